import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { reasonOf } from '../errors.ts';

/** A recording, but not one that is imported as a text or as a file. */
const isCast = /\.cast$/;

/**
 * Draws recordings of a terminal: a module that imports a `.cast` file gets the stills of the recording, and nothing else
 * of it travels with the talk.
 */
export function casts(): Plugin {
  let root = '';
  return {
    name: 'lectern:casts',
    configResolved(config) {
      root = config.root;
    },
    resolveId: {
      filter: { id: isCast },
      async handler(source, importer) {
        const found = await this.resolve(source, importer, { skipSelf: true });
        // A file that is missing is loaded too, because the bundler would say less about it.
        return (
          found ?? (importer && /^\.{1,2}\//.test(source) ? join(dirname(importer), source) : null)
        );
      },
    },
    load: {
      filter: { id: isCast },
      async handler(id) {
        const name = relative(root, id);
        this.addWatchFile(id);
        const recording = await readFile(id, 'utf8').catch((error: unknown) => {
          throw new Error(
            `[lectern] The recording ${name} cannot be read: ${reasonOf(error)}. Check its name and its folder where it is imported.`,
          );
        });
        // Loaded with the first recording: other talks need no terminal.
        const { drawCast } = await import('./drawCast.ts');
        const cast = await drawCast(recording).catch((error: Error) => {
          throw new Error(`[lectern] The recording ${name} cannot be drawn: ${error.message}`);
        });
        return { code: `export default ${JSON.stringify(cast)};`, map: null, moduleType: 'js' };
      },
    },
  };
}
