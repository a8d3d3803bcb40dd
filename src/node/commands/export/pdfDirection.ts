import { fromRight } from '../../../core/direction.ts';
import { type Operation, operationsOf } from './pdfContent.ts';
import { drawnHyphen, softHyphen } from './pdfHyphens.ts';
import { type ReadFont, type Sign, saidBy, textOfCodes } from './pdfFonts.ts';

/** A text of a content: what stands between `BT` and `ET`, with its letters in the order of the eye, from the left. */
export interface Text {
  letters: Letter[];
  /** Where the text and those beside it in one direction begin, and the line that it is on. */
  place: string;
  line: string;
  /** The size of its letters. */
  size: number;
  /** Whether its letters are read from the last one to the first. */
  isFromRight: boolean;
  start: number;
  end: number;
}

/** A letter, or several that are drawn as one. */
export interface Letter {
  /** What it says, in the order in which it is read. */
  said: string;
  /** The signs that it is drawn with, such as its dots. */
  signs: Sign[];
}

/** Letters with one direction beside each other, from the left. */
interface Fragment {
  letters: string[];
  place: string;
  isFromRight: boolean;
}

type FontOf = (name: string) => ReadFont | undefined;

/**
 * What the texts of a content say that a program cannot tell from them: a line that is read from the right, all of it at
 * its first text, and the hyphen of a broken word.
 */
export function saidInTexts(content: string, fontOf: FontOf): (string | undefined)[] {
  let isBroken = false;
  return linesOf(content, fontOf).flatMap((line) => {
    const isTurned = isReadFromRight(line);
    const said = isTurned ? ordered(fragmentsOf(line)).flatMap(lettersOf).join('') : '';
    return line.map(({ letters }, at) => {
      const isHyphen = isBroken && drawnHyphen.test(letters.map((one) => one.said).join(''));
      isBroken = letters.at(-1)?.said === softHyphen;
      if (isTurned) return at === 0 ? said : '';
      return isHyphen ? softHyphen : undefined;
    });
  });
}

/** Whether something in a line is read from the right. */
export const isReadFromRight = (line: readonly Text[]): boolean =>
  line.some(({ isFromRight }) => isFromRight);

/** The texts on one line, with nothing between them. */
export function linesOf(content: string, fontOf: FontOf): Text[][] {
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
    size: 0,
    isFromRight: false,
    start,
    end,
  };
  let font: ReadFont | undefined;
  let size = 0;
  // Where the text line begins, and where the next letter is drawn.
  let [x, y, at] = [0, 0, 0];
  let letter: Letter | undefined;
  for (const operation of operations) {
    const { name, operands } = operation;
    if (name === 'Tf') {
      font = fontOf(operands[0]!.slice(1));
      size = Number(operands[1]);
      text.size ||= size;
    } else if (name === 'Tm') {
      text.place = operands.join(' ');
      text.line = text.place.replace(/\S+(?= \S+$)/, '');
      [x, y, at] = [0, 0, 0];
    } else if (name === 'Td') {
      const [right = 0, up = 0] = operands[0]!.split(/\s+/).map(Number);
      [x, y, at] = [x + right, y + up, x + right];
    } else if (name === 'BDC' || name === 'BMC') {
      const operator = content.slice(operation.start, operation.end);
      text.isFromRight ||= operator.startsWith('/ReversedChars');
      if (operator.includes('/ActualText')) {
        letter = { said: saidBy(operator), signs: [] };
        text.letters.push(letter);
      }
    } else if (name === 'EMC') letter = undefined;
    else if (name === 'Tj' && font) {
      for (const codes of operands[0]!.match(font.digits === 4 ? /\w{4}/g : /\w{2}/g) ?? []) {
        const sign = { codes, font, size, x: at, y };
        at += font.widthOf(codes) * size;
        if (letter) letter.signs.push(sign);
        else text.letters.push({ said: textOfCodes(codes, font), signs: [sign] });
      }
    }
  }
  for (const one of text.letters)
    one.said = one.said.replace(forms, (form) => form.normalize('NFKC'));
  text.isFromRight ||= text.letters.some(({ said }) => fromRight.test(said) && /\p{L}/u.test(said));
  return text;
}

/** Letters of Arabic as they are drawn beside others, which fonts name and nobody searches for. */
const forms = /[\uFB1D-\uFDFF\uFE70-\uFEFC]/g;

function fragmentsOf(line: readonly Text[]): Fragment[] {
  const fragments: Fragment[] = [];
  for (const { letters, place, isFromRight } of line) {
    const last = fragments.at(-1);
    if (last?.place === place) {
      last.letters.push(...letters.map(({ said }) => said));
      last.isFromRight ||= isFromRight;
    } else fragments.push({ letters: letters.map(({ said }) => said), place, isFromRight });
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
