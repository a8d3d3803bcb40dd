import { isForeign } from '../ownModule.ts';

/** The modules that can have slides: not those of plugins, and not styles. */
export const scripts = { exclude: [/^\0/, /\.(?:css|less|s[ac]ss|styl(?:us)?)(?:$|\?)/] };

/** Whether a module may have slides: it is of the talk, or of a package with slides, which imports Lectern. */
export const mayHaveSlides = (module: string, id: string): boolean =>
  !isForeign(id) || /\bfrom\s*["']lectern["']/.test(module);

/**
 * A module that puts entries into a global map. It does so at its end, where that moves no line: the slides are drawn
 * later.
 *
 * @param global the name of the map
 * @param first what comes before the entries, such as an import
 * @returns undefined if there is nothing to put in
 */
export function withEntries(
  module: string,
  global: string,
  entries: Iterable<readonly [string, unknown]>,
  first = '',
) {
  const all = [...entries];
  if (all.length === 0) return undefined;
  return {
    code: `${module}\n;${first}for (const entry of ${JSON.stringify(all)}) (globalThis.${global} ??= new Map()).set(...entry);`,
    map: null,
  };
}
