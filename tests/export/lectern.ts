import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
} from 'playwright-core';
import { browserArguments, findBrowser } from '../../src/node/browser/findBrowser.ts';

// Jest takes no testTimeout for one project alone.
jest.setTimeout(240_000);

const root = resolve(__dirname, '../..');

/** The talk of this repository, and one with all special cases of an export. */
export const talks = { vibeCoding: root, tea: join(__dirname, 'fixtures/tea') };

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  /** The folder that it is started in. */
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Called with what it writes, as it comes. */
  onOutput?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** Runs `lectern` as from a command line. */
export function lectern(
  args: string[],
  { cwd = root, env, onOutput }: RunOptions = {},
): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, '.cache/lib/node/cli.js'), ...args], {
      cwd,
      // Jest says "test", and React would be built as for development.
      env: { ...process.env, NODE_ENV: 'production', ...env },
    });
    const ended: Ended = { status: null, stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        ended[stream] += text;
        onOutput?.(text, (signal) => child.kill(signal));
      });
    }
    child.on('error', fail);
    child.on('close', (status) => done({ ...ended, status }));
  });
}

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
