import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { plainHtml } from './plainHtml.ts';
import type { RenderedTalk } from './renderTalk.ts';

/** Words of the notes in a file that the audience can read. */
export interface Leak {
  slide: string;
  file: string;
  words: string;
}

/** The number of equal words in a row that cannot be a coincidence. */
const run = 5;

/** Searches all files of a built talk for the notes of its slides. */
export function findLeaks(folder: string, { slides, title, author = '' }: RenderedTalk): Leak[] {
  // What the slides show is public, even where the speaker repeats it.
  const shown = wordsOf(
    [title, author, ...slides.map((slide) => `${slide.title} ${plainHtml(slide.html, 'p')}`)]
      .join(' \n ')
      .replace(/<[^>]*>/g, ' '),
  );
  const isShown = runsOf(shown);
  const texts = slides.flatMap(({ id, notes = '', cues }) =>
    [notes, ...cues].flatMap((text) => {
      const words = wordsOf(text ?? '');
      return words.length > 1 ? { slide: id, words } : [];
    }),
  );
  const leaks: Leak[] = [];
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const content = readFileSync(join(file.parentPath, file.name), 'utf8');
    if (content.includes('\0')) continue; // an image, or a font
    const words = wordsOf(content);
    const runs = runsOf(words);
    for (const text of texts) {
      const found = [...runsOf(text.words)].find(
        (some) =>
          !isShown.has(some) &&
          (text.words.length < run ? ` ${words.join(' ')} `.includes(` ${some} `) : runs.has(some)),
      );
      if (found) leaks.push({ slide: text.slide, file: file.name, words: found });
    }
  }
  return leaks;
}

/** The words of a text in any file. Escapes of scripts and pages are read as the characters they stand for. */
function wordsOf(text: string): string[] {
  return (
    text
      .replace(/\\u(?:\{([\da-f]{1,5})\}|([\da-f]{4}))/gi, (_, long?: string, short?: string) =>
        String.fromCodePoint(parseInt(long ?? short ?? '0', 16)),
      )
      .replace(/\\[ntr]/g, ' ')
      .replace(/&(?:#x27|#39|apos);/g, "'")
      .replace(/&[#\w]+;/g, ' ')
      .replace(/[\\*]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? []
  );
}

/** All runs of words in a row. */
function runsOf(words: string[]): Set<string> {
  const length = Math.min(run, words.length);
  return new Set(
    Array.from({ length: Math.max(words.length - length + 1, 0) }, (_, at) =>
      words.slice(at, at + length).join(' '),
    ),
  );
}
