/** A piece of a text, emphasized or not. */
export interface Piece {
  text: string;
  isStrong: boolean;
}

/**
 * Splits a text into pieces. Words between two pairs of asterisks are emphasized, by the rules of Markdown
 * (CommonMark 0.31, 6.2) with two differences: in languages without spaces, a pair may stand next to any letter;
 * and a pair that is part of a formula or a path (`2**10`, `src/**\/*.ts`) is no emphasis. A pair without a
 * partner stays as it is, and so does one after a backslash.
 */
export function piecesOf(text: string): Piece[] {
  const tokens = text.match(/\\(?:\*|\\(?=\\*\*))|\*+|\\|[^\\*]+/g) ?? [];
  const pieces = tokens.map((token) => ({
    text: /^\\./.test(token) ? token.slice(1) : token,
    isStrong: false,
  }));
  const opened: { at: number; isInside: boolean }[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token !== '**') continue;
    const sides = sidesOf(pieces[at - 1]?.text ?? ' ', pieces[at + 1]?.text ?? ' ');
    let partner = sides.closes ? opened.length - 1 : -1;
    const last = opened[partner];
    if (last?.isInside && sides.isInside && !isWord(pieces.slice(last.at + 1, at))) {
      // No pair before the last one encloses a word either.
      partner = opened.findLastIndex(({ isInside }) => !isInside);
    }
    if (partner >= 0) {
      const start = opened[partner]!.at;
      for (const piece of pieces.slice(start, at)) piece.isStrong = true;
      pieces[start]!.text = '';
      pieces[at]!.text = '';
      opened.length = partner;
    } else if (sides.opens) opened.push({ at, isInside: sides.isInside });
  }
  return pieces.reduce<Piece[]>((joined, piece) => {
    const last = joined.at(-1);
    if (last?.isStrong === piece.isStrong) last.text += piece.text;
    else if (piece.text) joined.push(piece);
    return joined;
  }, []);
}

/** A text without its marks of emphasis, and without invisible places to break a word. */
export const plainText = (text: string): string =>
  withoutBreaks(
    piecesOf(text)
      .map((piece) => piece.text)
      .join(''),
  );

/**
 * The plain text of a title.
 *
 * @param otherwise what a title is called in which nothing can be seen
 */
export const titleText = (title: string, otherwise = 'Untitled slide'): string => {
  const text = plainText(title);
  return /[^\s\p{Z}\p{C}]/u.test(text) ? text : otherwise;
};

/** A plain text, written so that `plainText` gives it back. */
export const literalText = (text: string): string => text.replace(/(\\*)\*/g, '$1$1\\*');

/** A text without soft hyphens and other invisible places to break a word. */
export const withoutBreaks = (text: string): string => text.replace(/[\u00AD\u200B]/g, '');

/** Whether a pair of asterisks between two texts can open an emphasis or close one. */
function sidesOf(before: string, after: string) {
  const isOperator = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
  const hasDigit = /\d$/.test(before) || /^\d/.test(after);
  const isUnspaced = unspacedAtEnd.test(before) || unspacedAtStart.test(after);
  if (isOperator && hasDigit && !isUnspaced) return { opens: false, closes: false, isInside: true };
  const [spaceBefore, spaceAfter] = [/\s$/.test(before), /^\s/.test(after)];
  const [markBefore, markAfter] = [
    /[\p{P}$+<=>^`|~]$/u.test(before),
    /^[\p{P}$+<=>^`|~]/u.test(after),
  ];
  const opens = !spaceAfter && (!markAfter || spaceBefore || markBefore || isUnspaced);
  const closes = !spaceBefore && (!markBefore || spaceAfter || markAfter || isUnspaced);
  const isPath = /[\\/]$/.test(before) || /^[\\/]/.test(after);
  return { opens, closes, isInside: isPath || (opens && closes && !isUnspaced) };
}

/** What a pair inside a word, or at the edge of a path, can emphasize. */
const isWord = (pieces: readonly Piece[]) =>
  pieces.every(({ text }) => /^[\p{L}\p{M}\p{N}'’-]*$/u.test(text));

const unspaced =
  '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\u3000-\\u303F\\uFF00-\\uFF65]';
const unspacedAtEnd = new RegExp(`${unspaced}\\p{M}*$`, 'u');
const unspacedAtStart = new RegExp(`^${unspaced}`, 'u');
