import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { addressOfPosition, positionOfAddress } from '../core/address.ts';
import { posterId, textId } from '../core/page.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import type { TalkStore } from '../core/TalkStore.ts';

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
  /** Where the window was scrolled to last, and has stayed if the reader has not scrolled. */
  const goal = useRef({ slideIndex: 0, top: -1 });
  const articles = useCallback(
    () => [...(text.current?.querySelectorAll<HTMLElement>('main > article') ?? [])],
    [text],
  );
  const scrollTo = useCallback(
    (slideIndex: number) => {
      articles()[slideIndex]?.scrollIntoView({ block: 'start', behavior: 'instant' });
      goal.current = { slideIndex, top: window.scrollY };
    },
    [articles],
  );
  const go = useCallback(
    (slideIndex: number) => {
      scrollTo(slideIndex);
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
    if (place && all[place.slideIndex]) {
      const { top } = all[place.slideIndex]!.getBoundingClientRect();
      window.scrollBy({ top: top - place.top, behavior: 'instant' });
    } else if (!before.current) {
      const { slideIndex } = positionOfAddress(slides, window.location);
      if (slideIndex > 0) scrollTo(slideIndex);
    }
    before.current ??= { slideIndex: -1, top: 0 };
  }, [isKnown, html, slides, articles, scrollTo]);

  useEffect(() => {
    if (!isKnown) return undefined;
    const end = new AbortController();
    const look = () => {
      before.current = anchorIn(articles());
      const { slideIndex, top } = goal.current;
      setAt(Math.abs(window.scrollY - top) < 2 ? slideIndex : slideAt(articles()));
    };
    const first = requestAnimationFrame(look);
    const follow = () => go(positionOfAddress(slides, window.location).slideIndex);
    window.addEventListener('scroll', look, { passive: true, signal: end.signal });
    window.addEventListener('hashchange', follow, { signal: end.signal });
    return () => {
      cancelAnimationFrame(first);
      end.abort();
    };
  }, [isKnown, slides, articles, go]);

  useWrittenAddress(at, { slides, store, isKnown });
  return [at, go];
}

/** Writes the slide that is read into the address, and takes the talk there when the slides are shown again. */
function useWrittenAddress(
  at: number,
  {
    slides,
    store,
    isKnown,
  }: { slides: readonly SlideRecord[]; store: TalkStore; isKnown: boolean },
) {
  const write = useRef(() => {});
  useEffect(() => {
    write.current = () => {
      // A step of the same slide stays in the address.
      if (!isKnown || positionOfAddress(slides, window.location).slideIndex === at) return;
      const address = addressOfPosition(slides, { slideIndex: at, stepIndex: 0 }, window.location);
      try {
        window.history.replaceState(window.history.state, '', address);
      } catch {
        // Browsers limit how often this can be called.
      }
    };
    const timer = setTimeout(() => write.current(), 150);
    return () => clearTimeout(timer);
  }, [at, slides, isKnown]);
  useEffect(
    () => () => {
      write.current();
      if (store.isOpen && !store.state.isPresented) {
        store.go(positionOfAddress(store.slides, window.location));
      }
    },
    [store],
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
  const slideIndex = articles.findLastIndex((one) => one.getBoundingClientRect().top <= 0);
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
