import { useEffect } from 'react';
import { isFresh, monotonic, readClock, totalTime } from '../core/clock.ts';
import { isBuilt } from '../core/isBuilt.ts';
import { keep, readKept } from '../core/kept.ts';
import { type Rehearsed, rehearsedEvent } from '../core/page.ts';
import type { TalkStore } from '../core/TalkStore.ts';

/** How often it is told while nothing changes, in ms. */
const pause = 5000;

/**
 * Tells the development server how long the slides take: after each change, and from time to time. A published talk tells
 * nobody.
 *
 * @param talk its title
 */
export function useRehearsal(store: TalkStore, talk: string, isPresenter: boolean): void {
  useEffect(() => {
    if (isBuilt || !isPresenter) return undefined;
    const begun = `lectern rehearsal ${store.name}`;
    let last: Rehearsed | undefined;
    const follow = () => {
      const { clock, held, position } = store.state;
      if (isFresh(clock)) {
        if (last) tell({ ...last, hasEnded: true });
        last = undefined;
        keep(() => window.sessionStorage, begun, '');
        return;
      }
      const slideId = store.slides[(held ?? position).slideIndex]?.id ?? '';
      const now = readClock(clock, slideId, monotonic());
      const start =
        last?.start ??
        (readKept(() => window.sessionStorage, begun) ||
          new Date(Date.now() - totalTime(now)).toISOString());
      const minutes = [...now.spent].map(([id, ms]) => [id, Number((ms / 60_000).toFixed(2))]);
      last = { start, talk, minutes: Object.fromEntries(minutes), hasEnded: false };
      keep(() => window.sessionStorage, begun, start); // after a reload, it is the same rehearsal
      tell(last);
    };
    const timer = setInterval(() => store.state.clock.runningSince !== null && follow(), pause);
    const stop = store.subscribe(follow);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [store, talk, isPresenter]);
}

const tell = (detail: Rehearsed) =>
  window.dispatchEvent(new CustomEvent(rehearsedEvent, { detail }));
