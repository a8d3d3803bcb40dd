import addonA11y from '@storybook/addon-a11y';
import addonDocs from '@storybook/addon-docs';
import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { definePreview } from '@storybook/react-vite';
import 'lectern/fonts.css';
import 'lectern/themes/blueprint.css';
import 'lectern/themes/broadsheet.css';
import 'lectern/themes/poster.css';
import type { PropsWithChildren } from 'react';
import { isLight } from './contrast.ts';
import { day, night } from './styles.ts';
import { documentProps } from './propDocs.ts';
import { withGrid, withLanguage } from './stage.tsx';
import { aspectRatios, useToolbar } from './toolbar.ts';

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
  },
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
        dynamicTitle: true,
        items: [
          { value: 'off', title: 'No grid' },
          { value: 'on', title: 'Grid' },
        ],
      },
    },
  },
  decorators: [withGrid, withLanguage],
  argTypesEnhancers: [documentProps],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: { container: Container, codePanel: true, source: { dark: true } },
    options: {
      storySort: {
        order: [
          'Guides',
          [
            'Getting started',
            'Choosing a slide',
            'Speaker notes',
            'Icons',
            'Themes',
            'Tokens',
            'Checking a talk',
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

function Container(props: PropsWithChildren<DocsContainerProps>) {
  const { theme } = useToolbar();
  return <DocsContainer {...props} theme={isLight(theme.colors.ground) ? day : night} />;
}
