import { Children, Fragment, type ReactElement, type ReactNode, isValidElement } from 'react';
import { type NumberedCode, stopsOf } from '../core/codeVersions.ts';
import { plainText } from '../core/richText.ts';
import { sum } from '../core/sum.ts';
import { linesIn } from '../theme/textStyles.ts';
import type { Theme } from '../theme/theme.ts';
import { type CodeExtent, codeHeight, codeSizes, extentOf, sideOf } from './codeMeasures.ts';
import { headHeight } from './tableLayout.ts';

/** What stands in a column: texts are as high as their words, captions belong to what is above them. */
export type StackKind = 'text' | 'caption' | 'code' | 'table' | 'picture' | 'other';

/** Elements of a column that belong together, and appear together. */
export interface StackGroup {
  /** What the group is about: that of its elements which is no text. */
  kind: StackKind;
  elements: readonly ReactNode[];
}

/** The space between groups, and between the elements of a group, in px. */
export const groupGap = 16;
export const elementGap = 8;

/** The space above a point of a list, and below it, in px. */
export const pointPadding = 8;

/** What a picture and an element of the author's own have at least, in px. */
const leastHeight = 160;

type Props = Readonly<Record<string, unknown>> & { children?: ReactNode };
const isElement = (node: ReactNode): node is ReactElement<Props> => isValidElement<Props>(node);

/** The elements of a column. */
const elementsOf = (children: ReactNode): ReactNode[] =>
  Children.toArray(
    isElement(children) && children.type === Fragment ? children.props.children : children,
  );

function kindOf(node: ReactNode): StackKind {
  if (!isElement(node)) return 'text';
  const { type, props } = node;
  if (codeIn(node)) return 'code';
  if (typeof type !== 'string') return Array.isArray(props.rows) ? 'table' : 'other';
  if (type === 'small') return 'caption';
  if (pictureIn(node)) return 'picture';
  return /^(?:p|h\d|ul|ol|dl|pre|blockquote)$/.test(type) ? 'text' : 'other';
}

/**
 * The elements of a column in groups: a label, which is a paragraph before something that is no text, or a heading,
 * belongs to what is below it, and a caption to what is above it.
 */
export function groupsOf(children: ReactNode): StackGroup[] {
  const groups: { kind: StackKind; elements: ReactNode[] }[] = [];
  let above: string | undefined;
  for (const element of elementsOf(children)) {
    const kind = kindOf(element);
    const group = groups.at(-1);
    const isLabeled = /^h\d$/.test(above ?? '') || (above === 'p' && kind !== 'text');
    if (group && (kind === 'caption' || isLabeled)) {
      group.elements.push(element);
      if (group.kind === 'text') group.kind = kind === 'caption' ? 'text' : kind;
    } else groups.push({ kind, elements: [element] });
    above = isElement(element) && typeof element.type === 'string' ? element.type : undefined;
  }
  return groups;
}

/** The props of code. */
function codeIn(node: ReactNode): NumberedCode | undefined {
  if (!isElement(node) || typeof node.type === 'string') return undefined;
  const { code, versions } = node.props;
  return typeof code === 'string' || Array.isArray(versions)
    ? (node.props as NumberedCode)
    : undefined;
}

/** The width and the height that the author gives a picture; 0 if it has none of its own. */
function pictureIn(node: ReactNode): { width: number; height: number } | undefined {
  if (!isElement(node) || typeof node.type !== 'string') return undefined;
  if (node.type === 'figure') {
    return Children.toArray(node.props.children)
      .map(pictureIn)
      .find((picture) => picture !== undefined);
  }
  if (!/^(?:img|svg|video)$/.test(node.type)) return undefined;
  return { width: Number(node.props.width) || 0, height: Number(node.props.height) || 0 };
}

/** How a picture has the scale of the others in its column. */
export interface PictureScale {
  /** Its part of the height that is left. */
  grow: number;
  /** Its width in percent of that of the column. */
  width: number;
  /** The height that it has in this width, in px. */
  height: number;
}

/** The scales of the groups of a column: if all of its pictures have a `width` and a `height`, these have one factor. */
export function scalesOf(
  groups: readonly StackGroup[],
  room: number,
): (PictureScale | undefined)[] {
  const pictures = groups.map(({ elements }) => elements.map(pictureIn).find(Boolean));
  const sized = pictures.filter((picture) => picture !== undefined);
  if (sized.length < 2 || !sized.every(({ width, height }) => width > 0 && height > 0)) return [];
  const mean = sum(sized.map(({ height }) => height)) / sized.length;
  const widest = Math.max(...sized.map(({ width }) => width));
  return pictures.map(
    (picture) =>
      picture && {
        grow: picture.height / mean,
        width: (picture.width / widest) * 100,
        height: (picture.height / widest) * room,
      },
  );
}

/** The code in a column: what it consists of. */
export const codesIn = (children: ReactNode): CodeExtent[] =>
  elementsOf(children).flatMap((element) => {
    const code = codeIn(element);
    return code ? extentOf(stopsOf(code), code) : [];
  });

/** Whether a column has one thing that takes all of its height. */
export function isAlone(children: ReactNode): boolean {
  const groups = groupsOf(children);
  return groups.length < 2 && groups.every(({ kind, elements }) => kind !== 'text' && !elements[1]);
}

/** A column with elements, and its width and height in px. */
export interface StackRoom {
  children: ReactNode;
  width: number;
  height: number;
}

/** The sizes in px that texts and code have. */
interface StackSizes {
  text: number;
  code: number;
}

/** The height that the elements of a column need, in px: tables in the size of its texts. */
const neededIn = (stack: StackRoom, sizes: StackSizes, theme: Theme): number =>
  sum(heightsOf(stack, sizes, theme)) + gapsIn(stack.children);

/** The height that a column leaves to each of its tables, or to each of its charts and diagrams, in px. */
export function roomIn(stack: StackRoom, sizes: StackSizes, theme: Theme): number {
  const kinds = elementsOf(stack.children).map(kindOf);
  const filling = kinds.includes('table') ? 'table' : 'other';
  const heights = heightsOf(stack, sizes, theme).filter((_, at) => kinds[at] !== filling);
  const parts = kinds.filter((kind) => kind === filling).length;
  return (stack.height - sum(heights) - gapsIn(stack.children)) / Math.max(1, parts);
}

/** Whether a column has room for its texts in a size of px: its code may be smaller. */
export function hasRoom(stack: StackRoom, text: number, theme: Theme): boolean {
  const widest = codeSizeIn({ ...stack, height: Infinity }, text, theme);
  const code = Math.max(Math.min(widest, text * 0.7), codeSizes(theme.fontSizes)[0]!);
  return isAlone(stack.children) || neededIn(stack, { text, code }, theme) <= stack.height;
}

/** The largest size of code, in px, in which a column with texts of a size has room: not larger than they are. */
function codeSizeIn(stack: StackRoom, text: number, theme: Theme): number {
  const { children, width, height } = stack;
  const codes = codesIn(children);
  const most = groupsOf(children).some(({ kind }) => kind === 'text') ? text : Infinity;
  const fits = (code: number) =>
    code <= most &&
    codes.every((one) => lineWidth(one, code) <= width - 2 * sideOf(width)) &&
    neededIn(stack, { text, code }, theme) <= height;
  const sizes = codeSizes(theme.fontSizes);
  return sizes.findLast(fits) ?? sizes[0]!;
}

/** What all code of a slide has in common. */
interface SharedCode {
  /** Its size at most, in px. */
  size: number;
  /** The number of characters that its lines have, column by column: the widest decides. */
  columns: number[];
}

/**
 * What the code in all columns has in common, beside texts of a size of px.
 *
 * @param below the height in px that what is below the columns takes from them
 */
export function shareCode(
  stacks: readonly StackRoom[],
  text: number,
  below: number,
  theme: Theme,
): SharedCode {
  const withCode = stacks.filter(({ children }) => codesIn(children).length > 0);
  const insideOf = (width: number) => width - 2 * sideOf(width);
  const shares = withCode.flatMap(({ children, width }) =>
    codesIn(children).map(({ columns, gutter }) => (columns + gutter) / insideOf(width)),
  );
  const hasOne = shares.length === 1 && withCode.every(({ children }) => isAlone(children));
  const sizes = withCode.map((stack) =>
    codeSizeIn({ ...stack, height: stack.height - below }, text, theme),
  );
  return {
    size: hasOne ? Infinity : Math.min(...sizes),
    columns: stacks.map(({ width }) => Math.max(0, ...shares) * insideOf(width)),
  };
}

/** The width of a line of code in most fonts. */
const lineWidth = ({ columns, gutter }: CodeExtent, size: number) =>
  (columns + gutter) * 0.6 * size;

const gapsIn = (children: ReactNode) => {
  const groups = groupsOf(children);
  const inner = sum(groups.map(({ elements }) => elements.length - 1));
  return Math.max(0, groups.length - 1) * groupGap + inner * elementGap;
};

const heightsOf = ({ children, width }: StackRoom, sizes: StackSizes, theme: Theme) =>
  elementsOf(children).map((element) => heightOf(element, width, sizes, theme));

/** The height of an element, in px; of a picture and the author's own elements, what they have at least. */
function heightOf(
  element: ReactNode,
  width: number,
  { text: size, code }: StackSizes,
  theme: Theme,
): number {
  const { label } = theme.fontSizes;
  const high = (node: ReactNode, width: number, size: number) =>
    linesIn(textIn(node), width, size) * size * 1.2;
  const kind = kindOf(element);
  const shown = codeIn(element);
  if (shown) return codeHeight(extentOf(stopsOf(shown), shown), code, theme.fontSizes);
  if (!isElement(element)) return high(element, width, size);
  const { type, props } = element;
  if (kind === 'table') {
    const top = props.columns ? headHeight : 0;
    return top + (props.rows as unknown[]).length * (size * 1.2 + 16);
  }
  if (kind === 'caption') return high(element, width, label);
  if (type === 'ul' || type === 'ol') {
    const points = Children.toArray(props.children);
    const own = width - (type === 'ol' ? size * 1.4 : 0);
    return sum(points.map((point) => high(point, own, size) + 2 * pointPadding + 2));
  }
  return kind === 'text' ? high(element, Math.min(width, 29 * size), size) : leastHeight;
}

/** The words of an element. */
function textIn(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(textIn).join('');
  if (!isElement(node)) {
    return typeof node === 'string' || typeof node === 'number' ? plainText(`${node}`) : '';
  }
  return node.type === 'br' ? '\n' : textIn(node.props.children);
}
