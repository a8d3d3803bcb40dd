import { tmpdir } from 'node:os';
import { type Browser, chromium } from 'playwright-core';
import { closeOnSignal } from '../atExit.ts';
import { Draft } from '../Draft.ts';
import { UsageError, firstLine, reasonOf } from '../errors.ts';
import { browserArguments } from './findBrowser.ts';

/** A browser without a window. */
export interface Launched {
  browser: Browser;
  /** Ends it, and removes its files once it writes no more. */
  close: () => Promise<void>;
}

/**
 * Starts a browser without a window.
 *
 * @param executablePath see `findBrowser`
 * @throws {UsageError} if it does not start
 */
export async function launch(executablePath: string): Promise<Launched> {
  const profile = new Draft(tmpdir());
  try {
    const browser = await withTemporary(profile.folder, (env) =>
      chromium.launch({
        executablePath,
        env,
        args: browserArguments(),
        chromiumSandbox: process.getuid?.() !== 0,
        // On Ctrl+C, Playwright would end the process before anything else is cleaned up: see atExit.ts.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      }),
    );
    const close = async () => {
      await browser.close();
      profile.discard();
    };
    browser.on('disconnected', closeOnSignal(close));
    return { browser, close };
  } catch (error) {
    profile.discard();
    throw new UsageError(
      `[lectern] The browser ${executablePath} does not start: ${whyNot(error)}. ` +
        `Try to start it yourself, or set CHROME_PATH to another Chrome, Chromium or Edge.`,
      { cause: error },
    );
  }
}

/** What Chromium adds to its temporary folder, and the length that the path of a socket can have on every system. */
const socket = { path: '/org.chromium.Chromium.123456/SingletonSocket', longest: 103 };

/**
 * Lets Playwright and the browser make their files in a folder of ours: if one of them is killed, nobody else would
 * remove them. The browser keeps the usual folder if the path of its socket would be too long.
 */
async function withTemporary<Result>(
  folder: string,
  act: (env: NodeJS.ProcessEnv) => Promise<Result>,
): Promise<Result> {
  const before = { ...process.env };
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder;
  const isShort = Buffer.byteLength(folder + socket.path) <= socket.longest;
  try {
    return await act(isShort ? { ...process.env } : before);
  } finally {
    for (const name of ['TMPDIR', 'TMP', 'TEMP']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

/** The first line that the browser has written, or what Playwright reports. */
function whyNot(error: unknown): string {
  const reason = reasonOf(error);
  const [, written] = /\[err\] (.+)/.exec(reason) ?? [];
  if (written !== undefined) return written;
  return /has been closed/.test(firstLine(reason)) ? 'it stopped immediately' : firstLine(reason);
}
