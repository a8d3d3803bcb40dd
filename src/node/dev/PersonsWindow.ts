import type { ViteDevServer } from 'vite';
import { type Here, goToEvent, hereEvent } from '../../core/page.ts';
import { readSlideChoice } from '../choices.ts';
import { UsageError } from '../errors.ts';
import { currentFile, removeState, writeState } from './stateFolder.ts';

/** Where the person is, as `node_modules/.lectern/current.json` says it. */
export interface Current extends Omit<Here, 'ids'> {
  /** Vite's root. */
  root: string;
  /** When that was, in ISO form. */
  at: string;
}

/** The window in which a person looks at the talk during development: the last one that has shown something new. */
export class PersonsWindow {
  readonly #server: ViteDevServer;
  #here?: Here;

  constructor(server: ViteDevServer) {
    this.#server = server;
    server.environments.client.hot.on(hereEvent, (here: Here) => {
      this.#here = here;
      try {
        writeState(this.#root, currentFile, this.current!);
      } catch {
        // The folder is read-only: agents can still ask the server.
      }
    });
  }

  /** Where the person is; undefined if no window has shown the talk. */
  get current(): Current | undefined {
    if (!this.#here) return undefined;
    const { ids: _, ...here } = this.#here;
    return { root: this.#root, at: new Date().toISOString(), ...here };
  }

  /**
   * Shows a slide to the person.
   *
   * @param slide its number or its id
   * @param step items revealed
   * @throws {UsageError} if there is no such slide, or no window
   */
  goTo(slide: string, step?: string): Current {
    if (!this.#here) {
      throw new UsageError('[lectern] No window shows the talk: open it in a browser first.');
    }
    const [{ id } = { id: '' }] = readSlideChoice([slide])(
      this.#here.ids.map((one) => ({ id: one })),
    );
    const address = `#${encodeURIComponent(id)}${step === undefined ? '' : `/${step}`}`;
    this.#server.environments.client.hot.send(goToEvent, address);
    return { ...this.current!, slide: id };
  }

  /** Forgets where the person is, once the server ends. */
  close(): void {
    removeState(this.#root, currentFile);
  }

  get #root(): string {
    return this.#server.config.root;
  }
}
