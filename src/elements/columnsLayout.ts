import type { ReactNode } from 'react';
import { plainText } from '../core/richText.ts';
import { sum } from '../core/sum.ts';
import { fitsIn, linesIn, widthOf } from '../theme/textStyles.ts';
import type { Theme } from '../theme/theme.ts';
import { sentenceHeight } from './Sentence.tsx';
import { type StackRoom, groupsOf, hasRoom } from './stackLayout.ts';

/** A text, alone or with the note that the presenter view shows when it is revealed. */
export type ColumnsText = string | { text: string; cue?: string };

/** A point, alone or with more than its words. */
export type ColumnsPoint =
  | string
  | {
      /** The point. */
      text: string;
      /** Points that belong to this one, below it. They appear with it. */
      points?: readonly string[];
      /** The note that the presenter view shows when the point is revealed. */
      cue?: string;
    };

/** A column with one of three contents: points, a text, or elements of your own. */
export type ColumnsColumn = {
  /** What the column is about. It is there from the start. */
  heading?: string;
  /** The note that the presenter view shows when the whole column is revealed. */
  cue?: string;
} & (
  | {
      /** One to six short points; five between two sentences. All columns have the same rows. */
      points: readonly ColumnsPoint[];
      /** Number the points, and the points that belong to them. @default false */
      numbered?: boolean;
      text?: never;
      children?: never;
    }
  | {
      /** One or two sentences. */
      text: string;
      points?: never;
      numbered?: never;
      children?: never;
    }
  | {
      /**
       * An element: a picture, a chart, a `<Table>`, or a `<Code>`, whose lines the `steps` of the slide light. It has
       * the rest of the column's height. Several elements, in `<>…</>`, are below each other, in the largest size in
       * which all of them fit: `reveal="points"` shows one per key press. A paragraph before code, a table or a picture
       * is its label; a `<small>` or a `<figcaption>` is a caption. Pictures that all have a `width` and a `height` have
       * one scale.
       */
      children: ReactNode;
      points?: never;
      numbered?: never;
      text?: never;
    }
);

/** A text with what else it has. */
export const withCue = <Text extends { text: string; cue?: string }>(text: string | Text) =>
  typeof text === 'string' ? ({ text } as Text) : text;

/** The points that belong to a point. */
export const nestedOf = (point: ColumnsPoint) =>
  typeof point === 'string' ? undefined : point.points;

/** What appears in a column, one with each key press. */
export const itemsOf = ({ points, children, cue }: ColumnsColumn): readonly { cue?: string }[] =>
  points?.map(withCue) ?? [
    { cue },
    ...groupsOf(children)
      .slice(1)
      .map(() => ({})),
  ];

/** What stands around columns, and takes room from them. */
interface ColumnsFrame {
  before?: string;
  after?: string;
  columns: readonly ColumnsColumn[];
  widths: readonly number[];
}

/** How headings of columns and the band below them are set. */
interface ColumnsSpacing {
  /** Whether they are close to the columns, which would have too little room. */
  isClose: boolean;
  /** The size of the headings in px. */
  heading: number;
  /** The height of the columns below their headings in px. */
  height: number;
  /** The columns, each with its room: one without a heading begins beside the headings of the others. */
  stacks: readonly StackRoom[];
}

/** The least height of columns in px, with headings and sentences at their usual distance. */
const leastHeight = 280;

/** The room that columns have in a height of px, between the heading of their slide and its end. */
export function spaceColumns(
  { before, after, columns, widths }: ColumnsFrame,
  theme: Theme,
  room: number,
): ColumnsSpacing {
  const { lead, subhead } = theme.fontSizes;
  const isLine = ({ heading = '' }: ColumnsColumn, at: number) =>
    fitsIn(plainText(heading), widths[at]!, lead, 1);
  const spaced = (isClose: boolean) => {
    const size = !isClose && columns.every(isLine) ? lead : subhead;
    const headings = columns.flatMap(({ heading }, at) =>
      heading ? linesIn(plainText(heading), widths[at]!, size) * size * 1.15 : [],
    );
    const padding = isClose ? 24 : 40;
    const band = after ? linesIn(plainText(after), widthOf(12), lead) * lead * 1.15 + 16 : 0;
    const [least, margin] = isClose ? [72, 16] : [104, 24];
    const above = headings[0] ? Math.max(...headings) + theme.shape.edge + padding : 0;
    const all = room - sentenceHeight(before, theme) - (after ? Math.max(band, least) + margin : 0);
    const stacks = columns.map(({ heading, children }, at) => ({
      children,
      width: widths[at]!,
      height: heading ? all - above : all,
    }));
    return { isClose, heading: size, height: all - above, stacks };
  };
  const usual = spaced(false);
  return usual.height < leastHeight ? spaced(true) : usual;
}

/** The largest sizes in which columns have room: that of their texts, and that of nested points. */
export function layOutColumns(
  columns: readonly ColumnsColumn[],
  widths: readonly number[],
  theme: Theme,
  { height, stacks }: Pick<ColumnsSpacing, 'height' | 'stacks'>,
): ColumnsSizes {
  const { subhead, name, body, small, label } = theme.fontSizes;
  const tries: readonly ColumnsSizes[] = [
    { text: subhead, nested: small },
    { text: name, nested: small },
    { text: body, nested: label },
  ];
  return (
    tries.find(
      (sizes) =>
        heightIn(columns, widths, sizes) <= height &&
        stacks.every((stack) => hasRoom(stack, sizes.text, theme)),
    ) ?? {
      text: small,
      nested: label,
    }
  );
}

interface ColumnsSizes {
  text: number;
  nested: number;
}

function heightIn(
  columns: readonly ColumnsColumn[],
  widths: readonly number[],
  { text: size, nested: nestedSize }: ColumnsSizes,
): number {
  const linesOf = (text: string, width: number, size: number) =>
    linesIn(plainText(text), width, size);
  // A point of one line has air from the height of its row, and others need some of their own.
  const pointHeight = (point: ColumnsPoint, width: number) => {
    const lines = linesOf(withCue(point).text, width, size);
    const nested = (nestedOf(point) ?? []).map((text) => linesOf(text, width, nestedSize));
    const own = (lines * size + sum(nested) * nestedSize) * 1.2 + nested.length * 4;
    return own + (lines + nested.length > 1 ? 24 : 10);
  };
  const heights = columns.map(({ points = [], numbered }, at) =>
    points.map((point) => pointHeight(point, widths[at]! - (numbered ? size * 1.2 : 0))),
  );
  const rows = Array.from({ length: Math.max(...heights.map(({ length }) => length)) }, (_, row) =>
    Math.max(...heights.map((column) => column[row] ?? 0)),
  );
  const texts = columns.map(({ text }, at) => (text ? linesOf(text, widths[at]!, size) : 0));
  const hasNested = columns.some(({ points = [] }) => points.some(nestedOf));
  // All rows have one height, unless points have others below them.
  const ofPoints = hasNested ? sum(rows) : rows.length * Math.max(0, ...rows);
  return Math.max(ofPoints, Math.max(...texts) * size * 1.25);
}
