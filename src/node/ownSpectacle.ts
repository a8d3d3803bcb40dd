import { readFile } from 'node:fs/promises';
import { ownFolder } from './ownModule.ts';

/** What the stand-ins would break: a deck of its own, and what listens to keys by itself. */
const needy = new Set(['Deck', 'CommandBar', 'useMousetrap']);

/** Everything of Spectacle at once: `import * as`, `export *`, `import()`. */
const everything = '*';

const source = /\.[cm]?[jt]sx?$|\.mdx?$|\.html$/;
const isForeign = (file: string) =>
  /[\\/]node_modules[\\/]/.test(file) || file.startsWith(ownFolder) || !source.test(file);

/** A use of a package that the stand-ins would break. */
export interface OwnUse {
  /** All of Spectacle is needed, or styled-components as Spectacle has it. */
  of: 'spectacle' | 'styled-components';
  /** The file that imports it. */
  file: string;
  /** The names that it imports; `*` for all. */
  names: readonly string[];
}

/**
 * Goes through the files of a project, from where they begin, and finds out whether one of them needs more
 * of Spectacle than Lectern does, or shares its styled-components. The packages it uses are not looked into.
 *
 * @param entries the files that the build begins with: pages or modules
 * @param resolve gives the file that a module means by a name, as the build does
 * @returns the first use of each that there is
 */
export async function findOwnUses(
  entries: readonly string[],
  resolve: (name: string, importer: string) => Promise<string | undefined>,
): Promise<OwnUse[]> {
  const uses: OwnUse[] = [];
  const add = (use: OwnUse) => {
    if (use.names.length > 0 && !uses.some((known) => known.of === use.of)) uses.push(use);
  };
  const files = new Set(entries);
  // A set is gone through in order, with what is added on the way.
  for (const file of files) {
    const code = await readFile(file, 'utf8').catch(() => '');
    const names = namesOf(code, 'spectacle').filter(
      (name) => needy.has(name) || name === everything,
    );
    add({ of: 'spectacle', file, names });
    add({ of: 'styled-components', file, names: namesOf(code, 'styled-components') });
    for (const name of importsOf(code)) {
      if (name === 'spectacle') continue;
      const found = (await resolve(name, file))?.split('?')[0];
      if (found && !isForeign(found)) files.add(found);
    }
  }
  return uses;
}

/** What a module takes from a package, types apart. */
function namesOf(code: string, name: OwnUse['of']): string[] {
  const froms = code.matchAll(
    new RegExp(`\\b(?:im|ex)port\\s+(?!type\\b)([^'";]*?)\\s*from\\s*['"]${name}['"]`, 'g'),
  );
  const names = [...froms].flatMap(([, clause = '']) => {
    const list = /^\{([^}]*)\}$/.exec(clause)?.[1];
    if (list === undefined) return everything;
    return list
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part && !part.startsWith('type '))
      .map((part) => part.split(/\s+as\s+/)[0] ?? part);
  });
  return new RegExp(`\\b(?:import|require)\\(\\s*['"]${name}['"]`).test(code)
    ? [...names, everything]
    : names;
}

/** The names of the modules that a module, or the scripts of a page, import. */
function importsOf(code: string): string[] {
  const patterns = [
    /\b(?:im|ex)port\s[^'";]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*['"]([^'"]+)['"]/g,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
    /<script\b[^>]*\bsrc=["']([^"']+)["']/g,
  ];
  return patterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].flatMap(([, name]) => name ?? []),
  );
}
