import type { Plugin } from 'vite';
import { ownModule } from '../ownModule.ts';

/** How Vite loads a module later: with its helper, which loads the styles of the module first. */
const later =
  /__vitePreload\(\(\) => (import\("([^"]*)"\)(?:\.then\(\((\w+)\) => \3\.\w+\))?), __VITE_PRELOAD__[^)]*\)/g;

/** What Lectern loads later. */
const own = ['presenter/views', 'presenter/pointerTools', 'presenter/phones'].map(ownModule);

/**
 * Loads Lectern's own views, its pointer and what belongs to phones without the helper: they have no style files, and it is
 * 0.7 kB that most talks do not need for anything else.
 */
export const ownViews: Plugin = {
  name: 'lectern:own-views',
  apply: 'build',
  renderChunk(code, _chunk, _options, { chunks }) {
    const names = Object.values(chunks)
      .filter(({ moduleIds }) => own.some((id) => moduleIds.includes(id)))
      .map(({ fileName }) => fileName.slice(fileName.lastIndexOf('/') + 1));
    const lighter = code.replace(later, (found, load: string, from: string) =>
      names.includes(from.slice(from.lastIndexOf('/') + 1))
        ? // As long as before, so that source maps stay true.
          load.padStart(found.indexOf(load) + load.length).padEnd(found.length)
        : found,
    );
    return lighter === code ? undefined : { code: lighter, map: null };
  },
};
