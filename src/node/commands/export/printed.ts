import type { BrowserContextOptions, Page } from 'playwright-core';
import { countOf, labelOf } from '../../../core/backup.ts';
import { type TalkHandle, attributes, parameters } from '../../../core/page.ts';
import type { SlideRecord } from '../../../core/SlideIndex.ts';
import type { AspectRatio } from '../../../core/sizes.ts';
import type { OpenTalk } from '../../browser/openTalk.ts';
import { UsageError } from '../../errors.ts';
import { isFilm } from '../../../core/words.ts';
import { answering, slowAdvice } from '../../browser/loadTalk.ts';
import { Requests, askersOf } from '../../browser/Requests.ts';
import { followWaits, settle } from '../../browser/settle.ts';
import { type SlideChoice, pickThemes } from '../../choices.ts';
import { keepWritten } from './stillStyles.ts';
import { leavesOf } from './troubles.ts';

export interface PrintedOptions {
  slides: SlideChoice;
  theme?: string;
  aspectRatio?: AspectRatio;
  withSteps?: boolean;
  notes?: boolean;
  /** With the skipped slides. */
  skipped?: boolean;
}

/** A slide with its number in the talk, which is 0 for a skipped slide, and the number as it is shown. */
type NumberedSlide = SlideRecord & { number: number; label: string };

/** A page with the slides below each other, ready to be printed. */
export interface Printed {
  page: Page;
  /** How long the browser may take for a slide, in ms. */
  timeout: number;
  talk: TalkHandle;
  /** The chosen slides. */
  slides: readonly NumberedSlide[];
  /** The addresses of files that did not load. */
  missing: readonly string[];
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
  opened: OpenTalk,
  { slides: choose, theme, aspectRatio, withSteps, notes, skipped }: PrintedOptions,
  context?: BrowserContextOptions,
): Promise<Printed> {
  const search = new URLSearchParams({
    [parameters.printPdf]: '',
    ...(theme !== undefined && { [parameters.theme]: theme }),
    ...(aspectRatio !== undefined && { [parameters.aspectRatio]: aspectRatio }),
    ...(withSteps && { [parameters.steps]: '' }),
    ...(notes && { [parameters.notes]: '' }),
    ...(skipped && { [parameters.skipped]: '' }),
  });
  const { origin, timeout } = opened;
  let requests: Requests | undefined;
  const leaves = new Set<string>();
  const page = await opened.open(
    `?${search.toString()}`,
    { reducedMotion: 'reduce', ...context },
    async (empty) => {
      requests = new Requests(empty);
      await followWaits(empty, (deed) => leaves.add(deed));
      await keepWritten(empty);
    },
  );
  const late = await settle(page, timeout);
  const talk = await talkOf(page);
  if (theme !== undefined) pickThemes([theme], talk.themes);
  const slides = numbered(talk.slides, choose);
  const ids = new Set(slides.map(({ id }) => id));
  const isChosen = (id: string | undefined) => id === undefined || ids.has(id);
  const problems = [
    ...late.filter(isChosen).map(lateSentence),
    ...(leaves.size > 0 ? await leavesOf(opened, leaves, isChosen) : []),
  ];
  const deadline = performance.now() + timeout;
  const elsewhere = await answering(timeout, askedByOthers(page, requests!, ids));
  await answering(timeout, keepSheets(page, [...ids], timeout));
  if ((await page.locator(`[${attributes.page}]`).count()) === 0) {
    throw new UsageError(
      '[lectern] No slide is left on the page: a script of the talk removes them. "lectern check" shows the slides one ' +
        'by one.',
    );
  }
  await requests!.settle(deadline);
  const left = Math.max(0, deadline - performance.now());
  await answering(timeout, comeToRest(page, left, timeout));
  problems.push(...(await answering(timeout, findProblems(page))));
  const missing = requests!.missing.filter(
    (address) => !problems.some((sentence) => sentence.includes(address)),
  );
  const askers = await answering(timeout, askersOf(page, missing));
  problems.push(
    ...missing.flatMap((address, index) =>
      missingSentence(address, askers[index], elsewhere.has(address) || requests!.isShown(address)),
    ),
  );
  const remarks = await answering(timeout, removeDeadLinks(page, origin));
  await answering(timeout, freezeVideos(page));
  return { page, timeout, talk, slides, missing: requests!.missing, problems, remarks };
}

/**
 * Opens the print view for paper: in the theme `paper` unless another one is wanted, or the talk's own is light as well.
 *
 * @throws {UsageError} for a theme or a slide that the talk does not have
 */
export async function openOnPaper(opened: OpenTalk, options: PrintedOptions): Promise<Printed> {
  const { theme = 'paper' } = options;
  const printed = await openPrinted(opened, { ...options, theme });
  const { themes, theme: own } = printed.talk;
  if (options.theme !== undefined || themes[0] === theme || isDark(own.colors.ground)) {
    return printed;
  }
  await printed.page.close();
  return openPrinted(opened, options);
}

/** The chosen slides with their numbers. For `--slides`, the skipped ones come after all others. */
function numbered(slides: readonly SlideRecord[], choose: SlideChoice): NumberedSlide[] {
  const given = slides.filter(({ skip }) => !skip);
  const count = countOf(given);
  const chosen = new Set(choose([...given, ...slides.filter(({ skip }) => skip)]));
  return slides
    .filter((slide) => chosen.has(slide))
    .map((slide) => {
      const number = given.indexOf(slide) + 1;
      return { ...slide, number, label: labelOf(number, count) };
    });
}

/** Whether a color, such as `#070c18`, is nearer to black than to white. */
const isDark = (color: string) => {
  const [red = 0, green = 0, blue = 0] = color
    .match(/[\da-f]{2}/gi)!
    .map((part) => parseInt(part, 16));
  return 0.3 * red + 0.59 * green + 0.11 * blue < 128;
};

/** Reads all slides of a talk, and finds those that are not there, a sentence each. */
export async function readAll(
  { open, timeout }: OpenTalk,
  choose: SlideChoice,
): Promise<{ talk: TalkHandle; problems: string[] }> {
  const page = await open(`?${parameters.printPdf}`, {}, followWaits);
  const late = await settle(page, timeout);
  const talk = await talkOf(page);
  const ids = new Set(choose(talk.slides).map(({ id }) => id));
  const missing = late.filter((id) => id === undefined || ids.has(id)).map(lateSentence);
  const broken = await answering(timeout, findBroken(page, ids));
  return { talk, problems: [...missing, ...broken] };
}

/** What is wrong with a slide that is not ready in time. */
export const lateSentence = (id: string | undefined) =>
  `${id === undefined ? 'A part of the talk' : `Slide "${id}"`} was still loading when it was exported. ${slowAdvice}`;

/** What a loaded page says about its talk, which has the language of the page unless it has its own. */
export const talkOf = (page: Page): Promise<TalkHandle> =>
  page.evaluate(() => ({
    ...window.lectern!,
    lang: window.lectern!.lang ?? document.documentElement.lang,
  }));

/** Removes the sheets of all other slides, and waits for the images and videos of these. */
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
    },
    [slides, attributes, timeout] as const,
  );
}

/**
 * Ends all requests, and waits until the page is drawn with what has come.
 *
 * @param left how long fonts that are loading may still take, in ms
 * @param timeout how long the page may take for the rest, in ms
 */
function comeToRest(page: Page, left: number, timeout: number): Promise<void> {
  return page.evaluate(
    async ([before, limit]) => {
      const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      // A busy browser tells late of a font that it has begun to load: it would be stopped as well.
      document.body.getBoundingClientRect();
      await Promise.race([document.fonts.ready, after(before)]);
      // Otherwise the browser waits for it again when it prints.
      window.stop();
      document.body.getBoundingClientRect();
      const late = after(limit);
      await Promise.race([document.fonts.ready, late]);
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      await Promise.race([document.fonts.ready, late]);
    },
    [left, timeout] as const,
  );
}

/** The addresses that only slides ask for that are not exported. */
async function askedByOthers(
  page: Page,
  requests: Requests,
  ids: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const { doubtful } = requests;
  const askers = await askersOf(page, doubtful);
  return new Set(
    doubtful.filter((_, index) => {
      const asker = askers[index];
      return asker !== undefined && !ids.has(asker);
    }),
  );
}

function missingSentence(
  address: string,
  asker: string | undefined,
  isNotMissed: boolean,
): string[] {
  if (asker === undefined && isNotMissed) return [];
  const who = asker === undefined ? 'The talk' : `Slide "${asker}"`;
  return [`${who} asks for a file that does not load: ${address}.`];
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

/** The slides of a print view that have thrown an error, or those of them that are asked for, a sentence each. */
export async function findBroken(page: Page, asked?: ReadonlySet<string>): Promise<string[]> {
  const broken = await page.evaluate(
    (names) =>
      [...document.querySelectorAll(`[${names.broken}]`)].map((element) => ({
        slide: element.closest(`[${names.page}]`)?.getAttribute(names.page) ?? '',
        error: element.getAttribute(names.broken),
      })),
    attributes,
  );
  return broken
    .filter(({ slide }) => asked?.has(slide) ?? true)
    .map(({ slide, error }) => `Slide "${slide}" could not be shown: ${error}`);
}

/** Finds slides that have thrown an error, and images and videos that are missing. */
async function findProblems(page: Page): Promise<string[]> {
  const missing = await page.evaluate((names) => {
    const slideOf = (element: Element) =>
      element.closest(`[${names.page}]`)?.getAttribute(names.page) ?? '';
    const lost = [...document.querySelectorAll<HTMLImageElement>(`[${names.page}] img`)]
      .filter((image) => image.naturalWidth === 0)
      .map((image) => [slideOf(image), image.alt, image.src, false] as const);
    const empty = [...document.querySelectorAll<HTMLVideoElement>(`[${names.page}] video`)]
      .filter((video) => !video.poster && video.readyState < video.HAVE_CURRENT_DATA)
      .map((video) => [slideOf(video), video.ariaLabel, video.currentSrc, true] as const);
    return [...lost, ...empty];
  }, attributes);
  const sentences = missing.map(([slide, name, address, isVideo]) =>
    isVideo || isFilm(address)
      ? `Slide "${slide}" has a film that cannot be played: ${name ? `"${name}", ` : ''}${address}.`
      : `Slide "${slide}" has an image that does not load: ${address}.`,
  );
  return [...new Set([...(await findBroken(page)), ...sentences])];
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
        // From a file, an address without a scheme would lead to another file.
        if (written.startsWith('//')) link.setAttribute(attribute, `https:${written}`);
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
