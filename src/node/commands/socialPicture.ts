import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { placeOf } from '../../core/byline.ts';
import { directionOf } from '../../core/direction.ts';
import { attributes, parameters } from '../../core/page.ts';
import { escapeHtml } from '../../core/escaped.ts';
import { loadTalk } from '../browser/loadTalk.ts';
import { stayHere } from '../browser/stayHere.ts';
import { socialPictureFile, socialPictureSize } from '../vite/pageText.ts';
import { talkOf } from './export/printed.ts';

/** The place of a line of text in px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A circle in px. */
export interface Disc {
  x: number;
  y: number;
  radius: number;
}

const { width, height } = socialPictureSize;

/**
 * Makes the picture for link previews: the title of the talk, the speaker and the event, with a drawing beside them.
 *
 * @param origin the address of the built talk
 * @param folder the folder of the site
 * @param timeout how long the talk may take to load, in ms
 */
export async function takeSocialPicture(
  browser: Browser,
  origin: string,
  folder: string,
  timeout: number,
) {
  const viewport = { width, height };
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await stayHere(page, () => {});
  await loadTalk(page, `${origin}?${parameters.aspectRatio}=16:9`, { timeout });
  const slide = page.locator(`main section[${attributes.hidden}="false"]`).first();
  await slide.waitFor();
  const talk = await talkOf(page);
  const { title, author, theme } = talk;
  const texts = (element: string) =>
    slide.locator(`[${attributes.byline}] > ${element}`).allInnerTexts();
  // Speakers come first, then the event and its date.
  const names = await texts('strong');
  if (author && !names.join(', ').includes(author)) names.unshift(author);
  // A first slide of another kind does not show where and when the talk is given.
  const place = await texts('span');
  names.push(...(place.length > 0 ? place : placeOf(talk)));
  const byline = names.map((name) => `<span>${escapeHtml(name)}</span>`).join(' ');
  const dir = directionOf(title);
  const boxes = await page.evaluate(layOut, {
    html: `<style>${stylesOf(theme)}</style><main dir="${dir}"><svg></svg><h1>${escapeHtml(title)}</h1><p>${byline}</p></main>`,
    most: { width: width - 2 * margin, height: 360, size: 240 },
  });
  const disc = placeDisc(dir === 'rtl' ? boxes.map(mirrored) : boxes);
  await page.evaluate((drawing) => {
    document.body.lastElementChild!.shadowRoot!.querySelector('svg')!.innerHTML = drawing;
  }, drawingOf(disc));
  const path = join(folder, socialPictureFile);
  await page.screenshot({ path, animations: 'disabled' });
  await page.close();
}

/** The distance of the text from the edges in px. */
const margin = 72;

/** The least distance of the drawing from a text in px. */
export const clearance = 24;

const stylesOf = ({ colors, accents, fonts }: Awaited<ReturnType<typeof talkOf>>['theme']) => `
main { position: fixed; inset: 0; z-index: 2147483647; box-sizing: border-box; padding: ${margin}px; display: flex; flex-direction: column; justify-content: flex-end; gap: 40px; overflow: hidden; background: ${colors.ground}; color: ${colors.text}; font: 400 36px/44px ${fonts.text}; text-align: start }
h1, p { margin: 0; display: -webkit-box; -webkit-box-orient: vertical }
h1 { font-weight: 800; font-stretch: 118%; letter-spacing: -.03em; line-height: 1; text-wrap: balance }
p { overflow: hidden; -webkit-line-clamp: 2; color: ${colors.muted} }
p span:first-child { font-weight: 700; color: ${colors.text} }
p span + span { margin-inline-start: 32px }
p:empty { display: none }
svg { position: absolute; inset: 0; width: 100%; height: 100% }
[dir='rtl'] svg { scale: -1 1 }
circle, line { fill: none; stroke: ${accents.brand}; stroke-width: 4 }
path { fill: color-mix(in srgb, ${accents.brand} 34%, ${colors.ground}) }
`;

/**
 * Shows the picture over the page, with the title as large as it fits. It uses nothing else of this file, because it
 * runs in the page.
 *
 * @returns the places of the lines of text
 */
async function layOut({
  html,
  most,
}: {
  html: string;
  most: { width: number; height: number; size: number };
}): Promise<Box[]> {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  const title = root.querySelector('h1')!;
  const fits = () => title.scrollHeight <= most.height && title.scrollWidth <= most.width;
  const fit = () => {
    let size = most.size;
    do title.style.fontSize = `${size}px`;
    while (!fits() && (size -= 4) >= 48);
    if (fits()) return;
    // A word or a title without end.
    Object.assign(title.style, { overflow: 'hidden', overflowWrap: 'anywhere' });
    title.style.webkitLineClamp = String(Math.floor(most.height / 48));
  };
  fit();
  // The page loads the fonts of a text once it is laid out.
  await document.fonts.ready;
  fit();
  return [...root.querySelectorAll('h1, p')].flatMap((text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
      left,
      top,
      right,
      bottom,
    }));
  });
}

const mirrored = ({ left, right, ...rest }: Box): Box => ({
  ...rest,
  left: width - right,
  right: width - left,
});

/** Finds the place at the right where most of a disc can be seen, and no text is near it. */
export function placeDisc(boxes: readonly Box[]): Disc {
  let best = { x: 0, y: 0, radius: 0 };
  let most = 0;
  for (let x = width - 200; x <= width + 200; x += 20) {
    for (let y = 0; y <= height; y += 15) {
      const radius = Math.min(360, ...boxes.map((box) => distance({ x, y }, box) - clearance));
      const seen = radius < 40 ? 0 : areaOf({ x, y, radius });
      if (seen <= most) continue;
      [best, most] = [{ x, y, radius }, seen];
    }
  }
  return best;
}

/** The distance of a point from a box. */
const distance = ({ x, y }: { x: number; y: number }, { left, top, right, bottom }: Box) =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** How much of a disc is in the picture, in px². */
function areaOf({ x, y, radius }: Disc): number {
  let area = 0;
  for (let row = Math.max(0, y - radius); row < Math.min(height, y + radius); row += 10) {
    const half = Math.sqrt(radius ** 2 - (row - y) ** 2);
    area += 10 * Math.max(0, Math.min(width, x + half) - (x - half));
  }
  return area;
}

/** An attitude indicator, as on a title slide: a horizon that is tilted. Of a low one, the half above it is filled. */
function drawingOf({ x, y, radius }: Disc): string {
  if (radius === 0) return '';
  const above = y > 0.7 * height ? 1 : 0;
  const half = `<path d="M${-radius} 0A${radius} ${radius} 0 0 ${above} ${radius} 0Z"/>`;
  const lines = `<line x1="${-radius}" x2="${radius}"/><circle r="${radius - 2}"/>`;
  return `<g transform="translate(${x} ${y}) rotate(-14)">${half}${lines}</g>`;
}
