import { basename, dirname } from 'node:path';
import type { Plugin, ResolvedConfig, Rolldown } from 'vite';
import { languageFor } from '../../core/languages.ts';
import type { OtherLanguage } from '../../core/otherLanguages.ts';
import { escapeHtml } from '../../core/escaped.ts';
import { pick } from '../choices.ts';
import { type Node, langOf, partOf } from './modules.ts';
import { languageOf, replaceIn, withLanguage } from './places.ts';
import { insertAfterTitle } from './poster.ts';
import { siteOfTalk, within } from './talks.ts';
import { type TextsCall, callsOf, mayHaveTexts, translators } from './translators.ts';
import { othersOf, withoutNotesName } from './withoutNotes.ts';

const name = 'lectern:languages';
const choiceName = 'lectern:language';

/** Which of its languages a talk is built in, and what the build finds out about them. */
export class TalkLanguage {
  /** All languages of the talk, as soon as they are known; none if its texts are there in one only. */
  names: readonly string[] = [];
  /** The places of texts that are not there in this language. */
  readonly missing = new Set<string>();
  /** The language that is asked for; undefined for the first. */
  readonly asked: string | undefined;
  /** Whether the other languages are in the folders beside this one. */
  readonly isBeside: boolean;

  constructor(asked?: string, { isBeside = false, names = [] as readonly string[] } = {}) {
    this.asked = asked;
    this.isBeside = isBeside;
    this.names = names;
  }

  /** The language of the build; undefined for a talk in one language. */
  get name(): string | undefined {
    return this.asked ?? this.names[0];
  }

  /** What tells a file in this language from one in the first: `.de`. */
  get suffix(): string {
    return this.isFirst ? '' : `.${this.name}`;
  }

  /** The folder of this language in a site with all of them: `de/`. */
  get folder(): string {
    return this.isBeside && !this.isFirst ? `${this.name}/` : '';
  }

  get isFirst(): boolean {
    return this.name === this.names[0];
  }

  /** The languages that are left once the first is built; none if one was asked for. */
  get others(): TalkLanguage[] {
    const { asked, isBeside, names } = this;
    if (asked !== undefined) return [];
    return names.slice(1).map((name) => new TalkLanguage(name, { isBeside, names }));
  }

  /**
   * Does something in this language, and then in those that are left.
   *
   * @param act makes known which there are
   */
  async each<Result>(act: (language: TalkLanguage) => Promise<Result>): Promise<Result[]> {
    const results = [await act(this)];
    for (const language of this.others) results.push(await act(language));
    return results;
  }

  /** Tells a build about it. */
  get plugin(): Plugin {
    return { name: choiceName, api: this };
  }

  /**
   * Learns which languages there are.
   *
   * @throws {UsageError} if there are others already, or if the one that is asked for is none of them
   */
  learn(names: readonly string[], file: string) {
    if (
      names.length === 0 ||
      !names.every((name) => /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(name))
    ) {
      throw new Error(
        `[lectern] ${basename(file)} does not name its languages by their codes: write languages('en', 'de').`,
      );
    }
    if (this.names.length > 0 && this.names.join() !== names.join()) {
      throw new Error(
        `[lectern] The talk is in ${this.names.join(', ')}, and ${basename(file)} says ${names.join(', ')}. ` +
          'Call languages() once, and import what it gives.',
      );
    }
    if (this.asked !== undefined) pick('language', [this.asked], names);
    this.names = names;
  }
}

/** The language that a talk is built in. */
const choiceIn = ({ plugins }: Pick<ResolvedConfig, 'plugins'>) =>
  (plugins.find((plugin) => plugin.name === name)?.api as (() => TalkLanguage) | undefined)?.();

/** Whether a talk has its texts in several languages: the title that its page has is then in one of them only. */
export const isInSeveral = (config: Pick<ResolvedConfig, 'plugins'>): boolean =>
  choiceIn(config)?.name !== undefined;

/** The language of the page of a build: its own one if that is a variety of the language of the build, as `en-GB`. */
export const pageLanguage = (config: Pick<ResolvedConfig, 'plugins'>, own: string): string =>
  varietyOf(choiceIn(config)?.name, own);

const varietyOf = (language: string | undefined, own: string) =>
  language === undefined || languageFor([language], own) !== undefined ? own : language;

/** The address where the talk is published in the language of the build. */
export function siteIn(
  config: Pick<ResolvedConfig, 'plugins'>,
  site: string | undefined,
): string | undefined {
  const folder = choiceIn(config)?.folder;
  const whole = siteOfTalk(config, site);
  return whole && folder ? within(whole, folder) : whole;
}

/**
 * Leaves one language of a talk in a build: `t({ en: 'Tea', de: 'Tee' })` becomes `('Tee')`. The other plugins then find
 * the texts, the notes and the code of that language where they stand.
 *
 * @param site the address where the talk is published
 */
export function languages(site: string | undefined): Plugin {
  let choice = new TalkLanguage();
  /** The address of the talk in its first language. */
  let whole: string | undefined;
  let promisesNoNotes = false;
  let isStorybook = false;
  let library = '';
  let isOthers: (file: string) => boolean;
  let find: ReturnType<typeof translators>;
  /** The calls whose texts cannot be chosen before the talk runs. */
  let unclear: string[] = [];
  return {
    name,
    api: () => choice,
    enforce: 'pre',
    apply: 'build',
    configResolved({ plugins }) {
      whole = siteOfTalk({ plugins }, site);
      const asked = plugins.find((plugin) => plugin.name === choiceName)?.api as TalkLanguage;
      choice = asked ?? new TalkLanguage();
      promisesNoNotes = plugins.some((plugin) => plugin.name === withoutNotesName);
      isStorybook = plugins.some((plugin) => plugin.name.startsWith('storybook:'));
    },
    async buildStart() {
      unclear = [];
      isOthers = await othersOf(this);
      library = dirname((await this.resolve('lectern'))?.id ?? '');
      find = translators(isOthers);
    },
    async transform(code, id) {
      const file = id.split('?')[0] ?? id;
      const lang = langOf(file);
      if (!lang || isOthers(file) || !mayHaveTexts(code)) return undefined;
      let text = code;
      for (;;) {
        const tree: Node = this.parse(text, { lang });
        const known = await find(this, file, tree);
        for (const { names } of known.values()) choice.learn(names, file);
        const { calls, others } = callsOf(tree, known);
        unclear.push(...others.map((node) => placeOf(file, text, node)));
        // What nothing calls any more does not travel with the talk.
        const created = [...known.values()].flatMap(({ created: call }) => call ?? []);
        text = replaceIn(
          text,
          calls.length === 0
            ? created.map(({ start }) => [start, start, '/*#__PURE__*/'] as const)
            : calls.map((one) => [one.start, one.end, chosenIn(choice, text, one, file)] as const),
        );
        // A text can have texts in it.
        if (calls.length === 0) return text === code ? undefined : { code: text, map: null };
      }
    },
    generateBundle(_options, bundle) {
      const { asked } = choice;
      if (asked !== undefined && choice.names.length === 0) {
        throw new Error(
          `[lectern] The talk has no texts in several languages, so there is none in "${asked}". ` +
            "Give them with languages('en', 'de'), or leave out --lang.",
        );
      }
      const isOurs = (id: string) => id.startsWith(`${library}/languages.`);
      // Storybook has all of the library.
      if (isStorybook || !Object.values(bundle).some((chunk) => isIn(chunk, isOurs))) return;
      const where = unclear.length > 0 ? ` (${[...new Set(unclear)].join(', ')})` : '';
      const message =
        choice.name === undefined
          ? '[lectern] The texts of all languages are in the talk, because the build does not find what languages() ' +
            "gives: import { languages } from 'lectern', and write const t = languages('en', 'de')."
          : `[lectern] The texts of all languages are in the talk, not only those in "${choice.name}", because not all ` +
            `of them are written in the call${where}: write t({ en: …, de: … }) wherever a text is needed.`;
      if (promisesNoNotes) throw new Error(message);
      this.warn(message);
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { path }) {
        if (choice.name === undefined) return html;
        const page = withLanguage(html, varietyOf(choice.name, languageOf(html)));
        return insertAfterTitle(page, linksOf(choice, path.slice(1), whole));
      },
    },
  };
}

/** Whether something of a module is in a chunk. */
const isIn = (chunk: Rolldown.OutputChunk | Rolldown.OutputAsset, isIt: (id: string) => boolean) =>
  chunk.type === 'chunk' &&
  Object.entries(chunk.modules).some(([id, { code }]) => code && isIt(id));

/** The text of a call in the language of the build, where it stands: nothing after it moves. */
function chosenIn(choice: TalkLanguage, code: string, { node, texts }: TextsCall, file: string) {
  const [first = ''] = choice.names;
  const [own, other] = [choice.name ?? first, first].map((name) => texts.get(name));
  if (!own || (isEmpty(own) && other && !isEmpty(other))) {
    choice.missing.add(placeOf(file, code, node));
  }
  const text = own ?? other;
  if (!text) return '(void 0)';
  const blank = (from: number, to: number) => code.slice(from, to).replace(/[^\n]/g, ' ');
  // The parenthesis comes first: nothing may stand between `return` and its value.
  return `(${blank(node.start + 1, text.start)}${code.slice(text.start, text.end)}${blank(text.end, node.end - 1)})`;
}

const isEmpty = (text: Node) => text.type === 'Literal' && partOf(text, 'value') === '';

const placeOf = (file: string, code: string, { start }: Node) =>
  `${basename(file)}:${code.slice(0, start).split('\n').length}`;

/** The pages in the other languages that a site has beside a page of it. */
export function pagesInOthers(
  config: Pick<ResolvedConfig, 'plugins'>,
  path: string,
): OtherLanguage[] {
  const choice = choiceIn(config);
  if (!choice?.isBeside) return [];
  return pagesOf(choice, path.slice(1)).filter(({ lang }) => lang !== choice.name);
}

/** The pages of all languages: at the address of the site, or relative to one of them. */
function pagesOf(choice: TalkLanguage, file: string, site?: string): OtherLanguage[] {
  const page = file.replace(/(^|\/)index\.html$/, '$1');
  const up = '../'.repeat(page.split('/').length - 1 + (choice.folder === '' ? 0 : 1));
  return choice.names.map((lang) => {
    const { folder } = new TalkLanguage(lang, choice);
    return { lang, href: site ? within(site, folder + page) : up + folder + page || './' };
  });
}

/** Tells search engines, and the talk itself, where the other languages are. */
function linksOf(choice: TalkLanguage, file: string, site: string | undefined): string {
  if (!choice.isBeside || choice.names.length < 2) return '';
  const pages = pagesOf(choice, file, site);
  const own = pages.find(({ lang }) => lang === choice.name);
  const link = (rel: string, address: string, lang?: string) =>
    `<link rel="${rel}"${lang ? ` hreflang="${lang}"` : ''} href="${escapeHtml(address)}">`;
  return [
    ...(site && own ? [link('canonical', own.href)] : []),
    ...pages.map(({ lang, href }) => link('alternate', href, lang)),
    link('alternate', pages[0]!.href, 'x-default'),
  ].join('');
}
