import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { withOtherLanguages } from '../../core/otherLanguages.ts';
import { printable, textOfError } from '../../core/words.ts';
import { partsIn } from './hyphens.ts';
import { isInSeveral, pageLanguage, pagesInOthers, siteIn } from './languages.ts';
import {
  insertFileNotice,
  insertNotice,
  insertText,
  socialPictureFile,
  textOf,
} from './pageText.ts';
import { languageOf, withLanguage, withTitle } from './places.ts';
import { insertAfterTitle, insertPoster, starterOf } from './poster.ts';
import { originalName, withBuiltFiles } from './publicFiles.ts';
import { talkIn } from './talks.ts';
import {
  EndlessSlide,
  type RenderedTalk,
  inOneFileName,
  renderTalk,
  usualLimit,
} from './renderTalk.ts';

const name = 'lectern:first-slide';

/** Tells `firstSlide` that a picture for link previews will be taken once the talk is built. */
export const socialPictureFollows: Plugin = { name: 'lectern:social-picture' };

/**
 * Tells `firstSlide` and `emoji` that only a command opens this build, and nobody else: it needs neither a page that
 * shows something early nor small files, which take half of the time of a build.
 */
export const forCommand: Plugin = { name: 'lectern:for-command' };

/** Whether a build has one of these two. */
export const has = ({ plugins }: ResolvedConfig, { name: wanted }: Pick<Plugin, 'name'>): boolean =>
  plugins.some(({ name }) => name === wanted);

const limitName = 'lectern:limit';

/** Tells `firstSlide` how long a slide may take to render, in ms. */
export const slideLimit = (timeout: number): Plugin => ({ name: limitName, api: timeout });

const limitOf = ({ plugins }: ResolvedConfig) =>
  (plugins.find(({ name }) => name === limitName)?.api as number | undefined) ?? usualLimit;

/**
 * Puts the first slide into the page, visible before any script has run, and the text of all slides for visitors
 * without scripts.
 *
 * @param talk the module that exports `Talk`, as a path from Vite's root
 * @param site the address where the talk is published
 */
export function firstSlide(talk: string, site: string | undefined): Plugin {
  let config: ResolvedConfig;
  let rendered: Promise<RenderedTalk | undefined> | undefined;
  let starter: string | undefined;
  let [language, text] = ['', ''];
  /** The address in the site of each file that the first slide uses, without the base. */
  const files = new Map<string, string>();
  const readTalk = () => (rendered ??= render(config, talk, pageLanguage(config, language)));
  return {
    name,
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    buildStart() {
      rendered = undefined;
    },
    // The page itself comes before it is rendered.
    transform: {
      order: 'pre',
      filter: { id: /\.html$/ },
      handler(html) {
        language = languageOf(html);
        // While the rest of the talk is bundled; `transformIndexHtml` reports an error.
        readTalk().catch(() => {});
      },
    },
    async generateBundle(_options, bundle) {
      const talk = await readTalk().catch(() => undefined);
      if (!talk) return;
      const { root, publicDir } = config;
      const addressOf = (path: string) => {
        const originalFileName = originalName(root, path);
        const built = Object.values(bundle).find(
          (asset) => asset.type === 'asset' && asset.originalFileNames.includes(originalFileName),
        );
        // A small file is only in the scripts.
        const asset = { type: 'asset', name: basename(path), originalFileName } as const;
        const name =
          built?.fileName ??
          this.getFileName(this.emitFile({ ...asset, source: readFileSync(path) }));
        files.set(path, name);
        return '';
      };
      const lang = talk.lang ?? pageLanguage(config, language);
      text = textOf(talk, lang, settingsOf(config));
      withBuiltFiles(talk.poster + text, { root, publicDir, base: '', addressOf });
      const source = await minified(starterOf(talk.poster));
      const file = this.emitFile({ type: 'asset', name: 'lectern-start.js', source });
      starter = this.getFileName(file);
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { path }) {
        try {
          const found = await readTalk();
          if (!found) return html;
          const base = baseOf(config, path);
          const { root, publicDir } = config;
          const addressOf = (path: string) => `${base}${files.get(path)}`;
          const poster = withBuiltFiles(found.poster, { root, publicDir, base, addressOf });
          const titled =
            isInSeveral(config) || talkIn(config) ? withTitle(html, found.title) : html;
          const inLanguage = withOwn(found, titled);
          const read = withOtherLanguages(text, pagesInOthers(config, path));
          const page = insertPoster(preloadFont(inLanguage), poster, `${base}${starter}`);
          const own = found.lang ?? pageLanguage(config, language);
          const whole = insertText(page, found, whereOf(config, site), {
            language: own,
            text: withBuiltFiles(read, { root, publicDir, base, addressOf }),
          });
          const isAlone = has(config, { name: inOneFileName });
          return isAlone ? whole : insertFileNotice(whole, own, found.strings);
        } catch (error) {
          // It would stop every browser as well.
          if (error instanceof EndlessSlide) throw error;
          warnOf(error, config);
          return insertNotice(html, pageLanguage(config, language));
        }
      },
    },
  };
}

/** How the text of a talk is written in this build. */
const settingsOf = (config: ResolvedConfig) => ({
  isAlone: has(config, { name: inOneFileName }),
  partsOf: partsIn(config),
});

/** Says why the page of a build has no slides in it. */
const warnOf = (error: unknown, { logger }: ResolvedConfig) =>
  logger.warn(
    printable(
      `[lectern] The talk cannot be rendered outside a browser, so its page stays empty until the script has run. ${textOfError(error)}`,
    ),
  );

/** Renders the talk of a build: the one of several that it builds, or the one of the project. */
async function render(config: ResolvedConfig, talk: string, language: string) {
  if (has(config, forCommand)) return undefined;
  const one = talkIn(config);
  const found = await renderTalk(config, one?.path ?? talk, language, limitOf(config));
  // The list of all talks has it in its first language.
  if (one) one.rendered ??= found;
  return found;
}

/** The page in the language that the talk gives itself. */
const withOwn = ({ lang, dir }: RenderedTalk, html: string) =>
  lang ? withLanguage(html, lang, dir) : html;

/** A script without what only people need, if this Vite has a minifier: version 7 has none. */
export async function minified(code: string): Promise<string> {
  const { minify }: Partial<typeof import('vite')> = await import('vite');
  return (await minify?.('start.js', code))?.code ?? code;
}

/** The address of the folder of a build, as a page of it has to write it. */
export function baseOf({ base }: ResolvedConfig, path: string): string {
  const up = '../'.repeat(path.split('/').length - 2) || './';
  return ['', './'].includes(base) ? up : base;
}

/** Where the talk is published, as its page says it. */
const whereOf = (config: ResolvedConfig, site: string | undefined) => ({
  site: siteIn(config, site),
  base: config.base,
  picture: hasSocialPicture(config),
});

/** Whether there is a picture for link previews: the project's own, or one that `lectern build` takes. */
function hasSocialPicture(config: ResolvedConfig): boolean {
  const { publicDir } = config;
  return (
    has(config, socialPictureFollows) ||
    (publicDir !== '' && existsSync(join(publicDir, socialPictureFile)))
  );
}

/** Preloads the font of the first slide's text. */
function preloadFont(html: string): string {
  const font = /url\(["']?([^"')]*lectern-sans-(?!extended)[^"')]*\.woff2)/.exec(html)?.[1];
  const link = `<link rel="preload" as="font" type="font/woff2" crossorigin href="${font}">`;
  return font ? insertAfterTitle(html, link) : html;
}
