import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder, and the folders around it. Node's own recursive mkdir does not return where the system answers
 * ENOENT to every attempt, as `/proc` does (Node 20.20).
 *
 * @returns the outermost folder that was made; undefined when the folder exists
 * @throws the error of the system, also when a file has that name
 */
export function makeFolder(path: string): string | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const outermost = makeFolder(dirname(path));
  mkdirSync(path);
  return outermost ?? path;
}
