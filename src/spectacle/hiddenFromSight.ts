import { slideSelector } from '../core/page.ts';

/** Whether an element hides what it contains from sight, but not from screen readers. */
export function hidesFromSight(element: Element): boolean {
  const { clip, clipPath, position } = getComputedStyle(element);
  if (position !== 'absolute') return false;
  const { width, height } = element.getBoundingClientRect();
  const isTiny = width <= 1.5 && height <= 1.5 && element.clientWidth <= 1;
  return (
    isTiny || /inset\((?:50|100)%\)|circle\(0/.test(clipPath) || /rect\(0|rect\(1px/.test(clip)
  );
}

/** Whether the element is there only for screen readers. */
export function isVisuallyHidden(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (hidesFromSight(at)) return true;
    if (at.matches(slideSelector)) return false;
  }
  return false;
}
