import { readFile } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the stand-ins would break: a deck of its own, and what listens to keys by itself. */
const needy = new Set(['Deck', 'CommandBar', 'useMousetrap']);

/** Everything of Spectacle at once: `import * as`, `export *`, `import()`. */
const everything = '*';

const ownFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const source = /\.[cm]?[jt]sx?$|\.mdx?$|\.html$/;
const isForeign = (file: string) =>
  /[\\/]node_modules[\\/]/.test(file) || file.startsWith(ownFolder + sep) || !source.test(file);

/** A use of Spectacle that needs all of it. */
export interface OwnUse {
  /** The file that imports it. */
  file: string;
  /** The names that it imports; `*` for all. */
  names: readonly string[];
}

/**
 * Goes through the files of a project, from where they begin, and finds out whether one of them needs more
 * of Spectacle than Lectern does. The packages it uses are not looked into.
 *
 * @param entries the files that the build begins with: pages or modules
 * @param resolve gives the file that a module means by a name, as the build does
 * @returns the first use that there is, or nothing
 */
export async function findOwnUse(
  entries: readonly string[],
  resolve: (name: string, importer: string) => Promise<string | undefined>,
): Promise<OwnUse | undefined> {
  const files = new Set(entries);
  // A set is gone through in order, with what is added on the way.
  for (const file of files) {
    const code = await readFile(file, 'utf8').catch(() => '');
    const names = namesOf(code).filter((name) => needy.has(name) || name === everything);
    if (names.length > 0) return { file, names };
    for (const name of importsOf(code)) {
      if (name === 'spectacle') continue;
      const found = (await resolve(name, file))?.split('?')[0];
      if (found && !isForeign(found)) files.add(found);
    }
  }
  return undefined;
}

/** What a module takes from Spectacle, types apart. */
function namesOf(code: string): string[] {
  const froms = code.matchAll(/\b(?:im|ex)port\s+(?!type\b)([^'";]*?)\s*from\s*['"]spectacle['"]/g);
  const names = [...froms].flatMap(([, clause = '']) => {
    const list = /^\{([^}]*)\}$/.exec(clause)?.[1];
    if (list === undefined) return everything;
    return list
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part && !part.startsWith('type '))
      .map((part) => part.split(/\s+as\s+/)[0] ?? part);
  });
  return /\b(?:import|require)\(\s*['"]spectacle['"]/.test(code) ? [...names, everything] : names;
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
