import { say } from '../core/strings.ts';

/** A formula in words, as one reads it aloud: the page has its parts, and no text. */
export const spokenMath = (math: Element): string =>
  wordsOf(math)
    .replace(/\s+/g, ' ')
    .replace(/ ?([,)]+) ?/g, '$1 ')
    .replace(/\( /g, '(')
    .replace(/(?:, )+(?=, |[)]|$)/g, '')
    .trim();

function wordsOf(element: Element): string {
  const parts = [...element.children];
  const [first, second, third] = parts;
  const at = (part: Element | undefined) => (part ? wordsOf(part) : '');
  switch (element.localName) {
    case 'mi':
    case 'mn':
    case 'mtext':
    case 'ms':
      return element.textContent;
    case 'mo':
      return signOf(element);
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom':
    case 'mspace':
      return ' ';
    case 'mfrac':
      return `${say('{top} over {bottom}', { top: at(first), bottom: at(second) })}${isOne(second) ? '' : ','}`;
    case 'msqrt':
      return `${say('root of {words}', { words: rowOf(parts) })},`;
    case 'mroot':
      return `${at(second)}. ${say('root of {words}', { words: at(first) })},`;
    case 'msup':
      return power(at(first), second);
    case 'msub':
      return isLarge(first)
        ? limits(at(first), at(second), '')
        : say('{base} sub {index}', { base: at(first), index: at(second) });
    case 'msubsup':
      return isLarge(first)
        ? limits(at(first), at(second), at(third))
        : power(say('{base} sub {index}', { base: at(first), index: at(second) }), third);
    case 'munderover':
      return limits(at(first), at(second), at(third));
    case 'mtable':
      return `${say('matrix {rows}', { rows: parts.map(cellsOf).join('; ') })},`;
    default:
      return rowOf(parts);
  }
}

/** The parts of a row, one after the other. A matrix needs no words for its fences. */
function rowOf(parts: readonly Element[]): string {
  const isMatrix = parts.some(({ localName }) => localName === 'mtable');
  return parts
    .filter((part) => !isMatrix || !part.hasAttribute('fence'))
    .map(wordsOf)
    .join(' ');
}

const cellsOf = (row: Element) => [...row.children].map(wordsOf).join(', ');

function power(base: string, exponent: Element | undefined): string {
  const words = exponent ? wordsOf(exponent) : '';
  return words.trim() === '2'
    ? say('{base} squared', { base })
    : `${say('{base} to the power of {exponent}', { base, exponent: words })}${isOne(exponent) ? '' : ','}`;
}

const limits = (sign: string, first: string, last: string) =>
  last ? `${say('{sign} from {first} to {last}', { sign, first, last })},` : `${sign} ${first},`;

/** Whether a part is one letter or number: after a longer one, a voice needs a pause. */
const isOne = (part: Element | undefined) => !part || part.textContent.trim().length < 2;

const isLarge = (part: Element | undefined) => /[∑∏∫]/.test(part?.textContent ?? '');

function signOf({ textContent: sign }: Element): string {
  switch (sign.trim()) {
    case '=':
      return say('equals');
    case '+':
      return say('plus');
    case '−':
    case '-':
      return say('minus');
    case '×':
    case '⋅':
    case '·':
    case '*':
    case '∗':
      return say('multiplied by');
    case '∑':
      return say('sum');
    case '∏':
      return say('product');
    case '∫':
      return say('integral');
    default:
      // Some operators are not written, such as that between a function and what it is of.
      return sign.replace(/[\u2061-\u2064]/g, ' ');
  }
}
