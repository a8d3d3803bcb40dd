import { type Browser, chromium } from 'playwright-core';
import { closeOnSignal } from '../atExit.ts';
import { UsageError, firstLine, reasonOf } from '../errors.ts';
import { browserArguments } from './findBrowser.ts';

/**
 * Starts a browser without a window.
 *
 * @param executablePath see `findBrowser`
 * @throws {UsageError} if it does not start
 */
export async function launch(executablePath: string): Promise<Browser> {
  try {
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
  } catch (error) {
    throw new UsageError(
      `[lectern] The browser ${executablePath} does not start: ${whyNot(error)}. ` +
        `Try to start it yourself, or set CHROME_PATH to another Chrome, Chromium or Edge.`,
      { cause: error },
    );
  }
}

/** The first line that the browser has written, or what Playwright reports. */
function whyNot(error: unknown): string {
  const reason = reasonOf(error);
  const [, written] = /\[err\] (.+)/.exec(reason) ?? [];
  if (written !== undefined) return written;
  return /has been closed/.test(firstLine(reason)) ? 'it stopped immediately' : firstLine(reason);
}
