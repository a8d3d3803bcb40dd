import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { cutEmoji } from './cutEmoji.ts';
import { forCommand, has } from './firstSlide.ts';

/**
 * The character with which the deck requests the files of its emoji. No text contains it, and only the faces with
 * the talk's own emoji have it.
 */
const request = 'U+F0000';
const requested = /,?\s*U\+F0000\b/i;

/** The faces of emoji: in the color of text, in colors of their own, and of keycaps. */
const emojiFaces =
  /@font-face\s*\{[^}]*font-family:\s*["']?Lectern (?:Emoji|Pictures|Keycaps)\b[^}]*\}/g;

/**
 * Makes fonts of only the emoji that are in the talk's files. The complete fonts are next to them, for text that is
 * typed or fetched while the talk runs.
 */
export function emoji(): Plugin {
  let isWanted = true;
  let few: FewEmoji[] = [];
  return {
    name: 'lectern:emoji',
    apply: 'build',
    configResolved(config) {
      const isStorybook = config.plugins.some(({ name }) => name.startsWith('storybook:'));
      isWanted = !isStorybook && !has(config, forCommand);
    },
    generateBundle: {
      // While the first slide is rendered in a thread of its own.
      order: 'pre',
      async handler(_options, bundle) {
        few = [];
        if (!isWanted) return;
        const files = Object.values(bundle);
        const texts = files.map(textOf);
        for (const face of emojiFacesOf(texts)) {
          const whole = files.find(({ fileName }) => basename(fileName) === face.file);
          if (whole?.type !== 'asset') continue;
          const characters = emojiOf(texts, face);
          const source = await cutOnce(Buffer.from(whole.source), characters);
          const name = `${/^lectern-[a-z]+/.exec(face.file)?.[0] ?? 'emoji'}-few.woff2`;
          const file = this.emitFile({ type: 'asset', name, source });
          few.push({ of: face.file, file: basename(this.getFileName(file)), characters });
        }
      },
    },
    // The styles are in the page by now. A stylesheet would need a new name.
    transformIndexHtml: { order: 'post', handler: (html) => preferFewEmoji(html, few) },
  };
}

const cuts = new Map<string, Promise<Buffer>>();

/** Cuts a font once in a process: the builds of a talk in several languages mostly have the same emoji. */
export function cutOnce(font: Buffer, characters: readonly number[]): Promise<Buffer> {
  const key = `${createHash('sha256').update(font).digest('hex')} ${characters.join()}`;
  const cut = cuts.get(key) ?? cutEmoji(font, characters);
  cuts.set(key, cut);
  return cut;
}

/** The text of a file of a build; empty for a picture, a font or a source map. */
export function textOf(file: Rolldown.OutputBundle[string]): string {
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' && !file.fileName.endsWith('.map') ? file.source : '';
}

/**
 * Characters that every subset has: two that join or color emoji, and the cat. WebKit treats a font as an emoji font
 * only if it has the cat, and browsers reject a font that draws nothing.
 */
const always = [0x200d, 0xfe0f, 0x1f408];

/** A font of emoji in a stylesheet. */
export interface EmojiFace {
  /** The name of its file. */
  file: string;
  /** Whether a face of that file covers a character, given as its code point. */
  has: (character: number) => boolean;
}

/** @returns the fonts of emoji that some stylesheets have, each once */
export function emojiFacesOf(styles: readonly string[]): EmojiFace[] {
  const faces = styles
    .flatMap((text) => text.match(emojiFaces) ?? [])
    .flatMap((rule) => readFace(rule) ?? []);
  return [...new Set(faces.map(({ file }) => file))].map((file) => ({
    file,
    has: (character) => faces.some((face) => face.file === file && face.has(character)),
  }));
}

function readFace(rule: string): EmojiFace | undefined {
  const face = rule.replace(requested, '');
  const file = /url\(["']?(?:[^"')]*\/)?([^"'/)]+)/.exec(face)?.[1];
  if (!file) return undefined;
  const ranges = [...face.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)].map(
    ([, from = '', to = from]) => [parseInt(from, 16), parseInt(to, 16)] as const,
  );
  return {
    file,
    has: (character) => ranges.some(([from, to]) => character >= from && character <= to),
  };
}

/** @returns the code points of the emoji in some texts, and of what is always included, sorted */
export function emojiOf(texts: readonly string[], face: EmojiFace): number[] {
  const used = new Set(always);
  for (const text of texts) {
    for (const [character] of text.matchAll(/\P{ASCII}/gu)) {
      const code = character.codePointAt(0)!;
      if (face.has(code)) used.add(code);
    }
    for (const [keycap] of text.matchAll(/[#*\d](?=\uFE0F?\u20E3)/g))
      used.add(keycap.charCodeAt(0));
  }
  return [...used].toSorted((a, b) => a - b);
}

/** A small font, which has only some of the emoji of another one. */
export interface FewEmoji {
  /** The name of the complete font's file. */
  of: string;
  /** The name of its own file, in the same folder. */
  file: string;
  /** The code points that it has. */
  characters: readonly number[];
}

/**
 * Adds a small face after each face of emoji in a stylesheet. A browser uses the last face that has a character, so
 * it requests a complete font only for other emoji.
 */
export function preferFewEmoji(styles: string, few: readonly FewEmoji[]): string {
  return styles.replace(emojiFaces, (rule) => {
    const face = readFace(rule);
    const small = few.find(({ of }) => of === face?.file);
    if (!face || !small) return rule;
    const range = small.characters.filter(face.has).map((code) => `U+${code.toString(16)}`);
    const hasOwn = small.characters.some((code) => !always.includes(code) && face.has(code));
    if (requested.test(rule)) range.push(request);
    else if (!hasOwn) return rule;
    return (
      rule.replace(requested, '') +
      rule
        .replace(face.file, small.file)
        .replace(/unicode-range:[^;}]*/, `unicode-range:${range.join()}`)
    );
  });
}
