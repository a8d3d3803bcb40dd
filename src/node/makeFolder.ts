import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder, and the folders around it; none if it cannot make all of them. Node's own recursive mkdir does not return where the system answers
 * ENOENT to every attempt, as `/proc` does (Node 20.20).
 *
 * @returns the outermost folder that was made; undefined when the folder exists
 * @throws the error of the system; ENOTDIR when a file has the name of one of the folders
 */
export function makeFolder(path: string): string | undefined {
  const existing = statSync(path, { throwIfNoEntry: false });
  if (existing?.isDirectory()) return undefined;
  if (existing)
    throw Object.assign(new Error(`ENOTDIR: ${path} is a file`), { code: 'ENOTDIR', path });
  const outermost = makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (outermost !== undefined) removeFolders(dirname(path), outermost);
    throw error;
  }
  return outermost ?? path;
}

/** Removes an empty folder, and those around it up to the outermost. */
export function removeFolders(innermost: string, outermost: string): void {
  for (let folder = innermost; ; folder = dirname(folder)) {
    rmdirSync(folder);
    if (folder === outermost) break;
  }
}
