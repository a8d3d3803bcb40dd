import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { removeAtExit } from './atExit.ts';
import { UsageError } from './errors.ts';

/**
 * Where an export goes: a file, or a folder of files. It is made beside its place and moved there once it
 * is complete, so that nobody ever finds half of it.
 */
export class Output {
  readonly #out?: string;
  readonly #temporary: string;
  readonly #keep: () => void;
  readonly #option: string;

  private constructor(out: string | undefined, temporary: string, option: string) {
    this.#option = option;
    this.#out = out;
    this.#temporary = temporary;
    this.#keep = removeAtExit(temporary);
  }

  /**
   * Makes sure of the place before any work is done.
   *
   * @param out the path that was asked for; unless given, the export goes into the working folder
   * @param kind what is to be there
   * @param option what the path is asked for with
   * @throws {UsageError} where nothing can be written
   */
  static async open(
    out: string | undefined,
    kind: 'file' | 'folder',
    option = '--out',
  ): Promise<Output> {
    const path = out === undefined ? undefined : resolve(out);
    if (path !== undefined) refuseOther(path, kind, option);
    const folder = path === undefined ? process.cwd() : dirname(path);
    const name = `.${path === undefined ? 'lectern' : basename(path)}.${process.pid}.part`;
    const output = new Output(path, join(folder, name), option);
    try {
      if (kind === 'folder') await mkdir(output.#temporary);
      else await writeFile(output.#temporary, '', { flag: 'wx' });
    } catch (error) {
      throw new UsageError(
        `[lectern] Nothing can be written into ${folder}: ${reasonOf(error)}. ` +
          `Name another place with ${option}, or make the folder first.`,
      );
    }
    return output;
  }

  /** The folder that is being filled. */
  get folder(): string {
    return this.#temporary;
  }

  /**
   * Writes the file and puts it in its place.
   *
   * @param name what it is called unless a name was asked for
   * @returns its path
   */
  async writeFile(data: string | Uint8Array, name: string): Promise<string> {
    const path = this.#out ?? resolve(name);
    refuseOther(path, 'file', this.#option);
    await writeFile(this.#temporary, data);
    await rename(this.#temporary, path);
    this.#keep();
    return path;
  }

  /**
   * Puts the folder in its place. Where there is one already, its files of the same names are replaced and
   * all others stay: they may be anybody's.
   *
   * @param name what it is called unless a name was asked for
   * @returns its path
   */
  async moveFolder(name: string): Promise<string> {
    const path = this.#out ?? resolve(name);
    refuseOther(path, 'folder', this.#option);
    if (existsSync(path)) {
      for (const file of await readdir(this.#temporary)) {
        await rename(join(this.#temporary, file), join(path, file));
      }
      await rm(this.#temporary, { recursive: true });
    } else {
      await rename(this.#temporary, path);
    }
    this.#keep();
    return path;
  }

  /** Takes away what was begun. */
  async discard(): Promise<void> {
    await rm(this.#temporary, { recursive: true, force: true });
    this.#keep();
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

function refuseOther(path: string, kind: 'file' | 'folder', option: string) {
  const there = existsSync(path) && statSync(path);
  if (!there || there.isDirectory() === (kind === 'folder')) return;
  throw new UsageError(
    kind === 'file'
      ? `[lectern] ${path} is a folder, and this makes one file: name it with ${option}.`
      : `[lectern] ${path} is a file, and this makes a folder of pictures: name another with ${option}.`,
  );
}

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'it can only be read',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'it is not a folder',
  ENOSPC: 'the disk is full',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? String(error);
}
