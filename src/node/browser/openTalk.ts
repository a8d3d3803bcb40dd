import { tmpdir } from 'node:os';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Plugin } from 'vite';
import { slideSizes } from '../../core/sizes.ts';
import { Draft } from '../Draft.ts';
import { type Project, buildTalk, serve } from '../project.ts';
import { forCommand } from '../vite/firstSlide.ts';
import type { TalkLanguage } from '../vite/languages.ts';
import { findBrowser } from './findBrowser.ts';
import { launch } from './launch.ts';
import { loadTalk } from './loadTalk.ts';

/** A talk that is built and served, and a browser to open it in. */
export interface OpenTalk {
  /** The folder that it is built into. */
  folder: string;
  /** Where the built talk is served, with a slash at the end. */
  origin: string;
  browser: Browser;
  /** How long the talk may take to load, in ms. */
  timeout: number;
  /**
   * Opens the talk in a new page and waits until it has loaded.
   *
   * @param address what follows the origin: parameters and the place in the talk
   * @param prepare gets the page while it is still empty, to listen to it
   * @throws {UsageError} if it does not load within `timeout`
   */
  open: (
    address?: string,
    options?: BrowserContextOptions,
    prepare?: (page: Page) => Promise<void>,
  ) => Promise<Page>;
  /** Ends the browser and the server, and removes the built talk. */
  close: () => Promise<void>;
}

/**
 * Builds a talk into a temporary folder, serves it on a free port of this machine, and starts a browser.
 *
 * @param timeout how long the talk may take to load, in ms
 * @param language the language that it is built in
 * @param plugins more plugins for the build
 * @throws {UsageError} if it cannot be built, or if there is no browser
 */
export async function openTalk(
  project: Project,
  timeout: number,
  language: TalkLanguage,
  plugins: Plugin[] = [],
): Promise<OpenTalk> {
  const program = findBrowser();
  const built = new Draft(tmpdir());
  const closing: (() => unknown)[] = [() => built.discard()];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    await buildTalk(project, built.folder, { plugins: [language.plugin, ...plugins, forCommand] });
    const server = await serve(project, built.folder);
    closing.push(() => server.close());
    const { origin } = server;
    const { browser, close: closeBrowser } = await launch(program);
    closing.push(closeBrowser);
    const open: OpenTalk['open'] = async (address = '', options = {}, prepare) => {
      const page = await browser.newPage({ viewport: slideSizes['16:9'], ...options });
      await prepare?.(page);
      await loadTalk(page, origin + address, { timeout });
      return page;
    };
    return { folder: built.folder, origin, browser, timeout, open, close };
  } catch (error) {
    await close();
    throw error;
  }
}
