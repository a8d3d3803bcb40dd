import { type TouchEvent, useRef } from 'react';
import type { TalkStore } from '../core/TalkStore.ts';
import { isPressed, isWidget, pathOf, scrollerOn, takesText } from './widgets.ts';

/** The shortest swipe, in px. */
const swipe = 40;

/**
 * Handlers for swipes and for taps at the left and right edge: `edge` is how far from the middle a tap turns the page,
 * as a share of the width. A gesture belongs to what it starts on if that has
 * its own use for it, or if the slide prevents its default.
 */
export function useTouch(store: Pick<TalkStore, 'next' | 'previous'>, edge = 0.25) {
  const start = useRef<{ x: number; y: number; mayTap: boolean } | null>(null);
  const give = (event: TouchEvent) => {
    if (event.defaultPrevented) start.current = null;
  };
  return {
    onTouchStart: (event: TouchEvent) => {
      const touch = event.touches.length === 1 && event.touches[0]; // two fingers zoom
      const path = pathOf(event.nativeEvent);
      // A web component has its elements in a shadow root: which of them is touched stays unknown.
      const isComponent = (event.target as Element).localName.includes('-');
      const isFree =
        !event.defaultPrevented && !isComponent && !path.some(ownsTouch) && !scrollerOn(path, 'x');
      start.current =
        touch && isFree
          ? { x: touch.clientX, y: touch.clientY, mayTap: !path.some(isPressed) }
          : null;
    },
    onTouchMove: give,
    onTouchCancel: () => (start.current = null),
    onTouchEnd: (event: TouchEvent) => {
      give(event);
      const touch = event.changedTouches[0];
      if (!start.current || !touch) return;
      const { x, y, mayTap } = start.current;
      // A talk that reads from right to left goes on to the left.
      const turn = document.dir === 'rtl' ? -1 : 1;
      const right = (touch.clientX - x) * turn;
      const down = touch.clientY - y;
      const side = (touch.clientX / window.innerWidth - 0.5) * turn;
      start.current = null;
      if ((window.visualViewport?.scale ?? 1) > 1) return; // zoomed in: the finger moves the view
      if (Math.abs(right) > swipe && Math.abs(right) > Math.abs(down)) {
        if (right < 0) store.next();
        else store.previous();
      } else if (Math.hypot(right, down) < 10 && mayTap) {
        if (side > edge) store.next();
        else if (side < -edge) store.previous();
      }
    },
  };
}

/** Whether an element has its own use for all touches: a button, a slider, a player, a map, a drawing … */
const ownsTouch = (element: Element) =>
  takesText(element) ||
  isWidget(element) ||
  element.matches('button, label, [role="button"]') ||
  // With these, the browser leaves sideways gestures to the element's own script.
  /^(?:none|pan-y|pan-up|pan-down|pinch-zoom)\b/.test(getComputedStyle(element).touchAction);
