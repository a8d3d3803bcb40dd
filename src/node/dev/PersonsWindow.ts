import { join, relative } from 'node:path';
import type { ViteDevServer } from 'vite';
import {
  type About,
  type Here,
  askEvent,
  goToEvent,
  hereEvent,
  openEvent,
} from '../../core/page.ts';
import { shorten } from '../../core/words.ts';
import { readSlideChoice } from '../choices.ts';
import type { Place } from '../commands/check/Result.ts';
import { UsageError } from '../errors.ts';
import { currentFile, removeState, writeState } from './stateFolder.ts';

/** Where the person is, as `node_modules/.lectern/current.json` says it. Paths begin at the root. */
export interface Current extends Omit<Here, 'ids' | 'selected' | 'findings'> {
  /** Vite's root. */
  root: string;
  /** The process of the server. */
  pid: number;
  /** When that was, in ISO form. */
  at: string;
  /** What the person has clicked last with Alt: its text, and where it is written. */
  selected?: Partial<Place> & { text: string };
  /** What the quick part of the check has found on the slide. */
  findings: (Partial<Place> & { rule: string; message: string; advice: string })[];
}

/** The window in which a person looks at the talk during development: the last one that has shown something new. */
export class PersonsWindow {
  readonly #server: ViteDevServer;
  #ids: readonly string[] = [];
  #clicks = 0;
  /** Where the person is; undefined if no window has shown the talk. */
  current?: Current;

  constructor(server: ViteDevServer) {
    this.#server = server;
    const { hot } = server.environments.client;
    /** Who has told it last. */
    let last: unknown;
    hot.on(hereEvent, (here: Here, page) => {
      last = page;
      void this.#see(here, (place) => page.send(openEvent, place));
    });
    hot.on('vite:client:disconnect', (_payload, page) => {
      if (page !== last) return;
      this.current = undefined;
      this.close();
    });
  }

  /**
   * Shows a slide to the person.
   *
   * @param slide its number or its id
   * @param step items revealed
   * @returns where the person is then
   * @throws {UsageError} if there is no such slide, or no window
   */
  async goTo(slide: string, step = '0'): Promise<Current> {
    if (!(await this.ask())) throw nobody();
    const [{ id } = { id: '' }] = readSlideChoice([slide])(this.#ids.map((one) => ({ id: one })));
    const address = `#${encodeURIComponent(id)}/${step}`;
    this.#server.environments.client.hot.send(goToEvent, address);
    // The page tells where it is once it is quiet.
    const isThere = () => this.current?.slide === id && String(this.current.step) === step;
    await until(isThere, 2000);
    if (this.current?.slide === id) return this.current;
    throw nobody();
  }

  /** Where the person is; if nobody has told it, it asks. */
  async ask(): Promise<Current | undefined> {
    if (this.current) return this.current;
    this.#server.environments.client.hot.send(askEvent);
    await until(() => this.current !== undefined, 500);
    return this.current;
  }

  /** Forgets where the person is, once the server ends. */
  close(): void {
    removeState(this.#server.config.root, currentFile);
  }

  /** @param open opens a place in the editor */
  async #see({ ids, selected, findings, ...here }: Here, open: (place: Place) => void) {
    this.#ids = ids;
    const { root } = this.#server.config;
    const placeOf = await this.#places();
    const about = selected && { ...placeOf(selected), text: shorten(selected.text, 200) };
    this.current = {
      root,
      pid: process.pid,
      at: new Date().toISOString(),
      ...here,
      error: here.error && {
        ...here.error,
        ...(here.error.file !== undefined && { file: relative(root, here.error.file) }),
      },
      selected: about,
      findings: findings.map(({ about: what, ...finding }) => ({ ...finding, ...placeOf(what) })),
    };
    try {
      writeState(root, currentFile, this.current);
    } catch {
      // The folder is read-only: agents can still ask the server.
    }
    const isNew = selected !== undefined && selected.count !== this.#clicks;
    this.#clicks = selected?.count ?? 0;
    if (isNew && about?.file !== undefined) {
      open({ file: join(root, about.file), line: about.line!, column: about.column! });
    }
  }

  /** Finds texts in the author's code, as it is now. */
  async #places(): Promise<(about: About) => Place | undefined> {
    const [vite, { SourceFiles }] = await Promise.all([
      import('vite'),
      import('../commands/check/SourceFiles.ts'),
    ]);
    const files = new SourceFiles(this.#server.config.root, vite);
    return (about) => files.placeOf(about);
  }
}

/** Waits until something is so, or for some time, in ms. */
async function until(isSo: () => boolean, atMost: number): Promise<void> {
  for (let waited = 0; !isSo() && waited < atMost; waited += 25) {
    await new Promise((done) => setTimeout(done, 25));
  }
}

const nobody = () =>
  new UsageError(
    '[lectern] No window shows the talk, or it is in the background: open it in a browser.',
  );
