import { type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react';
import type { TalkStore } from '../core/TalkStore.ts';
import { announcementOf, visuallyHidden } from './announcement.ts';
import { SlideIndexContext } from './contexts.ts';
import { SlideList } from './SlideList.tsx';
import { Still } from './Still.tsx';
import { useAddress } from './useAddress.ts';
import { useTalkState } from './useTalkState.ts';

/**
 * Renders all slides without showing any, in a window that has no deck: this adds them to the index. Like a
 * deck, it gives them to the store, follows the address and announces the current slide.
 */
export function SlideCollector({ store, children }: { store: TalkStore; children: ReactNode }) {
  const index = useContext(SlideIndexContext)!;
  const slides = useSyncExternalStore(index.subscribe, () => index.slides);
  useEffect(() => store.setSlides(slides), [store, slides]);
  useAddress(store);
  const { position } = useTalkState(store);
  return (
    <>
      <Still only={noSlide}>
        <SlideList>{children}</SlideList>
      </Still>
      <div css={visuallyHidden} role="status">
        {store.isOpen && announcementOf(store.slides, position)}
      </div>
    </>
  );
}

/** An id that no slide has. */
const noSlide = '';
