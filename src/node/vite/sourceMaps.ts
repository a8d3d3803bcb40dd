import type { Plugin } from 'vite';

/** A map that is present but empty. If there is none, Vite makes a larger one. */
const emptyMap = JSON.stringify({ version: 3, sources: [], names: [], mappings: '' });

const name = 'lectern:empty-source-maps';

/**
 * Empties the source maps of prepared packages during development. Those of Spectacle and React are 7 MB and cost
 * every `npm start` 0.4 s. Without them you see the prepared code of packages, which is readable.
 */
export const emptySourceMaps: Plugin = {
  name,
  apply: 'serve',
  config: () => ({
    optimizeDeps: {
      rolldownOptions: {
        plugins: [
          {
            name,
            generateBundle(_options, bundle) {
              for (const file of Object.values(bundle)) {
                if (file.type === 'asset' && file.fileName.endsWith('.js.map')) {
                  file.source = emptyMap;
                }
              }
            },
          },
        ],
      },
    },
  }),
};
