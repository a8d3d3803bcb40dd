import {
  closeSync,
  constants,
  existsSync,
  openSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { Socket } from 'node:net';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { orList } from '../core/words.ts';
import { Draft } from './Draft.ts';
import { UsageError, cannotWrite, codeOf } from './errors.ts';
import { type Placement, placeAll, refuseReadOnly, targetOf } from './placeAll.ts';

/**
 * The file or folder that a command makes. It is written next to its final path and moved there once it is
 * complete: an incomplete result never appears under that path.
 */
export class Output {
  /** How many bytes have been written. */
  size = 0;
  /** Where it goes; undefined until its name is known. */
  readonly #path?: string;
  /** Where it is made; undefined for a pipe or a device, which is written into. */
  readonly #draft?: Draft;

  /**
   * Checks the path before any work is done.
   *
   * @param out the value of `--out`; undefined for the working folder
   * @param kind what it will be
   * @throws {UsageError} when nothing can be written there
   */
  constructor(out: string | undefined, kind: 'file' | 'folder') {
    this.#path = out === undefined ? undefined : resolve(out);
    if (this.#path !== undefined && kind === 'file' && isDevice(this.#path)) return;
    const target = this.#path === undefined ? process.cwd() : targetOf(this.#path, kind);
    this.#draft = this.#check(() => new Draft(nearestFolder(target)));
  }

  /** The temporary folder, which the command fills. */
  get folder(): string {
    return this.#draft!.folder;
  }

  /**
   * Writes the file and moves it to its path.
   *
   * @param name its name when `--out` gives none
   * @returns its path
   */
  async writeFile(data: string | Uint8Array, name: string): Promise<string> {
    const path = this.#path ?? resolve(name);
    this.size = Buffer.byteLength(data);
    if (!this.#draft) {
      await writeInto(path, data).catch((error: unknown) => {
        throw cannotWrite(path, error);
      });
      return path;
    }
    const draft = join(this.#draft.folder, 'file');
    this.#check(() => writeFileSync(draft, data, { flush: true }));
    placeAll(this.#draft, [{ from: draft, to: path }]);
    return path;
  }

  /** Writes a file into the temporary folder. */
  addFile(name: string, data: string | Uint8Array): void {
    this.#check(() => writeFileSync(join(this.folder, name), data, { flush: true }));
  }

  /**
   * Moves the folder to its path. If there is a folder already, files of the same names are replaced and all
   * others stay: they may belong to the user.
   *
   * @param name its name when `--out` gives none
   * @param order the files in the order in which they are moved
   * @param obsolete files in the folder that are removed
   * @returns its path
   */
  moveFolder(
    name: string,
    {
      order: wanted,
      obsolete = [],
    }: { order?: readonly string[]; obsolete?: readonly string[] } = {},
  ): string {
    const order = wanted ?? this.#check(() => filesIn(this.folder));
    const path = this.#path ?? resolve(name);
    const target = targetOf(path, 'folder');
    const bytes = (file: string) => statSync(join(this.folder, file)).size;
    this.size = this.#check(() => order.reduce((sum, file) => sum + bytes(file), 0));
    const place = (file: string): Placement => ({
      from: join(this.folder, file),
      to: join(target, file),
    });
    placeAll(
      this.#draft!,
      existsSync(target) ? order.map(place) : [{ from: this.folder, to: target }],
      obsolete.map((file) => join(target, file)),
    );
    return path;
  }

  /** Removes what is not complete. */
  discard(): void {
    this.#draft?.discard();
  }

  /** Does something with the file system, and says what could not be written if it fails. */
  #check<Result>(act: () => Result): Result {
    try {
      return act();
    } catch (error) {
      throw cannotWrite(this.#path ?? process.cwd(), error);
    }
  }
}

/** All files in a folder, as paths from it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
}

/** The folder that exists, and that a path is in or leads to. */
function nearestFolder(path: string): string {
  const existing = statSync(path, { throwIfNoEntry: false });
  return existing?.isDirectory() || dirname(path) === path ? path : nearestFolder(dirname(path));
}

/** What the system itself keeps open, such as /dev/stdout or /proc/self/fd/1: it is never replaced. */
const opened = /^\/(?:dev\/(?:fd\/|std)|proc\/)/;

/**
 * Whether a path leads to a pipe or a device.
 *
 * @throws {UsageError} if it is a disk, whose content would be lost
 */
export function isDevice(path: string): boolean {
  let existing;
  try {
    existing = statSync(path, { throwIfNoEntry: false });
  } catch {
    return false; // `targetOf` says why
  }
  if (existing?.isBlockDevice()) {
    throw new UsageError(
      `[lectern] ${path} is a disk, and a file there would replace all that is on it. Choose a file with --out.`,
    );
  }
  if (!existing || existing.isDirectory()) return false;
  if (existing.isFile() && !opened.test(path)) return false;
  refuseReadOnly(path, existing);
  return true;
}

/** How long a pipe waits for a program that reads from it, in ms. */
const patience = 30_000;

/** Writes into a pipe or a device. */
async function writeInto(path: string, data: string | Uint8Array) {
  if (!statSync(path).isFIFO()) {
    const device = openSync(path, constants.O_WRONLY | constants.O_NOCTTY);
    writeFileSync(device, data);
    return closeSync(device);
  }
  const start = Date.now();
  for (;;) {
    try {
      // Without O_NONBLOCK, the process would wait for the reader and not even hear Ctrl+C.
      const fd = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
      const pipe = new Socket({ fd, readable: false });
      return await new Promise<void>((done, fail) => {
        pipe.on('error', fail);
        pipe.end(data, () => done());
      });
    } catch (error) {
      if (codeOf(error) !== 'ENXIO' || Date.now() - start > patience) throw error;
      await wait(100);
    }
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
