import type { Plugin } from 'vite';

/** The oldest browsers that show a talk as it should be; README.md names them too. */
const browsers = ['chrome111', 'edge111', 'firefox128', 'safari16.4'];

/** Builds a talk for the browsers that Lectern supports, unless the project names others. */
export const forBrowsers: Plugin = {
  name: 'lectern:browsers',
  config: ({ build = {} }) => ({
    build: {
      target: build.target ?? browsers,
      // Only Safari 16 does not know `modulepreload`, and it has all modules of a page when a polyfill could run.
      modulePreload: build.modulePreload ?? { polyfill: false },
    },
  }),
};
