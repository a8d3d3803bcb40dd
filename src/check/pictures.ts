import { factsOf } from '../core/pictures.ts';
import { type Found, limits } from '../core/rules.ts';
import { withoutData } from '../core/words.ts';
import { areaOf, toRect } from './rect.ts';
import { at } from './sourceOf.ts';
import { isVisible, quote, scaleOf } from './texts.ts';

/** Finds pictures whose files have too few px for their place: on a large screen, each of them is a square. */
export function findCoarse(slide: HTMLElement): Found[] {
  const least = areaOf(toRect(slide.getBoundingClientRect())) * limits.coarseArea;
  return [...slide.querySelectorAll('img')].flatMap((image) => {
    const box = toRect(image.getBoundingClientRect());
    if (!isVisible(image) || areaOf(box) < least || isDrawing(image)) return [];
    const { width, height } = sizeOf(image);
    if (!(width * height > 0)) return [];
    const [wide, high] = [image.clientWidth / width, image.clientHeight / height];
    const isCropped = getComputedStyle(image).objectFit === 'cover';
    const stretch = isCropped ? Math.max(wide, high) : Math.min(wide, high);
    const around = image.getBoundingClientRect().width / image.offsetWidth / scaleOf(slide);
    const enlarged = stretch * around;
    if (!(enlarged > limits.coarse)) return [];
    const needed = Math.ceil((width * enlarged) / 10) * 10;
    return {
      rule: 'coarse' as const,
      subject: image.currentSrc,
      message: `The picture ${quote(nameOf(image))} has ${width} × ${height} px and is drawn ${enlarged.toFixed(1)} times as large: its px can be seen from ${limits.coarse} times on`,
      advice: `Use a file that is ${needed} px wide or more, or an SVG, or show it smaller.`,
      ...at(image),
      badness: enlarged,
    };
  });
}

/** The size of the file: `naturalWidth` is another one where the browser has chosen between several. */
function sizeOf(image: HTMLImageElement): { width: number; height: number } {
  const facts = factsOf(image.getAttribute('src') ?? '');
  return facts ?? { width: image.naturalWidth, height: image.naturalHeight };
}

/** Whether it has no px. */
const isDrawing = (image: HTMLImageElement) =>
  factsOf(image.getAttribute('src') ?? '')?.isDrawing ||
  /^data:image\/svg|\.svg(?:$|[?#])/i.test(image.currentSrc);

/** What a picture shows, or else the name of its file. */
export const nameOf = ({ alt, currentSrc }: HTMLImageElement) =>
  alt || withoutData(currentSrc).split('/').at(-1)!.slice(0, 24);
