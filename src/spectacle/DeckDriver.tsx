import { Global } from '@emotion/react';
import { useContext, useEffect, useLayoutEffect, useState } from 'react';
import { isSamePosition } from '../core/address.ts';
import { posterId } from '../core/page.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import type { Theme } from '../theme/theme.ts';
import { DeckContext } from './engine.ts';
import type { NearSlides } from './NearSlides.ts';
import { useAddress } from './useAddress.ts';
import { useDeckSlides } from './useDeckSlides.ts';
import { useTalkState } from './useTalkState.ts';

export interface DeckDriverProps {
  store: TalkStore;
  near: NearSlides;
  theme: Theme;
  /** Called when the talk has gained or lost slides, which Spectacle does not notice. */
  onStale: () => void;
}

/** Moves Spectacle's deck to the position of the store. */
export function DeckDriver({ store, near, theme, onStale }: DeckDriverProps) {
  const slides = useDeckSlides(onStale);
  useEffect(() => store.setSlides(slides), [store, slides]);
  useAddress(store);
  const isShown = useShown(useDrive(store, near, slides), near, theme);
  // Hides the first slide of the talk for the few ms until the deck has reached its position.
  return !isShown && <Global styles={{ main: { visibility: 'hidden' } }} />;
}

/** Moves the deck; returns whether it is at the position of the store. */
function useDrive(store: TalkStore, near: NearSlides, slides: readonly SlideRecord[]) {
  // oxlint-disable-next-line typescript/unbound-method -- a closure over a dispatch, without `this`
  const { activeView, initialized, commitTransition } = useContext(DeckContext);
  const { position } = useTalkState(store);
  const isReady = initialized && slides.length > 0 && store.isOpen;
  const isThere = isSamePosition(activeView, position);
  // In a layout effect, which runs in the frame of the key press: other effects show a frame later.
  useLayoutEffect(() => {
    if (!isReady) return undefined;
    const idAt = (slideIndex: number) => slides[slideIndex]?.id ?? '';
    const isMounted = near.has(idAt(position.slideIndex));
    if (!isMounted) {
      // At the start, mount the next slide as well: then the first key press does not wait for it.
      const next = position.slideIndex + (globalThis.lecternAlone ? 0 : 1);
      const other = near.isEmpty ? next : activeView.slideIndex;
      near.show([idAt(position.slideIndex), idAt(other)]);
    }
    if (isThere) return undefined;
    if (isMounted) {
      commitTransition(position);
      return undefined;
    }
    // Spectacle counts the steps of a slide once it is mounted, and can go to one of them only then.
    const timer = setTimeout(() => commitTransition(position));
    return () => clearTimeout(timer);
  }, [isReady, isThere, activeView.slideIndex, position, slides, near, commitTransition]);
  // Mount the slides near this one once it has been painted.
  useEffect(() => {
    if (!isReady || !isThere) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => near.show(neighbors(slides, position.slideIndex)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isReady, isThere, position.slideIndex, slides, near]);
  return isReady && isThere;
}

/** Whether the deck has shown a slide: not until it has reached its position. */
function useShown(hasArrived: boolean, near: NearSlides, theme: Theme) {
  const [isShown, setShown] = useState(false);
  if (!isShown && hasArrived) setShown(true);
  useEffect(() => {
    if (!isShown) return undefined;
    const timer = setTimeout(() => {
      near.calmDown();
      fetchFonts(theme);
    }, 300);
    return () => clearTimeout(timer);
  }, [isShown, near, theme]);
  useLayoutEffect(() => {
    if (!isShown) return;
    document.getElementById(posterId)?.remove();
    globalThis.lecternPlay?.();
  }, [isShown]);
  return isShown;
}

/**
 * Loads the fonts that most talks need after their first slide. Otherwise the browser loads them when a slide
 * uses them, and the audience sees the text change. Few talks show code: its font is loaded with the first slide
 * that does, and the font that stands in for it is as wide.
 */
function fetchFonts({ fonts }: Theme) {
  // One character for each file: letters, arrows, and the one that `fonts.css` has for emoji.
  const sample = 'a→\u{F0000}';
  const { display, title, text, label } = fonts;
  for (const font of new Set([display, title, text, label, "'Lectern Pictures'"])) {
    for (const weight of [400, 700]) {
      document.fonts?.load(`${weight} 28px ${font}`, sample).catch(() => {}); // falls back to system fonts
    }
  }
}

/** The slides that are mounted around the current one: those that one or two key presses lead to. */
const neighbors = (slides: readonly SlideRecord[], slideIndex: number) =>
  (globalThis.lecternAlone
    ? slides.slice(slideIndex, slideIndex + 1)
    : slides.slice(Math.max(slideIndex - 1, 0), slideIndex + 3)
  ).map(({ id }) => id);
