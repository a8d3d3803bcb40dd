import { type CSSObject, Global } from '@emotion/react';
import addonA11y from '@storybook/addon-a11y';
import addonDocs from '@storybook/addon-docs';
import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { type StoryContext, definePreview } from '@storybook/react-vite';
import type { Theme } from 'lectern';
import 'lectern/fonts.css';
import 'lectern/themes/blueprint.css';
import 'lectern/themes/broadsheet.css';
import 'lectern/themes/poster.css';
import type { PropsWithChildren, ReactElement } from 'react';
import { slideSelector } from '../src/core/page.ts';
import { isLight } from './contrast.ts';
import { DocsPage } from './docs/DocsPage.tsx';
import { withMistakes } from './mistakes.tsx';
import { openLists } from './openLists.ts';
import { documentProps } from './propDocs.ts';
import { withGrid, withLanguage } from './stage.tsx';
import { storyCode } from './storyCode.ts';
import { controls, day, night } from './styles.ts';
import { aspectRatios, useToolbar } from './toolbar.ts';
import { viewports, withNeeds } from './needs.tsx';

openLists();

export default definePreview({
  addons: [addonDocs(), addonA11y()],
  tags: ['autodocs'],
  initialGlobals: {
    theme: 'midnight',
    step: 'all',
    aspectRatio: '16-9',
    language: 'en',
    mode: 'still',
    grid: 'off',
    spacing: 'theme',
    colors: 'theme',
    direction: 'ltr',
  },
  // The last four show their icon alone: the names of all have no room next to each other.
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'midnight', title: 'Midnight', icon: 'moon' },
          { value: 'paper', title: 'Paper', icon: 'sun' },
          { value: 'broadsheet', title: 'Broadsheet', icon: 'document' },
          { value: 'blueprint', title: 'Blueprint', icon: 'ruler' },
          { value: 'poster', title: 'Poster', icon: 'photo' },
        ],
      },
    },
    step: {
      description: 'Items revealed',
      toolbar: {
        icon: 'fastforward',
        dynamicTitle: true,
        items: [
          { value: 'all', title: 'All steps' },
          ...['0', '1', '2', '3', '4', '5', '6'].map((value) => ({
            value,
            title: `Step ${value}`,
          })),
        ],
      },
    },
    aspectRatio: {
      description: 'Aspect ratio',
      toolbar: {
        icon: 'ruler',
        dynamicTitle: true,
        items: Object.entries(aspectRatios).map(([value, title]) => ({ value, title })),
      },
    },
    language: {
      description: 'The words of Lectern itself',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'de', title: 'German' },
          { value: 'fr', title: 'French' },
          { value: 'es', title: 'Spanish' },
          { value: 'pt', title: 'Portuguese' },
          { value: 'zh', title: 'Chinese' },
          { value: 'ja', title: 'Japanese' },
          { value: 'ar', title: 'Arabic' },
        ],
      },
    },
    mode: {
      description: 'Still, or a live deck (in the canvas)',
      toolbar: {
        icon: 'play',
        dynamicTitle: true,
        items: [
          { value: 'still', title: 'Still', icon: 'photo' },
          { value: 'live', title: 'Live deck', icon: 'play' },
        ],
      },
    },
    grid: {
      description: 'The twelve columns of a slide',
      toolbar: {
        icon: 'grid',
        dynamicTitle: false,
        items: [
          { value: 'off', title: 'No grid' },
          { value: 'on', title: 'Grid' },
        ],
      },
    },
    spacing: {
      description: 'Space between letters, words and lines, as a reader may set it (WCAG 1.4.12)',
      toolbar: {
        icon: 'paragraph',
        dynamicTitle: false,
        items: [
          { value: 'theme', title: 'Spacing of the theme' },
          { value: 'wide', title: 'Wide spacing' },
        ],
      },
    },
    colors: {
      description:
        'Colors of the theme, or those that a reader has set in the system (forced colors)',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: false,
        items: [
          { value: 'theme', title: 'Colors of the theme' },
          { value: 'forced', title: 'Forced colors' },
        ],
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: false,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
  },
  decorators: [withGrid, withLanguage, withNeeds, withMistakes],
  argTypesEnhancers: [documentProps],
  parameters: {
    layout: 'fullscreen',
    // Without the style sheets: no rule that runs here reads them, and to read them takes a fifth of the time.
    a11y: { test: 'error', options: { preload: { assets: ['media'] } } },
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'none' },
    docs: {
      container: Container,
      page: DocsPage,
      codePanel: true,
      source: { dark: true, transform: codeOf },
    },
    viewport: { options: viewports },
    options: {
      storySort: {
        order: [
          'Guides',
          [
            'Getting started',
            'Other bundlers',
            'Choosing a slide',
            'Finding a slide by its job',
            'Layouts of other tools',
            'Speaker notes',
            'Icons',
            'Themes',
            'Tokens',
            'Languages',
            'Checking a talk',
            'Testing',
            'Accessibility',
            'Reading on a phone',
            'Your own slide kind',
            'Using an existing Spectacle deck',
          ],
          'Slides',
          ['All kinds'],
          'Elements',
          'Presentation',
          [
            'Presentation',
            'Part',
            'Reveal',
            'SlideFrame',
            'Still',
            'PresenterView',
            'ReadView',
            'PrintView',
            'Overview',
            'CommandPalette',
            'Help',
            'Summary',
          ],
          'Talk',
        ],
      },
    },
  },
});

/** The code of a story with its imports, as it is in the canvas. */
function codeOf(_code: string, context: StoryContext): string {
  const story = context.originalStoryFn(context.args, { ...context, viewMode: 'story' });
  return storyCode(story as ReactElement, context.parameters.ownCode);
}

function Container(props: PropsWithChildren<DocsContainerProps>) {
  const { theme } = useToolbar();
  return (
    <DocsContainer {...props} theme={isLight(theme.colors.ground) ? day : night}>
      <Global styles={[docsStyles(theme), controls]} />
      {props.children}
    </DocsContainer>
  );
}

/** Storybook gives a color only to the texts of its own blocks, gray stripes to tables, and the font to no button. */
const docsStyles = ({ colors }: Theme): CSSObject => ({
  '.sbdocs-content': { color: colors.text },
  // A slide on the page has tables of its own.
  [`.sbdocs-content table:not(.docblock-argstable, ${slideSelector} table)`]: {
    '& th': { textAlign: 'start' },
    '& tr:nth-of-type(2n)': { background: 'none' },
  },
  // Storybook's color for it has too little contrast on a light ground.
  '.sbdocs .token.variable': { color: 'inherit' },
  '.sbdocs :is(summary, button)': { fontFamily: night.fontBase },
  '.sbdocs summary': { margin: '24px 0', cursor: 'pointer', fontSize: 14 },
  ...(!isLight(colors.ground) && { '.sbdocs .docblock-source': { background: night.appBg } }),
  '@media (max-width: 599px)': {
    '.sbdocs-wrapper': { padding: '2rem 16px' },
    [`.sbdocs-content table:not(${slideSelector} table)`]: { display: 'block', overflowX: 'auto' },
    [`.sbdocs-content :not(pre) > code:not(${slideSelector} code)`]: {
      whiteSpace: 'normal',
      overflowWrap: 'anywhere',
    },
  },
});
