import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import validateName from 'validate-npm-package-name';
import { slugOf } from '../../../core/SlideIndex.ts';
import { plural, shorten } from '../../../core/words.ts';
import { helpOn, pathOf, readArguments } from '../../arguments.ts';
import type { Dialect } from '../../dialects.ts';
import { UsageError, reasonOf } from '../../errors.ts';
import { from, lectern, out } from '../../options.ts';
import { makeTalk, nextSteps } from '../new.ts';
import { dialectOf } from './dialects.ts';
import { DeckFiles } from './files.ts';
import { type ImportedTalk, talkFrom } from './talk.ts';

const options = { from, lectern, out };

export const usage = `lectern import <file>: make a talk of slides that were written for another tool

Reads Markdown of Slidev, Marp or reveal.js, or a page of reveal.js, and makes the folder of a talk, as "lectern new"
does: with Talk.tsx, and the pictures of the deck beside it. What has no place on a slide is in a comment above it,
with the reason. The file itself stays as it is.

${helpOn(Object.values(options))}

Exit status: 0 the talk is there; 1 the talk is there, but something was left out; 2 nothing was made.`;

/** The names of tools as people write them. */
const names: Readonly<Record<Dialect, string>> = {
  slidev: 'Slidev',
  marp: 'Marp',
  reveal: 'reveal.js',
};

/** No deck is larger: it would be a film, or a disk. */
const largest = 4 * 1024 * 1024;

/** Makes a talk of a deck of another tool. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, others } = readArguments('lectern import', args, options);
  const file = pathOf('lectern import', others);
  if (!file?.trim()) {
    throw new UsageError('[lectern] The file is missing: write "lectern import slides.md".');
  }
  const text = readDeck(file);
  if (deep.test(text)) throw tooDeep(file);
  const found = values.from ?? dialectOf(text);
  const dialect = found ?? 'marp';
  const files = new DeckFiles(resolve(file));
  const talk = convert(file, () => talkFrom(text, dialect, files));
  if (talk.reports.every(({ slides }) => slides === 0)) {
    throw new UsageError(
      `[lectern] There are no slides in ${file} that a talk can show. Name the file with the slides.`,
    );
  }
  const target = makeTalk(values.out ?? folderFor(talk.title), {
    lectern: values.lectern,
    title: talk.title,
    write(folder) {
      const makeRoom = (path: string) => {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        return join(folder, path);
      };
      for (const [name, source] of Object.entries(talk.sources))
        writeFileSync(makeRoom(name), source);
      for (const { from: picture, to } of files.copied) copyFileSync(picture, makeRoom(to));
    },
  });
  const read = found
    ? `read as slides for ${names[dialect]}`
    : 'read as plain Markdown: nothing in it belongs to one tool. --from names one';
  console.log(`${basename(file)}: ${read}.\n\n${reportOf(talk)}\n`);
  console.log(`The talk is in ${target}. Next:\n${nextSteps(target)}
  npm run check          finds what does not fit`);
  return talk.reports.some(({ losses }) => losses.length > 0) ? 1 : 0;
}

/** @throws {UsageError} for a file that is no text */
function readDeck(file: string): string {
  let bytes: Buffer;
  try {
    const stats = statSync(file);
    const { size } = stats;
    // A device may have no end.
    if (stats.isCharacterDevice() || stats.isBlockDevice()) {
      throw new UsageError(`[lectern] ${file} is a device. Name the Markdown of the slides.`);
    }
    if (size > largest) {
      throw new UsageError(
        `[lectern] ${file} has ${Math.ceil(size / 1024 / 1024)} MB, and a deck has up to 4. Name the Markdown of the slides.`,
      );
    }
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`[lectern] ${file} cannot be read: ${reasonOf(error)}. Check the name.`, {
      cause: error,
    });
  }
  try {
    if (bytes.includes(0)) throw new TypeError('It has null characters');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch (error) {
    throw new UsageError(
      `[lectern] ${file} is no text in UTF-8. Name the Markdown of the slides, or save it as UTF-8.`,
      { cause: error },
    );
  }
}

/** @throws {UsageError} for a text that is nested without end */
function convert(file: string, act: () => ImportedTalk): ImportedTalk {
  try {
    return act();
  } catch (error) {
    // The stack has no room left.
    throw error instanceof RangeError ? tooDeep(file) : error;
  }
}

/** Quotes and lists in each other: to read a thousand of them takes minutes. */
const deep = /^(?:[^\S\n]*(?:>|(?:[-*+]|\d+[.)])[^\S\n])){50}/m;

const tooDeep = (file: string) =>
  new UsageError(
    `[lectern] ${file} cannot be read: its quotes, lists or elements are inside each other too deep. Simplify it.`,
  );

/** A name of a folder that npm accepts as the name of a package: not that of a module of Node, such as `events`. */
function folderFor(title: string): string {
  const letters = slugOf(title.normalize('NFKD')).replace(/[^a-z\d-]/g, '');
  const name = letters.slice(0, 60).replace(/^-+|-+$/g, '') || 'my-talk';
  return validateName(name).validForNewPackages ? name : `${name}-talk`;
}

/** What has become of each slide that is not as it was, and how many there are of each kind. */
function reportOf({ reports, left }: ImportedTalk): string {
  const lines = reports.flatMap(({ number, title, slides, losses }) => {
    const split = slides > 1 ? [`is ${slides} slides now`] : [];
    const lost =
      losses.length === 0 && slides === 0
        ? ['it is empty']
        : losses.map((what) => `left out: ${what}`);
    const name = shorten(title || '(nothing is left of it)', 32).padEnd(32);
    return [...split, ...lost].map((what, at) => {
      const start = at === 0 ? `${String(number).padStart(5)}  ${name}` : ' '.repeat(39);
      return `${start}  ${shorten(what.replace(/\s+/g, ' '), 200)}`;
    });
  });
  const withLoss = reports.filter(({ losses, slides }) => losses.length > 0 && slides > 0).length;
  const gone = reports.filter(({ slides }) => slides === 0).length;
  const now = reports.reduce((sum, { slides }) => sum + slides, 0);
  return [
    ...(lines.length > 0 ? [`slide  ${'title'.padEnd(32)}  what to know`, ...lines, ''] : []),
    `${plural(reports.length, 'slide')}: ${reports.length - withLoss - gone} as they are, ${withLoss} with a loss, ${gone} left out. The talk has ${now}.`,
    ...left.map(
      (what) => `Left out of the deck as a whole: ${shorten(what.replace(/\s+/g, ' '), 200)}`,
    ),
  ].join('\n');
}
