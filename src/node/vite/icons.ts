import type { Plugin } from 'vite';
import { iconDrawings } from '../../core/page.ts';
import { drawings } from '../../icons/drawings.ts';
import type { IconName } from '../../icons/names.ts';
import { isForeign } from '../ownModule.ts';

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
    // Not the modules of plugins, and not styles.
    filter: { id: { exclude: [/^\0/, /\.(?:css|less|s[ac]ss|styl(?:us)?)(?:$|\?)/] } },
    handler(code, id) {
      // A package with slides imports Lectern. Others only have words that are also names of icons.
      if (isForeign(id) && !/\bfrom\s*["']lectern["']/.test(code)) return undefined;
      const found = iconsIn(code);
      if (found.length === 0) return undefined;
      const entries = JSON.stringify(found.map((icon) => [icon, drawings[icon]]));
      // At the end, where it moves no line. The slides are drawn later.
      return {
        code: `${code}\n;for (const icon of ${entries}) (globalThis.${iconDrawings} ??= new Map()).set(...icon);`,
        map: null,
      };
    },
  },
};

/** The line icons that a module names, each once. */
export function iconsIn(code: string): IconName[] {
  const texts = Array.from(code.matchAll(name), ([, , text]) => text!);
  return [...new Set(texts)].filter((text): text is IconName => Object.hasOwn(drawings, text));
}
