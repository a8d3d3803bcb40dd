import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { Placement } from './contexts.ts';

/**
 * Lets the sounds and videos of a slide play on stage only. What starts by itself waits until the slide is on stage;
 * what plays is paused when the slide leaves; a picture is mute and still. So is what plays in a web component, or in
 * a frame of the same origin.
 */
export function useMedia(section: RefObject<HTMLElement | null>, stage: Placement) {
  useLayoutEffect(() => {
    const slide = section.current;
    if (!slide || stage !== 'stage') return hold(slide, stage);
    for (const root of rootsOf(slide)) {
      for (const medium of mediaOf(root)) {
        // A browser may refuse: then the controls are there to start it.
        if (starters.has(medium)) medium.play()?.catch(() => {});
      }
    }
    return undefined;
  }, [section, stage]);
  // Once more for web components and frames that the effects of the slide have added.
  useEffect(() => hold(section.current, stage), [section, stage]);
}

/** Keeps the media of a slide still while it is not on stage; returns the function that ends this. */
function hold(slide: HTMLElement | null, stage: Placement) {
  if (!slide || stage === 'stage') return undefined;
  const end = new AbortController();
  const options = { capture: true, signal: end.signal };
  const stop = (medium: HTMLMediaElement) => {
    if (stage === 'picture') medium.muted = true;
    if (medium.autoplay) starters.add(medium);
    medium.autoplay = false;
    if (!medium.paused) medium.pause();
  };
  const stopAll = (parent: ParentNode) => {
    for (const root of rootsOf(parent)) {
      mediaOf(root).forEach(stop);
      // What comes later, and what a script starts.
      root.addEventListener('play', onPlay, options);
      root.addEventListener('load', onLoad, options);
    }
  };
  const onPlay = ({ target }: Event) => {
    const medium = target as HTMLMediaElement;
    starters.add(medium);
    stop(medium);
  };
  const onLoad = ({ target }: Event) => {
    const inner = target instanceof HTMLIFrameElement && target.contentDocument;
    if (inner) stopAll(inner);
  };
  stopAll(slide);
  return () => end.abort();
}

/** Media that start by themselves whenever their slide is on stage. */
const starters = new WeakSet<HTMLMediaElement>();

const mediaOf = (root: ParentNode) => root.querySelectorAll<HTMLMediaElement>('audio, video');

/** An element with the shadow roots in it, and the documents of frames of the same origin. */
function rootsOf(parent: ParentNode): ParentNode[] {
  const inner = [...parent.querySelectorAll('*')].flatMap(
    (element) =>
      element.shadowRoot ??
      (element instanceof HTMLIFrameElement ? element.contentDocument : null) ??
      [],
  );
  return [parent, ...inner.flatMap(rootsOf)];
}
