import { type TouchEvent, useRef } from 'react';
import type { TalkStore } from '../core/TalkStore.ts';

/** How far a finger moves in px before it swipes, and the part of the width that counts as an edge. */
const swipe = 40;
const edge = 0.25;

/** Swipes, and taps at the left and right edge, for phones and tablets. */
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
      const place = touch.clientX / window.innerWidth;
      start.current = null;
      if ((window.visualViewport?.scale ?? 1) > 1) return; // enlarged: the finger looks around
      if (Math.abs(right) > swipe && Math.abs(right) > Math.abs(down)) {
        if (right < 0) store.next();
        else store.previous();
      } else if (Math.hypot(right, down) < 10 && !(target as Element).closest('a, button')) {
        if (place > 1 - edge) store.next();
        else if (place < edge) store.previous();
      }
    },
  };
}
