import { join, parse } from 'node:path';
import { slugOf } from '../../../core/SlideIndex.ts';

/** File systems allow names of 255 bytes: this leaves room for the file extension. */
const longest = 200;

/** Makes a file name from a title: "Vibe coding" becomes "vibe-coding". */
export function toFileName(title: string): string {
  const name = cut(slugOf(title.normalize('NFKC'))).replace(/-$/, '');
  return reserved.test(name) ? `talk-${name}` : name || 'talk';
}

/**
 * The name, or the path, of a file in another language: `tea.de.pdf`. No two languages have the same, also where they
 * have the same title.
 *
 * @param suffix `.de`; empty for the first language
 */
export function inLanguage(path: string, suffix: string): string {
  const { dir, name, ext } = parse(path);
  return suffix === '' ? path : join(dir, `${name}${suffix}${ext}`);
}

/** Names of devices on Windows, with any extension. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The name of a slide's picture, without the extension: `02-problems`. The number puts the pictures into the order
 * of the talk, and tells ids apart that differ only in case, which are one file on macOS and Windows. Characters
 * that file systems refuse are encoded as in a URL.
 */
export function pictureName(id: string, { number, of }: { number: number; of: number }): string {
  const safe = id.replace(/[\\/:*?"<>|%\p{Cc}]/gu, (character) =>
    character === '*' ? '%2A' : encodeURIComponent(character),
  );
  const digits = Math.max(2, String(of).length);
  return `${String(number).padStart(digits, '0')}-${cut(safe)}`;
}

/** Cuts a name to the longest that is safe. */
function cut(name: string): string {
  let bytes = 0;
  const isKept = (letter: string) => (bytes += Buffer.byteLength(letter)) <= longest;
  return Array.from(name).filter(isKept).join('');
}
