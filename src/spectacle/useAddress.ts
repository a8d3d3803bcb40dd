import { useEffect } from 'react';
import { addressOfView, viewOfAddress } from '../core/address.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { useTalkState } from './useTalkState.ts';

/** Opens the talk where the address says, and keeps the two together. */
export function useAddress(store: TalkStore) {
  const { view } = useTalkState(store);
  const known = store.slides.length > 0;

  useEffect(() => {
    if (known) store.open(viewOfAddress(store.slides, window.location));
  }, [known, store]);

  useEffect(() => {
    if (!known) return undefined;
    // Once the slide has been painted: the browser takes its time over this.
    const { href } = window.location;
    const timer = setTimeout(() => {
      const { location } = window;
      // Otherwise somebody has just gone elsewhere.
      if (location.href === href)
        writeHistory('replaceState', addressOfView(store.slides, view, location));
    }, 20);
    return () => clearTimeout(timer);
  }, [known, store, view]);

  // Back, Forward, and an address typed by hand.
  useEffect(() => {
    const follow = () => store.go(viewOfAddress(store.slides, window.location));
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [store]);
}

/** Leaves an entry in the browser's history, so that Back leads here again. */
export const markHistory = () => writeHistory('pushState', window.location.href);

function writeHistory(method: 'replaceState' | 'pushState', address: string) {
  try {
    window.history[method](window.history.state, '', address);
  } catch {
    // Browsers limit how often this may be called, and some refuse it for local files: the talk goes on.
  }
}
