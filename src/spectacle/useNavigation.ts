import { useContext, useEffect, useMemo, useRef } from 'react';
import { DeckContext } from 'spectacle';
import { type View, addressOfView, nearestView, viewOfAddress } from './address.ts';
import type { SlideRecord } from './SlideIndex.ts';

/** Moves the deck. */
export interface Navigation {
  next(): void;
  previous(): void;
  nextSlide(): void;
  previousSlide(): void;
  first(): void;
  last(): void;
  /** Goes to a place, or to the nearest one that exists, and leaves an entry in the browser's history. */
  jump(view: View): void;
}

/**
 * Leads Spectacle through the slides. Where to go is worked out here, from the number of steps of each
 * slide: Spectacle's own stepForward drops key presses that come before it has rendered the last one.
 */
export function useNavigation(slides: readonly SlideRecord[]): {
  navigation: Navigation;
  /** Where the deck is; null until it stands where its address says. */
  view: View | null;
} {
  // oxlint-disable-next-line typescript/unbound-method -- a closure over a dispatch, without `this`
  const { activeView, pendingView, initialized, skipTo } = useContext(DeckContext);
  const goal = useRef<View | null>(null);
  const latest = useRef(slides);
  latest.current = slides;

  const navigation = useMemo(() => {
    const go = (view: View, history: 'replaceState' | 'pushState' = 'replaceState') => {
      if (!goal.current) return; // the deck is not up yet
      const nearest = nearestView(latest.current, view);
      if (same(nearest, goal.current)) return;
      goal.current = nearest;
      skipTo(nearest);
      writeAddress(history, addressOfView(latest.current, nearest, window.location));
    };
    const from = (move: (view: View, steps: number) => View) => () => {
      const view = goal.current;
      if (view) go(move(view, latest.current[view.slideIndex]?.steps ?? 0));
    };
    const isLast = (view: View) => view.slideIndex === latest.current.length - 1;
    return {
      next: from((view, steps) => {
        if (view.stepIndex < steps) return { ...view, stepIndex: view.stepIndex + 1 };
        return isLast(view) ? view : { slideIndex: view.slideIndex + 1, stepIndex: 0 };
      }),
      previous: from((view) => {
        if (view.stepIndex > 0) return { ...view, stepIndex: view.stepIndex - 1 };
        return view.slideIndex === 0
          ? view
          : { slideIndex: view.slideIndex - 1, stepIndex: Infinity };
      }),
      nextSlide: from((view, steps) =>
        isLast(view)
          ? { ...view, stepIndex: steps }
          : { slideIndex: view.slideIndex + 1, stepIndex: 0 },
      ),
      previousSlide: from((view) => ({ slideIndex: view.slideIndex - 1, stepIndex: 0 })),
      first: () => go({ slideIndex: 0, stepIndex: 0 }, 'pushState'),
      last: () => go({ slideIndex: Infinity, stepIndex: Infinity }, 'pushState'),
      jump: (view: View) => go(view, 'pushState'),
      follow: () => go(viewOfAddress(latest.current, window.location)),
    };
  }, [skipTo]);

  const ready = initialized && slides.length > 0;
  useEffect(() => {
    if (!ready || goal.current) return;
    const view = viewOfAddress(latest.current, window.location);
    goal.current = view;
    skipTo(view);
    writeAddress('replaceState', addressOfView(latest.current, view, window.location));
  }, [ready, skipTo]);

  // Back, Forward, and an address typed by hand.
  useEffect(() => {
    window.addEventListener('popstate', navigation.follow);
    return () => window.removeEventListener('popstate', navigation.follow);
  }, [navigation]);

  // Spectacle takes a slide as it finds it when it gets there. Should that not be the place that was
  // asked for, ask again.
  const settled = same(activeView, pendingView);
  useEffect(() => {
    if (settled && goal.current && !same(activeView, goal.current)) skipTo(goal.current);
  }, [settled, activeView, skipTo]);

  const arrived = useRef(false);
  if (goal.current && same(activeView, goal.current)) arrived.current = true;
  const { slideIndex, stepIndex } = activeView;
  return {
    navigation,
    view: useMemo(
      () => (arrived.current ? { slideIndex, stepIndex } : null),
      // oxlint-disable-next-line react/exhaustive-deps -- arriving changes the answer as well
      [slideIndex, stepIndex, arrived.current],
    ),
  };
}

const same = (a: View, b: View) => a.slideIndex === b.slideIndex && a.stepIndex === b.stepIndex;

function writeAddress(method: 'replaceState' | 'pushState', address: string) {
  try {
    window.history[method](window.history.state, '', address);
  } catch {
    // Browsers limit how often this may be called, and some refuse it for local files: the talk goes on.
  }
}
