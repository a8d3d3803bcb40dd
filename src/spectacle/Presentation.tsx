import { Global, ThemeProvider } from '@emotion/react';
import {
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { createPortal } from 'react-dom';
import { Deck, DeckContext } from 'spectacle';
import { checkTheme } from '../theme/createTheme.ts';
import { midnight } from '../theme/midnight.ts';
import { paper } from '../theme/paper.ts';
import type { Theme } from '../theme/theme.ts';
import { type AspectRatio, SlideIndexContext, isAspectRatio } from './contexts.ts';
import { commandOf } from './keys.ts';
import { SlideIndex, type SlideRecord } from './SlideIndex.ts';
import { SlideList } from './SlideList.tsx';
import { toSpectacleTheme } from './toSpectacleTheme.ts';
import { useNavigation } from './useNavigation.ts';

export interface PresentationProps {
  /** The talk's title: the browser's tab shows it beside the slide's. */
  title: string;
  /** Who gives the talk; it goes into the page's description. */
  author?: string;
  /** The theme of all slides: `midnight`, `paper`, or one made with `createTheme`. `?theme=paper` in the address overrules it. @default midnight */
  theme?: Theme;
  /** The shape of the slides. `?aspectRatio=4:3` in the address overrules it. @default '16:9' */
  aspectRatio?: AspectRatio;
  /** The slides, in their order; best in `Part`s. */
  children: ReactNode;
}

/** A talk, ready to be presented: the slides in a deck with keys, addresses and announcements. */
export function Presentation({
  title,
  author,
  theme = midnight,
  aspectRatio = '16:9',
  children,
}: PresentationProps) {
  const [asked] = useState(() => new URLSearchParams(window.location.search));
  const look = useMemo(() => chosenTheme(asked.get('theme'), theme), [asked, theme]);
  const shape = chosenShape(asked.get('aspectRatio'), aspectRatio);
  const spectacleTheme = useMemo(() => toSpectacleTheme(look, shape), [look, shape]);
  const [index] = useState(() => new SlideIndex());
  const [announcements, setAnnouncements] = useState<HTMLElement | null>(null);

  return (
    <ThemeProvider theme={look}>
      <Global styles={page(look)} />
      {author && <meta name="author" content={author} />}
      <SlideIndexContext value={index}>
        <main>
          <Deck {...deckOptions} theme={spectacleTheme}>
            <Stage title={title} announcements={announcements} />
            <SlideList>{children}</SlideList>
          </Deck>
        </main>
        <div ref={setAnnouncements} css={unseen} role="status" />
      </SlideIndexContext>
    </ThemeProvider>
  );
}

// Keys, addresses and swipes are ours, and motion is CSS. Spectacle passes on all that it is given, but
// its types do not know every name.
const standing = { opacity: 1 };
const deckOptions = {
  disableInteractivity: true,
  useAnimations: false,
  onMobileSlide: () => {},
  transition: { from: standing, enter: standing, leave: standing },
};

/** What keeps a running deck in step with the keyboard, the address and the people who listen. */
function Stage({ title, announcements }: { title: string; announcements: HTMLElement | null }) {
  const slides = useDeckSlides();
  const { navigation, view } = useNavigation(slides);
  const slide = view ? slides[view.slideIndex] : undefined;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      if (command === 'fullScreen') toggleFullScreen();
      else navigation[command]();
    };
    // Before anybody else, Spectacle's own keys among them.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [navigation]);

  useEffect(() => {
    if (slide) document.title = `${slide.title} · ${title}`;
  }, [slide, title]);

  return (
    <>
      {!view && <Global styles={{ main: { visibility: 'hidden' } }} />}
      {announcements &&
        slide &&
        createPortal(
          `Slide ${(view?.slideIndex ?? 0) + 1} of ${slides.length}: ${slide.title}`,
          announcements,
        )}
    </>
  );
}

/** What is known of the deck's slides, in the deck's order; empty until all of them have entered. */
function useDeckSlides(): readonly SlideRecord[] {
  const { slideIds } = useContext(DeckContext);
  const index = useContext(SlideIndexContext)!;
  const entered = useSyncExternalStore(index.subscribe, () => index.slides);
  return useMemo(() => {
    const byId = new Map(entered.map((slide) => [slide.id, slide]));
    const slides = slideIds.flatMap((id) => byId.get(String(id)) ?? []);
    return slides.length === slideIds.length ? slides : [];
  }, [slideIds, entered]);
}

/** The talk's theme, unless the address asks for another: `?theme=paper` in a bright room. */
function chosenTheme(asked: string | null, given: Theme): Theme {
  let theme = midnight;
  try {
    theme = checkTheme(given);
  } catch (error) {
    console.error(error);
  }
  if (asked === null) return theme;
  const found = [theme, midnight, paper].find(({ name }) => name === asked);
  if (!found) {
    console.warn(
      `[lectern] The address asks for the theme "${asked}", which this talk does not have. It is shown in "${theme.name}"; "midnight" and "paper" are there as well.`,
    );
  }
  return found ?? theme;
}

/** The talk's shape, unless the address asks for another: `?aspectRatio=4:3` on an old projector. */
function chosenShape(asked: string | null, given: AspectRatio): AspectRatio {
  const shape = asked ?? given;
  if (isAspectRatio(shape)) return shape;
  console.warn(
    `[lectern] "${shape}" is no shape that slides can have. They are shown in 16:9; 16:10 and 4:3 are there as well.`,
  );
  return '16:9';
}

function toggleFullScreen() {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  change.catch(() => {}); // the browser may refuse; the talk goes on in its window
}

const page = ({ colors }: Theme) => ({
  'html, body': { margin: 0, height: '100%', background: colors.ground },
});

const unseen = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
