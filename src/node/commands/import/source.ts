import { parse } from 'yaml';
import { firstLine, ownMessageOf } from '../../errors.ts';
import type { Node } from './html.ts';
import { linesWithCode } from './lines.ts';

/** What stands in front matter, or in the attributes of a slide. */
export type Settings = Readonly<Record<string, unknown>>;

/** A slide of the source, the same for all tools. */
export interface SourceSlide {
  /** Its layout, by the names that Slidev has, and Marp's `lead`. */
  layout?: string;
  /** What stands on it: in several places if its layout has them. */
  places: { name: string; nodes: Node[] }[];
  /** A picture of its settings, and where it stands. */
  picture?: { src: string; place: 'fill' | 'start' | 'end' };
  /** A page in a frame, or a film, that is all over it. */
  page?: string;
  video?: string;
  notes: string;
  /** Comments of the author that are no notes. */
  comments: string[];
  id?: string;
  skip?: boolean;
  /** The number of its column, if slides stand above each other. */
  column?: number;
  /** What was already left out. */
  losses: string[];
}

/** A deck as its source has it. */
export interface SourceDeck {
  settings: Settings;
  slides: SourceSlide[];
}

/** Reads another file of the deck; undefined if it may not, and `lose` has been told why. */
export type ReadFile = (path: string, lose: (what: string) => void) => string | undefined;

/** How the files of one tool are read. */
export type ReadDeck = (
  text: string,
  readFile: ReadFile,
  lose: (what: string) => void,
) => SourceDeck;

/** Front matter at the start of a text, and the rest. */
export function frontMatter(
  text: string,
  lose: (what: string) => void,
): { settings: Settings; rest: string } {
  const [whole, yaml] = /^\s*---[^\S\n]*\n(?:([^]*?)\n)?---[^\S\n]*(?:\n|$)/.exec(text) ?? [];
  return whole === undefined || /^\n|^\s*#\s/.test(yaml ?? '')
    ? { settings: {}, rest: text }
    : { settings: readYaml(yaml ?? '', lose), rest: text.slice(whole.length) };
}

/** YAML as settings; none if it cannot be read. */
export function readYaml(yaml: string, lose: (what: string) => void): Settings {
  try {
    const read: unknown = parse(yaml, { uniqueKeys: false, logLevel: 'error' });
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as Settings)
      : {};
  } catch (error) {
    lose(
      `front matter that is no valid YAML (${firstLine(ownMessageOf(error)).replace(/:$/, '')}): ${yaml.trim()}`,
    );
    return {};
  }
}

/** A setting that is a text, or a list of texts. */
export const wordsOf = (settings: Settings, name: string): string[] =>
  [settings[name]].flat().filter((word): word is string => typeof word === 'string');

/** A text of the settings. */
export const wordOf = (settings: Settings, name: string): string | undefined => {
  const value = settings[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
};

/** What a talk has elsewhere, or not at all. */
const styles =
  /^(?:theme|style|class|fonts|paginate|background(?:Color|Image)?|color|transition|themeConfig|css|highlighter|highlightTheme|drawings|defaults|addons|revealOptions)$/;

/** What is said of settings that have no place. */
export function leftSettings(settings: Settings): string[] {
  const names = Object.keys(settings).filter(
    (name) => styles.test(name) && settings[name] !== undefined,
  );
  const words = ['header', 'footer'].flatMap((name) => wordOf(settings, name) ?? []);
  return [
    ...(names.length > 0
      ? [`${names.join(', ')}: colors, fonts and motion are those of theme.ts`]
      : []),
    ...words.map(
      (text) =>
        `the header or footer ${JSON.stringify(text)}: the frame has the part and the number`,
    ),
  ];
}

/** The definitions of links and footnotes in a text, which hold for all of its slides: `[tea]: https://…`. */
export function definitionsIn(text: string): string {
  let isNote = false;
  const found = linesWithCode(text).filter(({ line, isCode }) => {
    const [, begins] = (!isCode && /^ {0,3}\[(\^?)[^\]]+\]:\s*\S/.exec(line)) || [];
    // The words of a footnote go on until a blank line.
    isNote = begins === undefined ? isNote && line.trim() !== '' && !isCode : begins !== '';
    return begins !== undefined || isNote;
  });
  return found.length > 0 ? `\n\n${found.map(({ line }) => line).join('\n')}\n` : '';
}
