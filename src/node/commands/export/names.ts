/** File systems allow names of 255 bytes: this leaves room for the file extension. */
const longest = 200;

/** Makes a file name from a title: "Vibe coding" becomes "vibe-coding". */
export function toFileName(title: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return cut(name) || 'talk';
}

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
  const letters = Array.from(name);
  while (Buffer.byteLength(letters.join('')) > longest) letters.pop();
  return letters.join('');
}
