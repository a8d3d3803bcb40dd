/** A number with its noun: "1 slide", "3 slides". */
export const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A choice in a sentence: "a, b or c". */
export const orList = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' or ');

/** A text with U+FFFD for each half of a character: a text that is cut inside an emoji ends in one. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD');

/** A text without characters that control a terminal, except line breaks and tabs. */
export const printable = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, '\uFFFD');

/** A text, cut between two characters if it is longer than `most`. */
export const shorten = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;

/** An address without its scheme; a long one as its host and its end: `example.org/…/load.ts`. */
export function shortAddress(href: string, most: number): string {
  const address = href.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return address.length > most ? shorten(address.replace(/\/.+\//, '/…/'), most) : address;
}

/** A text without the data of its `data:` addresses, which is as long as a film. */
export const withoutData = (text: string): string =>
  text.replace(/data:([\w-]+\/[\w.+-]+)[;,][^\s"“”]*?(?=[.,:)]*(?:[\s"“”]|$))/gi, 'data:$1,…');

/** Whether an address is that of a film. */
export const isFilm = (address: string): boolean =>
  /^data:video\/|\.(?:webm|mp4|m4v|mov|ogv)(?:[?#]|$)/i.test(address);

/** What was thrown, as text. Never throws itself, even if the value has no text. */
export function textOfError(error: unknown): string {
  try {
    return String(error);
  } catch {
    return 'an error that cannot be shown as text';
  }
}

/** Letters of languages that write no spaces between words. */
export const unspaced =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** A text, split into its words and what is between them. Languages without spaces have those of a dictionary. */
export const splitWords = (text: string): string[] =>
  Array.from(
    new Intl.Segmenter('en', { granularity: 'word' }).segment(text),
    ({ segment }) => segment,
  );

/** A long address among other words: it has `://`, or a slash after the end of a name such as `example.org`. */
export const address = /(?<!\S)(?=\S{20})\S*(?::\/\/|\.\p{L}+\/)\S*/u;

/** An address, split where its lines can end. */
export const partsOfAddress = (address: string): string[] =>
  address.split(/(?<=[/.@-])(?=[^/.@-])/);
