import { type ComponentProps, type ReactElement, type ReactNode, isValidElement } from 'react';
import { factsOf } from '../core/pictures.ts';
import { plainText } from '../core/richText.ts';
import { numberFormat, withMinus } from './chartNumbers.ts';
import { type CellCode, codeWords, pictureText, unknownPicture } from './tableLayout.ts';

/**
 * A cell of a table: a text, a number, which is written as the language of the slide does it, or an element such as `<Code>`, or a logo before its name:
 * `<><img src={logo} alt="" /> Name</>`. An `img` is as high as the text; one of the public folder that is wider than
 * that needs its `width` and `height`. `true` and `✓` are a tick, `false` and `✗` a cross; an empty text is an empty cell.
 */
export type TableCell = string | number | boolean | ReactElement;

/** Numbers as the language writes them: those of four digits have groups beside longer ones, but columns of years do not. */
export function withNumbers(rows: readonly (readonly TableCell[])[], language: string) {
  const isLong = rows.flat().some((cell) => typeof cell === 'number' && Math.abs(cell) >= 10_000);
  const write = (cell: TableCell, at: number) => {
    if (typeof cell !== 'number') return cell;
    const isGrouped = isLong && !rows.every((cells) => isYear(cells[at]));
    const useGrouping = isGrouped ? 'always' : 'min2';
    return withMinus(
      numberFormat(language, { maximumFractionDigits: 20, useGrouping }).format(cell),
    );
  };
  return rows.map((cells) => cells.map(write));
}

const isYear = (cell: TableCell | undefined) =>
  typeof cell !== 'number' || (Number.isInteger(cell) && cell >= 1000 && cell < 2100);

/** Whether a cell is a tick or a cross. */
export const isMark = (cell: TableCell) =>
  typeof cell === 'boolean' || cell === '✓' || cell === '✗';

/** The text of a cell as it is typed, or one as wide as its mark or its elements. */
export const textOf = (cell: TableCell): string =>
  isMark(cell) ? '✓' : typeof cell === 'object' ? textIn(cell) : String(cell);

/** The texts in an element; what a component draws that has none is not known. */
function textIn(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(textIn).join('');
  if (!isValidElement<ComponentProps<'img'>>(node)) {
    return typeof node === 'string' || typeof node === 'number' ? String(node) : '';
  }
  const { children, src = '', ...given } = node.props;
  if (node.type === 'img') {
    const { width, height } = factsOf(src) ?? given;
    return pictureText(Number(width) / Number(height));
  }
  return children === undefined ? unknownPicture : textIn(children);
}

/** The text of code in a cell; undefined if the cell is something else. */
export const codeIn = (cell: TableCell | undefined): string | undefined =>
  isValidElement<CellCode & { code?: unknown }>(cell) && typeof cell.props.code === 'string'
    ? codeWords(cell.props.code, cell.props)
    : undefined;

/** Whether cells have figures only: with a sign, a currency or a short unit, or nothing, also as a dash. */
export const isFigures = (cells: readonly TableCell[]) => {
  const texts = cells
    .map((cell) => (isMark(cell) ? 'mark' : plainText(textOf(cell))))
    .filter((text) => !/^[-–—]?$/.test(text));
  return texts.length > 0 && texts.every((text) => figure.test(text));
};

const figure = /^[\p{Sc}+−~≈<>≤≥±-]*\s?\d[\d.,:'’\s]*\s?(?:[%‰×]|\p{Sc}|\p{L}{1,3})?$/u;
