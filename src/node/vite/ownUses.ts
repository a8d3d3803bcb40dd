import { readFile } from 'node:fs/promises';
import { isForeign } from '../ownModule.ts';
import { type Import, type Parse, importsOf, langOf } from './modules.ts';

/** What the shims would break: the project's own deck, and components that listen to keys themselves. */
const needsAll = new Set(['Deck', 'CommandBar', 'useMousetrap', '*']);

/** Spectacle's own slides, whose colors, pictures and margins come from styled-system. */
const ownSlides = new Set(['Slide', 'SlideLayout', 'MarkdownSlide', 'MarkdownSlideSet']);

/** A use of a package that needs more of it than Lectern does. */
export interface OwnUse {
  /** All of Spectacle is needed, or the styles of its slides, or Spectacle's own styled-components. */
  of: 'spectacle' | 'slides' | 'styled-components';
  /** The file that imports it. */
  file: string;
  /** The names that it imports; `*` for everything. */
  names: readonly string[];
}

/**
 * Searches the files of a project for imports that need more of Spectacle than Lectern does, or that share its
 * styled-components. It does not look into packages.
 *
 * @param entries the files that the build starts from: pages or modules
 * @param parse reads a module
 * @param resolve finds the file of an import, as the build does
 * @returns the first use of each package
 */
export async function findOwnUses(
  entries: readonly string[],
  {
    parse,
    resolve,
  }: {
    parse: Parse;
    resolve: (name: string, importer: string) => Promise<string | undefined>;
  },
): Promise<OwnUse[]> {
  const uses: OwnUse[] = [];
  const add = (use: OwnUse) => {
    if (use.names.length > 0 && !uses.some((known) => known.of === use.of)) uses.push(use);
  };
  const files = new Set(entries);
  // A set is iterated in order, including what is added during the iteration.
  for (const file of files) {
    const code = await readFile(file, 'utf8').catch(() => '');
    for (const { from, names } of importsIn(file, code, parse)) {
      if (from === 'spectacle') {
        add({ of: from, file, names: names.filter((name) => needsAll.has(name)) });
        add({ of: 'slides', file, names: names.filter((name) => ownSlides.has(name)) });
        continue;
      }
      if (from === 'styled-components') add({ of: from, file, names });
      const found = (await resolve(from, file))?.split('?')[0];
      if (found && !isForeign(found)) files.add(found);
    }
  }
  return uses;
}

/** The imports of a file: a module, a page with scripts, or MDX. */
function importsIn(file: string, code: string, parse: Parse): Import[] {
  if (file.endsWith('.html')) {
    return [...code.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/gi)].flatMap(
      ([, attributes = '', script = '']) => {
        const from = /\bsrc=["']?([^"'\s>]+)/.exec(attributes)?.[1];
        return from ? [{ from, names: [] }] : read(script, 'jsx', parse);
      },
    );
  }
  if (/\.mdx?$/.test(file)) {
    // In MDX, a paragraph that starts with `import` or `export` is code.
    const paragraphs = code.match(/^(?:import|export)\b[^]*?(?=\n\s*\n|$(?![^]))/gm) ?? [];
    return paragraphs.flatMap((paragraph) => read(paragraph, 'tsx', parse));
  }
  const lang = langOf(file);
  return lang ? read(code, lang, parse) : [];
}

/** The imports of a module. A module with a syntax error has none: the build itself reports the error. */
function read(code: string, lang: Parameters<Parse>[1], parse: Parse): Import[] {
  try {
    return importsOf(parse(code, lang));
  } catch {
    return [];
  }
}
