import { type ThemeVars, create } from 'storybook/theming';

const fonts = {
  fontBase: "'Lectern Sans', 'Lectern Emoji', system-ui, sans-serif",
  fontCode: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Lectern Emoji', monospace",
};

const brand = { brandTitle: 'Lectern', brandUrl: './', brandTarget: '_self' };

const corners = { appBorderRadius: 12, inputBorderRadius: 8 };

/** The styles of Storybook for dark themes. */
export const night: ThemeVars = create({
  base: 'dark',
  ...brand,
  ...fonts,
  ...corners,
  colorPrimary: '#ffb648',
  // Buttons under the mouse have it on a tint of itself.
  colorSecondary: '#3d95cc',
  appBg: '#070c18',
  appContentBg: '#0b1324',
  appPreviewBg: '#0b1324',
  appHoverBg: '#1a2742',
  appBorderColor: '#24324f',
  textColor: '#f7f2e8',
  textMutedColor: '#bcc6d8',
  textInverseColor: '#070c18',
  barBg: '#070c18',
  barTextColor: '#bcc6d8',
  barHoverColor: '#5fd4f4',
  barSelectedColor: '#ffb648',
  inputBg: '#101a2f',
  inputBorder: '#3a4a6b',
  inputTextColor: '#f7f2e8',
  buttonBg: '#101a2f',
  buttonBorder: '#3a4a6b',
  booleanBg: '#101a2f',
  booleanSelectedBg: '#3a4a6b',
});

/** The styles of Storybook for light themes. */
export const day: ThemeVars = create({
  base: 'light',
  ...brand,
  ...fonts,
  ...corners,
  colorPrimary: '#7d4d00',
  colorSecondary: '#075a82',
  appBg: '#efe7d6',
  appContentBg: '#fffcf5',
  appPreviewBg: '#fffcf5',
  appHoverBg: '#efe7d6',
  appBorderColor: '#d8cdb6',
  textColor: '#14203a',
  textMutedColor: '#3d465a',
  textInverseColor: '#fffcf5',
  barBg: '#f6f1e6',
  barTextColor: '#3d465a',
  barHoverColor: '#075a82',
  barSelectedColor: '#7d4d00',
  inputBg: '#fffcf5',
  inputBorder: '#b9ad95',
  inputTextColor: '#14203a',
});

/** All columns of the controls have room: otherwise the fields are cut, and a long value makes the page wider. */
export const controls = `
  .docblock-argstable:has(th:nth-of-type(4)) {
    table-layout: fixed;
    overflow-wrap: anywhere;
    & code { white-space: normal !important; }
    & :is(th, td):nth-of-type(1) { width: 16% !important; }
    & :is(th, td):nth-of-type(2) { width: auto !important; }
    & :is(th, td):nth-of-type(3) { width: 12% !important; }
    & :is(th, td):nth-of-type(4) { width: 36% !important; }
  }`;
