import { basename } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { cutEmoji } from './cutEmoji.ts';
import { forCommand, has } from './firstSlide.ts';

/**
 * The character with which the deck requests the file of its emoji. No text contains it, and only the face with
 * the talk's own emoji has it.
 */
const request = 'U+F0000';
const requested = /,?\s*U\+F0000\b/i;

const emojiFace = /@font-face\s*\{[^}]*font-family:\s*["']?Lectern Emoji\b[^}]*\}/;
const bothFaces = new RegExp(emojiFace.source.replace('Emoji', '(?:Emoji|Keycaps)'), 'g');

/**
 * Makes a font of only the emoji that are in the talk's files. The complete font is next to it, for text that is
 * typed or fetched while the talk runs.
 */
export function emoji(): Plugin {
  let isWanted = true;
  let few: { file: string; characters: readonly number[] } | undefined;
  return {
    name: 'lectern:emoji',
    apply: 'build',
    configResolved(config) {
      const isStorybook = config.plugins.some(({ name }) => name.startsWith('storybook:'));
      isWanted = !isStorybook && !has(config, forCommand);
    },
    async generateBundle(_options, bundle) {
      few = undefined;
      if (!isWanted) return;
      const files = Object.values(bundle);
      const face = files.map(textOf).map(findEmojiFace).find(Boolean);
      const whole = files.find(({ fileName }) => basename(fileName) === face?.file);
      if (!face || whole?.type !== 'asset') return;
      const characters = emojiOf(files.map(textOf), face);
      const source = await cutEmoji(Buffer.from(whole.source), characters);
      const file = this.emitFile({ type: 'asset', name: 'lectern-emoji-few.woff2', source });
      few = { file: basename(this.getFileName(file)), characters };
    },
    // The styles are in the page by now. A stylesheet would need a new name.
    transformIndexHtml: {
      order: 'post',
      handler: (html) => (few ? preferFewEmoji(html, few.characters, few.file) : html),
    },
  };
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

/** The emoji face of a stylesheet. */
export interface EmojiFace {
  /** The name of the font's file. */
  file: string;
  /** Whether the face covers a character, given as its code point. */
  has: (character: number) => boolean;
}

/** @returns the emoji face of a stylesheet, if it has one */
export function findEmojiFace(styles: string): EmojiFace | undefined {
  const face = emojiFace.exec(styles)?.[0];
  return face === undefined ? undefined : readFace(face);
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

/**
 * Adds a small face after the emoji face of a stylesheet, and another one after the face of the keycaps.
 * A browser uses the last face that has a character, so it requests the complete font only for other emoji.
 *
 * @param characters the code points that the small font has
 * @param smallFile the name of its file, in the folder of the complete font
 */
export function preferFewEmoji(
  styles: string,
  characters: readonly number[],
  smallFile: string,
): string {
  return styles.replace(bothFaces, (rule) => {
    const face = readFace(rule);
    const few = characters.filter((code) => face?.has(code));
    const isEmoji = emojiFace.test(rule);
    const hasKeycaps = few.some((code) => code < 0x80);
    if (!face || !(isEmoji || hasKeycaps)) return rule;
    const range = few.map((code) => `U+${code.toString(16)}`);
    if (isEmoji) range.push(request);
    const small = rule
      .replace(face.file, smallFile)
      .replace(/unicode-range:[^;}]*/, `unicode-range:${range.join()}`);
    return rule.replace(requested, '') + small;
  });
}
