import { Global } from '@emotion/react';
import {
  type ReactNode,
  type RefObject,
  memo,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { createPortal } from 'react-dom';
import { Deck, DeckContext } from 'spectacle';
import type { Theme } from '../theme/theme.ts';
import { NearSlides } from './NearSlides.ts';
import type { AspectRatio } from '../core/sizes.ts';
import { NearSlidesContext, SlideIndexContext } from './contexts.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import { SlideList } from './SlideList.tsx';
import type { TalkStore } from '../core/TalkStore.ts';
import { toSpectacleTheme } from './toSpectacleTheme.ts';
import { useAddress } from './useAddress.ts';
import { useTalkState } from './useTalkState.ts';
import { useTouch } from './useTouch.ts';

export interface StageProps {
  store: TalkStore;
  theme: Theme;
  aspectRatio: AspectRatio;
  /** Called when the talk has brought slides or taken some away, which Spectacle does not notice. */
  onStale: () => void;
  children: ReactNode;
}

/** What the audience sees: the slides in a Spectacle deck, led by the store. */
export const Stage = memo(function Stage({
  store,
  theme,
  aspectRatio,
  onStale,
  children,
}: StageProps) {
  const look = useMemo(() => toSpectacleTheme(theme, aspectRatio), [theme, aspectRatio]);
  const [announcements, setAnnouncements] = useState<HTMLElement | null>(null);
  const [near] = useState(() => new NearSlides());
  const touch = useTouch(store);
  const main = useRef<HTMLElement>(null);
  return (
    <>
      <Global styles={alwaysThere} />
      <main ref={main} {...touch}>
        <NearSlidesContext value={near}>
          <Deck {...deckOptions} theme={look}>
            <Leader
              store={store}
              near={near}
              theme={theme}
              announcements={announcements}
              onStale={onStale}
            />
            <SlideList>{children}</SlideList>
          </Deck>
        </NearSlidesContext>
      </main>
      <div ref={setAnnouncements} css={unseen} role="status" />
      <Curtain store={store} stage={main} />
    </>
  );
});

/** The black or white screen. What it covers cannot be reached; the focus comes back with the slide. */
function Curtain({ store, stage }: { store: TalkStore; stage: RefObject<HTMLElement | null> }) {
  const { curtain } = useTalkState(store);
  const isDown = curtain !== 'none';
  useLayoutEffect(() => {
    const main = stage.current;
    if (!isDown || !main) return undefined;
    const focused = document.activeElement;
    main.toggleAttribute('inert', true);
    return () => {
      main.toggleAttribute('inert', false);
      if (focused instanceof HTMLElement && main.contains(focused)) focused.focus();
    };
  }, [isDown, stage]);
  return !isDown ? null : (
    <div
      css={curtainStyle}
      style={{ background: curtain }}
      role="img"
      aria-label={`A ${curtain} screen`}
    />
  );
}

// Where somebody goes to and fro fast, react-spring can hide a slide after it has shown it again.
const alwaysThere = {
  'main div:has(> div > div > section[data-hidden="false"])': { display: 'unset !important' },
};

// Keys, addresses and swipes are ours, and motion is CSS. Spectacle passes on all that it is given, but
// its types do not know every name.
const standing = { opacity: 1 };
const deckOptions = {
  disableInteractivity: true,
  useAnimations: false,
  onMobileSlide: () => {},
  transition: { from: standing, enter: standing, leave: standing },
};

/** Leads Spectacle to where the store says, and tells listeners. */
function Leader({
  store,
  near,
  theme,
  announcements,
  onStale,
}: {
  store: TalkStore;
  near: NearSlides;
  theme: Theme;
  announcements: HTMLElement | null;
  onStale: () => void;
}) {
  // oxlint-disable-next-line typescript/unbound-method -- a closure over a dispatch, without `this`
  const { activeView, initialized, commitTransition } = useContext(DeckContext);
  const slides = useDeckSlides(onStale);
  useEffect(() => store.setSlides(slides), [store, slides]);
  useAddress(store);
  const { view } = useTalkState(store);

  const isReady = initialized && slides.length > 0 && store.isOpen;
  const isThere = same(activeView, view);
  // In the same breath as the key press: whatever waits for an effect is seen a frame later.
  useLayoutEffect(() => {
    if (!isReady) return undefined;
    const idAt = (slideIndex: number) => slides[slideIndex]?.id ?? '';
    const isMounted = near.has(idAt(view.slideIndex));
    if (!isMounted) {
      // At the start with the slide after it, so that the first key press does not have to wait for that.
      const other = near.isEmpty ? view.slideIndex + 1 : activeView.slideIndex;
      near.show([idAt(view.slideIndex), idAt(other)]);
    }
    if (isThere) return undefined;
    if (isMounted) {
      commitTransition(view);
      return undefined;
    }
    // Spectacle counts the steps of a slide once it is mounted, and only then can go to one of them.
    const timer = setTimeout(() => commitTransition(view));
    return () => clearTimeout(timer);
  }, [isReady, isThere, activeView.slideIndex, view, slides, near, commitTransition]);
  // The slides that come next are made ready once this one has been painted.
  useEffect(() => {
    if (!isReady || !isThere) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => near.show(around(slides, view.slideIndex)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isReady, isThere, view.slideIndex, slides, near]);

  // Until it is where the address says, for a few ms, nothing is shown: not the first slide of all.
  const [arrivedAt, setArrivedAt] = useState<number>();
  const arrived = arrivedAt !== undefined;
  if (!arrived && isReady && isThere) setArrivedAt(activeView.slideIndex);
  useEffect(() => {
    if (!arrived) return undefined;
    const timer = setTimeout(() => {
      near.calmDown();
      fetchFonts(theme);
    }, 300);
    return () => clearTimeout(timer);
  }, [arrived, near, theme]);
  // The picture of the first slide that the build has put into the page, if there is one.
  useLayoutEffect(() => {
    if (arrived) document.getElementById('lectern-poster')?.remove();
  }, [arrived]);

  const slide = arrived ? slides[activeView.slideIndex] : undefined;
  return (
    <>
      {!arrived && <Global styles={{ main: { visibility: 'hidden' } }} />}
      {/* The first slide takes over from its picture, and must not fade in. */}
      {activeView.slideIndex === arrivedAt && (
        <Global styles={{ 'main section': { animation: 'none !important' } }} />
      )}
      {announcements &&
        slide &&
        createPortal(announcementOf(slides, activeView.slideIndex), announcements)}
    </>
  );
}

/**
 * Fetches the fonts that most talks need after their first slide: a browser would only do so when a slide
 * with them comes up, and the room would see its words change.
 */
function fetchFonts({ fonts }: Theme) {
  // One character for each file: letters, arrows, and for emoji the one that `fonts.css` has for this.
  const sample = 'a→\u{F0000}';
  for (const font of [fonts.text, fonts.mono]) {
    for (const weight of [400, 700]) {
      document.fonts?.load(`${weight} 28px ${font}`, sample).catch(() => {}); // the system's serve
    }
  }
}

/** What is known of the deck's slides, in the deck's order; empty until all of them have entered. */
function useDeckSlides(onStale: () => void): readonly SlideRecord[] {
  const { slideIds } = useContext(DeckContext);
  const index = useContext(SlideIndexContext)!;
  const entered = useSyncExternalStore(index.subscribe, () => index.slides);
  const slides = useMemo(() => {
    const byId = new Map(entered.map((slide) => [slide.id, slide]));
    const found = slideIds.flatMap((id) => byId.get(String(id)) ?? []);
    return found.length === slideIds.length ? found : [];
  }, [slideIds, entered]);

  const wasWhole = useRef(false);
  const isWhole = slides.length > 0 && slides.length === entered.length;
  useEffect(() => {
    if (isWhole) wasWhole.current = true;
    if (isWhole || !wasWhole.current) return undefined;
    // An edit in development tells the deck by itself, and a little sooner.
    const timer = setTimeout(onStale, 100);
    return () => clearTimeout(timer);
  }, [isWhole, onStale]);
  return slides;
}

/** What listeners are told of a slide: its number and its title. */
export const announcementOf = (slides: readonly SlideRecord[], slideIndex: number) =>
  `Slide ${slideIndex + 1} of ${slides.length}: ${slides[slideIndex]?.title}`;

/** The slides that are mounted while the talk is at one: those that a key press or two can lead to. */
const around = (slides: readonly SlideRecord[], slideIndex: number) =>
  slides.slice(Math.max(slideIndex - 1, 0), slideIndex + 3).map(({ id }) => id);

const same = (
  a: { slideIndex: number; stepIndex: number },
  b: { slideIndex: number; stepIndex: number },
) => a.slideIndex === b.slideIndex && a.stepIndex === b.stepIndex;

export const unseen = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

const curtainStyle = { position: 'fixed', inset: 0, zIndex: 2 } as const;
