import type { Plugin } from 'vite';
import { ownModule } from '../ownModule.ts';

/** How Vite loads a module later: with its helper, which loads the styles of the module first. */
const later = /__vitePreload\(\(\) => (import\("([^"]*)"\)), __VITE_PRELOAD__[^)]*\)/g;

/**
 * Loads Lectern's own views without the helper: they have no style files, and it is 0.7 kB that most talks do not need
 * for anything else.
 */
export const ownViews: Plugin = {
  name: 'lectern:own-views',
  apply: 'build',
  renderChunk(code, _chunk, _options, { chunks }) {
    const names = new Set(
      Object.values(chunks)
        .filter(({ facadeModuleId }) => facadeModuleId && own.includes(facadeModuleId))
        .map(({ fileName }) => nameOf(fileName)),
    );
    if (names.size === 0) return undefined;
    const lighter = code.replace(later, (found, load: string, from: string) =>
      names.has(nameOf(from))
        ? // As long as before, so that source maps stay true.
          load.padStart(found.indexOf(load) + load.length).padEnd(found.length)
        : found,
    );
    return lighter === code ? undefined : { code: lighter, map: null };
  },
};

const own: readonly string[] = [ownModule('presenter/views'), ownModule('presenter/phones')];

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
