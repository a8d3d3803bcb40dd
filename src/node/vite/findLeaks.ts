import { type Node, childrenOf, isNode, partOf } from './modules.ts';

/** The notes, and the text that everybody sees, as a browser has rendered them. */
export interface Spoken {
  texts: readonly SpokenText[];
  /** The text of all slides. */
  shown: string;
}

export interface SpokenText {
  slide: string;
  text: string;
  /** Whether the note is a quoted string that is removed: then the same word elsewhere is another text. */
  isLiteral: boolean;
}

/** A text in the result of a build. */
export interface MadeText {
  /** The file or the module that it is in. */
  file: string;
  text: string;
  /** `file`: the whole text of a file; `own`: a string of the talk; `foreign`: a string of a package. */
  kind: 'file' | 'own' | 'foreign';
}

/** Words of the notes in a file that the audience gets. */
export interface Leak {
  slide: string;
  file: string;
  words: string;
}

/** The length of a run: so many equal words and letters are no coincidence. */
const run = { words: 5, letters: 15 };

/** Each of these characters counts as three letters. */
const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** Scripts that write no spaces between words. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]/u;

/**
 * Searches the result of a build for notes: runs of words everywhere, and notes without such a run in the strings of
 * modules. What the slides show is public, even if the speaker repeats it.
 */
export function findLeaks(made: readonly MadeText[], { texts, shown }: Spoken): Leak[] {
  const isShown = lettersOf(shown);
  const shownWords = spacedOf(shown);
  const spoken = texts.map((text) => ({
    ...text,
    runs: runsOf(text.text)
      .map((words) => ({ words, letters: lettersOf(words) }))
      .filter(({ letters }) => !isShown.includes(letters)),
    short: shortOf(text, shownWords),
  }));
  const leaks: Leak[] = [];
  for (const { file, text, kind } of made) {
    const letters = kind === 'foreign' ? '' : lettersOf(decode(text));
    const spaced = kind === 'file' ? '' : spacedOf(text);
    for (const { slide, runs, short } of spoken) {
      const long = runs.find((one) => letters.includes(one.letters));
      if (long) leaks.push({ slide, file, words: long.words });
      else if (short && (kind === 'own' ? contains(spaced, short) : spaced === ` ${short} `)) {
        leaks.push({ slide, file, words: short });
      }
    }
  }
  return leaks;
}

/** The words of a note that has no run; undefined if it has one, or if the same words elsewhere are no leak. */
function shortOf({ text, isLiteral }: SpokenText, shownWords: string): string | undefined {
  const words = spacedOf(text).trim();
  const isPublic = isLiteral || words === '' || contains(shownWords, words);
  return isPublic || runsOf(text).length > 0 ? undefined : words;
}

const contains = (spaced: string, words: string) =>
  spaced.includes(unspaced.test(words) ? words : ` ${words} `);

/** The letters and figures of a text. */
const lettersOf = (text: string) => spacedOf(text).replaceAll(' ', '');

/** The words of a text, with one space around each. */
const spacedOf = (text: string) =>
  ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’*\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()} `;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** All runs of words in a text. Each is as short as a run can be. */
function runsOf(text: string): string[] {
  const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
  const weights = words.map(({ segment }) =>
    Array.from(segment).reduce((sum, letter) => sum + (dense.test(letter) ? 3 : 1), 0),
  );
  return words.flatMap(({ index }, first) => {
    let [last, weight] = [first, 0];
    while (last < words.length && (last - first < run.words || weight < run.letters)) {
      weight += weights[last++] ?? 0;
    }
    const end = words[last - 1];
    const isRun = end && last - first >= run.words && weight >= run.letters;
    return isRun ? [text.slice(index, end.index + end.segment.length)] : [];
  });
}

/** Replaces the escapes of scripts, pages and addresses with their characters. */
function decode(text: string): string {
  const character = (code: string, radix: number) => {
    const point = parseInt(code, radix);
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : ' ';
  };
  const inside = [...text.matchAll(/;base64,([\w+/=]+)/g)].map(([, data = '']) =>
    // A picture or a font has no words.
    data.length < 200_000 ? Buffer.from(data, 'base64').toString('utf8') : '',
  );
  return [text.replace(/;base64,[\w+/=]+/g, ' '), ...inside]
    .join(' ')
    .replace(/\\+(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2}))/gi, (_, ...codes: string[]) =>
      character(codes.slice(0, 3).find(Boolean) ?? '20', 16),
    )
    .replace(/\\+[nrtbfv]/g, ' ')
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => character(code, 16))
    .replace(/&#(\d+);/g, (_, code: string) => character(code, 10))
    .replace(/&apos;/g, "'")
    .replace(/&\w+;/g, ' ')
    .replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return ' ';
      }
    });
}

/** All strings in a module. */
export function stringsIn(tree: unknown): string[] {
  if (!isNode(tree)) return [];
  const own = stringOf(tree);
  return [...(own === undefined ? [] : [own]), ...childrenOf(tree).flatMap(stringsIn)];
}

/** The text of a string, or of a part of a template; undefined for all other nodes. */
export function stringOf(node: Node): string | undefined {
  const value = partOf(node, 'value');
  if (node.type === 'Literal' && typeof value === 'string') return value;
  if (node.type !== 'TemplateElement') return undefined;
  return String((value as { cooked?: string }).cooked ?? '');
}
