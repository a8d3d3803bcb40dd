import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
} from 'playwright-core';
import { browserArguments, findBrowser } from '../../src/node/browser/findBrowser.ts';

// Jest takes no testTimeout for one project alone.
jest.setTimeout(240_000);

export const root = resolve(__dirname, '../..');
const cli = join(root, 'tests/node_modules/lectern/dist/node/cli.js');

/** The talk of this repository, one with all special cases of an export, one in English and German, one in German, and a project of two. */
export const talks = {
  vibeCoding: root,
  tea: join(root, 'tests/export/fixtures/tea'),
  inTwoLanguages: join(root, 'tests/talks/tea'),
  inGerman: join(root, 'tests/talks/werkzeuge'),
  several: join(root, 'tests/talks/several'),
};

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  /** The folder that it is started in. */
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

/** Lets no browser look at what is built, which takes a quarter of the time: it has no picture for link previews then. */
export const unseen: RunOptions = { env: { CHROME_PATH: '/no/such/browser' } };

/** Runs `lectern` as from a command line, after the commands before it: see host.mjs. */
export function lectern(args: string[], { cwd = root, env = {} }: RunOptions = {}): Promise<Ended> {
  const host = outside.startHost();
  const id = randomUUID();
  return new Promise((done, fail) => {
    const onExit = (code: number | null) => fail(new Error(`The command has ended with ${code}.`));
    const onMessage = ({ id: answered, ...ended }: Ended & { id: string }) => {
      if (answered !== id) return;
      host.off('exit', onExit).off('message', onMessage);
      done(ended);
    };
    host.on('exit', onExit).on('message', onMessage);
    host.send({ id, cli: pathToFileURL(cli).href, args, cwd, env });
  });
}

declare const outside: { startHost: () => ChildProcess };

/**
 * Runs `lectern` in a process of its own, which can be killed.
 *
 * @param onOutput called with what it writes, as it comes
 */
export function lecternAlone(
  args: string[],
  onOutput: (text: string, kill: (signal: NodeJS.Signals) => void) => void,
  { cwd = root, env }: RunOptions = {},
): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd,
      env: { ...production(), ...env },
    });
    const ended: Ended = { status: null, stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        ended[stream] += text;
        onOutput(text, (signal) => child.kill(signal));
      });
    }
    child.on('error', fail);
    child.on('close', (status) => done({ ...ended, status }));
  });
}

// Jest says "test", and React would be built as for development.
const production = () => ({ ...process.env, NODE_ENV: 'production' });

const folders: string[] = [];

/** A temporary folder for the tests of this file. */
export function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-test-')));
  folders.push(folder);
  return folder;
}

let browser: Promise<Browser> | undefined;

/** Does something in a browser, with a context that nothing else uses. */
export async function inBrowser<Result>(
  act: (context: BrowserContext) => Promise<Result>,
  options?: BrowserContextOptions,
): Promise<Result> {
  browser ??= chromium.launch({
    executablePath: findBrowser(),
    args: browserArguments(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const context = await (await browser).newContext(options);
  try {
    return await act(context);
  } finally {
    await context.close();
  }
}

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
