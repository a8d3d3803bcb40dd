import { saidIn } from '../../core/notes.ts';
import { wordsIn } from '../../core/countWords.ts';
import { decode } from './decode.ts';
import { type Node, childrenOf, isNode, partOf } from './modules.ts';

/** The notes, and the text that everybody sees, as a browser has rendered them. */
export interface Spoken {
  texts: readonly SpokenText[];
  /** The text of all slides. */
  shown: string;
}

export interface SpokenText {
  /** Where it is said, or where it is written: `slide "tea"` or `Talk.tsx:12`. */
  source: string;
  text: string;
  /** Its parts that were not removed where they are written: they come from elsewhere, and may still be there. */
  rest: readonly string[];
}

/** A text in the result of a build. */
export interface MadeText {
  /** The file or the module that it is in. */
  file: string;
  text: string;
  /** `bundle`: all of a file with scripts or styles; `own`: a text of the talk; `foreign`: a string of a package. */
  kind: 'bundle' | 'own' | 'foreign';
}

/** Words of the notes in a file that the audience gets. */
export interface Leak {
  source: string;
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
  const publicText = readyOf(shown);
  const searches = texts.map(({ source, text, rest }) => ({
    source,
    tests: [
      ...[...new Set([text, ...rest].flatMap(readingsOf))].flatMap((part) =>
        runTests(part, publicText),
      ),
      ...rest.flatMap((part) =>
        readingsOf(part).flatMap((one) => shortTest(one, text, publicText)),
      ),
      ...namedTest(text, publicText),
    ],
  }));
  return made.flatMap((one) => {
    const { file } = one;
    const ready = madeReady(one);
    return searches.flatMap(({ source, tests }) => {
      const found = tests.find(({ isIn }) => isIn(ready));
      return found ? [{ source, file, words: found.words }] : [];
    });
  });
}

/** Notes as they are written, and as they are read in a page: without their marks and the addresses of their links. */
const readingsOf = (text: string) => [...new Set([text, saidIn(text)])];

/**
 * Makes sure that the search finds what it looks for, by searching the talk with its notes. What is not there as a
 * whole is put together while the talk runs: then its pieces are searched for.
 *
 * @param made what was made with notes, without those that can be removed
 * @returns what to search for, and the texts whose pieces are not there either
 */
export function prepareSearch(
  made: readonly MadeText[],
  { texts, shown }: Spoken,
): { spoken: Spoken; unknown: Omit<Leak, 'file'>[] } {
  const publicText = readyOf(shown);
  const all = made.map(madeReady);
  const strings = new Map(
    all.flatMap(({ letters, kind }, index) =>
      kind === 'own' && letters !== '' ? [[letters, made[index]!.text] as const] : [],
    ),
  );
  const unknown: Omit<Leak, 'file'>[] = [];
  const prepared = texts.map(({ source, text, rest }) => ({
    source,
    text,
    rest: rest.flatMap((part) => {
      const tests = [...runTests(part, publicText), ...shortTest(part, text, publicText)];
      if (tests.every(({ isIn }) => all.some(isIn))) return [part];
      const pieces = piecesOf(part, strings);
      if (!pieces) unknown.push({ source, words: part.trim() });
      return pieces ?? [];
    }),
  }));
  return { spoken: { texts: prepared, shown }, unknown };
}

/**
 * The strings that a text can be put together from, without short figures.
 *
 * @param strings all strings of the talk, by their letters
 * @returns undefined if there are no such strings
 */
function piecesOf(text: string, strings: ReadonlyMap<string, string>): string[] | undefined {
  const whole = lettersOf(text);
  const usable = [...strings.keys()]
    .filter((letters) => whole.includes(letters))
    .toSorted((one, other) => other.length - one.length);
  const figure = /(?<!\p{N})\p{N}{1,3}(?!\p{N})/uy;
  // How long the piece at each place is, if pieces lead from there to the end.
  const lengths = new Map([[whole.length, 0]]);
  for (let at = whole.length - 1; at >= 0; at -= 1) {
    figure.lastIndex = at;
    const candidates = [...(figure.exec(whole) ?? []), ...usable];
    const piece = candidates.find(
      (letters) => whole.startsWith(letters, at) && lengths.has(at + letters.length),
    );
    if (piece !== undefined) lengths.set(at, piece.length);
  }
  if (!lengths.has(0)) return undefined;
  const pieces = new Set<string>();
  for (let at = 0; at < whole.length; at += lengths.get(at)!) {
    const letters = whole.slice(at, at + lengths.get(at)!);
    if (!isFigure(letters)) pieces.add(strings.get(letters)!);
  }
  return [...pieces];
}

/**
 * Finds what is left under the name of notes, and that no slide shows: it may belong to a slide that comes later, and
 * come from a file that only a plugin can read.
 *
 * @param named the texts that are left under this name
 * @param shown the HTML of all slides
 */
export function findNamed(named: readonly MadeText[], shown: string): Leak[] {
  const publicText = readyOf(shown);
  return named.flatMap(({ file, text }) => {
    const found = [...runTests(text, publicText), ...shortTest(text, text, publicText)][0];
    return found ? [{ source: 'notes or a cue', file, words: found.words }] : [];
  });
}

/** A text that can be searched. */
interface Ready {
  letters: string;
  /** Its words, with one space around each. */
  spaced: string;
}

const readyOf = (text: string): Ready => {
  const spaced = spacedOf(decode(text));
  return { letters: spaced.replaceAll(' ', ''), spaced };
};

type MadeReady = Ready & Pick<MadeText, 'kind'>;

const known = new WeakMap<MadeText, MadeReady>();

/** A text of a build that can be searched. In a talk in several languages, it is searched for the notes of each. */
function madeReady(made: MadeText): MadeReady {
  const ready = known.get(made) ?? { ...readyOf(made.text), kind: made.kind };
  known.set(made, ready);
  return ready;
}

/** Looks for words in one text. */
interface Test {
  words: string;
  isIn: (made: MadeReady) => boolean;
}

/** Searches for all runs of words in a text. */
const runTests = (text: string, shown: Ready): Test[] =>
  runsOf(text)
    .map((words) => ({ words, wanted: lettersOf(words) }))
    .filter(({ wanted }) => !shown.letters.includes(wanted))
    .map(({ words, wanted }) => ({
      words,
      isIn: ({ letters, kind }) => kind !== 'foreign' && letters.includes(wanted),
    }));

/** Searches for a part of the notes that has no run. */
function shortTest(part: string, whole: string, shown: Ready): Test[] {
  const words = shortOf(part, shown);
  if (words === undefined || (part !== whole && isFigure(words))) return [];
  const isIn: Test['isIn'] = ({ spaced, kind }) =>
    kind === 'own' ? contains(spaced, words) : kind === 'foreign' && spaced === ` ${words} `;
  return [{ words, isIn }];
}

/** Whether a part of a sentence is a short number, such as that of a slide: alone it says nothing. */
const isFigure = (words: string) => /^\p{N}{1,3}$/u.test(words);

/**
 * Searches for short notes with the name of what they are given to, as in a copy of the source, and for those that are
 * hardly something else in the talk's own texts. A word such as "Yes" may be anything.
 */
function namedTest(text: string, shown: Ready): Test[] {
  const words = shortOf(text, shown);
  if (words === undefined) return [];
  const isRare = wordsIn(text).length > 2 || /^(?=.*\p{N}).{4}/u.test(words);
  const isIn: Test['isIn'] = ({ spaced, kind }) =>
    ['notes', 'cue'].some((name) => contains(spaced, `${name} ${words}`)) ||
    (isRare && kind === 'own' && contains(spaced, words));
  return [{ words, isIn }];
}

/** A text without a run, as its words; undefined if it has none, or if a slide shows them. */
function shortOf(text: string, shown: Ready): string | undefined {
  const words = spacedOf(text).trim();
  const isPublic = words === '' || contains(shown.spaced, words);
  return isPublic || runsOf(text).length > 0 ? undefined : words;
}

const contains = (spaced: string, words: string) =>
  spaced.includes(unspaced.test(words) ? words : ` ${words} `);

/** The letters, figures and symbols of a text. */
const lettersOf = (text: string) => spacedOf(text).replaceAll(' ', '');

/** The words of a text, with one space around each. */
const spacedOf = (text: string) =>
  ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’*\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}\p{So}]+/gu, ' ')
    .trim()} `;

/** All runs of words in a text. Each is as short as a run can be. */
function runsOf(text: string): string[] {
  const words = wordsIn(text);
  const weights = words.map(({ word }) =>
    Array.from(word).reduce((sum, letter) => sum + (dense.test(letter) ? 3 : 1), 0),
  );
  return words.flatMap(({ start }, first) => {
    let [last, weight] = [first, 0];
    while (last < words.length && (last - first < run.words || weight < run.letters)) {
      weight += weights[last++] ?? 0;
    }
    const end = words[last - 1];
    const isRun = end && last - first >= run.words && weight >= run.letters;
    return isRun ? [text.slice(start, end.start + end.word.length)] : [];
  });
}

/** All strings in a module. */
export function stringsIn(tree: unknown): string[] {
  const strings: string[] = [];
  const visit = (node: Node) => {
    const value = partOf(node, 'value');
    // A number may be a part of the notes, such as a year.
    const number = typeof value === 'number' && value >= 1000 ? String(value) : undefined;
    const own = stringOf(node) ?? number;
    if (own !== undefined) strings.push(own);
    childrenOf(node).forEach(visit);
  };
  if (isNode(tree)) visit(tree);
  return strings;
}

/** The text of a string, or of a part of a template; undefined for all other nodes. */
export function stringOf(node: Node): string | undefined {
  const value = partOf(node, 'value');
  if (node.type === 'Literal' && typeof value === 'string') return value;
  if (node.type !== 'TemplateElement') return undefined;
  return String((value as { cooked?: string }).cooked ?? '');
}
