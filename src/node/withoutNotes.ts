import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Plugin } from 'vite';
import { ownFolder } from './ownModule.ts';
import { plainHtml } from './plainHtml.ts';
import type { RenderedTalk } from './poster.ts';

const said = new Set(['notes', 'cue']);

/** Takes what the speaker says out of a talk before it is built: every `notes`, and every `cue`. */
export function withoutNotes(): Plugin {
  return {
    name: 'lectern:without-notes',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      const lang = /^\.[cm]?([jt]sx?)$/.exec(extname(file))?.[1];
      // The library's own `notes` are the word, not the words.
      const isForeign = file.includes('/node_modules/') || file.startsWith(ownFolder);
      if (!lang || isForeign) return undefined;
      if (!/\b(?:notes|cue)\b/.test(code)) return undefined;
      const cuts: [start: number, end: number][] = [];
      const walk = (node: unknown) => {
        if (Array.isArray(node)) node.forEach(walk);
        if (!isNode(node)) return;
        if (node.type === 'JSXAttribute' && isSaid(node.name)) {
          cuts.push([node.start, node.end]);
          return;
        }
        if (node.type === 'ObjectExpression' && Array.isArray(node.properties)) {
          for (const property of node.properties.filter(isNode)) {
            if (property.type === 'Property' && !property.computed && isSaid(property.key)) {
              const comma = /^\s*,/.exec(code.slice(property.end))?.[0].length ?? 0;
              cuts.push([property.start, property.end + comma]);
            } else {
              walk(property);
            }
          }
          return;
        }
        Object.values(node).forEach(walk);
      };
      walk(this.parse(code, { lang: lang === 'js' ? 'jsx' : (lang as 'ts' | 'tsx' | 'jsx') }));
      // From the end, so that places stay right. No cut lies in another: what is cut is not looked into.
      const shorter = cuts
        .sort(([one], [other]) => other - one)
        .reduce((text, [start, end]) => text.slice(0, start) + text.slice(end), code);
      return cuts.length > 0 ? { code: shorter, map: null } : undefined;
    },
  };
}

interface Node {
  type: string;
  start: number;
  end: number;
  name?: unknown;
  key?: unknown;
  value?: unknown;
  computed?: unknown;
  properties?: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

const isSaid = (name: unknown) =>
  isNode(name) && said.has(String(name.type === 'Literal' ? name.value : name.name));

/** A few words in a row of what is to be said, found where nobody but the speaker should read them. */
export interface Leak {
  slide: string;
  file: string;
  words: string;
}

/** How many words in a row are no accident. */
const run = 5;

/** Looks through all files of a built talk for the notes of its slides. */
export function findLeaks(folder: string, { slides, title, author = '' }: RenderedTalk): Leak[] {
  // What the slides say is no secret, even where the speaker repeats it.
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
    if (content.includes('\0')) continue; // a picture, or a font
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

/** The words of a text in any file: escapes of scripts and of pages are read as what they stand for. */
function wordsOf(text: string): string[] {
  return (
    text
      .replace(/\\u\{?([\da-f]{4,6})\}?/gi, (_, code: string) =>
        String.fromCodePoint(parseInt(code, 16)),
      )
      .replace(/\\[ntr]/g, ' ')
      .replace(/&(?:#x27|#39|apos);/g, "'")
      .replace(/&[#\w]+;/g, ' ')
      .replace(/[\\*]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? []
  );
}

function runsOf(words: string[]): Set<string> {
  const length = Math.min(run, words.length);
  return new Set(
    Array.from({ length: Math.max(words.length - length + 1, 0) }, (_, at) =>
      words.slice(at, at + length).join(' '),
    ),
  );
}
