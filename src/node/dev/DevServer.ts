import { existsSync, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { ViteDevServer } from 'vite';
import { orList } from '../../core/words.ts';
import { closeOnSignal } from '../atExit.ts';
import { SourceFiles } from '../commands/check/SourceFiles.ts';
import { UsageError } from '../errors.ts';
import { isForeign } from '../ownModule.ts';
import { type TalkFile, findTalks } from '../talks.ts';
import { langOf } from '../vite/modules.ts';
import { placeOf } from '../vite/showErrors.ts';
import { DevTalk, type Asked } from './DevTalk.ts';
import type { PersonsWindow } from './PersonsWindow.ts';
import { WarmPages } from './WarmPages.ts';

/** What can be asked of a development server. */
export const deeds = ['ping', 'outline', 'look', 'sheet', 'check', 'goto', 'current'] as const;
export type Deed = (typeof deeds)[number];

/** What commands and agents ask of a development server, about the talks that it shows. */
export class DevServer {
  readonly #server: ViteDevServer;
  readonly #pages = new WarmPages({
    newestChange: () => this.#newestChange(),
    packages: () => this.#server.environments.client.depsOptimizer?.metadata.browserHash,
  });
  readonly #talks = new Map<string, DevTalk>();
  readonly #forget = closeOnSignal(() => this.#pages.close());
  readonly #window: PersonsWindow;

  constructor(server: ViteDevServer, window: PersonsWindow) {
    this.#server = server;
    this.#window = window;
  }

  /** The folder of the project. */
  get root(): string {
    return this.#server.config.root;
  }

  /** Ends its browser. */
  async close(): Promise<void> {
    this.#forget();
    await this.#pages.close();
  }

  /**
   * Answers a question.
   *
   * @param talk the name of one of several talks
   * @param origin the address of the server, with its base
   * @throws {UsageError} if it cannot be answered
   */
  async answer(deed: Deed, asked: Asked, origin: string, talk?: string): Promise<unknown> {
    if (deed === 'ping') return true;
    if (deed === 'goto') return this.#window.goTo(asked.slides ?? '1', asked.step);
    if (deed === 'current') return (await this.#window.ask()) ?? null;
    await this.#refuseMistakes();
    const file = this.#fileOf(talk);
    const address = `${origin}${file ? `${encodeURIComponent(file.name)}/` : ''}`;
    try {
      return await this.#talkAt(address)[deed](asked);
    } catch (error) {
      throw await this.#withPlace(error);
    }
  }

  /** An error of the page, with its place in the author's code. */
  async #withPlace(error: unknown): Promise<unknown> {
    if (!(error instanceof UsageError && error.cause instanceof Error)) return error;
    const { client } = this.#server.environments;
    const place = await placeOf(error.cause.stack ?? '', client);
    if (!place) return error;
    const { file, line, column } = place;
    return new UsageError(`${error.message} It comes from ${file}:${line}:${column}.`);
  }

  /** The modules of a talk. */
  async sources(talk?: string): Promise<SourceFiles> {
    return new SourceFiles(this.root, await import('vite'), this.#fileOf(talk)?.path);
  }

  #talkAt(address: string): DevTalk {
    let talk = this.#talks.get(address);
    if (!talk) {
      talk = new DevTalk(this.#pages, address);
      this.#talks.set(address, talk);
    }
    return talk;
  }

  /** One of several talks; undefined where there is one. */
  #fileOf(name: string | undefined): TalkFile | undefined {
    const talks = findTalks(this.#server.config.root);
    if (talks.length === 0) return undefined;
    const talk = talks.length === 1 ? talks[0] : talks.find((one) => one.name === name);
    if (talk) return talk;
    throw new UsageError(
      `[lectern] There are ${talks.length} talks here: name one of ${orList(talks.map(({ path }) => path))}.`,
    );
  }

  /** The files of the talk that the page has loaded. */
  #files(): string[] {
    const { fileToModulesMap } = this.#server.environments.client.moduleGraph;
    return [...fileToModulesMap.keys()].filter((file) => isAbsolute(file) && !isForeign(file));
  }

  #newestChange(): number {
    const times = this.#files().map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs);
    return Math.max(0, ...times.map((time) => time ?? 0));
  }

  /** @throws {UsageError} with file, line and column if one of the files has a mistake that stops the talk */
  async #refuseMistakes(): Promise<void> {
    const { client } = this.#server.environments;
    // Vite still knows the files that were removed.
    for (const file of this.#files().filter(existsSync)) {
      for (const { id, url } of client.moduleGraph.getModulesByFile(file) ?? []) {
        // What is imported as a text need not be code; of its file, Vite has a module without an id.
        if (langOf(file) === undefined || id === null || url.includes('?')) continue;
        await client.transformRequest(url).catch((error: unknown) => {
          const { message, loc } = error as Error & { loc?: { line: number; column: number } };
          const place = loc ? `:${loc.line}:${loc.column}` : '';
          throw new UsageError(`[lectern] The talk cannot be shown. ${file}${place}: ${message}`);
        });
      }
    }
  }
}
