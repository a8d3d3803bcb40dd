import { attributes } from '../core/page.ts';
import type { Found } from '../core/rules.ts';
import { findLongCode } from './code.ts';
import { boxesAround, clipsAround, shortenedBy } from './containers.ts';
import { type Covered, covered, findCovered } from './covers.ts';
import { type Rect, areaOf, excess, intersection, toRect } from './rect.ts';
import { at } from './sourceOf.ts';
import {
  type Line,
  inkOf,
  isDecoration,
  isRotated,
  isVisible,
  isVisuallyHidden,
  onceForLines,
  quote,
  scaleOf,
  textOf,
} from './texts.ts';

/** Finds what is clipped, leaves its box or the slide, or overlaps other text. */
export function findMisfits(slide: HTMLElement, lines: readonly Line[]): Found[] {
  // Code has a rule of its own: it says how many lines or columns are too many.
  const texts = lines.filter(
    ({ element }) => !isDecoration(element) && !element.closest(`[${attributes.line}]`),
  );
  const upright = texts.filter(({ element }) => !isRotated(element, slide));
  const outside = linesOutside(slide, texts);
  const hidden = covered(slide, lines);
  // A text that is outside, clipped and too large for its box has one problem, not three.
  const reported = new Set(outside.map(({ line }) => line.block));
  const others = [
    ...upright.flatMap((line) => findClips(slide, line)),
    ...upright.flatMap((line) => findOverflow(slide, line)),
    ...upright.flatMap(findBrokenWord),
  ].filter(({ block }) => !reported.has(block) && reported.add(block));
  return [
    ...once([
      ...findOutside(slide, outside),
      ...others.map(({ found }) => found),
      ...findOverlaps(slide, lines, hidden),
      ...findCovered(hidden),
    ]),
    ...findLongCode(slide),
    ...findClippedImages(slide),
  ];
}

const wordAdvice =
  'Shorten it. If it is one long word, mark where it may break: with "\\u00AD" in a JavaScript string, &shy; in JSX.';

interface Outside {
  line: Line;
  by: number;
}

/** The lines that leave the slide, the worst first. */
function linesOutside(slide: HTMLElement, lines: readonly Line[]): Outside[] {
  const scale = scaleOf(slide);
  const edge = toRect(slide.getBoundingClientRect());
  return lines
    .map((line) => ({ line, by: excess(inkOf(line, scale), edge).by }))
    .filter(({ by }) => by > scale)
    .sort((a, b) => b.by - a.by);
}

/** One cause often pushes many texts off a slide: only the worst is reported, with the number of the others. */
function findOutside(slide: HTMLElement, outside: readonly Outside[]): Found[] {
  const [worst] = outside;
  if (!worst) return [];
  const { line, by } = worst;
  const more = new Set(outside.map(({ line: { block } }) => block)).size - 1;
  const others =
    more === 0 ? '' : more === 1 ? ', and so is 1 more text' : `, and so are ${more} more texts`;
  return [
    {
      rule: 'outside',
      subject: textOf(line.block),
      message: `${quote(line.text)} is ${px(by / scaleOf(slide))} outside the slide${others}`,
      advice: line.text.includes(' ') ? 'Shorten the text, or put less on the slide.' : wordAdvice,
      ...at(line.block, line.box),
      badness: by,
    },
  ];
}

/** How many px of the slide a box lacks for its content, in the direction in which it cuts. */
const missingIn = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element) =>
  Math.max(scrollWidth - clientWidth, scrollHeight - clientHeight);

interface FoundInBlock {
  block: Element;
  found: Found;
}

function findClips(slide: HTMLElement, line: Line): FoundInBlock[] {
  const scale = scaleOf(slide);
  const ink = inkOf(line, scale);
  const { block } = line;
  const clips = clipsAround(line.element, slide)
    .map((clip) => ({ clip, by: excess(ink, clip.box).by }))
    .filter(({ by }) => by > scale)
    .map(({ clip, by }) => ({
      block,
      found: {
        rule: 'clipped' as const,
        subject: textOf(block),
        message: `${quote(line.text)} is cut off: ${nameOf(clip.element)} hides ${px(by / scale)} of it`,
        advice: 'Shorten the text, or give it more room: you cannot scroll on stage.',
        ...at(line.block, line.box),
        badness: by,
      },
    }));
  const shortened = shortenedBy(block, slide);
  if (!shortened) return clips;
  const ellipsis = {
    block,
    found: {
      rule: 'clipped' as const,
      subject: textOf(block),
      message: `${quote(textOf(shortened))} ends in an ellipsis: its box is ${missingIn(shortened)} px too small for all of it`,
      advice: 'Shorten the text, or give it more room.',
      ...at(shortened),
    },
  };
  return [...clips, ellipsis];
}

function findOverflow(slide: HTMLElement, line: Line): FoundInBlock[] {
  const scale = scaleOf(slide);
  const ink = withoutHangingMark(line, inkOf(line, scale), scale);
  return boxesAround(line.block, slide).flatMap(({ element, hasVisibleEdge }) => {
    const { by, sideways } = excess(ink, toRect(element.getBoundingClientRect()));
    const length = hasVisibleEdge ? by : sideways;
    if (length <= scale) return [];
    const isTooWide = sideways > scale;
    return {
      block: line.block,
      found: {
        rule: 'overflow' as const,
        subject: textOf(line.block),
        message: `${quote(line.text)} is ${px(length / scale)} too ${isTooWide ? 'wide' : 'high'} for its box`,
        advice:
          isTooWide && !line.text.includes(' ')
            ? wordAdvice
            : 'Shorten the text, or make its box larger.',
        ...at(line.block, line.box),
        badness: length,
      },
    };
  });
}

/** A word of letters that is longer than its line, which breaks it anywhere. A soft hyphen in it is no letter. */
function findBrokenWord(line: Line): FoundInBlock[] {
  const { broken, block, element } = line;
  if (!broken || !wordOfLetters.test(broken)) return [];
  if (element.closest('code') || getComputedStyle(block).hyphens === 'auto') return [];
  return [
    {
      block,
      found: {
        rule: 'overflow',
        subject: textOf(block),
        message: `${quote(broken)} is longer than its line of ${(block as HTMLElement).clientWidth} px, which breaks it anywhere`,
        advice: wordAdvice,
        ...at(block, line.box),
      },
    },
  ];
}

/** Others, such as Chinese and Korean, can break between two letters. */
const wordOfLetters = /^\p{P}*[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{N}\p{M}'’]+\p{P}*$/u;

/** A quotation mark at the start of a text may hang into the margin: it is about half as wide as its font is large. */
function withoutHangingMark({ text, size, block }: Line, ink: Rect, scale: number): Rect {
  if (!/^[“”„«‹‘‚]/.test(text)) return ink;
  const width = (size * scale) / 2;
  return getComputedStyle(block).direction === 'rtl'
    ? { ...ink, right: ink.right - width }
    : { ...ink, left: ink.left + width };
}

function findOverlaps(
  slide: HTMLElement,
  lines: readonly Line[],
  behind: readonly Covered[],
): Found[] {
  const scale = scaleOf(slide);
  // A text behind a band has one problem, not one with each text of the band.
  const hidden = new Set(behind.map(({ line }) => line));
  const open = overlaps(slide, lines).filter(
    ({ line, other }) => !hidden.has(line) && !hidden.has(other),
  );
  return open.map(({ line, other, common }) => {
    const place = at(line.block, common);
    return {
      rule: 'overlap' as const,
      subject: `${textOf(line.block)} / ${textOf(other.block)}`,
      message: `${quote(line.text)} and ${quote(other.text)} overlap by ${Math.round(place.box.width / scale)} × ${px(place.box.height / scale)}`,
      advice: 'Move one of them, or shorten the text that pushes it there.',
      ...place,
    };
  });
}

/** The lines of different texts that overlap. Several rules ask for those of the same lines. */
export const overlaps = onceForLines((slide, lines) => {
  const scale = scaleOf(slide);
  const upright = lines
    .filter(({ element }) => !isDecoration(element) && !isRotated(element, slide))
    .flatMap((line) => {
      const ink = seenOf(line, inkOf(line, scale), slide);
      return ink ? [{ line, ink }] : [];
    });
  return upright.flatMap(({ line, ink }, index) =>
    upright.slice(index + 1).flatMap(({ line: other, ink: otherInk }) => {
      if (other.block === line.block) return [];
      const common = intersection(ink, otherInk, 2 * scale);
      if (!common || isBetweenWords(line, other, scale) || isBetweenWords(other, line, scale)) {
        return [];
      }
      return [{ line, other, common }];
    }),
  );
});

/** Whether a text stands between the words of another one, and in it: a formula in a sentence. */
const isBetweenWords = (inner: Line, outer: Line, scale: number) =>
  outer.block.contains(inner.block) &&
  !outer.words.some((word) => intersection(word, inner.box, 2 * scale));

/** The part of a line that nothing around it cuts off. */
const seenOf = ({ element }: Line, ink: Rect, slide: HTMLElement) =>
  clipsAround(element, slide).reduce<Rect | undefined>(
    (seen, { box }) => seen && intersection(seen, box, 0),
    ink,
  );

/** The least share of a picture with a meaning that can be seen. */
const leastVisible = 0.95;

/** Images with a meaning that are partly hidden, unless they fill the box that clips them. */
function findClippedImages(slide: HTMLElement): Found[] {
  const edge = toRect(slide.getBoundingClientRect());
  const images = [...slide.querySelectorAll('img, svg, video, canvas, iframe')].filter(
    (element) =>
      isVisible(element) &&
      !element.closest('[aria-hidden="true"], [role="presentation"], [role="none"]') &&
      element.getAttribute('alt') !== '' &&
      !element.parentElement?.closest('svg') &&
      !isVisuallyHidden(element),
  );
  return images.flatMap((element) => {
    const box = toRect(element.getBoundingClientRect());
    const frames = [...clipsAround(element, slide).map((clip) => clip.box), edge];
    const visible = Math.min(
      ...frames
        .filter((frame) => !isFilledBy(frame, box))
        .map((frame) => areaOf(intersection(box, frame, 0)) / areaOf(box)),
    );
    if (!(visible < leastVisible)) return [];
    const name = nameOfImage(element);
    return {
      rule: 'clipped' as const,
      subject: name,
      message: `Only ${Math.round(visible * 100)} % of the image ${quote(name)} is visible, and ${leastVisible * 100} % should be`,
      advice: 'Make it smaller, or let it fill the box that clips it.',
      ...at(element, intersection(box, edge, 0) ?? box),
    };
  });
}

const isFilledBy = (frame: Rect, image: Rect) =>
  excess(frame, image).by <= 1 ||
  excess({ ...frame, left: image.left, right: image.right }, image).by < 0;

const nameOfImage = (element: Element) =>
  element.getAttribute('alt') ??
  element.getAttribute('aria-label') ??
  element.querySelector('title')?.textContent ??
  element.getAttribute('src') ??
  element.tagName.toLowerCase();

const nameOf = (element: Element) => {
  const text = textOf(element);
  return `the ${element.tagName.toLowerCase()}${text ? ` around ${quote(text)}` : ''}`;
};

function once(found: readonly Found[]): Found[] {
  const subjects = new Set<string>();
  return found.filter(({ rule, subject }) => {
    const key = `${rule} ${subject}`;
    return !subjects.has(key) && subjects.add(key);
  });
}

const px = (length: number) => `${Math.max(1, Math.round(length))} px`;
