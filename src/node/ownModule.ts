import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The library's folder, `src` as it is written or `dist` as it is compiled, with a separator at the end. */
export const ownFolder = fileURLToPath(new URL('..', import.meta.url));

const ending = extname(fileURLToPath(import.meta.url));

/**
 * The address of a file of the library, for the code of a module that imports it.
 *
 * @param path from the library's folder, without the ending: that is as this file's, written or compiled
 */
export const ownModule = (path: string): string =>
  JSON.stringify((ownFolder + path + ending).replaceAll('\\', '/'));
