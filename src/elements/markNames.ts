import { nameLines } from '../core/code.ts';
import { plainText } from '../core/richText.ts';
import { say } from '../core/strings.ts';
import type { Mark } from '../spectacle/Mark.ts';
import { readName } from './findMarked.ts';

/** What a mark is on, in words: where its label is read alone, nobody sees the mark. */
export function nameOf({ on, nth = 1 }: Mark): string {
  const { kind, numbers = [] } = readName(on);
  const [first = nth, second] = numbers;
  switch (kind ?? '') {
    case 'line':
      return nameLines(
        Array.from({ length: Math.max(1, (second ?? first) - first + 1) }, (_, at) => first + at),
      );
    case 'row':
      return say('Row {number}', { number: first });
    case 'column':
      return say('Column {number}', { number: first });
    case 'cell':
      return second === undefined
        ? say('Cell {number}', { number: first })
        : say('Row {row}, column {column}', { row: first, column: second });
    case 'picture':
      // The only one has no number.
      return numbers.length > 0 || nth > 1
        ? say('Picture {number}', { number: first })
        : say('Picture');
    default:
      return plainText(on.replace(/^layers?\s+/, ''));
  }
}
