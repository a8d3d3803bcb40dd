/**
 * An emoji that is drawn as a picture, with its skin tone and everything that is joined to it: a keycap, a flag of
 * two letters, or pictures with joiners and tags. (`\p{RGI_Emoji}` needs browsers of 2023.)
 */
const emoji =
  '(?:[#*\\d]\\uFE0F?\\u20E3|\\p{RI}{2}|(?:\\p{Emoji_Presentation}|\\p{Extended_Pictographic}(?=\\uFE0F|\\p{Emoji_Modifier}|\\u200D\\p{Extended_Pictographic}))[\\uFE0F\\p{Emoji_Modifier}]?(?:\\u200D\\p{Extended_Pictographic}[\\uFE0F\\p{Emoji_Modifier}]?)*[\\u{E0020}-\\u{E007F}]*)';

const anywhere = new RegExp(`(${emoji})`, 'u');
const atStart = new RegExp(`^(${emoji}|[→⇒])\\s*(?=\\S)`, 'u');
const atEnd = new RegExp(`(?<=\\S)\\s*(${emoji})$`, 'u');

/** Splits a text at its emoji: every second piece is one. */
export const splitAtEmoji = (text: string): string[] => text.split(anywhere);

/** A text, and the emoji that has been taken from it. */
export interface Marked {
  /** The emoji or arrow; undefined if there is none. */
  mark?: string;
  /** The other words. */
  text: string;
}

/** Takes the emoji or arrow at the start of a text out of it. */
export const takeFirstEmoji = (text: string): Marked => take(text, atStart);

/** Takes the emoji at the end of a text out of it. */
export const takeLastEmoji = (text: string): Marked => take(text, atEnd);

function take(text: string, pattern: RegExp): Marked {
  const found = pattern.exec(text);
  return found ? { mark: found[1], text: text.replace(pattern, '') } : { text };
}
