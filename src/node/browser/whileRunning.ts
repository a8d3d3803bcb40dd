import type { Browser } from 'playwright-core';

/**
 * Waits for work that needs a browser: if the browser dies, Playwright does not end all of its calls.
 *
 * @throws Error if the browser stops first
 */
export function whileRunning<Result>(browser: Browser, work: Promise<Result>): Promise<Result> {
  const died = new Promise<never>((_, fail) => {
    browser.once('disconnected', () => fail(new Error('The browser has been closed.')));
  });
  return Promise.race([work, died]);
}
