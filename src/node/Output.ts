import { constants, existsSync, statSync } from 'node:fs';
import { access, mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { orList } from '../core/words.ts';
import { removeAtExit } from './atExit.ts';
import { UsageError, codeOf, reasonOf } from './errors.ts';
import { makeFolder } from './makeFolder.ts';

/**
 * The file or folder that a command makes. It is written next to its final path and moved there once it is
 * complete: an incomplete result never appears under that path.
 */
export class Output {
  readonly #out?: string;
  readonly #temporary: string;
  readonly #keep: () => void;
  /** The outermost folder that was made for it. */
  #made?: string;

  private constructor(out: string | undefined, temporary: string) {
    this.#out = out;
    this.#temporary = temporary;
    this.#keep = removeAtExit(temporary);
  }

  /**
   * Checks the path before any work is done.
   *
   * @param out the value of `--out`; undefined for the working folder
   * @param kind what it will be
   * @throws {UsageError} when nothing can be written there
   */
  static async open(out: string | undefined, kind: 'file' | 'folder'): Promise<Output> {
    const path = out === undefined ? undefined : resolve(out);
    if (path !== undefined) refuseOther(path, kind);
    const folder = path === undefined ? process.cwd() : dirname(path);
    const made = makeParent(path ?? folder, folder);
    // Not named after the file, whose name may be as long as the system allows.
    const output = new Output(path, join(folder, `.lectern-${process.pid}.part`));
    output.#made = made;
    try {
      if (path !== undefined) await checkPlace(path, kind);
      if (kind === 'folder') await mkdir(output.#temporary);
      else await writeFile(output.#temporary, '', { flag: 'wx' });
    } catch (error) {
      await output.discard();
      throw cannotWrite(path ?? folder, error);
    }
    return output;
  }

  /** The temporary folder, which the command fills. */
  get folder(): string {
    return this.#temporary;
  }

  /**
   * Writes the file and moves it to its path.
   *
   * @param name its name when `--out` gives none
   * @returns its path
   */
  async writeFile(data: string | Uint8Array, name: string): Promise<string> {
    const path = this.#out ?? resolve(name);
    refuseOther(path, 'file');
    try {
      await writeFile(this.#temporary, data);
      await rename(this.#temporary, path);
    } catch (error) {
      throw cannotWrite(path, error);
    }
    this.#keep();
    this.#made = undefined;
    return path;
  }

  /**
   * Moves the folder to its path. If there is a folder already, files of the same names are replaced and all
   * others stay: they may belong to the user.
   *
   * @param name its name when `--out` gives none
   * @returns its path
   */
  async moveFolder(name: string): Promise<string> {
    const path = this.#out ?? resolve(name);
    refuseOther(path, 'folder');
    try {
      if (existsSync(path)) {
        for (const file of await readdir(this.#temporary)) {
          await rename(join(this.#temporary, file), join(path, file));
        }
        await rm(this.#temporary, { recursive: true });
      } else {
        await rename(this.#temporary, path);
      }
    } catch (error) {
      throw cannotWrite(path, error);
    }
    this.#keep();
    this.#made = undefined;
    return path;
  }

  /** Removes the unfinished file or folder. */
  async discard(): Promise<void> {
    await rm(this.#temporary, { recursive: true, force: true });
    await this.#removeMade();
    this.#keep();
  }

  /** Removes the folders that were made for it, unless somebody has put something into them. */
  async #removeMade() {
    if (this.#made === undefined) return;
    try {
      for (let folder = dirname(this.#temporary); ; folder = dirname(folder)) {
        await rmdir(folder);
        if (folder === this.#made) break;
      }
    } catch {
      // a folder that is no longer empty, or already gone
    }
  }
}

/** The size of a file, or of all files in a folder, in bytes. */
export async function sizeOf(path: string): Promise<number> {
  const entry = await stat(path);
  if (!entry.isDirectory()) return entry.size;
  const files = await readdir(path);
  const sizes = await Promise.all(files.map((file) => sizeOf(join(path, file))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The error for a path that cannot be written. */
export function cannotWrite(path: string, error: unknown): UsageError {
  return new UsageError(
    `[lectern] ${path} cannot be written: ${reasonOf(error)}. Choose another path with --out.`,
    { cause: error },
  );
}

/** Checks that the system accepts the name, and that an existing folder is writable. */
async function checkPlace(path: string, kind: 'file' | 'folder') {
  try {
    await access(path, kind === 'folder' ? constants.W_OK : constants.F_OK);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** Makes the folder that the output goes into. */
function makeParent(path: string, folder: string): string | undefined {
  try {
    return makeFolder(folder);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/**
 * Refuses a file name with the extension of something else: `export pdf --out Talk.tsx` would replace the talk. A
 * name without an extension is fine.
 *
 * @param out the value of `--out`
 * @param extensions the extensions that fit
 */
export function refuseExtension(out: string | undefined, extensions: readonly string[]) {
  const extension = extname(out ?? '').toLowerCase();
  if (extension === '' || extensions.includes(extension)) return;
  throw new UsageError(
    `[lectern] --out "${out}" has the wrong extension: use a name that ends in ${orList(extensions)}.`,
  );
}

/** Refuses a folder where a file is made, and a file where a folder is made. */
export function refuseOther(path: string, kind: 'file' | 'folder') {
  const existing = existsSync(path) && statSync(path);
  if (!existing || existing.isDirectory() === (kind === 'folder')) return;
  throw new UsageError(
    kind === 'file'
      ? `[lectern] ${path} is a folder, but this command makes a file. Choose a file with --out.`
      : `[lectern] ${path} is a file, but this command makes a folder. Choose a folder with --out.`,
  );
}
