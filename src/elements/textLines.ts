import { textWidth, wordsOf } from '../theme/textStyles.ts';

/** Breaks a text into lines of at most a width in px, where browsers do. A word that is wider has a line of its own. */
export function breakLines(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  // As in other texts, a line does not end at the hyphen of a short word.
  const all = text
    .replace(/[^\S\u00A0\u202F]+/g, ' ')
    .replace(/\S{13,}/g, (word) => word.replace(/(?<=\p{L}-)(?=\p{L})/gu, '\u200B'));
  for (const { 0: found, index, input } of wordsOf(all)) {
    const last = lines.length - 1;
    if (last < 0) lines.push(found.trim());
    else if (textWidth(lines[last]! + found, size) <= width) lines[last] += found;
    else {
      // No line begins with what ends a sentence, and a syllable that goes on has a hyphen.
      const [end = ''] = /^[\p{Pe}、。，！？ー]*/u.exec(found) ?? [];
      lines[last] += input[index - 1] === '\u00AD' ? '-' : end;
      if (found !== end) lines.push(found.slice(end.length).trim());
    }
  }
  return lines;
}

/** Whether a text sets in a number of lines, none of them wider than a width in px. */
export const setsIn = (text: string, width: number, size: number, lines: number): boolean => {
  const broken = breakLines(text, width, size);
  return broken.length <= lines && broken.every((line) => textWidth(line, size) <= width);
};

/** The width of the widest text in px; 0 for none. */
export const widest = (texts: readonly string[], size: number): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, size)));

/**
 * The centers of things on a line that do not overlap, each as near as possible to where it wants to be.
 *
 * @param wanted the centers that they want, in px
 * @param sizes how long each is, in px
 * @param from the start of the line, which none of them leaves while there is room
 * @param to the end of the line
 */
export function spread(
  wanted: readonly number[],
  sizes: readonly number[],
  from: number,
  to: number,
): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  // Those that touch are a group, which is where its members want to be on average.
  const groups: { members: number[]; start: number; length: number }[] = [];
  const place = (members: number[]) => {
    let length = 0;
    let starts = 0;
    for (const at of members) {
      starts += wanted[at]! - sizes[at]! / 2 - length;
      length += sizes[at]!;
    }
    const start = Math.max(from, Math.min(to - length, starts / members.length));
    return { members, start, length };
  };
  for (const at of order) {
    let group = place([at]);
    for (let last = groups.at(-1); last && last.start + last.length > group.start;) {
      groups.pop();
      group = place([...last.members, ...group.members]);
      last = groups.at(-1);
    }
    groups.push(group);
  }
  const centers = [...wanted];
  for (const { members, start } of groups) {
    let edge = start;
    for (const at of members) {
      centers[at] = edge + sizes[at]! / 2;
      edge += sizes[at]!;
    }
  }
  return centers;
}
