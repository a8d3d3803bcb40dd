import { findInaccessible } from './accessible.ts';
import { findIncomplete } from './complete.ts';
import { findFaint, hideText, samplesOf } from './contrast.ts';
import type { Category, Found, Waivers } from '../core/rules.ts';
import { findMisfits } from './fit.ts';
import { findIllegible } from './legible.ts';
import { findGaps, findLongNotes, findLongTalk, findSharedName, spokenTime } from './records.ts';
import { type Line, isSeen, linesOf, shownSlide } from './texts.ts';

/** A slide as a page of the talk knows it. */
export interface SlideFacts {
  id: string;
  number: number;
  title: string;
  steps: number;
  waive: Waivers;
  /** The minutes that it takes by its notes and steps. */
  spoken: number;
  /** What is wrong with it whatever it looks like. */
  found: Found[];
}

/** A talk as a page of it knows it. */
export interface TalkFacts {
  title: string;
  duration?: number;
  themes: readonly string[];
  slides: SlideFacts[];
  /** What is wrong with the talk as a whole. */
  found: Found[];
}

/** What a look at one state of a slide has brought. */
export interface Look {
  found: Found[];
  /** The number of key presses of the slide: known for good once it has been shown. */
  steps: number;
  /** Two states with one drawing look alike: the key press between them does nothing. */
  drawing: string;
  /** Where the slide is on the page. */
  box: { x: number; y: number; width: number; height: number };
  /** What its content has thrown, where a message stands in place of it. */
  thrown?: string;
  /** The slides that are in the page, whether they are to be seen or not. */
  mounted: { id: string; isBroken: boolean }[];
}

/** The part of the check that runs inside the page, as `window.lecternCheck`. */
export const pageCheck = {
  /** What the talk says of itself. */
  readTalk(): TalkFacts {
    const talk = window.lectern;
    if (!talk) throw new Error('[lectern] There is no talk on this page.');
    const { title, duration, themes, slides } = talk;
    const spoken = spokenTime(talk);
    return {
      title,
      duration,
      themes,
      slides: slides.map((slide, index) => ({
        id: slide.id,
        number: index + 1,
        title: slide.title,
        steps: slide.steps,
        waive: slide.waive ?? {},
        spoken: spoken.minutes[slide.id] ?? 0,
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
   * Goes to a place of the talk, and waits until it stands there complete.
   *
   * @throws when it is not there within `timeout` ms
   */
  async visit(id: string, step: number, timeout: number): Promise<void> {
    const deadline = performance.now() + timeout;
    const isThere = () => {
      const slide = shownSlide();
      return slide?.dataset.slide === id && slide.dataset.step === String(step) ? slide : undefined;
    };
    if (!isThere()) window.location.hash = `#${encodeURIComponent(id)}/${step}`;
    let slide = isThere();
    while (!slide) {
      if (performance.now() > deadline) {
        throw new Error(`[lectern] ${id}, step ${step}, has not come up within ${timeout} ms.`);
      }
      await new Promise(requestAnimationFrame);
      slide = isThere();
    }
    await isStill(slide, deadline);
  },

  /** Looks at the slide that the page shows, with the categories that ask for no picture of it. */
  look(categories: readonly Category[]): Look {
    const slide = shownSlide();
    if (!slide) throw new Error('[lectern] There is no slide to be seen on this page.');
    const { x, y, width, height } = slide.getBoundingClientRect();
    const thrown = thrownOn(slide);
    return {
      found: thrown !== undefined ? [] : findOn(slide, linesOf(slide), categories),
      steps: recordOf(slide)?.steps ?? 0,
      drawing: slide.innerHTML,
      box: { x, y, width, height },
      thrown,
      mounted: [...document.querySelectorAll<HTMLElement>('section[data-slide]')].map(
        (section) => ({
          id: section.dataset.slide ?? '',
          isBroken: isBroken(section),
        }),
      ),
    };
  },

  /** Looks at all slides that are to be seen on the page, outside a talk as well. */
  lookAtAll(categories: readonly Category[]): Found[] {
    return [...document.querySelectorAll<HTMLElement>('section[data-slide]')]
      .filter((slide) => isSeen(slide) && !isBroken(slide))
      .flatMap((slide) => findOn(slide, linesOf(slide), categories));
  },

  /** The slide that has an address in it, for example that of a picture. */
  slideWith(address: string): string | undefined {
    return [...document.querySelectorAll<HTMLElement>('section[data-slide]')].find((section) =>
      [...section.querySelectorAll('[src], [href], [srcset], [poster]')].some((element) =>
        ['src', 'href', 'srcset', 'poster'].some((name) => {
          const value = element.getAttribute(name);
          return (
            value && (value.includes(address) || new URL(value, location.href).href === address)
          );
        }),
      ),
    )?.dataset.slide;
  },

  /** Takes the text away for a picture of what is behind it. */
  async uncover(): Promise<void> {
    const slide = shownSlide();
    if (!slide) throw new Error('[lectern] There is no slide to be seen on this page.');
    const samples = samplesOf(slide, linesOf(slide));
    const { x, y, width } = slide.getBoundingClientRect();
    covered = { samples, origin: { x, y }, width, showText: hideText() };
    await new Promise(requestAnimationFrame);
  },

  /** Measures the contrast on that picture, a PNG of the slide as Base64, and brings the text back. */
  async findFaint(png: string): Promise<Found[]> {
    if (!covered) return [];
    const { samples, origin, width, showText } = covered;
    covered = undefined;
    showText();
    const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return [];
    context.drawImage(bitmap, 0, 0);
    const picture = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return findFaint(samples, picture, origin, bitmap.width / width);
  },
};

export type PageCheck = typeof pageCheck;

declare global {
  interface Window {
    lecternCheck?: PageCheck;
  }
}

let covered:
  | {
      samples: ReturnType<typeof samplesOf>;
      origin: { x: number; y: number };
      width: number;
      showText: () => void;
    }
  | undefined;

const thrownOn = (slide: HTMLElement) =>
  slide.querySelector<HTMLElement>('[data-broken]')?.dataset.broken;

const isBroken = (slide: HTMLElement) => thrownOn(slide) !== undefined;

const recordOf = (slide: HTMLElement) =>
  window.lectern?.slides.find(({ id }) => id === slide.dataset.slide);

/** What the categories find on a slide, as it is shown now. */
export function findOn(
  slide: HTMLElement,
  lines: readonly Line[],
  categories: readonly Category[],
): Found[] {
  const isAsked = (category: Category) => categories.includes(category);
  return [
    ...(isAsked('fit') ? findMisfits(slide, lines) : []),
    ...(isAsked('legible') ? findIllegible(slide, lines, recordOf(slide)?.steps) : []),
    ...(isAsked('accessible') ? findInaccessible(slide, lines) : []),
    ...(isAsked('complete')
      ? findIncomplete(
          slide,
          window.lectern?.slides.map(({ id }) => id),
        )
      : []),
  ];
}

/** Waits for fonts and pictures, takes what moves to its end, and lets what changes come to rest. */
async function isStill(slide: HTMLElement, deadline: number): Promise<void> {
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
    const inTime = new Promise((resolve) => setTimeout(resolve, deadline - performance.now()));
    if (images.length > 0) {
      const loaded = images.map((image) => image.decode().catch(() => {}));
      await Promise.race([Promise.all(loaded), inTime]);
    }
    for (const animation of document.getAnimations()) {
      try {
        animation.finish();
      } catch {
        animation.pause(); // one without an end
      }
    }
    await new Promise(requestAnimationFrame);
  }
  observer.disconnect();
}
