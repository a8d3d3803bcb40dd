import { useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { SlideRecord } from '../core/SlideIndex.ts';
import { SlideIndexContext } from './contexts.ts';
import { DeckContext } from './engine.ts';

/**
 * The records of the deck's slides, in the order of the deck; empty until all of them have entered.
 *
 * @param onStale called when the talk has gained or lost slides, which Spectacle does not notice
 */
export function useDeckSlides(onStale: () => void): readonly SlideRecord[] {
  const { slideIds } = useContext(DeckContext);
  const index = useContext(SlideIndexContext)!;
  const entered = useSyncExternalStore(index.subscribe, () => index.slides);
  const slides = useMemo(() => {
    const byId = new Map(entered.map((slide) => [slide.id, slide]));
    const found = slideIds.flatMap((id) => byId.get(String(id)) ?? []);
    return found.length === slideIds.length ? found : [];
  }, [slideIds, entered]);

  const wasComplete = useRef(false);
  const isComplete = slides.length > 0 && slides.length === entered.length;
  useEffect(() => {
    if (isComplete) wasComplete.current = true;
    if (isComplete || !wasComplete.current) return undefined;
    // A moment later: after an edit in development, the event of the server renews the deck first.
    const timer = setTimeout(onStale, 100);
    return () => clearTimeout(timer);
  }, [isComplete, onStale]);
  return slides;
}
