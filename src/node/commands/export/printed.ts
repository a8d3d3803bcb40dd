import type { BrowserContextOptions, Page } from 'playwright-core';
import { type TalkHandle, attributes, parameters } from '../../../core/page.ts';
import type { SlideRecord } from '../../../core/SlideIndex.ts';
import type { AspectRatio } from '../../../core/sizes.ts';
import type { OpenTalk } from '../../browser/openTalk.ts';
import { slowAdvice } from '../../browser/loadTalk.ts';
import { followWaits, settle } from '../../browser/settle.ts';
import { type SlideChoice, pick } from '../../choices.ts';

export interface PrintedOptions {
  slides: SlideChoice;
  theme?: string;
  aspectRatio?: AspectRatio;
  withSteps?: boolean;
  notes?: boolean;
}

/** A page with the slides below each other, ready to be printed. */
export interface Printed {
  page: Page;
  talk: TalkHandle;
  /** The chosen slides, with their numbers in the talk. */
  slides: readonly (SlideRecord & { number: number })[];
  /** What is wrong with them, a sentence each. */
  problems: string[];
  /** Remarks that are not problems, a sentence each. */
  remarks: string[];
}

/**
 * Opens the print view of a talk, waits for everything on it, and removes the slides that are not chosen.
 *
 * @throws {UsageError} for a theme or a slide that the talk does not have
 */
export async function openPrinted(
  { open, origin, timeout }: OpenTalk,
  { slides: choose, theme, aspectRatio, withSteps, notes }: PrintedOptions,
  context?: BrowserContextOptions,
): Promise<Printed> {
  const search = new URLSearchParams({
    [parameters.printPdf]: '',
    ...(theme !== undefined && { [parameters.theme]: theme }),
    ...(aspectRatio !== undefined && { [parameters.aspectRatio]: aspectRatio }),
    ...(withSteps && { [parameters.steps]: '' }),
    ...(notes && { [parameters.notes]: '' }),
  });
  const page = await open(
    `?${search.toString()}`,
    { reducedMotion: 'reduce', ...context },
    followWaits,
  );
  const late = await settle(page, timeout);
  const talk = await talkOf(page);
  if (theme !== undefined) pick('theme', [theme], talk.themes);
  const slides = choose(talk.slides.map((slide, index) => ({ ...slide, number: index + 1 })));
  await keepSheets(
    page,
    slides.map(({ id }) => id),
    timeout,
  );
  const ids = new Set(slides.map(({ id }) => id));
  const missing = late.filter((id) => id === undefined || ids.has(id)).map(lateSentence);
  const problems = [...missing, ...(await findProblems(page))];
  const remarks = await removeDeadLinks(page, origin);
  return { page, talk, slides, problems, remarks };
}

/** What is wrong with a slide that is not ready in time. */
export const lateSentence = (id: string | undefined) =>
  `${id === undefined ? 'A part of the talk' : `Slide "${id}"`} was still loading when it was exported. ${slowAdvice}`;

/** What a loaded page says about its talk. */
export async function talkOf(page: Page): Promise<TalkHandle> {
  return (await page.evaluate(() => window.lectern))!;
}

/** Removes the sheets of all other slides, and waits for the images and fonts of these. */
function keepSheets(page: Page, slides: string[], timeout: number): Promise<void> {
  return page.evaluate(
    async ([ids, names, limit]) => {
      for (const sheet of document.querySelectorAll(`[${names.page}]`)) {
        if (!ids.includes(sheet.getAttribute(names.page)!)) sheet.remove();
      }
      // The browser loads an image far down the page only after scrolling there.
      for (const image of document.images) image.loading = 'eager';
      const decoded = [...document.images].map((image) => image.decode().catch(() => {}));
      // An image that is still missing after that is reported, and the rest is exported.
      const late = new Promise((resolve) => setTimeout(resolve, limit));
      await Promise.race([Promise.all(decoded), late]);
      document.body.getBoundingClientRect();
      await Promise.race([document.fonts.ready, late]);
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      await Promise.race([document.fonts.ready, late]);
    },
    [slides, attributes, timeout] as const,
  );
}

/** Finds slides that have thrown an error, and images that are missing. */
async function findProblems(page: Page): Promise<string[]> {
  const found = await page.evaluate((names) => {
    const slideOf = (element: Element) =>
      element.closest(`[${names.page}]`)?.getAttribute(names.page) ?? '';
    const broken = [...document.querySelectorAll(`[${names.broken}]`)].map(
      (element) =>
        `Slide "${slideOf(element)}" could not be shown: ${element.getAttribute(names.broken)}`,
    );
    const lost = [...document.querySelectorAll<HTMLImageElement>(`[${names.page}] img`)]
      .filter((image) => image.naturalWidth === 0)
      .map((image) => `Slide "${slideOf(image)}" has an image that does not load: ${image.src}.`);
    return [...broken, ...lost];
  }, attributes);
  return [...new Set(found)];
}

/** Removes links to the local server, and to slides that are not exported. */
async function removeDeadLinks(page: Page, origin: string): Promise<string[]> {
  const dead = await page.evaluate(
    ([server, names]) => {
      const lost: string[] = [];
      for (const link of document.querySelectorAll<HTMLAnchorElement>(`[${names.page}] a[href]`)) {
        const isOnPage = link.href.split('#')[0] === window.location.href.split('#')[0];
        const id = decodeURIComponent(link.hash.slice(1));
        if (isOnPage ? document.getElementById(id) : !link.href.startsWith(server)) continue;
        const slide = link.closest(`[${names.page}]`)?.getAttribute(names.page);
        if (!isOnPage) {
          lost.push(
            `Slide "${slide}" has a link to "${link.getAttribute('href')}", a file of the talk. The export has no such file, so the link is left out.`,
          );
        }
        link.removeAttribute('href');
      }
      return lost;
    },
    [origin, attributes] as const,
  );
  return [...new Set(dead)];
}
