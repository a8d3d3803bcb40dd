import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { UsageError, cannotWrite, codeOf } from './errors.ts';
import { filesIn } from './Output.ts';

/** The file in the folder of a site that lists what Lectern has made there. Nothing else is ever removed. */
export const siteList = '.lectern.json';

/** What a new site changes in a folder. */
export interface SiteChanges {
  /** What to write into `siteList`. */
  list: string;
  /** The files of an earlier build that the new site does not have. */
  obsolete: string[];
  /** How many of them stay, because they may not be removed. */
  staying: number;
}

/**
 * Compares a new site with what is in its folder.
 *
 * @param site the folder, with links followed
 * @param built the folder with the new site
 * @param rights.mayReplace whether files may be replaced that Lectern has not made
 * @param rights.mayEmpty whether the files of an earlier build may be removed
 * @param rights.within the part of the folder that is built, such as `tea/` (default: all of it)
 * @throws {UsageError} if files would be replaced that Lectern has not made
 */
export function compareSite(
  site: string,
  built: string,
  {
    mayReplace,
    mayEmpty,
    within = '',
  }: { mayReplace: boolean; mayEmpty: boolean; within?: string },
): SiteChanges {
  const made = readList(site);
  const hashes = new Map(filesIn(built).map((file) => [file, hashOf(join(built, file))]));
  const lost = [...hashes].filter(([file, hash]) => {
    const existing = hashOf(join(site, file));
    return existing !== undefined && existing !== hash && !made.has(file);
  });
  if (lost.length > 0 && !mayReplace) {
    throw new UsageError(
      `[lectern] ${join(site, lost[0]![0])} is not from an earlier build, and the site would replace it` +
        `${lost.length > 1 ? `, and ${lost.length - 1} more` : ''}. ` +
        'Nothing was changed. Move it away, or name another folder with --out.',
    );
  }
  const isBeside = (file: string) => !file.split(sep).join('/').startsWith(within);
  const beside = [...made].filter(([file]) => isBeside(file));
  const old = [...made].filter(
    ([file, hash]) =>
      !isBeside(file) &&
      !hashes.has(file) &&
      isWithin(site, file) &&
      hashOf(join(site, file)) === hash,
  );
  return {
    list: `${JSON.stringify({ files: [...beside, ...(mayEmpty ? [] : old), ...hashes] }, null, 1)}\n`,
    obsolete: mayEmpty ? old.map(([file]) => file) : [],
    staying: mayEmpty ? 0 : old.length,
  };
}

/**
 * The files that stay in the folder of a site, and that a server would give to anybody.
 *
 * @param gone the files that are replaced or removed
 */
export function filesStaying(site: string, gone: readonly string[]): string[] {
  const isGone = new Set(gone);
  return filesIn(site).filter(
    (file) => !isGone.has(file) && !/^\.(?:git|lectern-[^/\\]*)[/\\]/.test(file),
  );
}

/** Whether a path is a folder, or in it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whether a file is really in the folder of the site: a list can be edited, and a folder be replaced by a link. */
const isWithin = (site: string, file: string): boolean =>
  readable(site, () => isInside(realpathSync(site), realpathSync(dirname(join(site, file))))) ??
  false;

/** The files that Lectern has made in a folder, with what was in them. */
function readList(site: string): Map<string, string> {
  const path = join(site, siteList);
  const list = readable(path, (): unknown => JSON.parse(readFileSync(path, 'utf8')));
  const files: unknown = Reflect.get(Object(list) as object, 'files');
  const isPair = (pair: unknown): pair is [string, string] =>
    Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string');
  return new Map(Array.isArray(files) ? files.filter(isPair) : []);
}

/** A hash of what is in a file; undefined if there is no file. */
const hashOf = (path: string): string | undefined =>
  readable(path, () =>
    statSync(path).isFile()
      ? createHash('sha256').update(readFileSync(path)).digest('base64url')
      : undefined,
  );

/** The errors of a file that is not there, of one that is a folder, and of a name that no file can have. */
const absent = ['', 'ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];

/**
 * Reads something in the folder of a site; undefined if it is not there, or is not what it should be.
 *
 * @throws {UsageError} if it is there and cannot be read: it may be somebody's
 */
function readable<Content>(path: string, read: () => Content): Content | undefined {
  try {
    return read();
  } catch (error) {
    if (absent.includes(codeOf(error))) return undefined;
    throw cannotWrite(path, error);
  }
}
