import { countOf } from '../core/backup.ts';
import { type Source, attributes } from '../core/page.ts';
import type { Box, Category, Found, Waivers } from '../core/rules.ts';
import type { AspectRatio } from '../core/sizes.ts';
import { findInaccessible } from './accessible.ts';
import { aspectRatioOf } from './aspectRatio.ts';
import { findIncomplete } from './complete.ts';
import { findLowContrast, hideText, samplesOf } from './contrast.ts';
import { findNearDrawings } from './drawings.ts';
import { hasField } from './fields.ts';
import { findMisfits } from './fit.ts';
import { iconsOf } from './icons.ts';
import { findIllegible } from './legible.ts';
import { findLostIcons } from './lostIcons.ts';
import { findLostPictures } from './lostPictures.ts';
import { findGaps, findLongNotes, findLongTalk, findSharedName, spokenTime } from './records.ts';
import { saidOn } from './said.ts';
import { findSizes } from './sizes.ts';
import { sourceOf, sourceOfSlide } from './sourceOf.ts';
import { spanOf } from './span.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import { type Line, linesOf, visibleSlides } from './texts.ts';

/** A slide, as the page of its talk describes it. */
export interface SlideFacts {
  id: string;
  number: number;
  title: string;
  steps: number;
  waive: Waivers;
  /** Whether the talk counts it: backup slides stand after its end. */
  isCounted: boolean;
  /** The minutes that it takes to say, from its notes and steps. */
  spoken: number;
  /** Its title, its notes and its cues, and what has been seen on it: they differ from language to language. */
  texts: string[];
  /** What is wrong with its data, in every theme and aspect ratio. */
  found: Found[];
  /** Where the author has written it; known once it has been shown. */
  source?: Source;
}

/** A talk, as its page describes it. */
export interface TalkFacts {
  title: string;
  /** The language of the page. */
  lang: string;
  duration?: number;
  themes: readonly string[];
  /** Its own one, or the one of the address. */
  aspectRatio: AspectRatio;
  slides: SlideFacts[];
  /** What is wrong with the talk as a whole. */
  found: Found[];
}

/** What the page shows in one state of a slide, and what is wrong with it. */
export interface Inspection {
  found: Found[];
  /** The number of key presses of the slide: final only once the slide is on stage. */
  steps: number;
  /** The texts that it shows, and those that it says instead of pictures. Only for the category `complete`. */
  texts: string[];
  /** The content of the slide. If two steps have the same, the key press between them does nothing. */
  html: string;
  /** Where the slide is on the page. */
  box: Box;
  /** Where the author has written the slide. */
  source?: Source;
  /** A picture, or another ground than that of the talk, covers much of the slide. Only for the category `look`. */
  hasField: boolean;
  /** It shows everything, and has icons. */
  hasAllIcons: boolean;
  /** How wide and high its content is, in px of the page; undefined if the slide reveals no list: see `spanOf`. */
  span?: { width: number; height: number };
  /** The error that its content has thrown: the slide shows a message instead. */
  error?: string;
  /** Only its demo has thrown it. */
  isOfDemo: boolean;
}

/** The part of the check that runs in the page, as `window.lecternCheck`. */
export const pageCheck = {
  /** Reads the data of the talk, and checks it. */
  readTalk(): TalkFacts {
    const talk = window.lectern;
    if (!talk) throw new Error('[lectern] This page shows no talk. Open the page of a talk.');
    const { title, duration, themes, slides } = talk;
    const spoken = spokenTime(talk);
    const count = countOf(slides);
    return {
      title,
      lang: document.documentElement.lang,
      duration,
      themes,
      aspectRatio: aspectRatioOf(visibleSlides()[0]),
      slides: slides.map((slide, index) => ({
        id: slide.id,
        number: index + 1,
        title: slide.title,
        steps: slide.steps,
        waive: slide.waive ?? {},
        isCounted: index < count,
        spoken: spoken.minutes.get(slide.id) ?? 0,
        texts: isInPageLanguage(slide)
          ? [slide.title, slide.notes, ...slide.cues].flatMap((text) => text ?? [])
          : [],
        found: [
          ...findGaps(slide),
          ...findSharedName(slide, slides),
          ...findLongNotes(slide, spoken),
        ],
      })),
      found: findLongTalk(talk, spoken),
    };
  },

  /**
   * Goes to a step of a slide, and waits until the page shows it completely.
   *
   * @throws Error if that takes more than `timeout` ms
   */
  async visit(id: string, step: number, timeout: number): Promise<void> {
    const deadline = performance.now() + timeout;
    const find = () => {
      const [slide] = visibleSlides();
      const isThere =
        slide && idOf(slide) === id && slide.getAttribute(attributes.step) === String(step);
      return isThere ? slide : undefined;
    };
    let slide = find();
    if (!slide) window.location.hash = `#${encodeURIComponent(id)}/${step}`;
    while (!slide) {
      if (performance.now() > deadline) {
        throw new Error(
          `[lectern] The page did not show slide "${id}" at step ${step} within ${timeout} ms.`,
        );
      }
      await new Promise(requestAnimationFrame);
      slide = find();
    }
    await waitUntilStill(slide, deadline);
  },

  /** Inspects the slide that the page shows, in the categories that need no screenshot. */
  inspect(categories: readonly Category[]): Inspection {
    const slide = onlySlide();
    const { x, y, width, height } = slide.getBoundingClientRect();
    const error = errorOn(slide);
    const lines = linesOf(slide);
    const found = error === undefined ? findOn(slide, lines, categories) : [];
    const looks = categories.includes('look');
    // The same lines as above: what lies over them is known then.
    measured =
      error === undefined && categories.includes('contrast')
        ? { samples: samplesOf(slide, lines), origin: { x, y }, width }
        : undefined;
    return {
      found,
      steps: recordOf(slide)?.steps ?? 0,
      texts: categories.includes('complete') ? saidOn(slide) : [],
      // An item that gets dimmer is no news.
      html: slide.innerHTML.replace(/(?<= data-state=")(?:now|past|all)(?=")/g, 'shown'),
      box: { x, y, width, height },
      source: sourceOfSlide(slide),
      hasField: looks && hasField(slide),
      hasAllIcons: isAtEnd(slide) && iconsOf(slide).length > 0,
      span: looks ? spanOf(slide, lines) : undefined,
      error,
      isOfDemo: isOfDemo(slide),
    };
  },

  /** Where the author has written what a selector finds. */
  sourceOf(selector: string): Source | undefined {
    const element = document.querySelector(selector);
    return element ? sourceOf(element) : undefined;
  },

  /** Inspects all visible slides, also on a page that shows no talk. */
  inspectAll(categories: readonly Category[]): Found[] {
    return visibleSlides()
      .filter((slide) => errorOn(slide) === undefined)
      .flatMap((slide) => findOn(slide, linesOf(slide), categories));
  },

  /** Hides texts and icons for a screenshot of what is behind them. */
  hideText(): void {
    showText = hideText(onlySlide());
  },

  /**
   * Shows them again, and measures the contrast of those of the last inspection on that screenshot.
   *
   * @param png the screenshot of the slide without them: a PNG as Base64
   * @param before a screenshot with them, if icons are to be measured, too
   */
  async findLowContrast(png: string, before?: string): Promise<Found[]> {
    showText?.();
    showText = undefined;
    if (!measured) return [];
    const { samples, origin, width } = measured;
    measured = undefined;
    const behind = await readPng(png);
    const density = behind.width / width;
    const found = findLowContrast(samples, behind, origin, density);
    if (before === undefined) return found;
    const shown = await readPng(before);
    return [...found, ...findLostIcons(onlySlide(), shown, behind, origin, density)];
  },
};

export type PageCheck = typeof pageCheck;

declare global {
  interface Window {
    lecternCheck?: PageCheck;
  }
}

/** Whether a slide is in the language of the page: an author may say that it, or its part, is in another one. */
const isInPageLanguage = ({ lang }: SlideRecord) =>
  lang === undefined || lang === document.documentElement.lang;

/** The texts of the last inspection, if their contrast is to be measured, and where the slide was. */
let measured:
  | {
      samples: ReturnType<typeof samplesOf>;
      origin: { x: number; y: number };
      width: number;
    }
  | undefined;

let showText: (() => void) | undefined;

async function readPng(base64: string): Promise<ImageData> {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let n = 0; n < bytes.length; n++) bytes[n] = characters.charCodeAt(n);
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

function onlySlide(): HTMLElement {
  const [slide] = visibleSlides();
  if (!slide) throw new Error('[lectern] This page shows no slide. Go to a slide first.');
  return slide;
}

const idOf = (slide: HTMLElement) => slide.getAttribute(attributes.slide) ?? undefined;

/** The error that a slide's content has thrown. */
export const errorOn = (slide: HTMLElement) =>
  slide.querySelector(`[${attributes.broken}]`)?.getAttribute(attributes.broken) ?? undefined;

/** Whether it is its demo that has thrown it: the rest of the slide is there. */
const isOfDemo = (slide: Element) =>
  slide.querySelector(`[${attributes.keys}] [${attributes.broken}]`) !== null;

/** What the talk says about a slide. */
export const recordOf = (slide: HTMLElement) =>
  window.lectern?.slides.find(({ id }) => id === idOf(slide));

/** What is wrong with a slide, as the page shows it now. */
export function findOn(
  slide: HTMLElement,
  lines: readonly Line[],
  categories: readonly Category[],
): Found[] {
  const isAsked = (category: Category) => categories.includes(category);
  const ids = window.lectern?.slides.map(({ id }) => id);
  return [
    ...(isAsked('fit') ? findMisfits(slide, lines) : []),
    ...(isAsked('legible') ? findIllegible(slide, lines, recordOf(slide)?.steps) : []),
    ...(isAsked('contrast') ? findLostPictures(slide) : []),
    ...(isAsked('look') ? findSizes(slide, isAtEnd(slide) && !hasField(slide)) : []),
    ...(isAsked('look') ? findNearDrawings(slide, lines) : []),
    ...(isAsked('accessible') ? findInaccessible(slide, lines) : []),
    ...(isAsked('complete') ? findIncomplete(slide, lines, ids) : []),
  ];
}

/** Whether a slide shows everything. */
const isAtEnd = (slide: HTMLElement) =>
  slide.getAttribute(attributes.step) === String(recordOf(slide)?.steps);

/** Waits for fonts, images and films, finishes animations, and waits until the slide no longer changes. */
async function waitUntilStill(slide: HTMLElement, deadline: number): Promise<void> {
  let changed = true;
  const observer = new MutationObserver(() => (changed = true));
  observer.observe(slide, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  while (changed && performance.now() < deadline) {
    changed = false;
    await document.fonts.ready;
    const images = [...slide.querySelectorAll('img')].filter((image) => !image.complete);
    const timeout = new Promise((resolve) => setTimeout(resolve, deadline - performance.now()));
    if (images.length > 0) {
      const loaded = images.map((image) => image.decode().catch(() => {}));
      await Promise.race([Promise.all(loaded), timeout]);
    }
    for (const animation of document.getAnimations()) {
      try {
        animation.finish();
      } catch {
        animation.pause(); // an animation without an end cannot finish
      }
    }
    await new Promise(requestAnimationFrame);
    changed ||= [...slide.querySelectorAll('video')].some(isOnItsWay);
  }
  observer.disconnect();
}

/** Whether a film may still turn out to be one that cannot be played. */
const isOnItsWay = ({ networkState, readyState }: HTMLVideoElement) =>
  networkState === HTMLMediaElement.NETWORK_LOADING && readyState === HTMLMediaElement.HAVE_NOTHING;
