import type { BrowserContextOptions, Page } from 'playwright-core';
import type { TalkHandle } from '../../../core/page.ts';
import type { SlideRecord } from '../../../core/SlideIndex.ts';
import type { OpenTalk } from '../../browser/openTalk.ts';
import { UsageError } from '../../errors.ts';
import type { Range } from './range.ts';

export interface PrintedOptions {
  /** The slides that are wanted; all unless given. */
  range?: Range;
  theme?: string;
  aspectRatio?: string;
  withSteps?: boolean;
  notes?: boolean;
}

/** A page with the slides below each other, ready to be printed. */
export interface Printed {
  page: Page;
  talk: TalkHandle;
  /** The slides that were asked for, with their numbers in the talk. */
  slides: readonly (SlideRecord & { number: number })[];
  /** What went wrong on them, a sentence each. */
  faults: string[];
  /** What is as it should be, and yet worth knowing, a sentence each. */
  remarks: string[];
}

/**
 * Opens the print view of a talk, waits for all that is on it, and hides the slides that are not wanted.
 *
 * @throws {UsageError} for a theme or a slide that the talk does not have
 */
export async function openPrinted(
  { open, origin }: OpenTalk,
  { range, theme, aspectRatio, withSteps, notes }: PrintedOptions,
  context?: BrowserContextOptions,
): Promise<Printed> {
  const search = new URLSearchParams({
    'print-pdf': '',
    ...(theme !== undefined && { theme }),
    ...(aspectRatio !== undefined && { aspectRatio }),
    ...(withSteps && { steps: '' }),
    ...(notes && { notes: '' }),
  });
  const page = await open(`?${search.toString()}`, { reducedMotion: 'reduce', ...context });
  const talk = await talkOf(page);
  checkTheme(theme, talk);
  const isWanted = range?.(talk.slides.length) ?? (() => true);
  const slides = talk.slides
    .map((slide, index) => ({ ...slide, number: index + 1 }))
    .filter(({ number }) => isWanted(number));
  await page.evaluate(
    async (ids) => {
      for (const sheet of document.querySelectorAll<HTMLElement>('[data-page]')) {
        if (!ids.includes(sheet.dataset['page']!)) sheet.remove();
      }
      // What is far down the page would be fetched once somebody scrolls there.
      for (const image of document.images) image.loading = 'eager';
      await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
      document.body.getBoundingClientRect();
      await document.fonts.ready;
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      await document.fonts.ready;
    },
    slides.map(({ id }) => id),
  );
  const faults = await brokenSlides(page);
  const remarks = await takeOffDeadLinks(page, origin);
  return { page, talk, slides, faults, remarks };
}

/** What a page that has come up says of its talk. */
export async function talkOf(page: Page): Promise<TalkHandle> {
  return (await page.evaluate(() => window.lectern))!;
}

function checkTheme(theme: string | undefined, { themes }: TalkHandle) {
  if (theme === undefined || themes.includes(theme)) return;
  throw new UsageError(
    `[lectern] The talk has no theme "${theme}": there are ${themes.map((name) => `"${name}"`).join(', ')}.`,
  );
}

/** The slides that have thrown, and pictures that are not there. */
async function brokenSlides(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => {
    const idOf = (element: Element) =>
      element.closest<HTMLElement>('[data-page]')?.dataset['page'] ?? '';
    const broken = [...document.querySelectorAll<HTMLElement>('[data-broken]')].map(
      (element) => `Slide "${idOf(element)}" could not be shown: ${element.dataset['broken']}`,
    );
    const lost = [...document.querySelectorAll<HTMLImageElement>('[data-page] img')]
      .filter((image) => image.naturalWidth === 0)
      .map((image) => `Slide "${idOf(image)}" lacks a picture: ${image.src} could not be loaded.`);
    return [...broken, ...lost];
  });
  return [...new Set(found)];
}

/** Links that would lead to the server of this moment, or to a slide that was not asked for. */
async function takeOffDeadLinks(page: Page, origin: string): Promise<string[]> {
  const dead = await page.evaluate((server) => {
    const lost: string[] = [];
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-page] a[href]')) {
      const target = link.href.split('#')[0] === window.location.href.split('#')[0];
      const id = decodeURIComponent(link.hash.slice(1));
      if (target ? document.getElementById(id) : !link.href.startsWith(server)) continue;
      const slide = link.closest<HTMLElement>('[data-page]')?.dataset['page'];
      if (!target) {
        lost.push(
          `Slide "${slide}" has a link to "${link.getAttribute('href')}", a file beside the talk, which leads nowhere from here.`,
        );
      }
      link.removeAttribute('href');
    }
    return lost;
  }, origin);
  return [...new Set(dead)];
}
