import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The address of a file of the library, for the code of a module that imports it.
 *
 * @param path from the library's folder, without the ending: that is as this file's, written or compiled
 */
export function ownModule(path: string): string {
  const here = fileURLToPath(import.meta.url);
  const file = fileURLToPath(new URL(`../${path}${extname(here)}`, import.meta.url));
  return JSON.stringify(file.replaceAll('\\', '/'));
}
