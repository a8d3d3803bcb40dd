import type { Page } from 'playwright-core';
import type { Plugin } from 'vite';
import { bylineOf } from '../../core/byline.ts';
import { type TalkHandle, attributes, parameters } from '../../core/page.ts';
import { orList, shorten } from '../../core/words.ts';
import { whileRunning } from '../browser/whileRunning.ts';
import { type OpenTalk, openTalk } from '../browser/openTalk.ts';
import { slowAdvice } from '../browser/loadTalk.ts';
import { followWaits, settle } from '../browser/settle.ts';
import { UsageError } from '../errors.ts';
import { filesIn } from '../Output.ts';
import type { Project } from '../project.ts';
import { readTexts } from '../siteTexts.ts';
import { decode } from '../vite/decode.ts';
import {
  type Leak,
  type MadeText,
  type Spoken,
  findLeaks,
  findNamed,
  prepareSearch,
  stringsIn,
} from '../vite/findLeaks.ts';
import { TalkLanguage } from '../vite/languages.ts';
import { placesIn } from '../vite/notePlaces.ts';
import {
  type Sites,
  markNotes,
  marks,
  othersOf,
  passed,
  restOf,
  sitesOf,
  withoutNotes,
} from '../vite/withoutNotes.ts';

/** Leaves the notes out of a build, and proves it on what was built. */
export interface NotesRemoval {
  /** The plugins of the build. */
  plugins: Plugin[];
  /**
   * Searches what was built.
   *
   * @param files what to search in the folder
   * @param talk what its page says about the talk
   * @throws {UsageError} if notes are still in it, or if that cannot be known
   */
  prove: (folder: string, files: readonly string[], talk: TalkHandle) => void;
}

/** Leaves the notes out of a build in one language. */
interface OwnRemoval {
  plugins: Plugin[];
  /** What the speaker says in this language. */
  spoken: Spoken;
  /** @param others what the speaker says in the other languages */
  prove: (
    folder: string,
    files: readonly string[],
    talk: TalkHandle,
    others: readonly Spoken[],
  ) => void;
}

/** What has been read of the notes of a talk, by language. */
export type KnownNotes = Map<string | undefined, OwnRemoval>;

/**
 * Reads the notes of a talk in all its languages: what the speaker says in another one must not be in a site, either.
 *
 * @param known what has been read before: it gets the rest
 * @throws {UsageError} if the talk cannot be read: then nothing can be proved
 */
export async function readNotes(
  project: Project,
  timeout: number,
  language: TalkLanguage,
  known: KnownNotes = new Map(),
): Promise<NotesRemoval> {
  const own = known.get(language.asked) ?? (await readOwn(project, timeout, language));
  const { name, names } = language;
  known.set(name, own);
  for (const other of names.filter((one) => !known.has(one))) {
    known.set(other, await readOwn(project, timeout, new TalkLanguage(other, { names })));
  }
  const others = [...known.values()].filter((one) => one !== own).map(({ spoken }) => spoken);
  return {
    plugins: own.plugins,
    prove: (site, files, talk) => own.prove(site, files, talk, others),
  };
}

/**
 * Reads the notes of a talk in one language, as a browser renders them.
 *
 * @param timeout how long the talk may take to load, in ms
 * @param language the language that the talk is built in
 * @throws {UsageError} if the talk cannot be read: then nothing can be proved
 */
async function readOwn(
  project: Project,
  timeout: number,
  language: TalkLanguage,
): Promise<OwnRemoval> {
  const sites: Sites = new Map();
  const marked = emptyBundle();
  const talk = await openTalk(project, timeout, language, [markNotes(sites), collect(marked)]);
  try {
    const page = await whileRunning(talk.browser, readPage(talk, timeout));
    const files = readTexts(talk.folder, filesIn(talk.folder), marked.files).texts;
    const { spoken, doubts, isWanted } = judge(page, sites, [...marked.strings, ...files]);
    const built = emptyBundle();
    return {
      plugins: [withoutNotes(isWanted, spoken.shown), collect(built)],
      spoken,
      prove(site, names, { slides }, others) {
        const { texts, unread } = readTexts(site, names, built.files);
        const made = [...built.strings, ...texts];
        const kept = slides.flatMap(({ id, notes, cues }): Leak[] =>
          [notes, ...cues].flatMap((text) =>
            text ? { source: `slide "${id}"`, file: 'its notes or cues', words: String(text) } : [],
          ),
        );
        refuse(
          [
            ...kept,
            ...findLeaks(made, spoken),
            ...others.flatMap((other) => {
              // What a slide shows in one of the languages is for everybody.
              const shown = [spoken.shown, other.shown].join('\n');
              return findLeaks(made, { ...other, shown });
            }),
            ...findNamed(built.named, page.html.replace(marks, '')),
          ],
          [...doubts, ...unread.map((file) => `${file}: Lectern cannot read such a file`)],
        );
      },
    };
  } finally {
    await talk.close();
  }
}

/** What a browser says about a marked talk. */
interface MarkedPage {
  /** The title, who gives the talk, where and when, and the titles of all slides. */
  titles: string[];
  heard: { slide: string; text: string }[];
  /** The texts that have passed each site. */
  passed: Map<number, string[]>;
  shown: string;
  html: string;
}

async function readPage(talk: OpenTalk, timeout: number): Promise<MarkedPage> {
  const search = `?${parameters.printPdf}&${parameters.skipped}`;
  const page = await talk.open(search, {}, followWaits);
  await allSettled(page, timeout);
  const handle = (await page.evaluate(() => window.lectern))!;
  const { slides, title } = handle;
  const values = await page.evaluate((name) => {
    const sets = (Reflect.get(window, name) ?? {}) as Record<string, Set<unknown>>;
    return Object.entries(sets).map(([mark, set]) => {
      const texts = [...set].filter((value) => ['string', 'number'].includes(typeof value));
      return [mark, texts.map(String)] as const;
    });
  }, passed);
  return {
    ...(await readShown(page)),
    titles: [title, ...bylineOf(handle), ...slides.map((slide) => slide.title)],
    heard: slides.flatMap(({ id, notes, cues }) =>
      [notes, ...cues].flatMap((text) => (text ? { slide: id, text: String(text) } : [])),
    ),
    passed: new Map(values.map(([mark, texts]) => [sitesOf(mark)[0]!, texts])),
  };
}

/**
 * Decides what is removed, what is searched for, and what cannot be known.
 *
 * @param made what the marked build has made
 */
function judge(page: MarkedPage, sites: Sites, made: readonly MadeText[]) {
  // What a slide shows is for everybody, and the slide needs it.
  const needed = new Set(sitesOf(page.html));
  const heardAt = new Set(page.heard.flatMap(({ text }) => sitesOf(text)));
  const present = new Set(made.flatMap(({ text }) => sitesOf(text)));
  // A site that was not passed may be on a slide that is there in another language, or after a click.
  const isPassed = (site: number) => page.passed.has(site) || sites.get(site)?.data !== undefined;
  const isWanted = (site: number) => !needed.has(site) && (heardAt.has(site) || !isPassed(site));

  const heard = new Set(page.heard.map(({ text }) => text.replace(marks, '')));
  // What has not arrived may belong to a slide that comes later.
  const others = [...sites].flatMap(([site, { where, data }]) =>
    needed.has(site) || !present.has(site)
      ? []
      : (page.passed.get(site) ?? (data ? [data] : []))
          .filter((text) => !heard.has(text.replace(marks, '')))
          .map((text) => ({ source: where, text })),
  );
  const spoken: Spoken = {
    texts: [
      ...page.heard.map(({ slide, text }) => ({ source: `slide "${slide}"`, text })),
      ...others,
    ].map(({ source, text }) => ({
      source,
      text: text.replace(marks, ''),
      rest: restOf(text, isWanted),
    })),
    shown: [...page.titles, page.shown.replace(marks, '')].join('\n'),
  };
  const unmarked = made.map((one) =>
    // Only what the talk makes itself is marked.
    one.kind === 'foreign' ? one : { ...one, text: restOf(decode(one.text), isWanted).join(' ') },
  );
  const search = prepareSearch(unmarked, spoken);
  const doubts = [
    ...search.unknown.map(
      ({ source, words }) =>
        `${source}: "${shorten(words, 60)}" is put together while the talk runs`,
    ),
    ...[...sites].flatMap(([site, { where, isForeign }]) =>
      isForeign && present.has(site) && !isPassed(site)
        ? `${where}: no slide that was there has used this, so its text is not known`
        : [],
    ),
  ];
  return { spoken: search.spoken, doubts, isWanted };
}

/**
 * Waits until all slides of a print view are there.
 *
 * @throws {UsageError} if some are not: their notes are not known
 */
export async function allSettled(page: Page, timeout: number) {
  const late = await settle(page, timeout);
  if (late.length === 0) return;
  const which = late.map((id) => (id === undefined ? 'a part of the talk' : `slide "${id}"`));
  throw new UsageError(
    `[lectern] Nothing is written, because the notes are not known: ${orList(which)} did not load within ` +
      `${timeout / 1000} s. ${slowAdvice}`,
  );
}

/** The text that the slides of a print view show, and their HTML. */
export function readShown(page: Page): Promise<{ shown: string; html: string }> {
  return page.evaluate((names) => {
    const sheets = [...document.querySelectorAll<HTMLElement>(`[${names.page}]`)];
    const labels = sheets.flatMap((sheet) =>
      [...sheet.querySelectorAll('[alt], [aria-label], [title]')]
        .filter((element) => element.checkVisibility())
        .flatMap((element) =>
          ['alt', 'aria-label', 'title'].map((key) => element.getAttribute(key)),
        ),
    );
    return {
      shown: [...sheets.map((sheet) => sheet.innerText), ...labels].join('\n'),
      html: sheets.map((sheet) => sheet.outerHTML).join('\n'),
    };
  }, attributes);
}

/** What a build puts together. */
interface Bundle {
  /** The strings of all modules that are left. */
  strings: MadeText[];
  /** Those that are given to `notes` or `cue`. */
  named: MadeText[];
  /** The names of its files. */
  files: Set<string>;
}

const emptyBundle = (): Bundle => ({ strings: [], named: [], files: new Set() });

/** Collects what a build puts together. A site may be built again, without its picture. */
function collect(bundle: Bundle): Plugin {
  let isOthers: (file: string) => boolean;
  return {
    name: 'lectern:collect',
    apply: 'build',
    // A source map contains the original files, with the notes.
    outputOptions: (options) => ({ ...options, sourcemap: false }),
    async buildStart() {
      isOthers = await othersOf(this);
    },
    generateBundle(_options, chunks) {
      for (const chunk of Object.values(chunks)) {
        bundle.files.add(chunk.fileName);
        if (chunk.type !== 'chunk') continue;
        for (const [id, { code }] of Object.entries(chunk.modules)) {
          if (!code) continue;
          const file = id.split('/').at(-1) ?? id;
          if (isOthers(id)) {
            bundle.strings.push(...foreignStrings(file, code, (text) => this.parse(text)));
            continue;
          }
          const tree = this.parse(code);
          const made = (text: string): MadeText => ({ file, text, kind: 'own' });
          bundle.strings.push(...stringsIn(tree).map(made));
          const texts = placesIn(tree).flatMap(({ parts }) => parts.filter(({ isText }) => isText));
          bundle.named.push(...texts.map(({ start, end }) => made(code.slice(start, end))));
        }
      }
    },
  };
}

const packages = new Map<string, MadeText[]>();

/**
 * The strings of a module of a package. It is the same in most builds of a talk: with and without notes, and in each
 * language.
 */
function foreignStrings(file: string, code: string, parse: (code: string) => unknown): MadeText[] {
  const key = `${file}\n${code}`;
  const strings =
    packages.get(key) ??
    stringsIn(parse(code)).map((text): MadeText => ({ file, text, kind: 'foreign' }));
  packages.set(key, strings);
  return strings;
}

/** The most lines of a list in a message. */
const most = 40;

/**
 * Refuses to write what would publish notes, or might.
 *
 * @param doubts what cannot be known, a line each
 * @throws {UsageError} if there is any of it
 */
export function refuse(leaks: readonly Leak[], doubts: readonly string[] = []) {
  // One line for each file is enough.
  const found = new Map(
    leaks.map(({ source, file, words }) => [
      `${source}, in ${file}`,
      `${source}, in ${file}: "${shorten(words, 60)} …"`,
    ]),
  );
  const reasons = [
    ['because notes would still be in it', [...found.values()]],
    ['because it is not certain that no notes are in it', [...new Set(doubts)]],
  ] as const;
  const text = reasons
    .filter(([, lines]) => lines.length > 0)
    .map(([reason, lines]) => {
      const rest = lines.length > most ? `\n  and ${lines.length - most} more` : '';
      const first = lines.slice(0, most).map((line) => `  ${line}`);
      return `Nothing is written, ${reason}:\n\n${first.join('\n')}${rest}\n\n`;
    })
    .join('');
  if (text === '') return;
  throw new UsageError(
    `[lectern] ${text}` +
      'Lectern can leave out notes that are written as notes="…" or cue: "…". It cannot leave out notes that come ' +
      'from elsewhere, that the talk computes, or that a slide repeats: write them in one of these two ways. ' +
      'Give what is no note another name than "notes" or "cue". Link to files that Lectern cannot read, ' +
      'instead of keeping them in the folder of the site.',
  );
}
