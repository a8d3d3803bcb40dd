import { attributes, creditLine, graphicMistake } from '../core/page.ts';
import { type Found, limits } from '../core/rules.ts';
import { countWords } from '../core/countWords.ts';
import { unspaced } from '../core/words.ts';
import { findWeakIcons } from './icons.ts';
import { findEmptyBorders } from './lostPictures.ts';
import { findCoarse } from './pictures.ts';
import { at, sourceOf } from './sourceOf.ts';
import { type Line, isDecoration, isInFrame, quote, textOf } from './texts.ts';

/** Finds what an audience cannot read, or cannot read in time. */
export function findIllegible(
  slide: HTMLElement,
  lines: readonly Line[],
  steps: number | undefined,
): Found[] {
  const content = lines.filter(
    ({ element }) =>
      !isInFrame(element) && !isDecoration(element) && !element.closest(`[${creditLine}]`),
  );
  const small = content
    .filter(({ size }) => size < limits.size - 0.5)
    .map((line) => ({
      rule: 'size' as const,
      subject: line.text,
      message: `${quote(line.text)} has a font size of ${Math.round(line.size)} px: the last row cannot read it`,
      advice: `Use ${limits.size} px or more, or remove it.`,
      ...at(line.block, line.box),
      badness: limits.size - line.size,
    }));
  // Nobody reads code word by word.
  const prose = content.filter(({ element }) => !element.closest('pre'));
  const long = prose
    .filter(({ text }) => text.length > limits.lineLength)
    .map((line) => ({
      rule: 'lineLength' as const,
      subject: line.text,
      message: `A line has ${line.text.length} characters: ${quote(line.text)}`,
      advice: `Shorten it, or make it narrower or larger: a line should have at most ${limits.lineLength} characters.`,
      ...at(line.block, line.box),
      badness: line.text.length,
    }));
  const lastLines = [...new Set(prose.map(({ block }) => block))].flatMap((block) =>
    findLastLine(prose.filter((line) => line.block === block)),
  );
  const words = wordsOf(prose);
  const tooManyWords =
    words > limits.words
      ? [
          {
            rule: 'words' as const,
            subject: '',
            message: `${words} words on one slide: people read instead of listening`,
            advice: `Keep at most ${limits.words} and say the others, or split the slide in two.`,
            badness: words,
          },
        ]
      : [];
  const tooManySteps =
    steps !== undefined && steps > limits.steps
      ? [
          {
            rule: 'steps' as const,
            subject: '',
            message: `${steps} key presses on one slide`,
            advice: `Use at most ${limits.steps}: reveal several items together, or split the slide in two.`,
          },
        ]
      : [];
  return [
    ...small,
    ...long,
    ...lastLines,
    ...tooManyWords,
    ...tooManySteps,
    ...findMistakes(slide),
    ...findWeakIcons(slide),
    ...findCoarse(slide),
    ...findEmptyBorders(slide),
  ];
}

/** What lists, charts and diagrams say is wrong with them. */
function findMistakes(slide: HTMLElement): Found[] {
  const items = [...slide.querySelectorAll(`[${attributes.items}]`)].map((element) => ({
    rule: 'items' as const,
    subject: '',
    message: `The slide ${element.getAttribute(attributes.items)}`,
    advice: 'Split it into two slides, or fill the list.',
    source: sourceOf(element),
  }));
  const graphics = [...slide.querySelectorAll(`[${graphicMistake}]`)].map((element) => {
    const [message = '', advice = ''] = element.getAttribute(graphicMistake)!.split('\n');
    return {
      rule: 'graphic' as const,
      subject: message,
      message,
      advice,
      source: sourceOf(element),
    };
  });
  return [...items, ...graphics];
}

/** The number of words in some lines. One that goes on in the next line is one word. */
const wordsOf = (lines: readonly Line[]) =>
  countWords(lines.map(({ text, broken }) => (broken ? text : ` ${text}`)).join(''));

/** Finds a short last line of one word. Where the author breaks the lines, it is there on purpose. */
function findLastLine(lines: readonly Line[]): Found[] {
  const last = lines.at(-1)!;
  const { block, text, box } = last;
  const { whiteSpaceCollapse } = getComputedStyle(block);
  const keepsBreaks = /preserve/.test(whiteSpaceCollapse) && /\n/.test(block.textContent.trim());
  const isBroken = keepsBreaks || block.querySelector('br');
  // Two words are one on each line at worst, and a row of links is no text.
  const isList = block.querySelectorAll('a').length > 1;
  const isShort = wordsOf(lines) < 3;
  if (lines.length < 2 || isBroken || isList || isShort) return [];
  if (/\s/.test(text) || unspaced.test(text)) return [];
  const widest = Math.max(...lines.map(({ box: { left, right } }) => right - left));
  const share = (box.right - box.left) / widest;
  if (share >= limits.lastLine) return [];
  return [
    {
      rule: 'lastLine',
      subject: textOf(block),
      message: `The last line of ${quote(textOf(block))} is only ${quote(text)}: ${Math.round(share * 100)} % of its widest line, less than ${Math.ceil(limits.lastLine * 100)} %`,
      advice:
        'Write a word more or less, or put a no-break space before the word: "\\u00A0" in a string, &nbsp; in JSX. In styles of your own, text-wrap: balance avoids it.',
      ...at(block, box),
      badness: 1 - share,
    },
  ];
}
