import type { Page } from 'playwright-core';
import { UsageError } from '../errors.ts';

/** What to do when a talk or a slide takes too long. */
export const slowAdvice = 'Look at it with "npm start", or allow more time with --timeout.';

/**
 * Opens a talk in a page and waits until all its slides are known and its fonts are loaded.
 *
 * @param timeout how long that may take, in ms
 * @param advice what to do when the talk does not load
 * @throws {UsageError} if it takes longer
 */
export async function loadTalk(
  page: Page,
  url: string,
  { timeout, advice = slowAdvice }: { timeout: number; advice?: string },
): Promise<void> {
  page.setDefaultTimeout(timeout);
  let thrown = '';
  page.on('pageerror', ({ message }) => (thrown ||= ` The page reports: ${message}.`));
  const load = async () => {
    // Not until everything has loaded: a picture whose host never answers is the fault of one slide.
    await page.goto(url, { timeout: 0, waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => window.lectern !== undefined, undefined, { timeout: 0 });
    await page.evaluate(() => document.fonts.ready);
  };
  await within(
    timeout,
    load(),
    () =>
      `[lectern] The talk did not load within ${timeout / 1000} s: ` +
      `its page shows no <Presentation> with slides.${thrown} ${advice}`,
  );
}

/**
 * Waits for something that depends on the talk.
 *
 * @throws {UsageError} with the message if it takes longer than `timeout` ms
 */
async function within<Result>(
  timeout: number,
  work: Promise<Result>,
  messageOf: () => string,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UsageError(messageOf())), timeout);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Waits for what a script in the page gives.
 *
 * @throws {UsageError} if the page does not answer, for example because a slide runs in a loop
 */
export const answering = <Result>(timeout: number, work: Promise<Result>): Promise<Result> =>
  within(
    // Most of these scripts end by themselves at the limit, and then say what is missing.
    timeout + 2000,
    work,
    () =>
      `[lectern] The browser did not answer within ${timeout / 1000} s: a slide may be running in a loop. ${slowAdvice}`,
  );
