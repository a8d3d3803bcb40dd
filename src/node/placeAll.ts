import {
  type Stats,
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { shorten } from '../core/words.ts';
import type { Draft } from './Draft.ts';
import { UsageError, cannotWrite, codeOf } from './errors.ts';
import { makeFolder, removeFolders } from './makeFolder.ts';

/** A file of a draft, or a folder that does not exist yet, and its final path. */
export interface Placement {
  from: string;
  to: string;
}

/**
 * Moves the files of a draft to their final paths: all of them, or none. At any time, each path has either the old or
 * the new file. Nothing is written, only renamed, so a full disk cannot interrupt it. A symbolic link stays:
 * the file that it leads to is replaced.
 *
 * @param obsolete files that are removed at the end
 * @throws {UsageError} if a path cannot be written; everything is then as it was
 */
export function placeAll(
  draft: Draft,
  placements: readonly Placement[],
  obsolete: readonly string[] = [],
): void {
  const undo: (() => void)[] = [];
  let path = '';
  try {
    const targets = placements.map(({ from, to }) => {
      path = to;
      return targetOf(to, statSync(from).isDirectory() ? 'folder' : 'file');
    });
    for (const [index, { from }] of placements.entries()) {
      path = targets[index]!;
      place(from, path, join(draft.replaced, String(index)), undo);
    }
    for (const [index, each] of obsolete.entries()) {
      path = each;
      const kept = join(draft.replaced, `obsolete-${index}`);
      move(path, kept);
      undo.push(() => move(kept, each));
    }
  } catch (error) {
    takeBack(undo, draft, path);
    throw error instanceof UsageError ? error : cannotWrite(path, error);
  }
}

/** Places one file, and adds a function to `undo` that takes it back. */
function place(from: string, to: string, kept: string, undo: (() => void)[]) {
  const made = makeFolder(dirname(to));
  if (made !== undefined) undo.push(() => removeFolders(dirname(to), made));
  if (!existsSync(to)) {
    undo.push(() => rmSync(to, { recursive: true, force: true }));
    move(from, to);
    return;
  }
  // A file that only its owner may read stays so.
  chmodSync(from, statSync(to).mode & 0o7777);
  keepCopy(to, kept);
  undo.push(() => move(kept, to));
  move(from, to);
}

/** A second name for a file, or a copy where the file system has no hard links. */
function keepCopy(file: string, copy: string) {
  try {
    linkSync(file, copy);
  } catch {
    copyFileSync(file, copy);
  }
}

/** Renames a file or folder. Copies it if a link leads to another disk. */
function move(from: string, to: string) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

function takeBack(undo: (() => void)[], draft: Draft, path: string) {
  let isLost = false;
  for (const step of undo.toReversed()) {
    try {
      step();
    } catch {
      isLost = true;
    }
  }
  if (!isLost) return;
  draft.keep();
  throw new UsageError(
    `[lectern] ${path} cannot be written, and Lectern could not restore all files that it had already replaced. ` +
      `They are in ${draft.replaced}. Copy them from there.`,
  );
}

/**
 * The file or folder that a path leads to, also through a link to something that does not exist yet.
 *
 * @throws the error of the system, such as ELOOP
 */
export function followLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const folder = dirname(path);
  if (folder === path) return path;
  const link = lstatSync(path, { throwIfNoEntry: false });
  return link?.isSymbolicLink()
    ? followLinks(resolve(realpathSync(folder), readlinkSync(path)))
    : join(followLinks(folder), basename(path));
}

/** File systems allow names of this many bytes. */
const longestName = 255;

/**
 * What a path leads to.
 *
 * @param kind what is written there
 * @throws {UsageError} if it is read-only, or something else
 */
export function targetOf(path: string, kind: 'file' | 'folder'): string {
  const long = path.split(/[\\/]/).find((name) => Buffer.byteLength(name) > longestName);
  if (long !== undefined) {
    throw new UsageError(
      `[lectern] The name "${shorten(long, 41)}" is too long: it has ${Buffer.byteLength(long)} bytes, and file ` +
        `systems allow ${longestName}. Choose a shorter one.`,
    );
  }
  try {
    const target = followLinks(path);
    const existing = statSync(target, { throwIfNoEntry: false });
    if (!existing) return target;
    if (existing.isDirectory() !== (kind === 'folder')) throw otherKind(path, kind);
    refuseReadOnly(path, existing);
    return target;
  } catch (error) {
    throw error instanceof UsageError ? error : cannotWrite(path, error);
  }
}

const otherKind = (path: string, kind: 'file' | 'folder') =>
  new UsageError(
    kind === 'file'
      ? `[lectern] ${path} is a folder, but this command makes a file. Choose a file with --out.`
      : `[lectern] ${path} is a file, but this command makes a folder. Choose a folder with --out.`,
  );

/**
 * Refuses a file or folder that is read-only. The system would let root write it.
 *
 * @throws {UsageError} if it is read-only
 */
export function refuseReadOnly(path: string, { mode }: Stats): void {
  try {
    if (mode & 0o222) return accessSync(path, constants.W_OK);
  } catch (error) {
    throw cannotWrite(path, error);
  }
  throw new UsageError(
    `[lectern] ${path} is read-only, so nothing is written there. Make it writable, or choose another path.`,
  );
}
