/** A file's name made of a title: "Vibe coding" gives "vibe-coding". */
export function toFileName(title: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return name || 'talk';
}

/** A slide's id as a file's name: what no file system takes is written as in addresses. */
export function idToFileName(id: string): string {
  return id.replace(/[\\/:*?"<>|%\p{Cc}]/gu, (character) =>
    character === '*' ? '%2A' : encodeURIComponent(character),
  );
}
