import { plainText } from '../../../core/richText.ts';
import { readers } from './dialects.ts';
import type { DeckFiles } from './files.ts';
import { type Converted, convert } from './kinds.ts';
import { modulesOf } from './modules.ts';
import type { Comment, Jsx, Value } from './print.ts';
import type { Dialect } from '../../dialects.ts';
import { footnoteLoss } from './texts.ts';
import { type Settings, type SourceSlide, definitionsIn, leftSettings, wordOf } from './source.ts';

/** What has become of a slide of the source. */
export interface SlideReport {
  /** Its number in the source. */
  number: number;
  title: string;
  /** How many slides it is now. */
  slides: number;
  losses: readonly string[];
}

/** A talk that was made of a deck. */
export interface ImportedTalk {
  title: string;
  /** Its files with slides, by their names: Talk.tsx, and of a long talk those of its parts. */
  sources: Readonly<Record<string, string>>;
  reports: SlideReport[];
  /** What was left out of the deck as a whole. */
  left: string[];
}

/** Makes a talk of a deck. */
export function talkFrom(text: string, dialect: Dialect, files: DeckFiles): ImportedTalk {
  const left: string[] = [];
  const { settings, slides } = readers[dialect](text, files.text, (what) => left.push(what));
  const converted: Converted[] = [];
  for (const [at, source] of slides.entries()) {
    const before = converted.flatMap((one) => one.slides).at(-1)?.props['title'];
    const context = {
      dialect,
      isFirst: at === 0,
      isLast: at === slides.length - 1,
      beginsColumn: isTop(slides, at),
      ...(typeof before === 'string' && { title: before }),
      file: files.media,
    };
    converted.push(convert(source, context));
  }
  const title = titleOf(settings, converted);
  left.push(...leftSettings(settings), ...leftFootnotes(text, converted));
  const children = partsOf(slides, converted);
  const sources = modulesOf(presentation(title, settings, children), files.copied);
  const reports = converted.map(({ slides: made, losses }, at): SlideReport => {
    const own = made[0]?.props['title'];
    return {
      number: at + 1,
      title: typeof own === 'string' ? plainText(own).replace(/\s+/g, ' ') : '',
      slides: made.length,
      losses,
    };
  });
  return { title, sources, reports, left };
}

/** Footnotes whose words no slide has: their mark is missing, or is where Markdown is not read. */
const leftFootnotes = (text: string, converted: readonly Converted[]): string[] => {
  const said = converted.flatMap(({ losses }) => losses);
  const notes = definitionsIn(text).matchAll(/^ {0,3}\[\^([^\]\s]+)\]:(.*)/gm);
  return [...notes].flatMap(([, name = '', words = '']) =>
    said.includes(footnoteLoss(name))
      ? []
      : `the footnote ${name}, which no slide marks: ${words.trim()}`,
  );
};

/** Whether a slide is the top one of a column of several. */
const isTop = (slides: readonly SourceSlide[], at: number): boolean => {
  const { column } = slides[at]!;
  return (
    column !== undefined && slides[at + 1]?.column === column && slides[at - 1]?.column !== column
  );
};

const titleOf = (settings: Settings, converted: readonly Converted[]): string => {
  const [first] = converted.flatMap(({ slides }) => slides);
  const own = first?.props['title'];
  return (
    wordOf(settings, 'title') ??
    (typeof own === 'string' ? plainText(own).replace(/\s+/g, ' ') : 'My talk')
  );
};

const accents = ['green', 'brand', 'coral', 'cyan', 'violet', 'pink'] as const;

/** Puts the slides that follow the beginning of a part into it. */
function partsOf(
  slides: readonly SourceSlide[],
  converted: readonly Converted[],
): (Jsx | Comment)[] {
  const all: (Jsx | Comment)[] = [];
  let part: { jsx: Jsx; inside: (Jsx | Comment)[]; column?: number } | undefined;
  let count = 0;
  for (const [at, { slides: made, beginsPart, losses }] of converted.entries()) {
    const source = slides[at]!;
    if (part?.column !== undefined && source.column !== part.column) part = undefined;
    const own = made[0]?.props['title'];
    if ((beginsPart || isTop(slides, at)) && typeof own === 'string') {
      const inside: (Jsx | Comment)[] = [];
      const title = plainText(own).replace(/\s+/g, ' ');
      const jsx: Jsx = {
        tag: 'Part',
        props: { title, accent: accents[count % accents.length]! },
        children: inside,
      };
      const isColumn = isTop(slides, at);
      part = { jsx, inside, ...(isColumn && { column: source.column }) };
      all.push(jsx);
      count += 1;
    }
    (part?.inside ?? all).push(...withComment(made, source, losses, at + 1));
  }
  return all;
}

/** Slides below a comment with what was left out of them, and why. */
function withComment(
  made: readonly Jsx[],
  source: SourceSlide,
  losses: readonly string[],
  number: number,
): (Jsx | Comment)[] {
  const [first, ...others] = made;
  const lines = losses.map((what) => `- ${what}`);
  const left =
    lines.length > 0 || !first
      ? [`Left out of slide ${number}:`, ...(lines.length > 0 ? lines : ['- it is empty'])]
      : [];
  const remarks = source.comments.map((text) => `A comment of slide ${number}:\n${text}`);
  const notes = !first && source.notes ? [`Its notes:\n${source.notes}`] : [];
  const comment = [...left, ...remarks, ...notes].join('\n');
  if (!first) return [{ comment }];
  return [{ ...first, ...(comment && { comment }) }, ...others];
}

function presentation(title: string, settings: Settings, children: (Jsx | Comment)[]): Jsx {
  const ratio = (wordOf(settings, 'aspectRatio') ?? wordOf(settings, 'size') ?? '').replace(
    '/',
    ':',
  );
  const author = wordOf(settings, 'author');
  const speakers: Value | undefined =
    author === undefined ? undefined : [{ object: { name: author } }];
  return {
    tag: 'Presentation',
    props: {
      title,
      theme: { literal: { name: 'theme' } },
      aspectRatio: /^(?:16:10|4:3)$/.test(ratio) ? ratio : undefined,
      event: wordOf(settings, 'event'),
      date: wordOf(settings, 'date'),
      lang: wordOf(settings, 'lang') ?? wordOf(settings, 'language') ?? 'en',
      speakers,
    },
    children,
  };
}
