import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { tooManyShapes } from '../../core/drawing.ts';

const isDrawing = /\.svg\?drawing$/;

/**
 * Reads drawings with named layers: a module that imports a file with `?drawing` gets the drawing cleaned, and the names
 * of its layers.
 */
export function drawings(): Plugin {
  let root = '';
  return {
    name: 'lectern:drawings',
    // Before Vite takes the file for a picture.
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    load: {
      filter: { id: isDrawing },
      async handler(id) {
        const path = id.replace(/\?drawing$/, '');
        const name = relative(root, path);
        this.addWatchFile(path);
        const text = await readFile(path, 'utf8');
        // Loaded with the first drawing: other talks need no parser.
        const { readDrawing } = await import('./readDrawing.ts');
        const { drawing, removed } = readDrawing(text, name);
        if (removed.length > 0) {
          this.warn(
            `[lectern] Something in the drawing ${name} cannot be in a talk, and was left out: ${removed.join(', ')}. A drawing must not run programs or need a network: embed pictures and fonts where you export it.`,
          );
        }
        const problem = tooManyShapes(drawing);
        if (problem) this.warn(`[lectern] ${problem.replace('\n', '. ')}`);
        return { code: `export default ${JSON.stringify(drawing)};`, map: null, moduleType: 'js' };
      },
    },
  };
}
