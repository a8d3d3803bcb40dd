import { attributes } from '../core/page.ts';
import { allowsMotion, easing } from '../theme/motion.ts';

/** What a stage shows, to move on from. */
interface Shown {
  section: HTMLElement;
  number: number;
  /** Whether the browser has drawn it: a deck begins at its first slide, and is hidden until it is where it should be. */
  isDrawn: boolean;
  /** Ends the motion that led to it. */
  finish: () => void;
}

/** How a slide comes. */
export interface Entrance {
  /** The slide's number in the talk. */
  number: number;
  /** Whether the slide is a field of its accent: it wipes in. All others fade in. */
  isField: boolean;
  /** Whether the theme has no motion but the wipes of fields. */
  isCut: boolean;
}

const shownOn = new WeakMap<Element, Shown>();

/**
 * Moves a slide onto the stage. The slide before it stays below until then, so the ground is never bare, and what both
 * have in the same place seems to stay. The first frame already shows a part of the new slide. Nothing waits for the
 * motion: the next slide ends it.
 */
export function enterStage(section: HTMLElement, { number, isField, isCut }: Entrance) {
  const stage = section.closest('main');
  if (!stage) return;
  const last = shownOn.get(stage);
  const shown: Shown = { section, number, isDrawn: false, finish: () => {} };
  shownOn.set(stage, shown);
  last?.finish();
  requestAnimationFrame(() => {
    shown.isDrawn = getComputedStyle(stage).visibility === 'visible';
  });
  if (!last?.isDrawn || !last.section.isConnected || last.section === section) return;
  if (isCut && !isField) return;
  // jsdom does not have it.
  if (!window.matchMedia?.(allowsMotion).matches) return;

  const isBack = number < last.number;
  const leaving = last.section;
  leaving.inert = true;
  leaving.toggleAttribute(attributes.leaving, true);
  const motions = [
    arrive(section, isField, isBack),
    ...turnNeedle(section, isBack),
    ...fillGauge(leaving, section),
    ...shrinkHeading(leaving, section),
  ];
  const leave = () => {
    leaving.inert = false;
    leaving.removeAttribute(attributes.leaving);
  };
  motions[0]!.onfinish = leave;
  shown.finish = () => {
    for (const motion of motions) motion.cancel();
    leave();
  };
}

/** Fades a slide in, or lets a field wipe in from where the talk goes on. */
function arrive(section: HTMLElement, isField: boolean, isBack: boolean) {
  if (!isField) {
    return section.animate({ opacity: [0.3, 1] }, { duration: 200, easing });
  }
  const isFromRight = isBack !== readsFromRight(section);
  const first = isFromRight ? 'inset(0 0 0 88%)' : 'inset(0 88% 0 0)';
  return section.animate({ clipPath: [first, 'inset(0)'] }, { duration: 400, easing });
}

/** Turns the needle of a section from the part before, or after it. */
function turnNeedle(section: HTMLElement, isBack: boolean) {
  return [...section.querySelectorAll(`[${attributes.needle}]`)].map((needle) => {
    const angle = Number(needle.getAttribute(attributes.needle)) * (isBack ? 1 : -1);
    return needle.animate({ rotate: [`${angle}deg`, '0deg'] }, { duration: 480, easing });
  });
}

/** Fills a gauge from where it was on the slide before. */
function fillGauge(leaving: HTMLElement, section: HTMLElement) {
  const [old, fill] = [leaving, section].map((slide) =>
    slide.querySelector<HTMLElement>(`[${attributes.lit}]`),
  );
  if (!old || !fill) return [];
  const heights = [old, fill].map(({ style }) => style.height);
  return [fill.animate({ height: heights }, { duration: 360, easing })];
}

/** Lets a heading that the next slide repeats get as small as it is there, and go to its place. */
function shrinkHeading(leaving: HTMLElement, section: HTMLElement) {
  const [old, heading] = [leaving, section].map((slide) => slide.querySelector('h1, h2'));
  if (!old?.textContent || !heading?.textContent.startsWith(old.textContent)) return [];
  const [size, oldSize] = [heading, old].map((text) => parseFloat(getComputedStyle(text).fontSize));
  if (size === oldSize) return [];
  const zoom = zoomOf(section);
  const across = (startOf(heading) - startOf(old)) / zoom;
  const down = (heading.getBoundingClientRect().top - old.getBoundingClientRect().top) / zoom;
  return [
    old.animate(
      {
        transformOrigin: Array(2).fill(readsFromRight(section) ? '100% 0' : '0 0'),
        translate: ['0 0', `${across}px ${down}px`],
        scale: [1, size! / oldSize!],
      },
      { duration: 360, easing },
    ),
  ];
}

const readsFromRight = (element: Element) => getComputedStyle(element).direction === 'rtl';

/** Where the text of an element begins, in px of the screen. */
const startOf = (element: Element) =>
  element.getBoundingClientRect()[readsFromRight(element) ? 'right' : 'left'];

/** The px of the screen in a px of a slide. */
const zoomOf = (section: HTMLElement) =>
  section.getBoundingClientRect().width / section.offsetWidth;
