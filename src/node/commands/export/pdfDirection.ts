import { fromRight } from '../../../core/direction.ts';
import { type Insertion, type Operation, inserted, operationsOf } from './pdfContent.ts';
import { type ReadFont, textOfCodes, textOfHex } from './pdfFonts.ts';

/** A text of a content: what stands between `BT` and `ET`, with its letters in the order of the eye, from the left. */
interface Text {
  letters: string[];
  /** Where the text and those beside it in one direction begin, and the line that it is on. */
  place: string;
  line: string;
  /** The operators around letters that say what these are. */
  marks: Operation[];
  /** Whether its letters are read from the last one to the first. */
  isFromRight: boolean;
  /** Whether a letter has several signs, such as its dots. */
  hasSigns: boolean;
  start: number;
  end: number;
}

/** Letters with one direction beside each other, from the left. */
interface Fragment {
  letters: string[];
  place: string;
  isFromRight: boolean;
}

type FontOf = (name: string) => ReadFont | undefined;

/**
 * Says of lines that are read from the right what they say, in the order in which they are read. A browser writes
 * their letters as it draws them, from the left, and programs that copy, search or read aloud do not agree on how to
 * turn them around.
 */
export function sayLines(content: string, fontOf: FontOf): string {
  const insertions: Insertion[] = [];
  for (const line of linesOf(content, fontOf)) {
    const said = saidIn(line);
    // Where a letter has several signs, such as its dots, Poppler needs what is said for each letter.
    if (said === undefined || line.some(({ hasSigns }) => hasSigns)) continue;
    // Poppler would turn the words around, and takes the letters instead if something else has been said before them.
    insertions.push({ at: line[0]!.start, text: `${markOf(said)}${markOf('')}EMC\n` });
    for (const { start, end } of line.flatMap(({ marks }) => marks))
      insertions.push({ at: start, to: end, text: '' });
    insertions.push({ at: line.at(-1)!.end, text: '\nEMC' });
  }
  return insertions.length > 0 ? inserted(content, insertions) : content;
}

/** What lines say that are read from the right, by the ends of their texts: all of it at the last one. */
export function saidAtEnds(content: string, fontOf: FontOf): Map<number, string> {
  const said = new Map<number, string>();
  for (const line of linesOf(content, fontOf)) {
    const text = saidIn(line);
    if (text === undefined) continue;
    for (const { end } of line) said.set(end, '');
    said.set(line.at(-1)!.end, text);
  }
  return said;
}

/** What a line says in which something is read from the right. */
function saidIn(line: readonly Text[]): string | undefined {
  const fragments = fragmentsOf(line);
  return fragments.some(({ isFromRight }) => isFromRight)
    ? ordered(fragments).flatMap(lettersOf).join('')
    : undefined;
}

const markOf = (said: string) =>
  `/Span <</ActualText <FEFF${Array.from({ length: said.length }, (_, at) => said.charCodeAt(at).toString(16).padStart(4, '0')).join('')}>>> BDC\n`;

/** The texts on one line, with nothing between them. */
function linesOf(content: string, fontOf: FontOf): Text[][] {
  const lines: Text[][] = [];
  let operations: Operation[] = [];
  for (const operation of operationsOf(content)) {
    if (operation.name === 'BT') operations = [];
    operations.push(operation);
    if (operation.name !== 'ET') continue;
    const text = readText(content, operations, fontOf);
    const last = lines.at(-1)?.at(-1);
    const goesOn = last?.line === text.line && !content.slice(last.end, text.start).trim();
    if (goesOn) lines.at(-1)!.push(text);
    else lines.push([text]);
  }
  return lines;
}

function readText(content: string, operations: readonly Operation[], fontOf: FontOf): Text {
  const { start, end } = { start: operations[0]!.start, end: operations.at(-1)!.end };
  const text: Text = {
    letters: [],
    place: '',
    line: '',
    marks: [],
    isFromRight: false,
    hasSigns: false,
    start,
    end,
  };
  let font: ReadFont | undefined;
  let signs: number | undefined;
  for (const operation of operations) {
    const { name, operands } = operation;
    if (name === 'Tf') font = fontOf(operands[0]!.slice(1));
    else if (name === 'Tm') {
      text.place = operands.join(' ');
      text.line = text.place.replace(/\S+(?= \S+$)/, '');
    } else if (name === 'BDC' || name === 'BMC') {
      text.marks.push(operation);
      const operator = content.slice(operation.start, operation.end);
      text.isFromRight ||= operator.startsWith('/ReversedChars');
      if (!operator.includes('/ActualText')) continue;
      text.letters.push(saidBy(operator));
      signs = 0;
    } else if (name === 'EMC') {
      text.marks.push(operation);
      signs = undefined;
    } else if (name === 'Tj' && font) {
      const { digits } = font;
      for (const codes of operands[0]!.match(digits === 4 ? /\w{4}/g : /\w{2}/g) ?? []) {
        if (signs === undefined) text.letters.push(textOfCodes(codes, font));
        else if (signs++ > 0) text.hasSigns = true;
      }
    }
  }
  text.isFromRight ||= text.letters.some((one) => fromRight.test(one) && /\p{L}/u.test(one));
  return text;
}

/** What an operator says for the signs after it: a text in hexadecimal, or in brackets. */
export const saidBy = (operator: string): string => {
  const [, hex, text = ''] =
    /\/ActualText\s*(?:<([\da-fA-F]*)>|\(\\?([^]*?)\)\s*>)/.exec(operator) ?? [];
  return hex === undefined ? text : textOfHex(hex);
};

function fragmentsOf(line: readonly Text[]): Fragment[] {
  const fragments: Fragment[] = [];
  for (const { letters, place, isFromRight } of line) {
    const last = fragments.at(-1);
    if (last?.place === place) {
      last.letters.push(...letters);
      last.isFromRight ||= isFromRight;
    } else fragments.push({ letters: [...letters], place, isFromRight });
  }
  return fragments;
}

const lettersOf = ({ letters, isFromRight }: Fragment) =>
  isFromRight ? letters.toReversed() : letters;

/** The fragments of a line in the order in which they are read. */
function ordered(fragments: readonly Fragment[]): Fragment[] {
  if (isLineFromRight(fragments)) return fragments.toReversed();
  // In a line that is read from the left, what is between two words from the right belongs to them.
  const goesLeft = (fragment: Fragment | undefined) =>
    fragment && (fragment.isFromRight || !/\p{L}/u.test(fragment.letters.join('')));
  const result: Fragment[] = [];
  for (let at = 0; at < fragments.length; at++) {
    let end = at;
    for (let next = at; fragments[at]!.isFromRight && goesLeft(fragments[next]); next++) {
      if (fragments[next]!.isFromRight) end = next;
    }
    result.push(...fragments.slice(at, end + 1).toReversed());
    at = end;
  }
  return result;
}

/** Whether a line is read from the right: spaces and signs between two directions belong to that of the line. */
function isLineFromRight(fragments: readonly Fragment[]): boolean {
  const votes = fragments.flatMap((one, at) => {
    const next = fragments[at + 1];
    if (!next || next.isFromRight === one.isFromRight) return [];
    const sides = [
      [one, one.letters.at(-1)],
      [next, next.letters[0]],
    ] as const;
    return sides.flatMap(([{ isFromRight }, letter = '']) =>
      /[\p{L}\p{N}]/u.test(letter) ? [] : isFromRight ? 1 : -1,
    );
  });
  return votes.reduce<number>((sum, vote) => sum + vote, 0) >= 0;
}
