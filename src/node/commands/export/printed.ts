import type { BrowserContextOptions, Page } from 'playwright-core';
import { type TalkHandle, attributes, parameters } from '../../../core/page.ts';
import type { SlideRecord } from '../../../core/SlideIndex.ts';
import type { AspectRatio } from '../../../core/sizes.ts';
import type { OpenTalk } from '../../browser/openTalk.ts';
import { answering, slowAdvice } from '../../browser/loadTalk.ts';
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
  /** How long the browser may take for a slide, in ms. */
  timeout: number;
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
  const chosen = slides.map(({ id }) => id);
  await answering(timeout, keepSheets(page, chosen, timeout));
  const ids = new Set(slides.map(({ id }) => id));
  const missing = late.filter((id) => id === undefined || ids.has(id)).map(lateSentence);
  const problems = [...missing, ...(await answering(timeout, findProblems(page)))];
  const remarks = await answering(timeout, removeDeadLinks(page, origin));
  await answering(timeout, freezeVideos(page));
  return { page, timeout, talk, slides, problems, remarks };
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
      // A video has a first frame once its data has begun to arrive.
      const begun = [...document.querySelectorAll('video')].map(async (video) => {
        video.pause();
        if (video.poster || video.readyState >= video.HAVE_CURRENT_DATA) return;
        video.preload = 'auto';
        const events = ['loadeddata', 'error'];
        const source = [video, ...video.querySelectorAll('source:last-of-type')];
        await new Promise((done) => {
          for (const element of source)
            for (const event of events) element.addEventListener(event, done, { once: true });
        });
      });
      // An image that is still missing after that is reported, and the rest is exported.
      const late = new Promise((resolve) => setTimeout(resolve, limit));
      await Promise.race([Promise.all([...decoded, ...begun]), late]);
      // Otherwise the browser waits for it again when it prints.
      window.stop();
      document.body.getBoundingClientRect();
      await Promise.race([document.fonts.ready, late]);
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      await Promise.race([document.fonts.ready, late]);
    },
    [slides, attributes, timeout] as const,
  );
}

/** Replaces videos, which are black boxes on paper, with their poster or their first frame. */
function freezeVideos(page: Page): Promise<void> {
  return page.evaluate(async (name) => {
    for (const video of document.querySelectorAll<HTMLVideoElement>(`[${name}] video`)) {
      const { offsetWidth: width, offsetHeight: height, videoWidth, videoHeight } = video;
      const styles = getComputedStyle(video);
      let picture: HTMLImageElement | HTMLCanvasElement;
      if (video.poster) {
        picture = new Image();
        picture.src = video.poster;
        await picture.decode().catch(() => {});
      } else {
        picture = document.createElement('canvas');
        Object.assign(picture, { width: videoWidth, height: videoHeight });
        picture.getContext('2d')?.drawImage(video, 0, 0);
      }
      for (const { name: key, value } of video.attributes) {
        if (/^(?:id|class|style|aria-.*|title)$/.test(key)) picture.setAttribute(key, value);
      }
      for (const key of ['object-fit', 'object-position', 'border-radius', 'display', 'margin']) {
        picture.style.setProperty(key, styles.getPropertyValue(key));
      }
      Object.assign(picture.style, {
        width: `${width}px`,
        height: `${height}px`,
        boxSizing: 'border-box',
      });
      video.replaceWith(picture);
    }
  }, attributes.page);
}

/** The slides of a print view that have thrown an error, a sentence each. */
export function findBroken(page: Page): Promise<string[]> {
  return page.evaluate(
    (names) =>
      [...document.querySelectorAll(`[${names.broken}]`)].map((element) => {
        const slide = element.closest(`[${names.page}]`)?.getAttribute(names.page) ?? '';
        return `Slide "${slide}" could not be shown: ${element.getAttribute(names.broken)}`;
      }),
    attributes,
  );
}

/** Finds slides that have thrown an error, and images and videos that are missing. */
async function findProblems(page: Page): Promise<string[]> {
  const missing = await page.evaluate((names) => {
    const slideOf = (element: Element) =>
      element.closest(`[${names.page}]`)?.getAttribute(names.page) ?? '';
    const lost = [...document.querySelectorAll<HTMLImageElement>(`[${names.page}] img`)]
      .filter((image) => image.naturalWidth === 0)
      .map((image) => `Slide "${slideOf(image)}" has an image that does not load: ${image.src}.`);
    const empty = [...document.querySelectorAll<HTMLVideoElement>(`[${names.page}] video`)]
      .filter((video) => !video.poster && video.readyState < video.HAVE_CURRENT_DATA)
      .map(
        (video) => `Slide "${slideOf(video)}" has a video that does not load: ${video.currentSrc}.`,
      );
    return [...lost, ...empty];
  }, attributes);
  return [...new Set([...(await findBroken(page)), ...missing])];
}

/** Removes links to the local server, and to slides that are not exported. */
async function removeDeadLinks(page: Page, origin: string): Promise<string[]> {
  const dead = await page.evaluate(
    ([server, names]) => {
      const lost: string[] = [];
      for (const link of document.querySelectorAll(`[${names.page}] a`)) {
        // A link in a drawing is an SVGAElement, whose address is no string.
        const attribute = ['href', 'xlink:href'].find((name) => link.hasAttribute(name));
        const written = attribute && link.getAttribute(attribute);
        if (!attribute || written == null) continue;
        const url = URL.canParse(written, document.baseURI)
          ? new URL(written, document.baseURI)
          : undefined;
        const isOnPage = url && url.href.split('#')[0] === window.location.href.split('#')[0];
        let id = url?.hash.slice(1) ?? '';
        try {
          id = decodeURIComponent(id);
        } catch {
          // a percent sign that stands for itself, as in "#discount=50%"
        }
        if (isOnPage ? document.getElementById(id) : url && !url.href.startsWith(server)) continue;
        const slide = link.closest(`[${names.page}]`)?.getAttribute(names.page);
        if (!isOnPage) {
          lost.push(
            `Slide "${slide}" has a link to "${written}", ${
              url ? 'a file of the talk. The export has no such file' : 'which is not an address'
            }, so the link is left out.`,
          );
        }
        link.removeAttribute(attribute);
      }
      return lost;
    },
    [origin, attributes] as const,
  );
  return [...new Set(dead)];
}
