import { type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react';
import type { TalkStore } from '../core/TalkStore.ts';
import { SlideIndexContext } from './contexts.ts';
import { SlideList } from './SlideList.tsx';
import { Still } from './Still.tsx';
import { useAddress } from './useAddress.ts';

/**
 * Renders all slides without showing any, in a window that has no deck: this adds them to the index. Like a
 * deck, it gives them to the store and follows the address.
 */
export function SlideCollector({ store, children }: { store: TalkStore; children: ReactNode }) {
  const index = useContext(SlideIndexContext)!;
  const slides = useSyncExternalStore(index.subscribe, () => index.slides);
  useEffect(() => store.setSlides(slides), [store, slides]);
  useAddress(store);
  return (
    <Still only={noSlide}>
      <SlideList>{children}</SlideList>
    </Still>
  );
}

/** An id that no slide has. */
const noSlide = '';
