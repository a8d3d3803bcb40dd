import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { cutScript } from './cutScript.ts';
import { textOf } from './emoji.ts';
import { baseOf, forCommand, has } from './firstSlide.ts';
import { intlTexts } from './intlTexts.ts';
import { pageLanguage, pagesInOthers } from './languages.ts';
import { scriptRules } from './scriptRules.ts';
import { ownLanguage } from './strings.ts';

/** A stylesheet of a font that the talk imports: `@fontsource-variable/noto-sans-arabic`, or `@fontsource/amiri`. */
const sheet = /[\\/]@fontsource(?:-variable)?[\\/][^\\/]+[\\/][\w-]+\.css$/;

/**
 * Brings the letters of other scripts into all fonts of all themes: those of each Fontsource font that the talk
 * imports. A build has only the characters that are in the talk's files, and those that `Intl` may write in its languages.
 */
export function scripts(): Plugin {
  let isCut = false;
  let base = (_path: string) => '';
  /** The language of the page, and those of the pages beside it. */
  let languages = (): string[] => [];
  const sheets = new Map<string, readonly ScriptFace[]>();
  let few: { rule: (address: string) => string; file: string }[] = [];
  return {
    name: 'lectern:scripts',
    // Vite would copy all files of a stylesheet, which are a hundred for Chinese.
    enforce: 'pre',
    configResolved(config) {
      const isStorybook = config.plugins.some(({ name }) => name.startsWith('storybook:'));
      isCut = config.command === 'build' && !isStorybook && !has(config, forCommand);
      base = (path) => baseOf(config, path);
      languages = () => [
        pageLanguage(config, ownLanguage(config.root)),
        ...pagesInOthers(config, '/').map(({ lang }) => lang),
      ];
    },
    transform: {
      filter: { id: sheet },
      handler(styles, id) {
        const faces = facesOf(styles);
        // Such as that of one script alone: its faces are the author's own.
        if (faces.length === 0) return undefined;
        if (!isCut) {
          const all = faces.flatMap(ownFaces).map(ruleOf);
          const rules = faces.some(isOfScript) ? scriptRules : '';
          return { code: `${styles}${all.join('')}${rules}`, map: null };
        }
        const folder = dirname(id);
        sheets.set(
          id,
          faces.map((face) => ({ ...face, file: resolve(folder, face.file) })),
        );
        return { code: '', map: null };
      },
    },
    async generateBundle(_options, bundle) {
      few = [];
      if (sheets.size === 0) return;
      const texts = Object.values(bundle).map(textOf);
      const modules = [...this.getModuleIds()].map((id) => this.getModuleInfo(id)?.code ?? '');
      const written = intlTexts([...modules, ...languages().map((tag) => `lang=${tag}`)]);
      const used = codesOf([...texts, ...written]);
      for (const face of [...sheets.values()].flat()) {
        const isWhole = !isOfScript(face);
        const codes = used.filter((code) => covers(face, code));
        // The letters that all themes have: only a theme that names the font needs them from it.
        const isNeeded = isWhole
          ? texts.some((text) => text.includes(face.family))
          : codes.length > 0;
        if (!isNeeded) continue;
        const font = readFileSync(face.file);
        const source = isWhole ? font : await cutScript(font, codes);
        if (!source) continue;
        const file = this.getFileName(
          this.emitFile({ type: 'asset', name: face.file.replace(/^.*[\\/]/, ''), source }),
        );
        const range = isWhole ? face.range : codes.map(unicode).join();
        const cut = { ...face, range };
        for (const one of [...ownFaces(cut), cut]) {
          few.push({ file, rule: (address) => ruleOf({ ...one, file: address }) });
        }
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { path }) {
        if (few.length === 0) return undefined;
        const faces = few.map(({ rule, file }) => rule(base(path) + file));
        const children = scriptRules + faces.join('');
        return [{ tag: 'style', children, injectTo: 'head' }];
      },
    },
  };
}

/** An `@font-face` of Fontsource: some characters of a font in all its weights, or in one. */
export interface ScriptFace {
  family: string;
  weight: string;
  style: string;
  /** The file, relative to the stylesheet. */
  file: string;
  /** Its `unicode-range`. */
  range: string;
}

/** The faces of a stylesheet that have a range. */
export function facesOf(styles: string): ScriptFace[] {
  return [...styles.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = '']) => {
    const get = (name: string) => new RegExp(`${name}:\\s*([^;}]+)`).exec(face)?.[1]?.trim() ?? '';
    const file = /url\(["']?([^"')]+)/.exec(face)?.[1];
    const range = get('unicode-range');
    if (!file || !range) return [];
    const family = get('font-family').replace(/["']/g, '');
    return [{ family, weight: get('font-weight'), style: get('font-style'), file, range }];
  });
}

/** Whether a face is of a script of its own: all themes have the letters and signs of the others. */
const isOfScript = ({ file, style }: ScriptFace) =>
  style !== 'italic' &&
  !/-(?:latin|latin-ext|vietnamese|math|symbols)-\w+-normal\.woff2$/.test(file);

/**
 * A face in the families of the themes. A serif stands in for a sans that is not there: of two faces, browsers take the
 * one that was imported last.
 */
function ownFaces(face: ScriptFace): ScriptFace[] {
  if (!isOfScript(face)) return [];
  const isSerif = /Serif|Naskh|Nastaliq/.test(face.family);
  const range = signs.filter((code) => covers(face, code)).map(unicode);
  const hasSigns = range.length > 0 && /\b(?:SC|TC|HK|JP)\b/.test(face.family);
  return [
    ...(isSerif ? [{ ...face, family: 'Lectern Scripts Serif' }] : []),
    { ...face, family: 'Lectern Scripts' },
    ...(hasSigns ? [{ ...face, family: 'Lectern Signs', range: range.join() }] : []),
  ];
}

/**
 * Dashes, quotation marks and dots, which Chinese and Japanese draw in their own way. Single marks are not among them: an
 * apostrophe is one.
 */
const signs = [0x2014, 0x201c, 0x201d, 0x2026];

const unicode = (code: number) => `U+${code.toString(16)}`;

const ruleOf = ({ family, weight, style, file, range }: ScriptFace) =>
  `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};font-display:swap;src:url(${file}) format('woff2');unicode-range:${range}}`;

/** The code points in some texts that are not in ASCII, and of what browsers draw some of them with, sorted. */
export function codesOf(texts: readonly string[]): number[] {
  const used = new Set<number>();
  for (const text of texts) {
    for (const [character] of text.matchAll(/\P{ASCII}/gu)) used.add(character.codePointAt(0)!);
  }
  // The set grows meanwhile: parts have no other parts.
  for (const code of used) {
    for (const part of String.fromCodePoint(code).normalize('NFKD')) used.add(part.codePointAt(0)!);
  }
  return [...used].toSorted((a, b) => a - b);
}

/** Whether the range of a face has a character. */
const covers = ({ range }: ScriptFace, code: number) =>
  range.split(',').some((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return code >= parseInt(from, 16) && code <= parseInt(to, 16);
  });
