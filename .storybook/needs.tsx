import { Global } from '@emotion/react';
import type { Decorator } from '@storybook/react-vite';
import { useEffect } from 'react';

/** Windows that people read in, beside that of the talk. A zoom of 400 % leaves a quarter of the pixels of a window. */
export const viewports = {
  phone: {
    name: 'Phone, upright',
    type: 'mobile',
    styles: { width: '390px', height: '844px' },
  },
  phoneSideways: {
    name: 'Phone, sideways',
    type: 'mobile',
    styles: { width: '844px', height: '390px' },
  },
  zoom200: {
    name: 'Zoom of 200 %, in a window of 1280 × 1024',
    type: 'desktop',
    styles: { width: '640px', height: '512px' },
  },
  zoom400: {
    name: 'Zoom of 400 %, in a window of 1280 × 1024',
    type: 'desktop',
    styles: { width: '320px', height: '256px' },
  },
} as const;

/** Shows a story as somebody sees it who has set up the browser: wide spacing, forced colors, right to left. */
export const withNeeds: Decorator = (Story, { globals }) => {
  const { spacing, colors, direction } = globals;
  return (
    <>
      {spacing === 'wide' && <Global styles={wideSpacing} />}
      {colors === 'forced' && <ForcedColors />}
      {direction === 'rtl' && <RightToLeft />}
      <Story />
    </>
  );
};

function RightToLeft() {
  useEffect(() => {
    document.documentElement.dir = 'rtl';
    return () => document.documentElement.removeAttribute('dir');
  }, []);
  return null;
}

/**
 * The colors that a browser takes from the system. No page can switch them on, so this does what the browser does: it
 * replaces colors, takes away shadows and the backgrounds of boxes, and applies the rules for `forced-colors: active`.
 */
function ForcedColors() {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const own = rulesIn([...document.styleSheets].flatMap((one) => [...one.cssRules]));
    sheet.replaceSync([system, ...own].join('\n'));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, []);
  return null;
}

/** The texts of the rules for forced colors, without their condition. They win over what the browser replaces. */
function rulesIn(rules: readonly CSSRule[]): string[] {
  return rules.flatMap((rule) => {
    if (rule instanceof CSSMediaRule && rule.conditionText.includes('forced-colors: active')) {
      return [...rule.cssRules].map(({ cssText }) => cssText.replaceAll(/;(?= )/g, ' !important;'));
    }
    return rule instanceof CSSGroupingRule ? rulesIn([...rule.cssRules]) : [];
  });
}

const system = `
  :root { color-scheme: dark; }
  *, *::before, *::after {
    color: CanvasText !important;
    border-color: CanvasText !important;
    outline-color: Highlight !important;
    box-shadow: none !important;
    text-shadow: none !important;
  }
  *:not(img, svg, svg *), *::before, *::after { background-color: Canvas !important; }
  *, *::before, *::after { background-image: none !important; }
  a, a * { color: LinkText !important; }
  button, button * { color: ButtonText !important; background-color: ButtonFace !important; }
`;

/** What WCAG 1.4.12 lets a reader set. */
const wideSpacing = {
  '*': {
    lineHeight: '1.5 !important',
    letterSpacing: '0.12em !important',
    wordSpacing: '0.16em !important',
  },
  p: { marginBottom: '2em !important' },
} as const;
