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
  let thrown: string | undefined;
  const failed = new Promise<void>((done) => {
    page.on('pageerror', ({ message }) => {
      thrown ??= message;
      done();
    });
  });
  const isThere = async () => {
    await page.waitForFunction(() => window.lectern !== undefined, undefined, { timeout: 0 });
    return true;
  };
  /** Whether an error has stopped the talk: nothing more is loaded, and no talk appears. */
  const isStopped = async () => {
    await failed;
    await page.waitForLoadState('networkidle', { timeout: 0 });
    await page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), patience);
    return false;
  };
  const load = async () => {
    // Not until everything has loaded: a picture whose host never answers is the fault of one slide.
    await page.goto(url, { timeout: 0, waitUntil: 'domcontentloaded' });
    const hasLoaded = await Promise.race([isThere(), isStopped()]);
    if (!hasLoaded) {
      throw new UsageError(
        `[lectern] The talk does not load: its page reports "${thrown}". ${advice}`,
      );
    }
    await page.evaluate(() => document.fonts.ready);
  };
  await within(
    timeout,
    load(),
    () =>
      `[lectern] The talk did not load within ${timeout / 1000} s: its page shows no <Presentation> with slides.` +
      `${thrown === undefined ? '' : ` The page reports: ${thrown}.`} ${advice}`,
  );
}

/** How long a talk may take to appear after an error, once nothing is loaded any more, in ms. */
const patience = 2000;

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
