import type { Found } from '../core/rules.ts';
import {
  type Line,
  type Rect,
  inkOf,
  isDecoration,
  isSeen,
  isTurned,
  isUnseenOnPurpose,
  quote,
  scaleOf,
  toBox,
  toRect,
} from './texts.ts';

/** Finds what is cut off, leaves its box or the slide, or lies across other text. */
export function findMisfits(slide: HTMLElement, lines: readonly Line[]): Found[] {
  const scale = scaleOf(slide);
  const edge = toRect(slide.getBoundingClientRect());
  const found: Found[] = [];
  const reported = new Set<Element>();
  const report = (line: Line, wrong: Omit<Found, 'subject' | 'box'>, box: Rect) => {
    if (reported.has(line.block)) return;
    reported.add(line.block);
    found.push({ ...wrong, subject: textOf(line.block), box: toBox(box) });
  };
  const texts = lines.filter(({ element }) => !isDecoration(element));
  const upright = texts.filter(({ element }) => !isTurned(element, slide));

  // One cause pushes many texts off a slide: the worst of them is told, and how many there are.
  const outside = texts
    .map((line) => ({ line, by: excess(inkOf(line, scale), edge).by }))
    .filter(({ by }) => by > scale)
    .sort((a, b) => b.by - a.by);
  const blocks = new Set(outside.map(({ line }) => line.block));
  const [worst] = outside;
  if (worst) {
    const { line, by } = worst;
    const more = blocks.size > 1 ? `, and ${blocks.size - 1} more` : '';
    report(
      line,
      {
        rule: 'outside',
        message: `${quote(line.text)} leaves the slide by ${px(by / scale)}${more}`,
        advice: 'Shorten the text, or give the slide less to hold.',
        badness: by,
      },
      line.box,
    );
  }
  for (const block of blocks) reported.add(block);
  for (const line of upright) {
    const ink = inkOf(line, scale);
    for (const clip of clipsAround(line.element, slide)) {
      const { by } = excess(ink, clip.box);
      if (by > scale) {
        report(
          line,
          {
            rule: 'clipped',
            message: `${quote(line.text)} is cut off: ${nameOf(clip.element)} hides ${px(by / scale)} of it`,
            advice: 'Shorten the text, or make room for it: nobody can scroll on stage.',
            badness: by,
          },
          line.box,
        );
      }
    }
    const cut = shortenedBy(line.block, slide);
    if (cut) {
      report(
        line,
        {
          rule: 'clipped',
          message: `${quote(textOf(cut))} ends in dots: there is more of it than its box holds`,
          advice: 'Shorten the text, or make room for it.',
        },
        toRect(cut.getBoundingClientRect()),
      );
    }
  }
  for (const line of upright) {
    const ink = inkOf(line, scale);
    for (const box of boxesAround(line.block, slide)) {
      const { by, sideways } = excess(ink, toRect(box.element.getBoundingClientRect()));
      const leaves = box.isPainted ? by : sideways;
      if (leaves > scale) {
        report(
          line,
          {
            rule: 'overflow',
            message: `${quote(line.text)} is ${px(leaves / scale)} too ${sideways > scale ? 'wide' : 'high'} for its box`,
            advice:
              sideways > scale && !line.text.includes(' ')
                ? 'Take a shorter word, or tell it where it may break (&shy;).'
                : 'Shorten the text, or make its box larger.',
            badness: leaves,
          },
          line.box,
        );
      }
    }
  }
  for (const { line, other, common } of overlaps(slide, lines)) {
    found.push({
      rule: 'overlap',
      subject: `${textOf(line.block)} / ${textOf(other.block)}`,
      message: `${quote(line.text)} and ${quote(other.text)} lie on one another`,
      advice: 'Move one of them, or shorten the text that pushes it there.',
      box: toBox(common),
    });
  }
  return [...once(found), ...cutPictures(slide, edge)];
}

/** The lines of different texts that lie on one another. */
export function overlaps(slide: HTMLElement, lines: readonly Line[]) {
  const scale = scaleOf(slide);
  const upright = lines.filter(
    ({ element }) => !isDecoration(element) && !isTurned(element, slide),
  );
  return upright.flatMap((line, index) =>
    upright.slice(index + 1).flatMap((other) => {
      if (other.block === line.block) return [];
      const common = meet(inkOf(line, scale), inkOf(other, scale), 2 * scale);
      return common ? [{ line, other, common }] : [];
    }),
  );
}

/** Pictures that mean something and of which a part is hidden, unless they fill what they are cut to. */
function cutPictures(slide: HTMLElement, edge: Rect): Found[] {
  const pictures = [...slide.querySelectorAll('img, svg, video, canvas, iframe')].filter(
    (element) =>
      isSeen(element) &&
      !element.closest('[aria-hidden="true"], [role="presentation"], [role="none"]') &&
      element.getAttribute('alt') !== '' &&
      !element.parentElement?.closest('svg') &&
      !isUnseenOnPurpose(element),
  );
  return pictures.flatMap((element) => {
    const box = toRect(element.getBoundingClientRect());
    const frames = [...clipsAround(element, slide).map((clip) => clip.box), edge];
    const isCut = frames.some((frame) => {
      const isFilled =
        excess(frame, box).by <= 1 ||
        excess({ ...frame, left: box.left, right: box.right }, box).by < 0;
      return !isFilled && areaOf(meet(box, frame, 0)) < areaOf(box) * 0.95;
    });
    if (!isCut || areaOf(box) === 0) return [];
    const name = nameOfPicture(element);
    return {
      rule: 'clipped' as const,
      subject: name,
      message: `A part of the picture ${quote(name)} is cut off`,
      advice: 'Make it smaller, or let it fill the box that it is cut to.',
      box: toBox(meet(box, edge, 0) ?? box),
    };
  });
}

const nameOfPicture = (element: Element) =>
  element.getAttribute('alt') ??
  element.getAttribute('aria-label') ??
  element.querySelector('title')?.textContent ??
  element.getAttribute('src') ??
  element.tagName.toLowerCase();

interface Clip {
  element: Element;
  box: Rect;
}

/** What cuts an element off, from the inside out, without the slide itself. */
function clipsAround(element: Element, slide: HTMLElement): Clip[] {
  const clips: Clip[] = [];
  for (const { at, style } of holders(element, slide)) {
    const { overflowX, overflowY, contain, display } = style;
    if (display === 'inline' || display === 'contents') continue;
    const isPaint = /paint|strict|content/.test(contain);
    const [x, y] = [overflowX, overflowY].map((overflow) => overflow !== 'visible' || isPaint);
    if (!x && !y) continue;
    const outer = at.getBoundingClientRect();
    const own = at as HTMLElement;
    const scale = own.offsetWidth > 0 ? outer.width / own.offsetWidth : 1;
    const left = outer.left + own.clientLeft * scale;
    const top = outer.top + own.clientTop * scale;
    clips.push({
      element: at,
      box: {
        left: x ? left : -Infinity,
        top: y ? top : -Infinity,
        right: x ? left + own.clientWidth * scale : Infinity,
        bottom: y ? top + own.clientHeight * scale : Infinity,
      },
    });
  }
  return clips;
}

/** The element and what is around it, without what something out of the flow escapes from. */
function* holders(element: Element, slide: HTMLElement) {
  let escaping: 'absolute' | 'fixed' | undefined;
  for (let at: Element | null = element; at && at !== slide; at = at.parentElement) {
    const style = getComputedStyle(at);
    const holds =
      style.transform !== 'none' ||
      style.filter !== 'none' ||
      /paint|layout|strict|content/.test(style.contain) ||
      (escaping === 'absolute' && style.position !== 'static');
    if (!escaping || holds) {
      escaping = undefined;
      yield { at, style };
      if (style.position === 'absolute' || style.position === 'fixed') escaping = style.position;
    }
  }
}

/** The boxes that a text is to stay in, up to the first that is set somewhere on purpose. */
function boxesAround(block: Element, slide: HTMLElement) {
  const boxes: { element: Element; isPainted: boolean }[] = [];
  for (let at: Element | null = block; at && at !== slide; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.display !== 'inline' && style.display !== 'contents') {
      boxes.push({ element: at, isPainted: isPainted(style) });
    }
    if (/absolute|fixed/.test(style.position) || style.overflowX !== 'visible') break;
  }
  return boxes;
}

/** Whether one sees where the box ends. */
function isPainted(style: CSSStyleDeclaration): boolean {
  const borders = [
    style.borderTopWidth,
    style.borderRightWidth,
    style.borderBottomWidth,
    style.borderLeftWidth,
  ].filter((width) => parseFloat(width) > 0);
  return (
    !/, 0\)$|\/ 0\)$|^transparent$/.test(style.backgroundColor) ||
    style.backgroundImage !== 'none' ||
    style.boxShadow !== 'none' ||
    borders.length > 2
  );
}

/** The element that ends a text in dots, where one does. */
function shortenedBy(block: Element, slide: HTMLElement): Element | undefined {
  for (const { at, style } of holders(block, slide)) {
    const isClamped = style.webkitLineClamp !== 'none' && at.scrollHeight > at.clientHeight + 1;
    const isShortened =
      style.textOverflow === 'ellipsis' &&
      style.overflowX !== 'visible' &&
      at.scrollWidth > at.clientWidth + 1;
    if (isClamped || isShortened) return at;
  }
  return undefined;
}

/** How far a box reaches out of another, at most and to the sides. */
function excess(inner: Rect, outer: Rect): { by: number; sideways: number } {
  const sideways = Math.max(outer.left - inner.left, inner.right - outer.right);
  return { sideways, by: Math.max(sideways, outer.top - inner.top, inner.bottom - outer.bottom) };
}

/** What two boxes have in common, where that is more than `least` either way. */
function meet(a: Rect, b: Rect, least: number): Rect | undefined {
  const common = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return common.right - common.left > least && common.bottom - common.top > least
    ? common
    : undefined;
}

const areaOf = (box?: Rect) => (box ? (box.right - box.left) * (box.bottom - box.top) : 0);

const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

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
