import type { Found } from '../core/rules.ts';
import { at } from './sourceOf.ts';
import { type Script, scriptOf } from './scripts.ts';
import { blockOf, isInFrame, isVisible, quote, textOf } from './texts.ts';

/** Finds characters that appear as boxes or not at all, or only in a font of this computer. */
export function findGlyphs(slide: HTMLElement): Found[] {
  const found = new Map<string, Found>();
  const all = slide.textContent ?? '';
  const signs = new Set<Element>();
  const own = ownFamilies();
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || !isVisible(element)) continue;
    if (element.closest('script, style, noscript, template')) continue;
    const style = getComputedStyle(element);
    const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
    for (const { segment, index } of segments.segment(node.textContent)) {
      const script = scriptOf(segment, all, language);
      const subject = script?.name ?? segment;
      const block = blockOf(element);
      const known = found.get(subject);
      if ((known && !known.isShared) || (!script && signs.has(block))) continue;
      const font = fontFor(segment, style, own);
      if (font === 'found') continue;
      // Texts with one such sign, as formulas, often have more.
      if (!script) signs.add(block);
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + segment.length);
      const where = quote(textOf(block));
      const what = script ? `The ${script.name} text` : `${segment} (${codesOf(segment)})`;
      found.set(subject, {
        rule: 'glyph',
        subject,
        message: `${what} in ${where} ${problems[font]}`,
        advice: script
          ? adviceFor(script)
          : 'Use another character, or add a font that has it: with an @font-face, and by name in the theme.',
        isShared: isInFrame(element),
        ...at(element, range.getBoundingClientRect()),
      });
    }
  }
  return [...found.values()];
}

const adviceFor = ({ font, package: name }: Script) =>
  name
    ? `Add ${font} to the talk: npm install ${name}, and import '${name}' beside the talk's fonts.css.`
    : `Add a font that has it, such as ${font}: with an @font-face, and by name in the theme.`;

const problems = {
  missing: 'is in no font: it appears as a box or not at all',
  elsewhere:
    'is in no font of the talk: this computer has another font for it, but others may show a box',
};

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });

const codesOf = (text: string) =>
  Array.from(text, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `U+${code.padStart(4, '0')}`;
  }).join(' ');

const drawings = new Map<string, string>();
let context: CanvasRenderingContext2D | null = null;

/** Whether the talk brings a font for a text. Equal drawings in two fonts mean that neither has it. */
function fontFor(
  text: string,
  style: CSSStyleDeclaration,
  own: ReadonlySet<string>,
): 'found' | keyof typeof problems {
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) return 'found';
  const families = splitFamilies(style.fontFamily);
  const face = `${style.fontStyle} ${style.fontWeight}`;
  const drawn = draw(text, face, families);
  if (drawn === blank() || noCharacters.some((none) => drawn === draw(none, face, families))) {
    return 'missing';
  }
  const system = families.filter((family) => !own.has(plainName(family)));
  if (system.length === families.length) return 'found'; // the talk uses only fonts of the computer
  return drawn === draw(text, face, system) ? 'elsewhere' : 'found';
}

/** The families that the talk brings. A family of `local()` alone is another name for a font of this computer. */
function ownFamilies(): ReadonlySet<string> {
  const own = new Set([...document.fonts].map(({ family }) => plainName(family)));
  const faces = [...document.styleSheets].flatMap(facesOf).map(({ style }) => ({
    family: plainName(style.getPropertyValue('font-family')),
    hasFile: style.getPropertyValue('src').includes('url('),
  }));
  const withFile = new Set(faces.flatMap(({ family, hasFile }) => (hasFile ? family : [])));
  for (const { family } of faces) if (!withFile.has(family)) own.delete(family);
  return own;
}

function facesOf(group: { cssRules: unknown }): CSSFontFaceRule[] {
  try {
    return [...(group.cssRules as CSSRuleList)].flatMap((rule) => {
      if (rule instanceof CSSFontFaceRule) return rule;
      const inner = rule instanceof CSSImportRule ? rule.styleSheet : rule;
      return inner && 'cssRules' in inner ? facesOf(inner) : [];
    });
  } catch {
    return []; // a style sheet of another server
  }
}

/**
 * What never is a character: no font has it, so it shows what a missing character looks like here. The second is in the
 * range of the talk's emoji, whose font has a box of its own.
 */
const noCharacters = ['\u{10FFFE}', '\u{F0000}'];

const plainName = (family: string) => family.trim().replace(/^["']|["']$/g, '');

const splitFamilies = (stack: string) => stack.match(/"[^"]*"|'[^']*'|[^,\s][^,]*/g) ?? [];

const blank = () => draw('', 'normal 400', ['sans-serif']);

/** Draws a text, and returns a hash of the pixels. */
function draw(text: string, face: string, families: readonly string[]): string {
  const font = `${face} 24px ${families.length > 0 ? families.join(', ') : 'sans-serif'}`;
  const key = `${font}\n${text}`;
  const known = drawings.get(key);
  if (known !== undefined) return known;
  context ??= Object.assign(document.createElement('canvas'), { width: 64, height: 40 }).getContext(
    '2d',
    { willReadFrequently: true },
  );
  if (!context) return '';
  context.clearRect(0, 0, 64, 40);
  context.font = font;
  context.fillText(text, 4, 30);
  const { data } = context.getImageData(0, 0, 64, 40);
  let hash = 0;
  for (const value of data) hash = (hash * 31 + value) | 0;
  const drawing = String(hash);
  drawings.set(key, drawing);
  return drawing;
}
