import { Drawings } from '../core/Drawings.ts';
import { fromJson } from '../core/outside.ts';
import { toDrawings } from '../core/pointer.ts';
import { attributes } from '../core/page.ts';
import { outlineOf, pathOf, slideDrawing } from './ink.ts';
import type { PointerHost } from './pointing.ts';

/**
 * Draws what is kept above the pages of the print view. A page of a step has the drawings of that step; one of a whole
 * slide has those of all its steps.
 *
 * @param saved what the tab keeps, as text
 */
export function printDrawings(
  saved: string,
  { theme, aspectRatio }: ReturnType<PointerHost['look']>,
) {
  const drawings = new Drawings();
  drawings.replace(toDrawings(fromJson(saved)));
  const pages = [...document.querySelectorAll<HTMLElement>(`form[${attributes.page}]`)];
  for (const page of pages) {
    const slide = page.getAttribute(attributes.page);
    const step = Number(page.getAttribute(attributes.pageStep));
    const isOnly =
      pages.filter((other) => other.getAttribute(attributes.page) === slide).length === 1;
    const box = page.querySelector(':scope > div');
    const strokes = drawings.all
      .filter(({ at }) => at.slide === slide && (isOnly || at.step === step))
      .flatMap((drawn) => drawn.strokes);
    if (!box || strokes.length === 0) continue;
    const svg = slideDrawing(aspectRatio);
    svg.style.cssText += '; position: absolute; inset: 0';
    svg.ariaHidden = 'true';
    for (const stroke of strokes) {
      const path = pathOf(stroke, theme);
      path.setAttribute('d', outlineOf(stroke, aspectRatio, true));
      svg.append(path);
    }
    box.querySelector(':scope > svg')?.remove();
    box.append(svg);
  }
}
