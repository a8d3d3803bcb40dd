import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import {
  type Position,
  addressOfPosition,
  isSamePosition,
  positionOfAddress,
} from '../core/address.ts';
import { posterId, textId } from '../core/page.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { offsetOfStep, seenStep } from './readingSteps.ts';

/** Where somebody is in the text. */
interface Goal {
  slideIndex: number;
  /** The step, if an address or the stage has named it; otherwise it is what has been seen. */
  stepIndex?: number;
  /** How far the top of its article has been from that of the window, in px. */
  top: number;
}

/** Where the text of a talk was left: who comes back from the same step finds the same line. */
const left = new WeakMap<TalkStore, Position & { share: number }>();

/**
 * Where somebody reads: the address, the slide at the top of the window, and the way to another one. The position of the
 * talk stays as it is, because other windows may follow it; the slides open where the reader has been.
 *
 * @returns the slide that is read, and the function that goes to one
 */
export function useReadingPlace(
  text: RefObject<HTMLDivElement | null>,
  { html, slides, store }: { html: string; slides: readonly SlideRecord[]; store: TalkStore },
): [at: number, go: (slideIndex: number) => void] {
  const [at, setAt] = useState(0);
  const { articles, scrollTo, stay, goalOf } = useArticles(text, slides);
  const go = useCallback(
    (slideIndex: number, stepIndex?: number) => {
      scrollTo(slideIndex, stepIndex);
      setAt(slideIndex);
    },
    [scrollTo],
  );

  const isKnown = html !== '' && slides.length > 0;
  const before = useRef<Anchor>(undefined);
  useLayoutEffect(() => {
    if (!isKnown) return;
    // What the page has shown until now, or the text before its change.
    const old = document.getElementById(textId);
    const place = old ? anchorIn([...old.querySelectorAll('article')]) : before.current;
    old?.remove();
    document.getElementById(posterId)?.remove();
    const all = articles();
    const { slideIndex, stepIndex } = positionOfAddress(slides, window.location);
    if (place && all[place.slideIndex]) {
      const { top } = all[place.slideIndex]!.getBoundingClientRect();
      window.scrollBy({ top: top - place.top, behavior: 'instant' });
      // The page itself has gone to its address.
      const { steps } = slides[slideIndex]!;
      const offset = offsetOfStep(all[slideIndex]!, steps, stepIndex);
      if (old && place.slideIndex === slideIndex && Math.abs(place.top + offset) < 2) {
        stay(slideIndex, stepIndex);
      }
    } else if (!before.current && slideIndex + stepIndex > 0) {
      const last = left.get(store);
      const isBack = last && isSamePosition(last, { slideIndex, stepIndex });
      scrollTo(slideIndex, stepIndex, isBack ? last.share : 0);
    }
    before.current ??= { slideIndex: -1, top: 0 };
  }, [isKnown, html, slides, store, articles, scrollTo, stay]);

  const read = useRef<Position & { share: number }>(undefined);
  useEffect(() => {
    if (!isKnown) return undefined;
    const end = new AbortController();
    const look = () => {
      const all = articles();
      before.current = anchorIn(all);
      const { slideIndex, stepIndex } = goalOf() ?? { slideIndex: slideAt(all) };
      read.current = readOf(all, slides, slideIndex, stepIndex);
      setAt(slideIndex);
    };
    // Turning a phone also scrolls its text. It shows its slides before the next frame: what counts is what was read before.
    let frame = 0;
    const lookSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    lookSoon();
    const follow = () => {
      const { slideIndex, stepIndex } = positionOfAddress(slides, window.location);
      go(slideIndex, stepIndex);
      look();
    };
    window.addEventListener('scroll', lookSoon, { passive: true, signal: end.signal });
    window.addEventListener('hashchange', follow, { signal: end.signal });
    return () => {
      cancelAnimationFrame(frame);
      end.abort();
    };
  }, [isKnown, slides, articles, goalOf, go]);

  useWrittenAddress(at, { slides, store, isKnown, read });
  return [at, go];
}

/** The articles of the slides, the way to one of them, and where that has led. */
function useArticles(text: RefObject<HTMLDivElement | null>, slides: readonly SlideRecord[]) {
  const goal = useRef<Goal>(undefined);
  const articles = useCallback(
    () => [...(text.current?.querySelectorAll<HTMLElement>('main > article') ?? [])],
    [text],
  );
  const topOf = useCallback(
    (slideIndex: number) => articles()[slideIndex]?.getBoundingClientRect().top ?? 0,
    [articles],
  );
  const stay = useCallback(
    (slideIndex: number, stepIndex?: number) => {
      goal.current = { slideIndex, stepIndex, top: topOf(slideIndex) };
    },
    [topOf],
  );
  /** Where the reader was brought, if the reader has not scrolled since then: what loads above moves nothing. */
  const goalOf = useCallback(() => {
    const { current } = goal;
    if (!current) return window.scrollY < 2 ? { slideIndex: 0, stepIndex: 0 } : undefined;
    return Math.abs(topOf(current.slideIndex) - current.top) < 2 ? current : undefined;
  }, [topOf]);
  const scrollTo = useCallback(
    (slideIndex: number, stepIndex?: number, share = 0) => {
      const article = articles()[slideIndex];
      article?.scrollIntoView({ block: 'start', behavior: 'instant' });
      if (article) {
        const { steps } = slides[slideIndex]!;
        const top = share
          ? share * article.getBoundingClientRect().height
          : offsetOfStep(article, steps, stepIndex ?? 0);
        window.scrollBy({ top, behavior: 'instant' });
      }
      stay(slideIndex, stepIndex);
    },
    [articles, slides, stay],
  );
  return { articles, scrollTo, stay, goalOf };
}

/** The step that a reader is at, and how much of the slide is above the window. */
function readOf(
  articles: readonly Element[],
  slides: readonly SlideRecord[],
  slideIndex: number,
  stepIndex?: number,
) {
  const article = articles[slideIndex];
  if (!article) return undefined;
  const { top, height } = article.getBoundingClientRect();
  const step = stepIndex ?? seenStep(article, slides[slideIndex]?.steps ?? 0);
  return { slideIndex, stepIndex: step, share: -top / height };
}

/** Writes the slide that is read into the address, and takes the talk to its step when the slides are shown again. */
function useWrittenAddress(
  at: number,
  {
    slides,
    store,
    isKnown,
    read,
  }: {
    slides: readonly SlideRecord[];
    store: TalkStore;
    isKnown: boolean;
    read: RefObject<(Position & { share: number }) | undefined>;
  },
) {
  const write = useRef((_position?: Position) => {});
  useEffect(() => {
    write.current = (position = { slideIndex: at, stepIndex: 0 }) => {
      if (!isKnown) return;
      const address = addressOfPosition(slides, position, window.location);
      try {
        window.history.replaceState(window.history.state, '', address);
      } catch {
        // Browsers limit how often this can be called.
      }
    };
    const timer = setTimeout(() => {
      // A step of the same slide stays in the address.
      if (positionOfAddress(slides, window.location).slideIndex !== at) write.current();
    }, 150);
    return () => clearTimeout(timer);
  }, [at, slides, isKnown]);
  useEffect(
    () => () => {
      const last = read.current;
      if (last) {
        write.current(last);
        left.set(store, last);
      }
      if (store.isOpen && !store.state.isPresented) {
        store.go(positionOfAddress(store.slides, window.location));
      }
    },
    [store, read],
  );
}

/** A slide near the top of the window, and how far it is from there. */
interface Anchor {
  slideIndex: number;
  top: number;
}

/** The slide at the top of the window; none while the window is at its start. */
function anchorIn(articles: readonly Element[]): Anchor | undefined {
  if (window.scrollY < 1) return undefined;
  // A window scrolls by whole px, and a slide may begin between two of them.
  const slideIndex = articles.findLastIndex((one) => one.getBoundingClientRect().top < 1);
  return slideIndex < 0
    ? undefined
    : { slideIndex, top: articles[slideIndex]!.getBoundingClientRect().top };
}

/** The slide that somebody reads: the last one that begins near the top of the window, at the end the last one. */
function slideAt(articles: readonly Element[]): number {
  const { scrollHeight } = document.documentElement;
  if (window.scrollY > 0 && window.scrollY + window.innerHeight >= scrollHeight - 2) {
    return articles.length - 1;
  }
  return Math.max(
    0,
    articles.findLastIndex((one) => one.getBoundingClientRect().top <= nearTop),
  );
}

/** How far from the top of the window a slide begins that is read, in px. */
const nearTop = 100;
