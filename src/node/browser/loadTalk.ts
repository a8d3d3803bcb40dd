import type { Page } from 'playwright-core';
import { UsageError } from '../errors.ts';

/** A page that does not answer, because a script in it never ends. */
export class NoAnswer extends UsageError {
  constructor(timeout: number) {
    super(
      `[lectern] The page of the talk did not answer within ${timeout / 1000} s: a slide may be running in a loop, or draws very much. ` +
        '"lectern check" names the slide. Or allow more time with --timeout.',
    );
  }
}

/** What to do when a talk or a slide takes too long. */
export const slowAdvice = 'Look at it with "npm start", or allow more time with --timeout.';

/**
 * Opens a talk in a page and waits until all its slides are known and its fonts are loaded.
 *
 * @param timeout how long that may take, in ms
 * @param advice what to do when the talk does not load
 * @throws {NoAnswer} if a script in the page never ends
 * @throws {UsageError} if it takes longer, if the page has thrown an error instead, or if the talk has no slides
 */
export async function loadTalk(
  page: Page,
  url: string,
  { timeout, advice = slowAdvice }: { timeout: number; advice?: string },
): Promise<void> {
  page.setDefaultTimeout(timeout);
  let thrown: Error | undefined;
  const failed = new Promise<void>((done) => {
    page.on('pageerror', (error) => {
      thrown ??= error;
      done();
    });
  });
  const isThere = async () => {
    await page.waitForFunction(() => window.lectern !== undefined, undefined, { timeout: 0 });
    return undefined;
  };
  /** Why no talk will appear any more: nothing is loaded, and its page does nothing. */
  const whyNot = async () => {
    for (;;) {
      const before = thrown;
      await page.waitForLoadState('networkidle', { timeout: 0 });
      await page.evaluate(
        (ms) => new Promise((done) => setTimeout(() => requestIdleCallback(done), ms)),
        patience,
      );
      if (before !== thrown) continue;
      if (thrown !== undefined) {
        return `The talk does not load: its page reports "${thrown.message}". ${advice}`;
      }
      // The view of a talk is there, and has no slides.
      if (await page.evaluate(() => document.querySelector('main') && !window.lectern)) {
        return 'The talk has no slides. Put one into its <Presentation>, such as <TitleSlide title="My talk" />.';
      }
      await failed;
    }
  };
  const load = async () => {
    // Not until everything has loaded: a picture whose host never answers is the fault of one slide.
    await page.goto(url, { timeout: 0, waitUntil: 'domcontentloaded' });
    const reason = await Promise.race([isThere(), whyNot()]);
    if (reason !== undefined) throw new UsageError(`[lectern] ${reason}`, { cause: thrown });
    await page.evaluate(() => document.fonts.ready);
  };
  await within(timeout, load(), async () => {
    await within(
      patience,
      page.evaluate(() => {}),
      () => new NoAnswer(timeout),
    );
    return new UsageError(
      `[lectern] The talk did not load within ${timeout / 1000} s: its page shows no <Presentation> with slides.` +
        `${thrown === undefined ? '' : ` The page reports: ${thrown.message}.`} ${advice}`,
      { cause: thrown },
    );
  });
}

/** How long a page may take to show a talk, or to answer, once nothing is loaded any more, in ms. */
const patience = 2000;

/**
 * Waits for something that depends on the talk.
 *
 * @param errorOf what to throw if it takes longer than `timeout` ms
 */
async function within<Result>(
  timeout: number,
  work: Promise<Result>,
  errorOf: () => UsageError | Promise<UsageError>,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((done) => {
    timer = setTimeout(() => done('late'), timeout);
  });
  try {
    const result = await Promise.race([work.then((value) => ({ value })), late]);
    if (result === 'late') throw await errorOf();
    return result.value;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Waits for what a script in the page gives.
 *
 * @throws {NoAnswer} if the page does not answer, for example because a slide runs in a loop
 */
export const answering = <Result>(timeout: number, work: Promise<Result>): Promise<Result> =>
  // Most of these scripts end by themselves at the limit, and then say what is missing.
  within(timeout + 2000, work, () => new NoAnswer(timeout));
