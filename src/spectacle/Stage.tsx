import { Global } from '@emotion/react';
import {
  type FormEvent,
  type ReactNode,
  type RefObject,
  memo,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { attributes } from '../core/page.ts';
import { type AspectRatio, slideSizes } from '../core/sizes.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { say } from '../core/strings.ts';
import type { Theme } from '../theme/theme.ts';
import { AspectRatioContext, DeckSlideContext, NearSlidesContext } from './contexts.ts';
import { DeckDriver } from './DeckDriver.tsx';
import { Deck } from './engine.ts';
import { NearSlides } from './NearSlides.ts';
import { SlideList } from './SlideList.tsx';
import { StageSlide } from './StageSlide.tsx';
import { toSpectacleTheme } from './toSpectacleTheme.ts';
import { useTalkState } from './useTalkState.ts';

export interface StageProps {
  store: TalkStore;
  theme: Theme;
  aspectRatio: AspectRatio;
  /** Called when the talk has gained or lost slides, which Spectacle does not notice. */
  onStale: () => void;
  children: ReactNode;
}

/** What the audience sees: the slides in a Spectacle deck that the store controls. */
export const Stage = memo(function Stage({
  store,
  theme,
  aspectRatio,
  onStale,
  children,
}: StageProps) {
  const spectacleTheme = useMemo(() => toSpectacleTheme(theme, aspectRatio), [theme, aspectRatio]);
  const [near] = useState(() => new NearSlides());
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => giveSize(main.current!.querySelector('div')!), []);
  return (
    <>
      <Global styles={[unscrolled, activeSlide, printed(aspectRatio)]} />
      <main ref={main} onSubmit={stay}>
        <AspectRatioContext value={aspectRatio}>
          <NearSlidesContext value={near}>
            <DeckSlideContext value={StageSlide}>
              <Deck {...deckOptions} theme={spectacleTheme}>
                <DeckDriver store={store} near={near} theme={theme} onStale={onStale} />
                <SlideList>{children}</SlideList>
              </Deck>
            </DeckSlideContext>
          </NearSlidesContext>
        </AspectRatioContext>
      </main>
      <Curtain store={store} stage={main} />
    </>
  );
});

/** Keeps the page when a form without an address is sent: the browser would load the talk again, at its first slide. */
function stay(event: FormEvent) {
  const { submitter } = event.nativeEvent as SubmitEvent;
  const own = '[action], [formaction], [method="dialog" i], [formmethod="dialog" i]';
  const isOwn = [event.target as Element, submitter].some((element) => element?.matches(own));
  if (!isOwn) event.preventDefault();
}

/**
 * Gives Spectacle's box a size where it has none: inside an element that is not displayed, and in jsdom. Spectacle
 * measures the box once before it watches it, and would throw.
 */
function giveSize(box: HTMLElement) {
  if (box.getClientRects().length > 0) return;
  const getClientRects = () => [slideSizes['16:9']];
  Object.assign(box, { getClientRects });
}

/** The black or white screen. While it is there, the slide is inert; the focus returns with the slide. */
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
      role="main"
      aria-label={say(`A ${curtain} screen`)}
    />
  );
}

// An element whose id is in the address would scroll the box, and all slides would lose their top. Spectacle scales
// slides from the left, also where the page is read from the right: each slide says its own direction.
const unscrolled = {
  'main > div, main > div > div': { overflow: 'clip !important', direction: 'ltr' },
} as const;

// After fast moves back and forth, react-spring can hide a slide after it has shown it again. The slide before it stays
// below while it comes.
const activeSlide = {
  [`main div:has(> div > div > section:is([${attributes.hidden}="false"], [${attributes.leaving}]))`]:
    {
      display: 'unset !important',
    },
  [`main div:has(> div > div > section[${attributes.hidden}="false"])`]: { zIndex: 1 },
};

/** The browser's own print command prints the slide as it is: one page of its size, in its colors. */
const printed = (aspectRatio: AspectRatio) => ({
  '@page': {
    size: `${slideSizes[aspectRatio].width}px ${slideSizes[aspectRatio].height}px`,
    margin: 0,
  },
  '@media print': {
    // Spectacle scales slides to the window.
    'main > div > div': { transform: 'none !important' },
  },
});

// Lectern handles keys, addresses and swipes, and CSS does the motion. Spectacle passes all options on, but
// its types do not have all of their names.
const visible = { opacity: 1 };
const deckOptions = {
  disableInteractivity: true,
  useAnimations: false,
  onMobileSlide: () => {},
  transition: { from: visible, enter: visible, leave: visible },
};

const curtainStyle = {
  position: 'fixed',
  inset: 0,
  zIndex: 2,
  '@media print': { display: 'none' },
} as const;
