import { type Found, limits } from '../core/rules.ts';
import { boxOf, toBox, toRect } from './rect.ts';
import { scriptOf } from './scripts.ts';
import { type Line, blockOf, isVisible, quote, textOf } from './texts.ts';

/** Finds characters that no font has, marks shown as typed, images that do not load, and links that lead nowhere. */
export function findIncomplete(
  slide: HTMLElement,
  lines: readonly Line[],
  ids?: readonly string[],
): Found[] {
  return [
    ...findGlyphs(slide),
    ...findMarkup(lines),
    ...findImages(slide),
    ...findDistorted(slide),
    ...findLinks(slide, ids),
  ];
}

/** Markup that the slide shows as it was typed: code, a link, an emphasis, an entity of HTML. */
const markup = /`[^`\s][^`]*`|\[[^\]]+\]\([^\s)]+\)|\*\*\p{L}[^*]*\*\*|&(?:[a-z]{2,8}|#\d+);/iu;

function findMarkup(lines: readonly Line[]): Found[] {
  const blocks = new Set(lines.map(({ block }) => block));
  return [...blocks].flatMap((block) => {
    const [typed] = block.closest('pre, code, kbd, samp') ? [] : (markup.exec(textOf(block)) ?? []);
    if (!typed) return [];
    return {
      rule: 'markup' as const,
      subject: typed,
      message: `The slide shows ${quote(typed)} as it was typed`,
      advice:
        'Texts know only **bold**, and in some props not even that. Write it without the marks; for code or a link use <code> or SourceLink in a SlideFrame.',
      box: boxOf(block),
    };
  });
}

/** Finds images that are wider or higher than they should be, by more than can be seen. */
function findDistorted(slide: HTMLElement): Found[] {
  return [...slide.querySelectorAll('img')].flatMap((image) => {
    const { objectFit, paddingLeft, paddingRight, paddingTop, paddingBottom } =
      getComputedStyle(image);
    const width = image.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const height = image.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
    if (objectFit !== 'fill' || !isVisible(image) || !(image.naturalWidth * width * height > 0))
      return [];
    const stretch = (width / height) * (image.naturalHeight / image.naturalWidth);
    if (Math.abs(Math.log(stretch)) < Math.log(limits.stretch)) return [];
    const address = image.getAttribute('alt') || shortAddress(image.getAttribute('src') ?? '');
    const much = Math.round((Math.max(stretch, 1 / stretch) - 1) * 100);
    return {
      rule: 'picture' as const,
      subject: image.currentSrc,
      message: `The image ${quote(address)} is distorted: ${much} % too ${stretch > 1 ? 'wide' : 'high'}`,
      advice: 'Set object-fit: contain, or align-self: start where the slide stretches it.',
      box: boxOf(image),
    };
  });
}

/** Finds characters that appear as boxes or not at all, or only in a font of this computer. */
function findGlyphs(slide: HTMLElement): Found[] {
  const found = new Map<string, Found>();
  const all = slide.textContent ?? '';
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || !isVisible(element)) continue;
    if (element.closest('script, style, noscript, template')) continue;
    const style = getComputedStyle(element);
    for (const { segment, index } of segments.segment(node.textContent)) {
      const script = scriptOf(segment, all);
      const subject = script?.name ?? segment;
      if (found.has(subject)) continue;
      const font = fontFor(segment, style);
      if (font === 'found') continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + segment.length);
      const where = quote(textOf(blockOf(element)));
      const what = script ? `The ${script.name} text` : `${segment} (${codesOf(segment)})`;
      found.set(subject, {
        rule: 'glyph',
        subject,
        message: `${what} in ${where} ${problems[font]}`,
        advice: script
          ? `Add a font that has it, such as ${script.font}: with an @font-face, and by name in the theme.`
          : 'Use another character, or add a font that has it: with an @font-face, and by name in the theme.',
        box: toBox(toRect(range.getBoundingClientRect())),
      });
    }
  }
  return [...found.values()];
}

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
function fontFor(text: string, style: CSSStyleDeclaration): 'found' | keyof typeof problems {
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) return 'found';
  const families = splitFamilies(style.fontFamily);
  const face = `${style.fontStyle} ${style.fontWeight}`;
  const drawn = draw(text, face, families);
  if (drawn === blank() || noCharacters.some((none) => drawn === draw(none, face, families))) {
    return 'missing';
  }
  const loaded = new Set([...document.fonts].map(({ family }) => plainName(family)));
  const system = families.filter((family) => !loaded.has(plainName(family)));
  if (system.length === families.length) return 'found'; // the talk uses only fonts of the computer
  return drawn === draw(text, face, system) ? 'elsewhere' : 'found';
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

function findImages(slide: HTMLElement): Found[] {
  return [...slide.querySelectorAll('img')]
    .filter((image) => image.complete && image.naturalWidth === 0 && image.checkVisibility())
    .filter((image) => !isOnOtherServer(image.currentSrc || image.src))
    .map((image) => {
      const address = image.getAttribute('src') ?? '';
      return {
        rule: 'picture' as const,
        subject: image.currentSrc || address,
        message: address
          ? `The image ${quote(shortAddress(address))} does not load`
          : 'An image has no address',
        advice: 'Import the file in the module of the slide: the build then includes it.',
        box: boxOf(image),
      };
    });
}

const shortAddress = (address: string) =>
  address.startsWith('data:') ? address.slice(0, 24) : address;

function findLinks(slide: HTMLElement, ids?: readonly string[]): Found[] {
  return [...slide.querySelectorAll<HTMLAnchorElement>('a')].filter(isVisible).flatMap((link) => {
    const address = link.getAttribute('href');
    const problem = problemOf(address, ids);
    if (!problem) return [];
    const text = textOf(link);
    return {
      rule: 'link' as const,
      subject: `${text} ${address}`,
      message: `The link ${quote(text)} ${problem}${address ? `: ${quote(address)}` : ''}`,
      advice: 'Use a full address that starts with https://, or #id for another slide.',
      box: boxOf(link),
    };
  });
}

/** What is wrong with the address of a link. */
function problemOf(address: string | null, ids?: readonly string[]): string | undefined {
  if (address === null) return 'has no address';
  if (address.trim() === '' || address === '#') return 'leads to no page';
  if (/\s/.test(address.trim())) return 'has a space in its address';
  if (address.startsWith('#')) {
    const [id = ''] = address.slice(1).split('/');
    const isSlide =
      !ids || ids.includes(decode(id)) || (/^\d+$/.test(id) && Number(id) <= ids.length);
    return isSlide || document.getElementById(id) ? undefined : 'names a slide that does not exist';
  }
  if (/^(?:javascript|vbscript):/i.test(address.trim())) return 'runs a script';
  if (/^(?:data|blob|file):/i.test(address.trim())) return 'is blocked by browsers';
  if (/^(?:mailto|tel):./i.test(address)) return undefined;
  if (/^www\.|^[\w-]+\.(?:com|org|net|io|dev|edu|gov|co|ai)(?:\/|$)/i.test(address)) {
    return 'needs https:// in front, or it is a file next to the talk';
  }
  if (/^https?:(?!\/\/[^/])/i.test(address)) return 'needs two slashes after the colon';
  if (/^[a-z][a-z+.-]*:/i.test(address) || address.startsWith('//')) {
    let url: URL;
    try {
      url = new URL(address, 'https://talk.invalid');
    } catch {
      return 'has no valid address';
    }
    if (!/^https?:$/.test(url.protocol)) return undefined;
    const isHost =
      /^[^.]+(?:\.[^.]+)+$/.test(url.hostname) || /^(localhost|\[.*\])$/.test(url.hostname);
    return isHost ? undefined : 'has no valid host name';
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The category `offline` reports images of other servers: the check blocks requests for them. */
const isOnOtherServer = (address: string) =>
  /^https?:/.test(address) && new URL(address).origin !== window.location.origin;
