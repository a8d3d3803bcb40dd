import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { Placement } from './contexts.ts';

/**
 * Lets the sounds and videos of a slide play on stage only. What starts by itself waits until the slide is on stage;
 * what plays is paused when the slide leaves; a picture is mute and still. So is what plays in a web component, or in
 * a frame of the same origin. Drawings that move (SMIL) begin when the slide comes on stage. Modal dialogs and popovers
 * are open on stage only, because they cover the whole page and take its keys.
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
      for (const drawing of drawingsOf(root)) {
        drawing.setCurrentTime?.(0);
        drawing.unpauseAnimations?.();
      }
      for (const element of coversOf(root)) {
        lowered.get(element)?.();
        lowered.delete(element);
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
      coversOf(root).forEach(lower);
      // Animations of CSS do not run there, because the slide is not displayed.
      if (stage === 'near') drawingsOf(root).forEach((drawing) => drawing.pauseAnimations?.());
      // For media that are added later, or that a script starts.
      root.addEventListener('play', onPlay, options);
      root.addEventListener('toggle', onToggle, options);
      root.addEventListener('load', onLoad, options);
    }
  };
  const onPlay = ({ target }: Event) => {
    const medium = target as HTMLMediaElement;
    starters.add(medium);
    stop(medium);
  };
  const onToggle = ({ target }: Event) => lower(target as HTMLElement);
  const onLoad = ({ target }: Event) => {
    const inner = target instanceof Element && documentIn(target);
    if (inner) stopAll(inner);
  };
  stopAll(slide);
  return () => end.abort();
}

/** Media that start by themselves whenever their slide is on stage. */
const starters = new WeakSet<HTMLMediaElement>();

const mediaOf = (root: ParentNode) => root.querySelectorAll<HTMLMediaElement>('audio, video');

/** The drawings that have a time of their own. jsdom's have none. */
const drawingsOf = (root: ParentNode) =>
  root.querySelectorAll<Partial<SVGSVGElement> & SVGElement>('svg:not(svg *)');

/** Modal dialogs and popovers that were open when their slide was not on stage, and what opens them there. */
const lowered = new WeakMap<Element, () => void>();

const coversOf = (root: ParentNode) => root.querySelectorAll<HTMLElement>('dialog, [popover]');

/** Closes an element that lies over the whole page. */
function lower(element: HTMLElement) {
  if (!isOver(element)) return;
  if (element.popover) {
    lowered.set(element, () => element.showPopover());
    element.hidePopover();
  } else {
    // Not `instanceof`: an element in a frame has another class.
    const dialog = element as HTMLDialogElement;
    lowered.set(dialog, () => dialog.showModal());
    dialog.close();
  }
}

function isOver(element: Element) {
  try {
    return element.matches(':is(:modal, :popover-open)');
  } catch {
    return false; // jsdom knows neither
  }
}

/** The document in a frame, if it has the same origin. */
const documentIn = (element: Element) =>
  Reflect.get(element, 'contentDocument') as Document | null | undefined;

/** An element with the shadow roots in it, and the documents of frames of the same origin. */
function rootsOf(parent: ParentNode): ParentNode[] {
  const inner = [...parent.querySelectorAll('*')].flatMap(
    (element) => element.shadowRoot ?? documentIn(element) ?? [],
  );
  return [parent, ...inner.flatMap(rootsOf)];
}
