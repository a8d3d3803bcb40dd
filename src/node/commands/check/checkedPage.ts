import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import type { SlideFacts, TalkFacts } from '../../../check/pageCheck.ts';
import { parameters } from '../../../core/page.ts';
import { slideSizes } from '../../../core/sizes.ts';
import { NoAnswer, answering } from '../../browser/loadTalk.ts';
import type { OpenTalk } from '../../browser/openTalk.ts';
import { ownFolder } from '../../ownModule.ts';
import { stayHere } from '../../browser/stayHere.ts';
import { loadAxe } from './axe.ts';
import { PageEvents } from './pageEvents.ts';
import type { Round, Walk } from './walk.ts';

/** A page that shows the talk in the theme and aspect ratio of a round. */
export interface CheckedPage {
  page: Page;
  devtools: CDPSession;
  events: PageEvents;
}

/**
 * Reads the data of the talk.
 *
 * @throws {NoAnswer} if a script in the page never ends, and the data is not there before
 */
export async function readTalk(talk: Pick<OpenTalk, 'open' | 'timeout'>): Promise<TalkFacts> {
  const page = await openToRead(talk);
  const facts = await readFrom(page, talk.timeout);
  close(page);
  return facts;
}

/**
 * Opens a page from which the data of the talk can be read.
 *
 * @throws {NoAnswer} if a script in the page never ends, and the data is not there before
 */
export async function openToRead(talk: Pick<OpenTalk, 'open' | 'timeout'>): Promise<Page> {
  let page: Page | undefined;
  let devtools: CDPSession | undefined;
  const open = talk.open('', {}, async (empty) => {
    page = empty;
    await stayHere(empty, () => {});
    devtools = await empty.context().newCDPSession(empty);
  });
  await open.catch(async (error: unknown) => {
    if (!(error instanceof NoAnswer)) throw error;
    // The data of all slides is there before the first of them is shown.
    await devtools!.send('Runtime.terminateExecution');
    if (
      !(await answering(
        talk.timeout,
        page!.evaluate(() => window.lectern),
      ))
    )
      throw error;
  });
  return page!;
}

/** Reads the data of the talk from its page, within a time in ms. */
export async function readFrom(page: Page, timeout: number): Promise<TalkFacts> {
  const script = await inPage();
  const read = async () => {
    await page.evaluate(script);
    return page.evaluate(() => window.lecternCheck!.readTalk());
  };
  return answering(timeout, read());
}

/** What is known of a round when its page is opened. */
export type Visit = Pick<Walk, 'talk' | 'round' | 'findings' | 'ofNobody'>;

/**
 * Opens a slide. When a talk starts, all slides are there for a moment. If something was reported then, another slide
 * is shown before this one, which reports it again if it is about it.
 *
 * @param onPage gets the page before anything is in it
 */
export async function openAt(
  slide: Pick<SlideFacts, 'id'>,
  visit: Visit,
  onPage: (page: Page) => void,
): Promise<CheckedPage> {
  const { talk, round, findings, ofNobody } = visit;
  const { id } = slide;
  const { theme, aspectRatio, hasAxe } = round;
  const query = new URLSearchParams({
    [parameters.theme]: theme,
    [parameters.aspectRatio]: aspectRatio,
  });
  const events = new PageEvents(new URL(talk.origin).origin);
  const page = await talk.open(
    `?${query}#${encodeURIComponent(id)}`,
    { viewport: slideSizes[aspectRatio], reducedMotion: 'reduce' },
    async (empty) => {
      onPage(empty);
      await empty.addInitScript(() => (globalThis.lecternAlone = true));
      await events.listen(empty);
    },
  );
  const prepare = async () => {
    const devtools = await page.context().newCDPSession(page);
    // Nobody looks: a page that is drawn at half its size, as screenshots are, has a quarter of the pixels. Its layout
    // stays the same.
    const size = { ...slideSizes[aspectRatio], deviceScaleFactor: 1, mobile: false };
    await devtools.send('Emulation.setDeviceMetricsOverride', { ...size, scale: 0.5 });
    await loadScripts(page, hasAxe);
    // The slides far away leave a moment after the first one is shown.
    await page.waitForTimeout(400);
    let isUnclear = false;
    await events.settle(page, (found, asker) => {
      if (asker === id) findings.add(id, found, { ...styleOf(round), step: 0 });
      else {
        isUnclear = true;
        ofNobody.push(found);
      }
    });
    if (isUnclear) {
      await page.evaluate(
        async ([here, limit]) => {
          const other = window.lectern?.slides.find((one) => one.id !== here);
          if (other) await window.lecternCheck?.visit(other.id, 0, limit).catch(() => {});
        },
        [id, talk.timeout / 2] as const,
      );
      await events.settle(page, () => {});
    }
    return { page, devtools, events };
  };
  return answering(talk.timeout, prepare());
}

/** Where a check gets its pages from. */
export interface Pages {
  /** Gives a page that shows a slide: see `openAt`. */
  open: typeof openAt;
  /** Called when a round is over. */
  leave: (page: CheckedPage) => void;
}

/** A new page for each round. */
export const newPages: Pages = { open: openAt, leave: ({ page }) => close(page) };

/** Closes a page, without waiting: one with a loop that never ends would not answer. */
export function close(page: Page | undefined) {
  page
    ?.context()
    .close()
    .catch(() => {});
}

/** The theme and aspect ratio of a round. */
export const styleOf = ({ theme, aspectRatio }: Round) => ({ theme, aspectRatio });

/** Loads what the check runs in a page, unless the page has it. */
export async function loadScripts(page: Page, hasAxe: boolean): Promise<void> {
  const [hasCheck, isComplete] = await page.evaluate(() => [
    window.lecternCheck !== undefined,
    'axe' in window,
  ]);
  if (!hasCheck) await page.evaluate(await inPage());
  if (hasAxe && !isComplete) await loadAxe(page);
}

let source: Promise<string> | undefined;
/**
 * The part of the check that runs in the page: `scripts/build-lib.mjs` bundles it into one script. `npm start` in the
 * repository of Lectern itself runs the sources, and takes the one that was built last.
 */
const inPage = () =>
  (source ??= readFile(
    join(ownFolder.replace(/src[\\/]$/, 'dist/'), 'check/inPage.script.js'),
    'utf8',
  ));
