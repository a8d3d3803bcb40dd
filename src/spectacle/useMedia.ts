import { type RefObject, useLayoutEffect } from 'react';
import type { Placement } from './contexts.ts';

/**
 * Lets the sounds and videos of a slide play on stage only. What starts by itself waits until the slide is on stage;
 * what plays is paused when the slide leaves; a picture is mute and still.
 */
export function useMedia(section: RefObject<HTMLElement | null>, stage: Placement) {
  useLayoutEffect(() => {
    const slide = section.current;
    if (!slide) return undefined;
    if (stage === 'stage') {
      for (const medium of mediaOf(slide)) {
        // A browser may refuse: then the controls are there to start it.
        if (starters.has(medium)) medium.play()?.catch(() => {});
      }
      return undefined;
    }
    const hold = (medium: HTMLMediaElement) => {
      if (stage === 'picture') medium.muted = true;
      if (medium.autoplay) starters.add(medium);
      medium.autoplay = false;
      if (!medium.paused) medium.pause();
    };
    for (const medium of mediaOf(slide)) hold(medium);
    // What comes later, and what a script starts.
    const onPlay = ({ target }: Event) => {
      if (!(target instanceof HTMLMediaElement)) return;
      starters.add(target);
      hold(target);
    };
    slide.addEventListener('play', onPlay, true);
    return () => slide.removeEventListener('play', onPlay, true);
  }, [section, stage]);
}

/** Media that start by themselves whenever their slide is on stage. */
const starters = new WeakSet<HTMLMediaElement>();

const mediaOf = (slide: HTMLElement) => slide.querySelectorAll<HTMLMediaElement>('audio, video');
