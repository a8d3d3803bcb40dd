import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import type { InlineConfig } from 'vite';
import { closeOnSignal, removeAtExit } from '../atExit.ts';
import { browserArguments, findBrowser } from './findBrowser.ts';
import { UsageError } from '../errors.ts';

export interface OpenTalk {
  /** Where the built talk is served, with a slash at the end. */
  origin: string;
  /** The folder that holds the built talk. */
  folder: string;
  browser: Browser;
  /**
   * Opens the talk in a page of its own, once all its slides are known: see `window.lectern`.
   *
   * @param prepare gets the page while it is still empty, to listen to it
   * @throws {UsageError} when no talk comes up within `timeout`
   */
  open: (
    search?: string,
    options?: BrowserContextOptions,
    prepare?: (page: Page) => Promise<void>,
  ) => Promise<Page>;
  /** Ends the browser and the server, and removes the built talk. */
  close: () => Promise<void>;
}

export interface OpenTalkOptions {
  /** How long a page may take to come up, in ms. @default 30000 */
  timeout?: number;
}

/**
 * Builds the talk of a Vite project into a folder of its own, serves it on a free port of this machine, and
 * starts a browser to look at it.
 *
 * @param directory the folder with the project's Vite configuration
 * @throws {UsageError} when there is no such project, when it cannot be built, or where there is no browser
 */
export async function openTalk(
  directory: string,
  { timeout = 30_000 }: OpenTalkOptions = {},
): Promise<OpenTalk> {
  const project = resolve(directory);
  const program = programOfBrowser();
  const { vite, configFile, root } = await projectOf(project);
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'));
  const isGone = removeAtExit(folder);
  const closing: (() => Promise<unknown>)[] = [
    () => rm(folder, { recursive: true, force: true, maxRetries: 3 }).then(isGone),
  ];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    await buildTalk(vite, {
      root,
      configFile,
      base: './',
      logLevel: 'warn',
      build: {
        outDir: folder,
        emptyOutDir: true,
        // How long plugins take is nothing that a speaker could change.
        rolldownOptions: { checks: { pluginTimings: false } },
      },
    });
    const server = await serve(vite, root, folder);
    closing.push(() => server.close());
    const { origin } = server;
    const browser = await launch(program);
    closing.push(() => browser.close());
    const open: OpenTalk['open'] = async (search = '', options = {}, prepare) => {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, ...options });
      await prepare?.(page);
      await page.goto(origin + search);
      try {
        await page.waitForFunction(() => window.lectern !== undefined, undefined, { timeout });
      } catch (cause) {
        throw new UsageError(
          `[lectern] No talk came up within ${timeout / 1000} s: the page of ${project} shows no <Presentation> with slides. ` +
            `Look at it with "npx vite" in that folder.`,
          { cause },
        );
      }
      await page.evaluate(() => document.fonts.ready);
      return page;
    };
    return { origin, folder, browser, open, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Builds a talk.
 *
 * @throws {UsageError} with what Vite says, where there is a slip in the talk
 */
export async function buildTalk(vite: typeof import('vite'), config: InlineConfig): Promise<void> {
  try {
    await vite.build(config);
  } catch (error) {
    throw notBuilt(config.root, error);
  }
}

function notBuilt(root: string | undefined, error: unknown): UsageError {
  const reason = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  return new UsageError(
    `[lectern] The talk in ${root} cannot be built. Vite says:\n\n${reason.trim()}`,
    { cause: error },
  );
}

/** Serves a built talk on a free port of this machine, under its base. */
export async function serve(
  vite: typeof import('vite'),
  root: string,
  folder: string,
  base?: string,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = await vite.preview({
    configFile: false,
    root,
    base,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const origin = server.resolvedUrls?.local[0];
  if (!origin) throw new Error('[lectern] The built talk could not be served on this machine.');
  return { origin, close: () => server.close() };
}

/** Starts a browser that nobody sees. */
export async function launch(executablePath: string): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath,
    args: browserArguments(),
    chromiumSandbox: process.getuid?.() !== 0,
    // On Ctrl+C, Playwright would end the process before anything else is cleaned up: see atExit.ts.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  browser.on(
    'disconnected',
    closeOnSignal(() => browser.close()),
  );
  return browser;
}

/** @throws {UsageError} where there is no browser */
export function programOfBrowser(): string {
  try {
    return findBrowser();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/**
 * The project's configuration, and its own Vite: its plugins belong to that one.
 *
 * @throws {UsageError} where there is none, or it cannot be read
 */
export async function projectOf(project: string) {
  const configFile = ['ts', 'mts', 'js', 'mjs']
    .map((ending) => join(project, `vite.config.${ending}`))
    .find(existsSync);
  if (!configFile) {
    throw new UsageError(
      `[lectern] ${project} holds no talk: there is no vite.config.ts in it. ` +
        `Name the folder of a talk, or make one with "npx lectern new my-talk".`,
    );
  }
  const vite = await viteOf(project);
  const loaded = await vite
    .loadConfigFromFile({ command: 'build', mode: 'production' }, configFile, project, 'silent')
    .catch((error: unknown) => {
      throw notBuilt(project, error);
    });
  return { vite, configFile, root: resolve(project, loaded?.config.root ?? '.') };
}

async function viteOf(project: string): Promise<typeof import('vite')> {
  const { resolve: find } = createRequire(join(project, 'package.json'));
  let file: string;
  try {
    file = find('vite');
  } catch {
    throw new UsageError(
      `[lectern] Vite is not installed in ${project}: run "npm install" there first.`,
    );
  }
  return import(pathToFileURL(file).href) as Promise<typeof import('vite')>;
}
