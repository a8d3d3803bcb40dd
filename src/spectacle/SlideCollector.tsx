import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { SlideIndex } from '../core/SlideIndex.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { SlideIndexContext } from './contexts.ts';
import { SlideList } from './SlideList.tsx';
import { Still } from './Still.tsx';
import { useAddress } from './useAddress.ts';

export interface SlideCollectorProps {
  store: TalkStore;
  /** What the window shows instead of a deck. */
  view: ReactNode;
  /** The slides. */
  children: ReactNode;
}

/**
 * Renders all slides without showing any, in a window that has no deck: this adds them to an index. Like a
 * deck, it gives them to the store and follows the address.
 */
export function SlideCollector({ store, view, children }: SlideCollectorProps) {
  // React renders all of this once more if a slide throws, and then needs an index in which no id is taken.
  const [index] = useState(() => new SlideIndex());
  const slides = useSyncExternalStore(index.subscribe, () => index.slides);
  useEffect(() => store.setSlides(slides), [store, slides]);
  useAddress(store);
  return (
    <SlideIndexContext value={index}>
      <Still only={noSlide}>
        <SlideList>{children}</SlideList>
      </Still>
      {view}
    </SlideIndexContext>
  );
}

/** An id that no slide has. */
const noSlide = '';
