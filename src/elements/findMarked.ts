import { hidesFromSight } from '../core/hidesFromSight.ts';
import type { Place } from '../core/markLayout.ts';
import { attributes } from '../core/page.ts';
import { slideWidth } from '../core/sizes.ts';
import { contrast } from '../theme/contrast.ts';
import type { Color } from '../theme/theme.ts';

/** What marks look for on a slide. */
export interface Wanted {
  on: string;
  nth?: number;
  area?: readonly [left: number, top: number, width: number, height: number];
}

/** What is marked. */
export interface Marked {
  /** Its places, in px of the slide: one for each line of text. */
  places: Place[];
  /** It has come: before its key press, a part of a slide has its place, and nobody sees it. */
  isShown: boolean;
}

/**
 * Finds what is marked.
 *
 * @param draw gives a text the punctuation that the slide draws
 * @returns undefined if the slide has nothing of that name
 */
export function findMarked(
  slide: Element,
  { on, nth = 1, area }: Wanted,
  draw: (text: string) => string,
): Marked | undefined {
  const { kind, numbers = [] } = readName(on);
  const rects = kind
    ? rectsOf(slide, kind, numbers.length > 0 ? numbers : [nth])
    : (rectsOfElement(slide, on, nth) ??
      rectsOfText(slide, draw(on), nth) ??
      rectsOfText(slide, on, nth));
  if (!rects || rects.length === 0) return undefined;
  const places = rects.map((rect) => onSlide(slide, rect));
  return {
    places: area ? [partOf(places[0]!, area)] : places,
    isShown: rects.some(({ isShown }) => isShown),
  };
}

/** The names that are no text: `line 3`, `lines 2-4`, `cell 2,3`, `row 2`, `column 3`, `picture`, `picture 2`. */
const named = /^(line|cell|row|column|picture)s?\s*([\d\s,–-]*)$/;

/** What a name that is no text says: `line 3` is a `line` with the number 3. */
export function readName(on: string): { kind?: string; numbers?: number[] } {
  const [, kind, numbers = ''] = named.exec(on) ?? [];
  return { kind, numbers: numbers.match(/\d+/g)?.map(Number) };
}

/** Whether a color can be told from what is behind the middle of a place. */
export function isSeenOn(slide: Element, place: Place, color: Color): boolean {
  const [x, y] = [(place.left + place.right) / 2, (place.top + place.bottom) / 2];
  const behind = [slide, ...slide.querySelectorAll('*')].findLast((element) => {
    const { left, top, right, bottom } = onSlide(slide, element.getBoundingClientRect());
    if (x < left || x > right || y < top || y > bottom) return false;
    return opaque.test(getComputedStyle(element).backgroundColor);
  });
  const [red = 0, green = 0, blue = 0] =
    (behind && getComputedStyle(behind).backgroundColor.match(/\d+/g)?.map(Number)) || [];
  const hex = [red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('');
  return contrast(color, `#${hex}`) >= 3;
}

const opaque = /^rgb\(/;

/** What can be marked on a slide, in words. */
export function markable(slide: Element): string {
  const lines = linesOf(slide).length;
  const rows = rowsOf(slide);
  const pictures = picturesOf(slide).length;
  const all = [
    lines > 0 && `lines 1 to ${lines}`,
    rows.length > 0 && `cells 1,1 to ${rows.length},${rows[0]!.children.length}`,
    pictures > 0 && (pictures > 1 ? `pictures 1 to ${pictures}` : 'a picture'),
    ...[...slide.querySelectorAll('[data-marked]')].map(
      (one) => `"${one.getAttribute('data-marked')}"`,
    ),
    'the words on it',
  ];
  return all.filter(Boolean).join(', ');
}

/** Where the texts of a slide are, in px of the slide. */
export const textPlaces = (slide: Element): Place[] =>
  textsIn(slide)
    .flatMap((text) => rectsIn(text, 0, text.data.length))
    .map((rect) => onSlide(slide, rect));

/** Where the pictures of a slide are, in px of the slide. */
export const picturePlaces = (slide: Element): Place[] =>
  picturesOf(slide).map((picture) => onSlide(slide, picture.getBoundingClientRect()));

function onSlide(slide: Element, rect: Rect): Place {
  const { left, top, width } = slide.getBoundingClientRect();
  const scale = width / slideWidth || 1;
  return {
    left: (rect.left - left) / scale,
    top: (rect.top - top) / scale,
    right: (rect.right - left) / scale,
    bottom: (rect.bottom - top) / scale,
  };
}

type Rect = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** A rectangle of what is marked. */
interface Part extends Rect {
  isShown: boolean;
}

const partIn = ({ left, top, right, bottom }: Rect, element: Element): Part => ({
  left,
  top,
  right,
  bottom,
  isShown: getComputedStyle(element).visibility !== 'hidden',
});

const partOf = ({ left, top, right, bottom }: Place, area: NonNullable<Wanted['area']>): Place => {
  const [x, y] = [
    (share: number) => ((right - left) * share) / 100,
    (share: number) => ((bottom - top) * share) / 100,
  ];
  return {
    left: left + x(area[0]),
    top: top + y(area[1]),
    right: left + x(area[0] + area[2]),
    bottom: top + y(area[1] + area[3]),
  };
};

const linesOf = (slide: Element) => [...slide.querySelectorAll(`pre [${attributes.line}]`)];
/** The rows of the tables: a chart has a table for screen readers, which nobody sees. */
const rowsOf = (slide: Element) =>
  [...slide.querySelectorAll('table')]
    .filter((table) => ![table, table.parentElement!].some(isOutside))
    .flatMap((table) => [...table.querySelectorAll('tbody > tr')]);

/** The pictures of a slide, without the logo in its frame and without icons. */
const picturesOf = (slide: Element) =>
  [...slide.querySelectorAll('img, video, canvas, [role="img"]')].filter(
    // A tick in a table is a word.
    (one) => !one.closest(`[${attributes.frame}], [${attributes.icon}], [${attributes.marks}], td`),
  );

function rectsOf(slide: Element, kind: string, [first = 1, second]: readonly number[]) {
  switch (kind) {
    case 'line':
      return joined(
        linesOf(slide)
          .slice(first - 1, second ?? first)
          .flatMap(contentOf),
      );
    case 'row':
      return joined([...(rowsOf(slide)[first - 1]?.children ?? [])].flatMap(contentOf));
    case 'column':
      return joined(rowsOf(slide).flatMap((row) => contentOf(row.children[first - 1])));
    case 'cell':
      // Without two numbers, cells count as one reads them.
      return joined(
        contentOf(
          second === undefined
            ? rowsOf(slide).flatMap((row) => [...row.children])[first - 1]
            : rowsOf(slide)[first - 1]?.children[second - 1],
        ),
      );
    default:
      return picturesOf(slide)
        .slice(first - 1, first)
        .map((picture) => partIn(drawnRect(picture), picture));
  }
}

const rectsOfElement = (slide: Element, name: string, nth: number): Part[] | undefined => {
  const element = [...slide.querySelectorAll('[data-marked]')].filter(
    (one) => one.getAttribute('data-marked') === name,
  )[nth - 1];
  return element && [partIn(element.getBoundingClientRect(), element)];
};

/** The rectangle around several. */
function joined(rects: readonly Part[]): Part[] {
  if (rects.length === 0) return [];
  return [
    {
      left: Math.min(...rects.map(({ left }) => left)),
      top: Math.min(...rects.map(({ top }) => top)),
      right: Math.max(...rects.map(({ right }) => right)),
      bottom: Math.max(...rects.map(({ bottom }) => bottom)),
      isShown: rects.some(({ isShown }) => isShown),
    },
  ];
}

/** The words in an element, without the space around them; the element itself if it has none. */
function contentOf(element: Element | undefined): Part[] {
  if (!element) return [];
  const rects = textsIn(element).flatMap((text) => {
    const start = text.data.search(/\S/);
    return start < 0 ? [] : rectsIn(text, start, text.data.trimEnd().length);
  });
  // A tick is an icon.
  const drawn = element.querySelector('svg, img') ?? element;
  return rects.length > 0 ? rects : [partIn(drawn.getBoundingClientRect(), drawn)];
}

/** The picture in an image that is not as large as its element. */
function drawnRect(element: Element): Rect {
  const rect = element.getBoundingClientRect();
  const { naturalWidth = 0, naturalHeight = 0 } = element as Partial<HTMLImageElement>;
  const { objectFit, objectPosition } = getComputedStyle(element);
  if (objectFit !== 'contain' || naturalWidth === 0) return rect;
  const scale = Math.min(rect.width / naturalWidth, rect.height / naturalHeight);
  const [width, height] = [naturalWidth * scale, naturalHeight * scale];
  const [x = 50, y = 50] = objectPosition.split(' ').map(parseFloat);
  const left = rect.left + ((rect.width - width) * x) / 100;
  const top = rect.top + ((rect.height - height) * y) / 100;
  return { left, top, right: left + width, bottom: top + height };
}

/** The texts of an element that one can see on the slide once they have come, and that are no part of its frame or of a mark. */
function textsIn(element: Element): Text[] {
  // What is hidden for good has the words of a drawing for screen readers, or names it.
  const accept = (node: Node) =>
    node instanceof Element && isOutside(node)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT;
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    accept,
  );
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) texts.push(node);
  }
  return texts;
}

function isOutside(element: Element): boolean {
  const style = getComputedStyle(element);
  const names = `[${attributes.frame}], [${attributes.marks}], style, script, svg title, svg desc`;
  return element.matches(names) || style.display === 'none' || hidesFromSight(element, style);
}

/** Where a text is, for the nth time: words can be bold, or in a line of their own. */
function rectsOfText(slide: Element, wanted: string, nth: number): Part[] | undefined {
  const texts = textsIn(slide);
  // A heading is drawn with spaces that do not break.
  const all = texts.map(({ data }) => data.replace(/\s/g, ' ')).join('');
  let start = -1;
  for (let count = 0; count < nth; count++) {
    start = all.indexOf(wanted, start + 1);
    if (start < 0) return undefined;
  }
  let offset = 0;
  const rects = texts.flatMap((text) => {
    const from = Math.max(start - offset, 0);
    const to = Math.min(start + wanted.length - offset, text.data.length);
    offset += text.data.length;
    return from < to ? rectsIn(text, from, to) : [];
  });
  return byLine(rects);
}

function rectsIn(text: Text, start: number, end: number): Part[] {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  // jsdom has none.
  return [...(range.getClientRects?.() ?? [])]
    .filter(({ width }) => width > 0)
    .map((rect) => partIn(rect, text.parentElement!));
}

/** One rectangle for each line of text. */
function byLine(rects: readonly Part[]): Part[] {
  const lines: Part[][] = [];
  for (const rect of rects) {
    const last = lines.at(-1);
    const isSame = last && Math.abs(last[0]!.bottom - rect.bottom) < (rect.bottom - rect.top) / 2;
    if (isSame) last.push(rect);
    else lines.push([rect]);
  }
  return lines.flatMap(joined);
}
