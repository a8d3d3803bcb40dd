import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the library, `src` or the compiled `dist`, with a separator at the end. */
export const ownFolder = fileURLToPath(new URL('..', import.meta.url));

/** Whether a file belongs to a package or to Lectern itself, and not to the talk. */
export const isForeign = (file: string) =>
  /[\\/]node_modules[\\/]/.test(file) || file.startsWith(ownFolder);

const ending = extname(fileURLToPath(import.meta.url));

/**
 * The file of a module of the library, as the source or compiled.
 *
 * @param path from the folder of the library, without the file extension
 */
export const ownModule = (path: string): string =>
  (ownFolder + path + ending).replaceAll('\\', '/');

/** The address at which Vite's development server has a module of the library. */
export const ownModuleUrl = (path: string): string => `/@fs/${ownModule(path).replace(/^\//, '')}`;

/** The version of Lectern. */
export const ownVersion = (): string =>
  (
    JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    }
  ).version;
