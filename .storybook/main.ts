import type { StorybookConfig } from '@storybook/react-vite';

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [{ from: '../src/theme/fonts', to: '/fonts' }],
  // The page of a story names no icon, and a browser would ask for a /favicon.ico that is not there.
  previewHead: (head) => `${head ?? ''}<link rel="icon" href="./favicon.svg" />`,
  // The manager is no part of the Vite build, so it cannot import the fonts' stylesheet.
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
    </style>`,
  // react-docgen calls `readonly Point[]` an unknown type, and `Point[]` by its name.
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
  // Storybook's own first steps are nothing to whoever looks at slides.
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
