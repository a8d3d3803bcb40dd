import { useEffect } from 'react';
import type { TalkStore } from '../core/TalkStore.ts';
import { isPressed, isWidget, pathOf, scrollerOn, takesText } from '../spectacle/widgets.ts';

/** The shortest swipe, in px. */
const swipe = 40;

/**
 * Turns the page with swipes, and with taps at the left and right edge of the view; a finger on the black or white screen
 * removes it. A gesture belongs to what it starts on
 * if that has its own use for it, or if the slide prevents its default.
 *
 * @param edge how far from the middle a tap turns the page, as a share of the width; 1: no tap does
 */
export function useTouch(
  store: Pick<TalkStore, 'next' | 'previous' | 'state' | 'toggleCurtain'>,
  edge: number,
): void {
  useEffect(() => {
    let start: { x: number; y: number; mayTap: boolean } | null = null;
    const onStart = (event: TouchEvent) => {
      const touch = event.touches.length === 1 && event.touches[0]; // two fingers zoom
      const path = pathOf(event);
      const [target] = path;
      // A web component has its elements in a shadow root: which of them is touched stays unknown.
      const isComponent = target?.localName.includes('-');
      const isFree =
        target?.closest('main, [role="main"]') &&
        !event.defaultPrevented &&
        !isComponent &&
        !path.some(ownsTouch) &&
        !scrollerOn(path, 'x');
      start =
        touch && isFree
          ? { x: touch.clientX, y: touch.clientY, mayTap: !path.some(isPressed) }
          : null;
    };
    const onMove = (event: TouchEvent) => {
      if (event.defaultPrevented) start = null;
    };
    const onEnd = (event: TouchEvent) => {
      onMove(event);
      const touch = event.changedTouches[0];
      if (!start || !touch) return;
      const { x, y, mayTap } = start;
      start = null;
      // A talk that reads from right to left goes on to the left.
      const turn = document.dir === 'rtl' ? -1 : 1;
      const right = (touch.clientX - x) * turn;
      const down = touch.clientY - y;
      const side = (touch.clientX / window.innerWidth - 0.5) * turn;
      const { curtain } = store.state;
      if (isCurtain(event.target) && curtain !== 'none') return store.toggleCurtain(curtain);
      if ((window.visualViewport?.scale ?? 1) > 1) return; // zoomed in: the finger moves the view
      if (Math.abs(right) > swipe && Math.abs(right) > Math.abs(down)) {
        if (right < 0) store.next();
        else store.previous();
      } else if (Math.hypot(right, down) < 10 && mayTap) {
        if (side > edge) store.next();
        else if (side < -edge) store.previous();
      }
    };
    // On the window, where they come after those of the slide.
    const end = new AbortController();
    const options = { signal: end.signal, passive: true };
    window.addEventListener('touchstart', onStart, options);
    window.addEventListener('touchmove', onMove, options);
    window.addEventListener('touchcancel', () => (start = null), options);
    window.addEventListener('touchend', onEnd, options);
    return () => end.abort();
  }, [store, edge]);
}

/** Whether somebody has touched the black or white screen. */
const isCurtain = (target: EventTarget | null) =>
  target instanceof Element && target.matches('[role="main"]');

/** Whether an element has its own use for all touches: a button, a slider, a player, a map, a drawing … */
const ownsTouch = (element: Element) =>
  takesText(element) ||
  isWidget(element) ||
  element.matches('button, label, [role="button"]') ||
  // With these, the browser leaves sideways gestures to the element's own script.
  /^(?:none|pan-y|pan-up|pan-down|pinch-zoom)\b/.test(getComputedStyle(element).touchAction);
