import type { Found } from '../core/rules.ts';
import { blockOf, isSeen, quote, toBox, toRect } from './texts.ts';

/** Finds characters that no font has, pictures that have not come, and links that lead nowhere. */
export function findIncomplete(slide: HTMLElement, ids?: readonly string[]): Found[] {
  return [...findGlyphs(slide), ...findPictures(slide), ...findLinks(slide, ids)];
}

/** Characters that are drawn as boxes, or not at all, or in whatever font this machine happens to have. */
function findGlyphs(slide: HTMLElement): Found[] {
  const found = new Map<string, Found>();
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || !isSeen(element)) continue;
    if (element.closest('script, style, noscript, template')) continue;
    const style = getComputedStyle(element);
    for (const { segment, index } of segments.segment(node.textContent)) {
      const drawn = howDrawn(segment, style);
      if (drawn === 'well' || found.has(segment)) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + segment.length);
      const where = quote(blockOf(element).textContent ?? '');
      found.set(segment, {
        rule: 'glyph',
        subject: segment,
        message: `${segment} (${codesOf(segment)}) in ${where} ${wrong[drawn]}`,
        advice:
          'Take another character, or a font that has it: name the font in an @font-face, and in the theme.',
        box: toBox(toRect(range.getBoundingClientRect())),
      });
    }
  }
  return [...found.values()];
}

const wrong = {
  missing: 'is in none of the fonts: it shows as a box or not at all',
  elsewhere:
    'is not in the fonts of the talk: this machine helps out with one of its own, another may show a box',
};

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });

const codesOf = (text: string) =>
  Array.from(text, (sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `U+${code.padStart(4, '0')}`;
  }).join(' ');

const drawings = new Map<string, string>();
let easel: CanvasRenderingContext2D | null = null;

function howDrawn(text: string, style: CSSStyleDeclaration): 'well' | keyof typeof wrong {
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) return 'well';
  const families = splitFamilies(style.fontFamily);
  const face = `${style.fontStyle} ${style.fontWeight}`;
  const drawn = draw(text, face, families);
  // No font has a character that can never be one: it shows what missing ones look like here.
  if (drawn === blank() || drawn === draw('\u{10FFFE}', face, families)) return 'missing';
  const brought = new Set([...document.fonts].map(({ family }) => plainName(family)));
  const system = families.filter((family) => !brought.has(plainName(family)));
  if (system.length === families.length) return 'well'; // a talk in the fonts of the machine
  return drawn === draw(text, face, system) ? 'elsewhere' : 'well';
}

const plainName = (family: string) => family.trim().replace(/^["']|["']$/g, '');

const splitFamilies = (stack: string) => stack.match(/"[^"]*"|'[^']*'|[^,\s][^,]*/g) ?? [];

const blank = () => draw('', 'normal 400', ['sans-serif']);

/** What a text looks like, as a string that can be compared. */
function draw(text: string, face: string, families: readonly string[]): string {
  const font = `${face} 24px ${families.length > 0 ? families.join(', ') : 'sans-serif'}`;
  const key = `${font}\n${text}`;
  const known = drawings.get(key);
  if (known !== undefined) return known;
  easel ??= Object.assign(document.createElement('canvas'), { width: 64, height: 40 }).getContext(
    '2d',
    { willReadFrequently: true },
  );
  if (!easel) return '';
  easel.clearRect(0, 0, 64, 40);
  easel.font = font;
  easel.fillText(text, 4, 30);
  const { data } = easel.getImageData(0, 0, 64, 40);
  let hash = 0;
  for (const value of data) hash = (hash * 31 + value) | 0;
  const drawing = String(hash);
  drawings.set(key, drawing);
  return drawing;
}

function findPictures(slide: HTMLElement): Found[] {
  return [...slide.querySelectorAll('img')]
    .filter((image) => image.complete && image.naturalWidth === 0 && image.checkVisibility())
    .filter((image) => !isElsewhere(image.currentSrc || image.src))
    .map((image) => {
      const address = image.getAttribute('src') ?? '';
      return {
        rule: 'picture' as const,
        subject: image.currentSrc || address,
        message: address
          ? `The picture ${quote(shortAddress(address))} does not load`
          : 'A picture has no address',
        advice: 'Import the file where the slide is written, so that the build takes it along.',
        box: toBox(toRect(image.getBoundingClientRect())),
      };
    });
}

const shortAddress = (address: string) =>
  address.startsWith('data:') ? address.slice(0, 24) : address;

function findLinks(slide: HTMLElement, ids?: readonly string[]): Found[] {
  return [...slide.querySelectorAll<HTMLAnchorElement>('a')].filter(isSeen).flatMap((link) => {
    const address = link.getAttribute('href');
    const reason = whatIsWrongWith(address, ids);
    if (!reason) return [];
    const text = (link.textContent ?? '').replace(/\s+/g, ' ').trim();
    return {
      rule: 'link' as const,
      subject: `${text} ${address}`,
      message: `The link ${quote(text)} goes to ${quote(address ?? '')}: ${reason}`,
      advice: 'Write the whole address, with https:// in front, or #id for another slide.',
      box: toBox(toRect(link.getBoundingClientRect())),
    };
  });
}

function whatIsWrongWith(address: string | null, ids?: readonly string[]): string | undefined {
  if (address === null) return 'it has no address';
  if (address.trim() === '' || address === '#') return 'that is no page';
  if (/\s/.test(address.trim())) return 'there is a space in it';
  if (address.startsWith('#')) {
    const [id = ''] = address.slice(1).split('/');
    const isSlide =
      !ids || ids.includes(decode(id)) || (/^\d+$/.test(id) && Number(id) <= ids.length);
    return isSlide || document.getElementById(id) ? undefined : 'there is no such slide';
  }
  if (/^javascript:/i.test(address)) return 'that is a script';
  if (/^(?:mailto|tel):./i.test(address)) return undefined;
  if (/^www\.|^[\w-]+\.(?:com|org|net|io|dev|edu|gov|co|ai)(?:\/|$)/i.test(address)) {
    return 'without https:// it is a file beside the talk';
  }
  if (/^https?:(?!\/\/[^/])/i.test(address)) return 'two slashes follow the colon';
  if (/^[a-z][a-z+.-]*:/i.test(address) || address.startsWith('//')) {
    let url: URL;
    try {
      url = new URL(address, 'https://talk.invalid');
    } catch {
      return 'it cannot be read';
    }
    if (!/^https?:$/.test(url.protocol)) return undefined;
    const isHost =
      /^[^.]+(?:\.[^.]+)+$/.test(url.hostname) || /^(localhost|\[.*\])$/.test(url.hostname);
    return isHost ? undefined : `there is no host “${url.hostname}”`;
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

/** What other machines hold is the business of the category `offline`: the check lets none of it through. */
const isElsewhere = (address: string) =>
  /^https?:/.test(address) && new URL(address).origin !== window.location.origin;
