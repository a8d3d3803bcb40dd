import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { property } from '../../core/outside.ts';
import { type Rehearsed, rehearsedEvent } from '../../core/page.ts';
import type { Rehearsal } from '../../core/plan.ts';
import { sum } from '../../core/sum.ts';
import { UsageError, messageOf, reasonOf } from '../errors.ts';
import { replaceFile } from '../replaceFile.ts';

/** The file with the rehearsals, at Vite's root. */
export const rehearsalsFile = 'rehearsals.json';

/** The most that are kept of a talk. */
const most = 50;

/** A shorter one is somebody who looks at the presenter view. */
const leastMinutes = 1;

/** Keeps how long the slides take when a talk is rehearsed on the development server. */
export class Rehearsals {
  readonly #server: ViteDevServer;
  /** What each window has told last, and is not in the file. */
  readonly #told = new Map<unknown, Rehearsal>();

  constructor(server: ViteDevServer) {
    this.#server = server;
    const { hot } = server.environments.client;
    hot.on(rehearsedEvent, ({ hasEnded, ...told }: Rehearsed, page) => {
      if (!isRehearsal(told)) return;
      this.#told.set(page, told);
      if (hasEnded) this.#keep(page);
    });
    hot.on('vite:client:disconnect', (_payload, page) => this.#keep(page));
  }

  /** Writes what has not been written. While a talk is rehearsed nothing is written: the talk may import the file. */
  close(): void {
    for (const page of this.#told.keys()) this.#keep(page);
  }

  #keep(page: unknown) {
    const told = this.#told.get(page);
    this.#told.delete(page);
    if (!told || sum(Object.values(told.minutes).map(Number)) < leastMinutes) return;
    const { root, logger } = this.#server.config;
    try {
      const isSame = ({ start, talk }: Rehearsal) => start === told.start && talk === told.talk;
      const others = readRehearsals(root).filter((one) => !isSame(one));
      const own = [...others.filter(({ talk }) => talk === told.talk), told].slice(-most);
      const all = [...others.filter(({ talk }) => talk !== told.talk), ...own];
      replaceFile(join(root, rehearsalsFile), `${JSON.stringify(all, null, 2)}\n`, true);
      logger.info(
        `[lectern] The rehearsal is in ${rehearsalsFile}: "lectern rehearsals" compares it.`,
      );
    } catch (error) {
      logger.error(
        `[lectern] The rehearsal was not kept. ${messageOf(error).replace('[lectern] ', '')}`,
      );
    }
  }
}

/**
 * The rehearsals of a project; none if there is no file.
 *
 * @param root Vite's root
 * @throws {UsageError} if the file is not one of rehearsals
 */
export function readRehearsals(root: string): Rehearsal[] {
  const path = join(root, rehearsalsFile);
  if (!existsSync(path)) return [];
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `[lectern] ${path} cannot be read: ${reasonOf(error)}. Mend it, or move it away.`,
      { cause: error },
    );
  }
  if (Array.isArray(content) && content.every(isRehearsal)) return content;
  throw new UsageError(
    `[lectern] ${path} is no list of rehearsals, as "lectern start" writes it. Mend it, or move it away.`,
  );
}

function isRehearsal(value: unknown): value is Rehearsal {
  const [start, talk, minutes] = ['start', 'talk', 'minutes'].map((name) => property(value, name));
  return (
    typeof start === 'string' &&
    !Number.isNaN(Date.parse(start)) &&
    typeof talk === 'string' &&
    typeof minutes === 'object' &&
    minutes !== null &&
    Object.values(minutes).every((one) => typeof one === 'number' && one >= 0)
  );
}
