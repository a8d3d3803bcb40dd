/** The blocks of Unicode with scripts that are written from right to left, such as Hebrew and Arabic. */
const fromRight =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Whether at least half of the words of a text are in a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const own = words.filter((word) => fromRight.test(word));
  return own.length > 0 && own.length * 2 >= words.length;
}

/**
 * The direction of a text that differs from the one of its slide: of English on a Hebrew slide, and of Hebrew on an
 * English one. A Hebrew sentence may begin with an English word, so its first letter does not decide.
 */
export function ownDirection(text: string, isSlideFromRight: boolean): 'ltr' | 'rtl' | undefined {
  if (isSlideFromRight) return fromRight.test(text) ? undefined : 'ltr';
  return isRightToLeft(text) ? 'rtl' : undefined;
}
