/*
 * Where the steps of a slide are in its article: the reading view shows all of them, and the stage one after the other.
 */

import { readStep } from '../core/page.ts';

/** How far below the top of an article each step of its slide ends, in px. */
function endsOf(article: Element, steps: number): number[] {
  const { top } = article.getBoundingClientRect();
  const found = [...article.querySelectorAll(`[${readStep}]`)];
  const below = (element: Element | null) =>
    element ? element.getBoundingClientRect().bottom - top : 0;
  const last = below(article.lastElementChild);
  return Array.from({ length: steps }, (_, at) =>
    found.length === steps ? below(found[at]!) : (last * (at + 1)) / steps,
  );
}

/** The height of the window without the bar at its bottom, in px. */
const room = () =>
  window.innerHeight -
  (parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0);

/** The step up to which somebody has seen a slide. */
export function seenStep(article: Element, steps: number): number {
  const { top } = article.getBoundingClientRect();
  return endsOf(article, steps).filter((end) => top + end <= room() + 1).length;
}

/** How far the window is below the top of an article when a step can be read, in px: 0 if the article has room before. */
export function offsetOfStep(article: Element, steps: number, step: number): number {
  const end = step > 0 ? (endsOf(article, steps)[step - 1] ?? 0) : 0;
  return Math.max(0, end - room());
}
