import { attributes } from '../core/page.ts';
import { limits } from '../core/rules.ts';
import { type Color, hueDistance, luminance, ratioOf, toColor } from './colors.ts';
import { areaOf, intersection, toRect } from './rect.ts';
import { isVisible } from './texts.ts';

/**
 * Whether a slide has a field: a picture, or another ground than that of the talk, over much of it; or code, whose
 * panel is a ground of its own.
 */
export function hasField(slide: HTMLElement): boolean {
  if ([...slide.querySelectorAll(`pre [${attributes.line}]`)].some(isVisible)) return true;
  const edge = toRect(slide.getBoundingClientRect());
  // A field of exactly that share may be a part of a px smaller.
  const least = areaOf(edge) * (limits.field - 0.005);
  const ground = toColor(getComputedStyle(document.body).backgroundColor);
  return [slide, ...slide.querySelectorAll('*')].some((element) => {
    const box = toRect(element.getBoundingClientRect());
    if (areaOf(intersection(box, edge, 0)) < least || !isVisible(element)) return false;
    if (element.matches('img, video, canvas, svg')) return true;
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (backgroundImage !== 'none') return true;
    const color = toColor(backgroundColor);
    return color[3] > 0.5 && isApart(color, ground);
  });
}

const isApart = (one: Color, other: Color) =>
  ratioOf(luminanceOf(one), luminanceOf(other)) >= limits.fieldContrast ||
  hueDistance(one, other) >= limits.hue;

const luminanceOf = ([red, green, blue]: Color) => luminance(red, green, blue);
