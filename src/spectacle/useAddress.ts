import { useEffect } from 'react';
import { addressOfPosition, isSamePosition, positionOfAddress } from '../core/address.ts';
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
      // Another address means that the user has just navigated away.
      if (window.location.href === href) writeAddress(store);
    }, 20);
    return () => clearTimeout(timer);
  }, [isKnown, store, position]);

  // Back, Forward, and an address that the user has typed.
  useEffect(() => {
    let followed: string | undefined;
    const follow = () => {
      if (!store.isOpen) return;
      followed = window.location.href;
      const wanted = positionOfAddress(store.slides, window.location);
      // The key that opens the presenter view also loads the address again: a black screen must stay.
      if (isSamePosition(wanted, store.state.position)) writeAddress(store);
      else store.go(wanted);
    };
    // Chromium sends no popstate while the page opens another window. This event comes later, but always.
    const followLate = ({ newURL }: HashChangeEvent) => {
      if (newURL !== followed) follow();
      followed = undefined;
    };
    window.addEventListener('popstate', follow);
    window.addEventListener('hashchange', followLate);
    return () => {
      window.removeEventListener('popstate', follow);
      window.removeEventListener('hashchange', followLate);
    };
  }, [store]);
}

const writeAddress = ({ slides, state }: TalkStore) =>
  writeHistory('replaceState', addressOfPosition(slides, state.position, window.location));

/** Adds an entry to the browser's history: Back then returns to this position. */
export const markHistory = () => writeHistory('pushState', window.location.href);

function writeHistory(method: 'replaceState' | 'pushState', address: string) {
  try {
    window.history[method](window.history.state, '', address);
  } catch {
    // Browsers limit how often this can be called, and some block it for local files: the talk works without it.
  }
}
