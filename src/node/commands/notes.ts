import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import type { Plugin } from 'vite';
import { type TalkHandle, attributes, parameters } from '../../core/page.ts';
import { orList } from '../../core/words.ts';
import { whileRunning } from '../browser/whileRunning.ts';
import { openTalk } from '../browser/openTalk.ts';
import { slowAdvice } from '../browser/loadTalk.ts';
import { followWaits, settle } from '../browser/settle.ts';
import { UsageError } from '../errors.ts';
import { isForeign } from '../ownModule.ts';
import { type Leak, type MadeText, type Spoken, findLeaks, stringsIn } from '../vite/findLeaks.ts';
import { type Sites, markNotes, marks, passed, withoutNotes } from '../vite/withoutNotes.ts';

/** Leaves the notes out of a build, and proves it on what was built. */
export interface NotesRemoval {
  /** The plugins of the build. */
  plugins: Plugin[];
  /**
   * Searches what was built.
   *
   * @param files the texts of its files
   * @param talk what its page says about the talk
   * @throws {UsageError} if notes are still in it
   */
  prove: (files: readonly MadeText[], talk: TalkHandle) => void;
}

/**
 * Reads the notes of a talk as a browser renders them.
 *
 * @param folder the folder with the talk's vite.config.ts
 * @param timeout how long the talk may take to load, in ms
 * @throws {UsageError} if the talk cannot be read: then nothing can be proved
 */
export async function readNotes(folder: string, timeout: number): Promise<NotesRemoval> {
  const sites: Sites = new Map();
  const talk = await openTalk(folder, timeout, [markNotes(sites)]);
  const read = async (): Promise<NotesRemoval> => {
    const page = await talk.open(`?${parameters.printPdf}`, {}, followWaits);
    await allSettled(page, timeout);
    const { slides, title, author = '' } = (await page.evaluate(() => window.lectern))!;
    const { shown, html } = await readShown(page);
    const heard = slides.flatMap(({ id, notes, cues }) =>
      [notes, ...cues].flatMap((text) => (text ? { slide: id, text: String(text) } : [])),
    );
    // What a slide shows is for everybody, and the slide needs it.
    const needed = new Set(sitesOf(html));
    const heardAt = new Set(heard.flatMap(({ text }) => sitesOf(text)));
    // A site that was not passed may be on a slide that is there in another language, or after a click.
    const isPassed = new Set(
      await page.evaluate((name) => (Reflect.get(window, name) ?? []) as number[], passed),
    );
    const isWanted = (site: number) =>
      !needed.has(site) && (heardAt.has(site) || !isPassed.has(site));
    const spoken: Spoken = {
      texts: heard.map(({ slide, text }) => ({
        slide,
        text: text.replace(marks, ''),
        isLiteral: sitesOf(text).some((site) => sites.get(site)?.isLiteral),
      })),
      shown: [title, author, ...slides.map((slide) => slide.title), shown.replace(marks, '')].join(
        '\n',
      ),
    };
    const strings: MadeText[] = [];
    return {
      plugins: [withoutNotes(isWanted), collectStrings(strings)],
      prove(files, made) {
        const kept = made.slides.flatMap(({ id, notes, cues }): Leak[] =>
          [notes, ...cues].flatMap((text) =>
            text ? { slide: id, file: 'its notes or cues', words: String(text) } : [],
          ),
        );
        refuse([...kept, ...findLeaks([...strings, ...files], spoken)]);
      },
    };
  };
  try {
    return await whileRunning(talk.browser, read());
  } finally {
    await talk.close();
  }
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

const sitesOf = (text: string) => [...text.matchAll(marks)].map(([, site]) => Number(site));

/** Collects the strings of all modules that are left in a build. */
function collectStrings(strings: MadeText[]): Plugin {
  return {
    name: 'lectern:collect-strings',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { code }] of Object.entries(chunk.modules)) {
          if (!code) continue;
          const kind = isForeign(id) ? 'foreign' : 'own';
          const file = id.split('/').at(-1) ?? id;
          const found = stringsIn(this.parse(code)).map((text) => ({ file, text, kind }) as const);
          strings.push(...found);
        }
      }
    },
  };
}

/** All files of a site that can contain words. Those that were not bundled may hold short texts as well. */
export function textsIn(folder: string): MadeText[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile() || wordless.test(entry.name)) return [];
    const path = join(entry.parentPath, entry.name);
    const kind = /^\.(?:[cm]?js|css|html?|svg)$/.test(extname(path)) ? 'file' : 'own';
    return { file: relative(folder, path), text: readFileSync(path, 'utf8'), kind };
  });
}

/** Pictures, fonts, sound and films. */
const wordless =
  /\.(?:png|jpe?g|gif|webp|avif|ico|bmp|woff2?|[ot]tf|eot|mp[34]|m4[av]|webm|mov|og[agv]|wav|flac|wasm)$/i;

/**
 * Refuses to write what would publish notes.
 *
 * @throws {UsageError} if there are leaks
 */
export function refuse(leaks: readonly Leak[]) {
  if (leaks.length === 0) return;
  const found = leaks.map(
    ({ slide, file, words }) => `  slide "${slide}", in ${file}: "${words} …"`,
  );
  throw new UsageError(
    `[lectern] Nothing is written, because notes would still be in it:\n\n${[...new Set(found)].join('\n')}\n\n` +
      'Lectern can leave out notes that are written as notes="…" or cue: "…". It cannot leave out notes that come ' +
      'from elsewhere, that the talk computes, or that a slide repeats: write them in one of these two ways.',
  );
}
