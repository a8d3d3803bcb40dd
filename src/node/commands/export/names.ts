/** File systems allow names of 255 bytes: this leaves room for the file extension. */
const longest = 200;

/** Makes a file name from a title: "Vibe coding" becomes "vibe-coding". */
export function toFileName(title: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return shorten(name) || 'talk';
}

function shorten(name: string): string {
  const letters = Array.from(name);
  while (Buffer.byteLength(letters.join('')) > longest) letters.pop();
  return letters.join('');
}

/** Makes a file name from a slide's id: characters that file systems refuse are encoded as in a URL. */
export function idToFileName(id: string): string {
  return shorten(
    id.replace(/[\\/:*?"<>|%\p{Cc}]/gu, (character) =>
      character === '*' ? '%2A' : encodeURIComponent(character),
    ),
  );
}
