import { type Rule, categories, categoryOf, rules as allRules } from '../core/rules.ts';
import { type AspectRatio, aspectRatios as allAspectRatios } from '../core/sizes.ts';
import { orList } from '../core/words.ts';
import {
  type SlideChoice,
  pick,
  pickThemes,
  readSlideChoice,
  valueOf,
  valuesOf,
} from './choices.ts';
import { type Dialect, dialects } from './dialects.ts';
import { UsageError } from './errors.ts';

/** An option of a command. It has the same name and meaning in every command that takes it. */
export interface Option<Value> {
  name: string;
  /** The placeholder for its value in the help text; a switch has none. */
  value?: string;
  /** Its line in the help text. */
  help: string;
  /**
   * Reads its value.
   *
   * @param text undefined when the option is not given; empty for a switch that is given
   * @throws {UsageError} for an invalid value
   */
  read: (text: string | undefined) => Value;
}

export const slides: Option<SlideChoice> = {
  name: 'slides',
  value: '<slides>',
  help: 'numbers, ranges and ids: 4-6,20-,problems (default: all)',
  read: (text) =>
    text === undefined ? (all) => [...all] : readSlideChoice(valuesOf('slides', text)),
};

export const theme: Option<string | undefined> = {
  name: 'theme',
  value: '<name>',
  help: "a theme of the talk (default: the talk's own; a handout has paper instead of a dark one)",
  read: (text) => (text === undefined ? undefined : valueOf('theme', text)),
};

/** `--theme` of a command that takes several; the talk says which themes there are. */
export const themes: Option<(known: readonly string[]) => readonly string[]> = {
  name: 'theme',
  value: '<names>',
  help: 'themes of the talk: midnight,paper (default: all)',
  read(text) {
    if (text === undefined) return (known) => known;
    const names = valuesOf('theme', text);
    return (known) => pickThemes(names, known);
  },
};

export const aspectRatio: Option<AspectRatio | undefined> = {
  name: 'aspect-ratio',
  value: '<ratio>',
  help: `${orList(allAspectRatios)} (default: the talk's own)`,
  read: (text) =>
    text === undefined
      ? undefined
      : pick('aspect ratio', [valueOf('aspect-ratio', text)], allAspectRatios)[0],
};

/** `--aspect-ratio` of a command that takes several. */
export const aspectRatios: Option<readonly AspectRatio[]> = {
  name: 'aspect-ratio',
  value: '<ratios>',
  help: `${allAspectRatios.join(',')} (default: all)`,
  read: (text) =>
    text === undefined
      ? allAspectRatios
      : pick('aspect ratio', valuesOf('aspect-ratio', text), allAspectRatios),
};

export const sheet = switchOf('sheet', 'many slides on one picture, instead of one');

export const step: Option<string | undefined> = {
  name: 'step',
  value: '<number>',
  help: 'items revealed (default: all)',
  read: (text) => (text === undefined ? undefined : valueOf('step', text)),
};

export const rules: Option<readonly Rule[]> = {
  name: 'rules',
  value: '<names>',
  help: 'categories and rules: fit,words (default: all)',
  read(text) {
    if (text === undefined) return allRules;
    const names = pick('rule or category', valuesOf('rules', text), [
      ...new Set([...categories, ...allRules]),
    ]);
    const isNamed = (name: string) => names.some((one) => one === name);
    return allRules.filter((rule) => isNamed(rule) || isNamed(categoryOf[rule]));
  },
};

export const lang: Option<string | undefined> = {
  name: 'lang',
  value: '<language>',
  help: 'one language of a talk in several, such as de (default: all)',
  read: (text) => (text === undefined ? undefined : valueOf('lang', text)),
};

export const withSteps = switchOf('with-steps', 'one page or picture for each step');
export const notes = switchOf('notes', 'the notes below each slide, on A4 pages');
export const withoutNotes = switchOf('without-notes', 'leave the notes out');

export const scale: Option<number | undefined> = {
  name: 'scale',
  value: '<factor>',
  help: 'picture pixels for each pixel of a slide: 1, 2 or 3 (default: 1)',
  read: (text) =>
    text === undefined
      ? undefined
      : Number(pick('scale', [valueOf('scale', text)], ['1', '2', '3'])[0]),
};

export const width: Option<number | undefined> = {
  name: 'width',
  value: '<pixels>',
  help: 'the width of the pictures, 100 to 8000, instead of a scale',
  read(text) {
    if (text === undefined) return undefined;
    const pixels = /^\d+$/.test(text) ? Number(text) : NaN;
    if (pixels >= 100 && pixels <= 8000) return pixels;
    throw new UsageError(
      `[lectern] --width takes a whole number from 100 to 8000, not "${text}": write --width 1920.`,
    );
  },
};

export const base: Option<string | undefined> = {
  name: 'base',
  value: '<path>',
  help: 'the path on the server, such as /talks/tea/ (default: any)',
  read(text) {
    if (text === undefined) return undefined;
    if (!/^(?:\/|\.\/|https?:\/\/)/.test(text)) {
      throw new UsageError(
        `[lectern] --base takes a path that starts with a slash, or a URL, not "${text}": write --base /talks/tea/.`,
      );
    }
    const [wrong] = /[?#\\\s]/.exec(text) ?? [];
    if (wrong === undefined) return text;
    throw new UsageError(
      `[lectern] --base is a path, and "${text}" has ${/\s/.test(wrong) ? 'a space' : `"${wrong}"`} in it: the files ` +
        'of the talk would not be found. Write --base /talks/tea/.',
    );
  },
};

const reportFormats = ['text', 'json', 'html', 'sarif'] as const;

export const format: Option<(typeof reportFormats)[number] | undefined> = {
  name: 'format',
  value: '<name>',
  help: `${orList(reportFormats)} (default: from the extension of --out, or text)`,
  read: (text) =>
    text === undefined ? undefined : pick('format', [valueOf('format', text)], reportFormats)[0],
};

export const fix = switchOf(
  'fix',
  'first correct in your files what has one right answer, such as straight quotes',
);

export const out: Option<string | undefined> = {
  name: 'out',
  value: '<path>',
  help: "the file or folder to write (default: named after the talk's title)",
  read: (text) => text,
};

export const empty = switchOf(
  'empty',
  'also remove the files of an earlier build from a folder outside the project',
);

/** Given in seconds, returned in ms. */
export const timeout: Option<number> = {
  name: 'timeout',
  value: '<seconds>',
  help: 'how long the talk, a slide or a file may take (default: 30)',
  read(text = '30') {
    const seconds = /^\d*\.?\d+$/.test(text) ? Number(text) : NaN;
    if (seconds > 0 && seconds <= 86_400) return seconds * 1000;
    throw new UsageError(
      `[lectern] --timeout takes a number of seconds, not "${text}": write --timeout 60.`,
    );
  },
};

export const lectern: Option<string | undefined> = {
  name: 'lectern',
  value: '<source>',
  help: 'a version of Lectern, or a packed .tgz file (default: this one)',
  read: (text) => text,
};

export const from: Option<Dialect | undefined> = {
  name: 'from',
  value: '<tool>',
  help: `the tool of the slides: ${orList(dialects)} (default: what the file looks like)`,
  read: (text) =>
    text === undefined ? undefined : pick('tool', [valueOf('from', text)], dialects)[0],
};

export const port: Option<number | undefined> = {
  name: 'port',
  value: '<number>',
  help: 'the port of the server, or the next one that is free (default: 5173)',
  read(text) {
    if (text === undefined) return undefined;
    if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
    throw new UsageError(
      `[lectern] --port takes a number from 0 to 65535, not "${text}": write --port 5173.`,
    );
  },
};

export const host = switchOf('host', 'let other machines in the network open it, such as a phone');
export const remote = switchOf(
  'remote',
  'let a phone in the network be the remote: with a QR code, and nothing of the talk without it',
);
export const open = switchOf('open', 'open it in a browser');

/** All options, in the order in which every help text lists them. */
export const allOptions: readonly Option<unknown>[] = [
  sheet,
  slides,
  step,
  theme,
  aspectRatio,
  lang,
  rules,
  withSteps,
  notes,
  withoutNotes,
  scale,
  width,
  base,
  from,
  lectern,
  port,
  host,
  remote,
  open,
  format,
  fix,
  out,
  empty,
  timeout,
];

function switchOf(name: string, help: string): Option<boolean> {
  return { name, help, read: (text) => text !== undefined };
}
