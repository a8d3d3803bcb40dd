/** The blocks of Unicode with scripts that are written from right to left, such as Hebrew and Arabic. */
export const fromRight =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** The languages that are written from right to left. */
const languages = /^(ar|ckb|fa|he|ps|ug|ur|yi)\b/i;

/** Whether a language, such as `fa` or `he-IL`, is written from right to left. */
export const readsFromRight = (language: string): boolean => languages.test(language);

/** Whether at least half of the words of a text are in a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  const words = (fromRight.test(text) && text.match(/\p{L}+/gu)) || [];
  const own = words.filter((word) => fromRight.test(word));
  return own.length > 0 && own.length * 2 >= words.length;
}

/** The direction of a text. */
export const directionOf = (text: string): 'ltr' | 'rtl' => (isRightToLeft(text) ? 'rtl' : 'ltr');

/** Lines of a text that follow each other and have the same direction. */
export interface DirectionRun {
  text: string;
  dir: 'ltr' | 'rtl';
}

/** Splits a text where its lines change their direction. A line without letters belongs to the one before it. */
export function directionRuns(text: string): DirectionRun[] {
  const runs: DirectionRun[] = [];
  for (const line of text.split(/(?<=\n)/)) {
    const dir = directionOf(line);
    const last = runs.at(-1);
    if (last && (last.dir === dir || !/\p{L}/u.test(line))) last.text += line;
    else runs.push({ text: line, dir });
  }
  return runs;
}

/**
 * The direction of a text that differs from the one of its slide: of English on a Hebrew slide, and of Hebrew on an
 * English one. A Hebrew sentence may begin with an English word, so its first letter does not decide.
 */
export function ownDirection(text: string, isSlideFromRight: boolean): 'ltr' | 'rtl' | undefined {
  if (isSlideFromRight) return fromRight.test(text) ? undefined : 'ltr';
  return isRightToLeft(text) ? 'rtl' : undefined;
}

/** Between a number and the Latin word that follows it, as in `200 ms`: in a text from the right, each is in its place. */
export const beforeUnit = /(?<=\d)(?=\s[A-Za-zµ])/g;

/** A text in a drawing, with the order of its Latin words on a slide from right to left: `200 OK`, alone or in Hebrew. */
export function inOwnOrder(text: string, isSlideFromRight: boolean): string {
  if (!isSlideFromRight) return text;
  // A value of a chart and its name are in the order of the slide.
  return ownDirection(text, true) && !/[\u2066\u2067]/.test(text)
    ? `\u2066${text}\u2069`
    : text.replace(beforeUnit, '\u200E');
}
