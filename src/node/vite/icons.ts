import type { Plugin } from 'vite';
import { iconDrawings } from '../../core/page.ts';
import { drawings } from '../../icons/drawings.ts';
import type { IconName } from '../../icons/names.ts';
import { mayHaveSlides, scripts, withEntries } from './slideModules.ts';

/** A text that could be the name of an icon, and not the address of an import. In JSON, its quote may be escaped. */
const name = /(?<!\b(?:from|import)\s*\(?)(["'`])([a-z][a-z\d-]*)\\?\1/g;

/**
 * Puts the drawings of line icons into the modules of a talk that name them, so that a talk has the few that it uses,
 * and has them as early as its own code.
 */
export const icons: Plugin = {
  name: 'lectern:icons',
  // Other plugins have made JavaScript of JSX, Markdown and data by now.
  enforce: 'post',
  transform: {
    filter: { id: scripts },
    handler(code, id) {
      // Other packages only have words that are also names of icons.
      if (!mayHaveSlides(code, id)) return undefined;
      const found = iconsIn(code).map((icon) => [icon, drawings[icon]] as const);
      return withEntries(code, iconDrawings, found);
    },
  },
};

/** The line icons that a module names, each once. */
export function iconsIn(code: string): IconName[] {
  const texts = Array.from(code.matchAll(name), ([, , text]) => text!);
  return [...new Set(texts)].filter((text): text is IconName => Object.hasOwn(drawings, text));
}
