import { useEffect } from 'react';
import { addressOfPosition, positionOfAddress } from '../core/address.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { useTalkState } from './useTalkState.ts';

/** Opens the talk at the position in the address, and keeps the address up to date. */
export function useAddress(store: TalkStore) {
  const { position } = useTalkState(store);
  const isKnown = store.slides.length > 0;

  useEffect(() => {
    if (isKnown) store.open(positionOfAddress(store.slides, window.location));
  }, [isKnown, store]);

  useEffect(() => {
    if (!isKnown) return undefined;
    // After the slide has been painted, because writing the address takes the browser some time.
    const { href } = window.location;
    const timer = setTimeout(() => {
      const { location } = window;
      // Another address means that the user has just navigated away.
      if (location.href === href)
        writeHistory('replaceState', addressOfPosition(store.slides, position, location));
    }, 20);
    return () => clearTimeout(timer);
  }, [isKnown, store, position]);

  // Back, Forward, and an address that the user has typed.
  useEffect(() => {
    const follow = () => store.go(positionOfAddress(store.slides, window.location));
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [store]);
}

/** Adds an entry to the browser's history: Back then returns to this position. */
export const markHistory = () => writeHistory('pushState', window.location.href);

function writeHistory(method: 'replaceState' | 'pushState', address: string) {
  try {
    window.history[method](window.history.state, '', address);
  } catch {
    // Browsers limit how often this can be called, and some block it for local files: the talk works without it.
  }
}
