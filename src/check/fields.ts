import { limits } from '../core/rules.ts';
import { luminance, ratioOf, toColor } from './colors.ts';
import { areaOf, intersection, toRect } from './rect.ts';
import { isVisible } from './texts.ts';

/** Whether a slide has a field: a picture, or another ground than that of the talk, over much of it. */
export function hasField(slide: HTMLElement): boolean {
  const edge = toRect(slide.getBoundingClientRect());
  // A field of exactly that share may be a part of a px smaller.
  const least = areaOf(edge) * (limits.field - 0.005);
  const ground = luminanceOf(getComputedStyle(document.body).backgroundColor);
  return [slide, ...slide.querySelectorAll('*')].some((element) => {
    const box = toRect(element.getBoundingClientRect());
    if (areaOf(intersection(box, edge, 0)) < least || !isVisible(element)) return false;
    if (element.matches('img, video, canvas, svg')) return true;
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (backgroundImage !== 'none') return true;
    const isOpaque = toColor(backgroundColor)[3] > 0.5;
    return isOpaque && ratioOf(luminanceOf(backgroundColor), ground) >= limits.fieldContrast;
  });
}

function luminanceOf(color: string): number {
  const [red, green, blue] = toColor(color);
  return luminance(red, green, blue);
}
