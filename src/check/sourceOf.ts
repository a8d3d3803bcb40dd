import type { Source } from '../core/page.ts';
import type { Found } from '../core/rules.ts';
import { type Rect, toBox } from './rect.ts';

/** What React keeps for an element, or for a component: see `memoizedProps` in its source. */
interface Fiber {
  key: string | null;
  memoizedProps: object;
  return: Fiber | null;
}

/**
 * Where the author has written an element of the page, or what it is a part of: the innermost JSX around it that is not in
 * a package. Only pages of the development server, and those that a command builds for itself, know it.
 */
export function sourceOf(element: Element): Source | undefined {
  for (let fiber = fiberOf(element); fiber; fiber = fiber.return) {
    const source = globalThis.lecternSources?.get(fiber.memoizedProps);
    if (source) return source;
  }
  return undefined;
}

/** Where the author has written a slide: the outermost JSX that names it, in its list of slides. */
export function sourceOfSlide(slide: Element): Source | undefined {
  let found = sourceOf(slide);
  for (let fiber = fiberOf(slide); fiber; fiber = fiber.return) {
    const props = fiber.memoizedProps;
    const source = globalThis.lecternSources?.get(props);
    if (source && 'title' in props) found = source;
    // Such is the key of a child of a `SlideList`.
    if (fiber.key?.startsWith('.')) break;
  }
  return found;
}

/** The fiber of an element, or of what contains it: React does not know what is in a piece of HTML. */
function fiberOf(element: Element): Fiber | null {
  const key = Object.keys(element).find((name) => name.startsWith('__reactFiber$'));
  if (key !== undefined) return Reflect.get(element, key) as Fiber;
  return element.parentElement && fiberOf(element.parentElement);
}

/** Where a finding is: on the page, in the box of the element or in another one, and in the author's code. */
export const at = (
  element: Element,
  box: Rect = element.getBoundingClientRect(),
): Required<Pick<Found, 'box'>> & Pick<Found, 'source'> => ({
  box: toBox(box),
  source: sourceOf(element),
});
