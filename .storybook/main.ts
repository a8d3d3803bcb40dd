import type { StorybookConfig } from '@storybook/react-vite';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { newsOf } from './news.ts';
import { controls } from './styles.ts';

const changelog = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8');

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [{ from: '../src/theme/fonts', to: '/fonts' }],
  // Without an icon in the page of a story, the browser requests a /favicon.ico that does not exist.
  previewHead: (head) => `${head ?? ''}<link rel="icon" href="./favicon.svg" />`,
  // Vite does not build the manager, so it cannot import the stylesheet of the fonts.
  managerHead: (head) => `${head ?? ''}
    <style>
      @font-face {
        font-family: 'Lectern Sans';
        src: url('./fonts/lectern-sans.woff2') format('woff2');
        font-weight: 400 800;
        font-stretch: 100% 125%;
      }
      @font-face {
        font-family: 'Lectern Emoji';
        src: url('./fonts/lectern-emoji.woff2') format('woff2');
        unicode-range: U+200D, U+2300-23FF, U+2600-27BF, U+2B00-2BFF, U+FE0F, U+1F000-1FAFF;
      }
      ${controls}
    </style>`,
  // react-docgen does not know the type `readonly Point[]`, but it knows `Point[]`.
  viteFinal: (config) => ({
    ...config,
    plugins: [
      {
        name: 'lectern:readonly-arrays-in-docs',
        enforce: 'pre',
        transform: {
          filter: { id: /\/src\/.*\.tsx$/ },
          handler: (code) => ({ code: code.replaceAll(/\breadonly (?=[\w({[])/g, ''), map: null }),
        },
      },
      ...(config.plugins ?? []),
    ],
  }),
  // The checklist for new users of Storybook is not about slides.
  // The search finds the headings of guides, too.
  features: { sidebarOnboardingChecklist: false, experimentalSearchDocsHeadings: true },
  // What the next version brings or changes has a tag, which filters the sidebar.
  experimental_indexers: (indexers = []) =>
    indexers.map((indexer) => ({
      ...indexer,
      createIndex: async (file, options) =>
        (await indexer.createIndex(file, options)).map((input) => {
          const news = newsOf(changelog, basename(file).replace(/\..*/, ''))?.kind;
          return news ? { ...input, tags: [...(input.tags ?? []), news] } : input;
        }),
    })),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
