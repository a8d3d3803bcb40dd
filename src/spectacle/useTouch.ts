import { type TouchEvent, useRef } from 'react';
import type { TalkStore } from '../core/TalkStore.ts';

/** The shortest swipe, in px. */
const swipe = 40;
/** The share of the width at the left and at the right where a tap turns the page. */
const edge = 0.25;

/** Handlers for swipes and for taps at the left and right edge. */
export function useTouch(store: TalkStore) {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches.length === 1 && touches[0]; // two fingers zoom
      start.current = touch ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd: ({ changedTouches, target }: TouchEvent) => {
      const touch = changedTouches[0];
      if (!start.current || !touch) return;
      const right = touch.clientX - start.current.x;
      const down = touch.clientY - start.current.y;
      const fromLeft = touch.clientX / window.innerWidth;
      start.current = null;
      if ((window.visualViewport?.scale ?? 1) > 1) return; // zoomed in: the finger moves the view
      if (Math.abs(right) > swipe && Math.abs(right) > Math.abs(down)) {
        if (right < 0) store.next();
        else store.previous();
      } else if (Math.hypot(right, down) < 10 && !(target as Element).closest('a, button')) {
        if (fromLeft > 1 - edge) store.next();
        else if (fromLeft < edge) store.previous();
      }
    },
  };
}
