import { layerPlace, listLayers, shownDrawings } from '../core/drawing.ts';
import { attributes, drawingLayers } from '../core/page.ts';
import type { MarkShape } from '../core/markLayout.ts';
import type { Place } from '../core/place.ts';
import { findWords } from '../core/wholeWords.ts';
import { contrast } from '../theme/contrast.ts';
import type { Color } from '../theme/theme.ts';
import {
  type Part,
  breaksIn,
  byLine,
  contentOf,
  drawnRect,
  isOutside,
  joined,
  onSlide,
  partIn,
  rectsIn,
  textsIn,
} from './markRects.ts';

/** What marks look for on a slide. */
export interface Wanted {
  /** What is underlined has a line below each line of text, all else is one place. */
  shape?: MarkShape;
  on: string;
  nth?: number;
  area?: readonly [left: number, top: number, width: number, height: number];
}

/** What is marked. */
export interface Marked {
  /** Its places, in px of the slide: one for each line of text. */
  places: Place[];
  /** What it says. */
  words: string;
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
  { shape, on, nth = 1, area }: Wanted,
  draw: (text: string) => string,
): Marked | undefined {
  const { kind, numbers = [] } = readName(on);
  const together = shape === 'underline' && !area ? byLine : joined;
  const rects = kind
    ? together(rectsOf(slide, kind, numbers.length > 0 ? numbers : [nth]))
    : (rectsOfLayer(slide, on, nth) ??
      rectsOfElement(slide, on, nth) ??
      rectsOfText(slide, draw(on), nth) ??
      rectsOfText(slide, on, nth));
  if (!rects || rects.length === 0) return undefined;
  const places = rects.map((rect) => onSlide(slide, rect));
  return {
    words: kind
      ? wordsOf(slide, kind, numbers.length > 0 ? numbers : [nth])
      : on.replace(/^layers? /, ''),
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
    ...drawingsOn(slide)
      .filter(([, { names }]) => names.length > 0)
      .map(([, { names }]) => `layers ${listLayers(names)}`),
    ...[...slide.querySelectorAll('[data-marked]')].map(
      (one) => `"${one.getAttribute('data-marked')}"`,
    ),
    'the words on it',
  ];
  return all.filter(Boolean).join(', ');
}

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
export const picturesOf = (slide: Element) =>
  [...slide.querySelectorAll('img, video, canvas, [role="img"]')].filter(
    // A tick in a table is a word.
    (one) => !one.closest(`[${attributes.frame}], [${attributes.icon}], [${attributes.marks}], td`),
  );

/** What a line, a row, a cell or a picture says: a column, what is at its head. */
function wordsOf(slide: Element, kind: string, [first = 1, second]: readonly number[]): string {
  const textOf = (element: Element | undefined) => element?.textContent.trim() ?? '';
  const rows = rowsOf(slide);
  switch (kind) {
    case 'line':
      return linesOf(slide)
        .slice(first - 1, second ?? first)
        .map(textOf)
        .join(' ');
    case 'row':
      return [...(rows[first - 1]?.children ?? [])].map(textOf).join(', ');
    case 'column':
      return textOf(rows[0]?.closest('table')?.tHead?.rows[0]?.cells[first - 1]);
    case 'cell': {
      const cells = second === undefined ? rows.flatMap((row) => [...row.children]) : [];
      const cell = cells[first - 1] ?? rows[first - 1]?.children[second! - 1];
      const head = cell?.parentElement?.firstElementChild;
      return head && head !== cell ? `${textOf(head)}, ${textOf(cell)}` : textOf(cell);
    }
    default: {
      const picture = picturesOf(slide)[first - 1];
      return picture?.getAttribute('alt') ?? picture?.getAttribute('aria-label') ?? '';
    }
  }
}

function rectsOf(slide: Element, kind: string, [first = 1, second]: readonly number[]): Part[] {
  switch (kind) {
    case 'line': {
      const lines = linesOf(slide).slice(first - 1, second ?? first);
      const written = lines.filter((line) => line.textContent.trim());
      return (written.length > 0 ? written : lines).flatMap(contentOf);
    }
    case 'row':
      return [...(rowsOf(slide)[first - 1]?.children ?? [])].flatMap(contentOf);
    case 'column':
      return rowsOf(slide).flatMap((row) => contentOf(row.children[first - 1]));
    case 'cell':
      // Without two numbers, cells count as one reads them.
      return contentOf(
        second === undefined
          ? rowsOf(slide).flatMap((row) => [...row.children])[first - 1]
          : rowsOf(slide)[first - 1]?.children[second - 1],
      );
    default:
      return picturesOf(slide)
        .slice(first - 1, first)
        .map((picture) => partIn(drawnRect(picture), picture));
  }
}

/** The drawings with layers, each with the element that it is in. */
const drawingsOn = (slide: Element) =>
  [...slide.querySelectorAll(`[${drawingLayers}]`)].flatMap((element) => {
    const drawing = shownDrawings.get(element);
    return drawing ? [[element, drawing] as const] : [];
  });

/** Where a `layer Queue` of a drawing is. The first drawing that has one counts, or the nth. */
function rectsOfLayer(slide: Element, on: string, nth: number): Part[] | undefined {
  const [, name] = /^layers?\s+(.+)$/.exec(on) ?? [];
  if (name === undefined) return undefined;
  const found = drawingsOn(slide).flatMap(([element, drawing]) => {
    const place = layerPlace(drawing, name);
    return place < 0 ? [] : [[...element.querySelectorAll(`[data-layer~="${place}"]`)]];
  })[nth - 1];
  return found && joined(found.map((layer) => partIn(layer.getBoundingClientRect(), layer)));
}

const rectsOfElement = (slide: Element, name: string, nth: number): Part[] | undefined => {
  const element = [...slide.querySelectorAll('[data-marked]')].filter(
    (one) => one.getAttribute('data-marked') === name,
  )[nth - 1];
  return element && [partIn(element.getBoundingClientRect(), element)];
};

/** Where a text is, for the nth time: words can be bold, or in a line of their own. */
function rectsOfText(slide: Element, wanted: string, nth: number): Part[] | undefined {
  const texts = textsIn(slide);
  // A heading is drawn with spaces that do not break.
  const all = texts.map(({ data }) => data.replace(/\s/g, ' ')).join('');
  const start = findWords(all, wanted, breaksIn(texts))[nth - 1];
  if (start === undefined) return undefined;
  let offset = 0;
  const rects = texts.flatMap((text) => {
    const from = Math.max(start - offset, 0);
    const to = Math.min(start + wanted.length - offset, text.data.length);
    offset += text.data.length;
    return from < to ? rectsIn(text, from, to) : [];
  });
  return byLine(rects);
}
