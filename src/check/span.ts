import { attributes } from '../core/page.ts';
import { toColor } from './colors.ts';
import { type Rect, intersection, toRect, union } from './rect.ts';
import { type Line, inkOf, isDecoration, isInHead, isVisible, scaleOf } from './texts.ts';

/** The items of a list that appear one after the other. */
const items = 'li[data-state], tr[data-state]';

/**
 * How wide and high everything is, in px of the page, that a slide with a list shows below its heading. What is
 * revealed outside of the list does not count: its timing may be the point.
 *
 * @returns undefined if the slide reveals no list
 */
export function spanOf(
  slide: HTMLElement,
  lines: readonly Line[],
): { width: number; height: number } | undefined {
  if (!slide.querySelector(items)) return undefined;
  const edge = toRect(slide.getBoundingClientRect());
  const isContent = (element: Element) =>
    !element.closest(`h1, h2, [${attributes.drawing}]`) &&
    (element.closest('[data-state]')?.matches(items) ?? true) &&
    !isDecoration(element) &&
    !isInHead(element, slide);
  const texts = lines
    .filter(({ element }) => isContent(element))
    .map((line) => inkOf(line, scaleOf(slide)));
  const boxes = [...slide.querySelectorAll('*')]
    .filter((element) => isVisible(element) && isMarked(element) && isContent(element))
    .map((element) => toRect(element.getBoundingClientRect()));
  const seen = [...texts, ...boxes].flatMap((box) => intersection(box, edge, -1) ?? []);
  const all = seen.reduce<Rect | undefined>((sum, box) => (sum ? union(sum, box) : box), undefined);
  return all
    ? { width: all.right - all.left, height: all.bottom - all.top }
    : { width: 0, height: 0 };
}

/** Whether an element is a picture, or shows its place: with a rule on one of its sides, a ground or a drawn mark. */
function isMarked(element: Element): boolean {
  if (element.matches('img, svg, video, canvas')) return true;
  return [undefined, '::before', '::after'].some((part) => {
    const style = getComputedStyle(element, part);
    if (part && (style.content === 'none' || style.display === 'none')) return false;
    const { backgroundColor, backgroundImage, boxShadow } = style;
    const hasGround = backgroundImage !== 'none' || toColor(backgroundColor)[3] > 0;
    return hasGround || boxShadow !== 'none' || hasRule(style);
  });
}

const hasRule = (style: CSSStyleDeclaration) =>
  (['Top', 'Right', 'Bottom', 'Left'] as const).some(
    (side) =>
      parseFloat(style[`border${side}Width`]) > 0 && toColor(style[`border${side}Color`])[3] > 0,
  );
