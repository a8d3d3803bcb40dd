import { hole, punctuate } from '../core/punctuation.ts';
import { type Found, limits } from '../core/rules.ts';
import { isFilm, shorten, withoutData } from '../core/words.ts';
import { findWrongCode } from './code.ts';
import { findGlyphs } from './glyphs.ts';
import { findUndrawn } from './icons.ts';
import { at } from './sourceOf.ts';
import { type Line, isInFrame, isVisible, quote, textOf } from './texts.ts';

/**
 * Finds characters that no font has, marks shown as typed, images that do not load, icons that are not drawn, and
 * links that lead nowhere.
 */
export function findIncomplete(
  slide: HTMLElement,
  lines: readonly Line[],
  ids?: readonly string[],
): Found[] {
  return [
    ...findGlyphs(slide),
    ...findMarkup(lines),
    ...findQuotes(lines),
    ...findImages(slide),
    ...findFilms(slide),
    ...findDistorted(slide),
    ...findUndrawn(slide),
    ...findLinks(slide, ids),
    ...findWrongCode(slide),
  ];
}

/** Markup that the slide shows as it was typed: code, a link, an emphasis, an entity of HTML. */
const markup =
  /`[^`\s][^`]*`|(?<![\p{L}\p{N}_\])])\[[^\]]+\]\([^\s)]+\)|\*\*\p{L}[^*]*\*\*|~~\p{L}[^~]*~~|&(?:[a-z]{2,8}|#\d+);/iu;

function findMarkup(lines: readonly Line[]): Found[] {
  const blocks = new Set(lines.map(({ block }) => block));
  return [...blocks].flatMap((block) => {
    const [typed] = block.closest(code) ? [] : (markup.exec(typedIn(block)) ?? []);
    if (!typed) return [];
    const sign = typed.toLowerCase();
    return {
      rule: 'markup' as const,
      subject: typed,
      message: `The slide shows ${quote(typed)} as it was typed`,
      advice:
        'Draw the text with RichText, or remove the marks. An address needs https:, mailto:, tel:, /, ./ or # at its start. For HTML, use elements in a SlideFrame.',
      fix: Object.hasOwn(unseen, sign) ? { from: typed, to: unseen[sign]! } : undefined,
      isShared: isInFrame(block),
      ...at(block),
    };
  });
}

/** Entities of signs that nobody sees, as a string has these. Somebody may want to show others. */
const unseen: Readonly<Record<string, string>> = { '&nbsp;': '\\u00A0', '&shy;': '\\u00AD' };

/** Finds texts whose quotes are as a keyboard has them: those of the author's own elements, or of the whole talk. */
function findQuotes(lines: readonly Line[]): Found[] {
  const blocks = new Map(lines.map((line) => [line.block, line.element]));
  return [...blocks].flatMap(([block, element]) => {
    if (block.closest(code)) return [];
    const typed = typedIn(block).replaceAll('...', '…');
    const drawn = punctuate(typed, element.closest('[lang]')?.getAttribute('lang') ?? '');
    if (drawn === typed) return [];
    return {
      rule: 'quotes' as const,
      subject: typed,
      message: `${quote(textOf(block))} has straight quotes: they are signs of code, not of text`,
      advice: `Draw it with RichText, without smartPunctuation={false}, or type: ${shorten(drawn, 48)}`,
      fix: { from: typed, to: drawn },
      isShared: isInFrame(block),
      ...at(block),
    };
  });
}

const code = 'pre, code, kbd, samp';

/** The text of a block, with holes for code. */
function typedIn(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(`${code}, script, style`)) part.replaceWith(hole);
  for (const part of copy.querySelectorAll('br')) part.replaceWith(' ');
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/** Finds images and videos that are wider or higher than they should be, by more than can be seen. */
function findDistorted(slide: HTMLElement): Found[] {
  return [...slide.querySelectorAll<Picture>('img, video')].flatMap((image) => {
    if (!isVisible(image)) return [];
    const stretch = stretchInBox(image) * stretchAround(image, slide);
    if (!(Math.abs(Math.log(stretch)) >= Math.log(limits.stretch))) return [];
    const name = image.getAttribute('alt') || image.getAttribute('aria-label');
    const address = name || withoutData(image.getAttribute('src') ?? '');
    const much = Math.round((Math.max(stretch, 1 / stretch) - 1) * 100);
    return {
      rule: 'picture' as const,
      subject: image.currentSrc,
      message: `The ${image.matches('img') ? 'image' : 'video'} ${quote(address)} is distorted: ${much} % too ${stretch > 1 ? 'wide' : 'high'}, which people see from ${Math.round((limits.stretch - 1) * 100)} % on`,
      advice:
        'Set object-fit: contain, or align-self: start if the layout stretches it. If a transform scales it, use the same factor in both directions.',
      ...at(image),
    };
  });
}

type Picture = HTMLImageElement | HTMLVideoElement;

/** How much wider than high an image is drawn in its box; NaN until it has loaded. */
function stretchInBox(image: Picture): number {
  const [naturalWidth, naturalHeight] =
    image instanceof HTMLImageElement
      ? [image.naturalWidth, image.naturalHeight]
      : [image.videoWidth, image.videoHeight];
  const style = getComputedStyle(image);
  const { paddingLeft, paddingRight, paddingTop, paddingBottom } = style;
  const width = image.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  const height = image.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
  if (!(naturalWidth * naturalHeight * width * height > 0)) return NaN;
  return style.objectFit === 'fill' ? (width / height) * (naturalHeight / naturalWidth) : 1;
}

/** How much wider than high the transforms of an image and of what is around it make it. */
function stretchAround(image: Element, slide: HTMLElement): number {
  let matrix = new DOMMatrix();
  for (let at: Element | null = image; at && at !== slide; at = at.parentElement) {
    const { transform, rotate, scale } = getComputedStyle(at);
    const own = new DOMMatrix();
    if (rotate !== 'none') own.rotateSelf(parseFloat(rotate));
    if (scale !== 'none') own.scaleSelf(...(scale.split(' ').map(Number) as [number, number?]));
    if (transform !== 'none') own.multiplySelf(new DOMMatrix(transform));
    matrix = own.multiply(matrix);
  }
  // A turn in space is meant to change the shape.
  return matrix.is2D ? Math.hypot(matrix.a, matrix.b) / Math.hypot(matrix.c, matrix.d) : 1;
}

function findImages(slide: HTMLElement): Found[] {
  return [...slide.querySelectorAll('img')]
    .filter((image) => image.complete && image.naturalWidth === 0 && image.checkVisibility())
    .filter((image) => !isOnOtherServer(image.currentSrc || image.src))
    .map((image) => {
      const address = image.getAttribute('src') ?? '';
      if (isFilm(address)) return lostFilm(image, address, image.alt);
      return {
        rule: 'picture' as const,
        subject: image.currentSrc || address,
        message: address
          ? `The image ${quote(withoutData(address))} does not load`
          : 'An image has no address',
        advice: 'Import the file in the module of the slide: the build then includes it.',
        ...at(image),
      };
    });
}

/** Films that cannot be played; a moment later, an image without a picture is in their place. */
const findFilms = (slide: HTMLElement): Found[] =>
  [...slide.querySelectorAll('video')]
    .filter((film) => film.error && film.checkVisibility() && !isOnOtherServer(film.currentSrc))
    .map((film) => {
      const address = (film.getAttribute('src') ?? film.currentSrc).replace(/#t=.*/, '');
      return lostFilm(film, address, film.ariaLabel);
    });

const lostFilm = (film: HTMLElement, address: string, name: string | null): Found => ({
  rule: 'picture',
  subject: address,
  message: `The film ${quote(name || withoutData(address))} cannot be played`,
  advice: 'Export it again as WebM or MP4, and import the file in the module of the slide.',
  ...at(film),
});

function findLinks(slide: HTMLElement, ids?: readonly string[]): Found[] {
  return [...slide.querySelectorAll<HTMLAnchorElement>('a')].filter(isVisible).flatMap((link) => {
    // A link in a drawing may still have the attribute of older SVG.
    const address = link.getAttribute('href') ?? link.getAttribute('xlink:href');
    const problem = problemOf(address, ids);
    if (!problem) return [];
    const text = textOf(link);
    return {
      rule: 'link' as const,
      subject: `${text} ${address}`,
      message: `The link ${quote(text)} ${problem}${address ? `: ${quote(address)}` : ''}`,
      advice: 'Use a full address that starts with https://, or #id for another slide.',
      fix: fixOf(address, ids),
      ...at(link),
    };
  });
}

/** The address of a host and a path with `https://`, if that is all it lacks. */
function fixOf(address: string | null, ids?: readonly string[]): Found['fix'] {
  if (address === null) return undefined;
  const to = isHost.test(address)
    ? `https://${address}`
    : address.replace(/^(https?:)\/*/i, '$1//');
  return to === address || problemOf(to, ids) ? undefined : { from: address, to };
}

/** An address that begins with a host. */
const isHost = /^www\.|^[\w-]+\.(?:com|org|net|io|dev|edu|gov|co|ai)(?:\/|$)/i;

/** What is wrong with the address of a link. */
function problemOf(address: string | null, ids?: readonly string[]): string | undefined {
  if (address === null) return 'has no address';
  if (address.trim() === '' || address === '#') return 'leads to no page';
  // oxlint-disable-next-line no-control-regex -- browsers ignore these characters
  const bare = address.replace(/[\u0000-\u0020]/g, '');
  if (/^(?:javascript|vbscript):/i.test(bare)) return 'runs a script';
  if (/^(?:data|blob|file|filesystem):/i.test(bare)) return 'is blocked by browsers';
  if (/\s/.test(address.trim())) return 'has a space in its address';
  if (address.startsWith('#')) {
    const [id = ''] = address.slice(1).split('/');
    const isSlide =
      !ids || ids.includes(decode(id)) || (/^\d+$/.test(id) && Number(id) <= ids.length);
    return isSlide || document.getElementById(id)
      ? undefined
      : 'names a slide that does not exist, or has `skip`';
  }
  if (/^(?:mailto|tel):./i.test(address)) return undefined;
  if (isHost.test(address)) {
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
    const isName =
      /^[^.]+(?:\.[^.]+)+$/.test(url.hostname) || /^(localhost|\[.*\])$/.test(url.hostname);
    return isName ? undefined : 'has no valid host name';
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
