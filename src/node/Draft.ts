import { randomBytes } from 'node:crypto';
import {
  type Dirent,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { removeAtExit } from './atExit.ts';
import { codeOf } from './errors.ts';

/** The name of a draft has the process in it, so that a killed one is found also before it has a marker. */
const draftName = /^\.lectern-(\d+)-[\da-f]{8}\.part$/;

/** The file that says who has made a draft. */
const marker = 'made-by-lectern.json';

/** The drafts of this process. */
const own = new Set<string>();

/**
 * A temporary folder for what is not complete yet. It is removed with `discard`, when the process ends, or, if the
 * process was killed, by the next draft in the same place.
 */
export class Draft {
  /** The folder to fill. */
  readonly folder: string;
  /** A folder on the same disk, for what `placeAll` replaces. */
  readonly replaced: string;
  readonly #whole: string;
  readonly #forget: () => void;
  #isKept = false;

  /**
   * Makes the folder, and removes the ones that killed processes have left there.
   *
   * @param place the folder to make it in
   * @throws the error of the system
   */
  constructor(place: string) {
    removeLeftovers(place);
    const name = `.lectern-${process.pid}-${randomBytes(4).toString('hex')}.part`;
    this.#whole = join(place, name);
    this.folder = join(this.#whole, 'new');
    this.replaced = join(this.#whole, 'replaced');
    own.add(this.#whole);
    this.#forget = removeAtExit(this.#whole);
    try {
      // Others could read what is in a temporary folder of the system.
      mkdirSync(this.#whole, { mode: 0o700 });
      writeFileSync(join(this.#whole, marker), JSON.stringify({ host: hostname() }));
      mkdirSync(this.folder);
      mkdirSync(this.replaced);
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  /** Removes the folder with everything in it. */
  discard(): void {
    if (this.#isKept) return;
    try {
      removeDraft(this.#whole);
    } catch {
      // It is tried again when the process ends, and by the next draft in this place.
      return;
    }
    this.#forget();
    own.delete(this.#whole);
  }

  /** Leaves the folder where it is, because only it has the author's files. */
  keep(): void {
    this.#isKept = true;
    this.#forget();
    try {
      // Without its marker, no other process takes it for a draft.
      rmSync(join(this.#whole, marker), { force: true });
    } catch {
      // The disk takes no change at all. What is said about the files is more important.
    }
  }
}

/** Removes the drafts that killed processes have left in a folder. */
export function removeLeftovers(place: string): void {
  for (const entry of entriesOf(place)) {
    const path = join(place, entry.name);
    const pid = Number(draftName.exec(entry.name)?.[1]);
    if (!pid || !entry.isDirectory() || own.has(path)) continue;
    if (pid !== process.pid && isRunning(pid)) continue;
    try {
      if (isOurs(path)) removeDraft(path);
      // Killed before it had a marker. A folder with anything else in it stays.
      else rmdirSync(path);
    } catch {
      // Another user's, or another process removes it at the same time: it is in nobody's way.
    }
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Whether Lectern has made a draft on this machine: processes of another one cannot be seen. */
function isOurs(path: string): boolean {
  try {
    const made: unknown = JSON.parse(readFileSync(join(path, marker), 'utf8'));
    return typeof made === 'object' && made !== null && Reflect.get(made, 'host') === hostname();
  } catch {
    return false;
  }
}

/** Removes a draft, its marker last: if this is interrupted too, the rest is still known as a draft. */
function removeDraft(path: string) {
  if (!lstatSync(path, { throwIfNoEntry: false })) return;
  const remove = (name: string) =>
    rmSync(join(path, name), { recursive: true, force: true, maxRetries: 3 });
  for (const name of readdirSync(path)) if (name !== marker) remove(name);
  remove('');
}

/** Whether a process of this machine runs. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}
