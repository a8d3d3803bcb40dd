import { useEffect } from 'react';
import { attributes } from '../core/page.ts';
import { slideOnStage } from './slideOnStage.ts';

/**
 * Gives the focus to the heading of the slide when what had it goes with a step or with its slide. Otherwise Tab and a
 * screen reader would begin at the top of the page.
 */
export function useFocusOnStage() {
  useEffect(() => {
    const end = new AbortController();
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent) => {
      last = (target as Element).closest(slideOnStage) && (target as Element);
    };
    const follow = () => {
      const { activeElement, body } = document;
      if (!last || (activeElement !== last && activeElement !== body) || isVisible(last)) return;
      const heading = document.querySelector<HTMLElement>(`${slideOnStage} :is(h1, h2)`);
      if (!heading) return;
      heading.tabIndex = -1;
      // Nobody has moved there by hand, and a ring would be for the room.
      heading.style.outline = 'none';
      heading.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(follow);
    observer.observe(document.body, {
      subtree: true,
      attributeFilter: ['data-state', attributes.hidden, attributes.leaving],
    });
    document.addEventListener('focusin', remember, { signal: end.signal });
    return () => {
      end.abort();
      observer.disconnect();
    };
  }, []);
}

// jsdom does not have it.
const isVisible = (element: Element) =>
  element.checkVisibility?.({ visibilityProperty: true }) ?? true;
