import { Global, ThemeProvider } from '@emotion/react';
import {
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { controls } from './presenter/controls.ts';
import { addressOf, openWindow } from './presenter/openWindow.ts';
import type { Rates } from './core/plan.ts';
import { useSetting } from './presenter/useSetting.ts';
import { AllSlides } from './spectacle/AllSlides.tsx';
import { ErrorBoundary } from './spectacle/ErrorBoundary.tsx';
import { Poster } from './spectacle/Poster.tsx';
import { SlideIndex, type SlideRecord } from './core/SlideIndex.ts';
import { SlideList } from './spectacle/SlideList.tsx';
import { Stage, announcementOf, unseen } from './spectacle/Stage.tsx';
import { Still } from './spectacle/Still.tsx';
import { TalkStore } from './core/TalkStore.ts';
import { type AspectRatio, isAspectRatio } from './core/sizes.ts';
import { SlideIndexContext } from './spectacle/contexts.ts';
import { type Command, commandOf, keyBindings, readableKey } from './core/keys.ts';
import { markHistory, useAddress } from './spectacle/useAddress.ts';
import { useTalkState } from './spectacle/useTalkState.ts';
import { midnight } from './theme/midnight.ts';
import { paper } from './theme/paper.ts';
import { soundTheme } from './theme/soundTheme.ts';
import type { SlideTheme, Theme } from './theme/theme.ts';

export interface PresentationProps {
  /** The talk's title: the browser's tab shows it beside the slide's. */
  title: string;
  /** Who gives the talk; it goes into the page's description. */
  author?: string;
  /** The minutes that the talk may take; the plan in the presenter's view is scaled to them. */
  duration?: number;
  /** How fast the talk is expected to go. */
  rates?: Rates;
  /** The theme of all slides. `?theme=paper` in the address overrules it. @default midnight */
  theme?: Theme;
  /** The shape of the slides. `?aspectRatio=4:3` in the address overrules it. @default '16:9' */
  aspectRatio?: AspectRatio;
  /** The slides, in their order; best in `Part`s. */
  children: ReactNode;
}

type DialogName = 'overview' | 'goTo' | 'commands' | 'help' | 'summary';

/** A talk, ready to be presented: the slides in a deck, with keys, addresses and a presenter's view. */
export function Presentation({
  theme = midnight,
  aspectRatio = '16:9',
  ...talk
}: PresentationProps) {
  if (typeof window !== 'undefined') {
    return <LiveTalk theme={theme} aspectRatio={aspectRatio} {...talk} />;
  }
  if (globalThis.lecternWantsAll) return <AllSlides theme={soundTheme(theme)} {...talk} />;
  // A server, such as the build that puts the first slide into the page, shows a picture of it.
  return (
    <Poster theme={soundTheme(theme)} aspectRatio={aspectRatio}>
      {talk.children}
    </Poster>
  );
}

function LiveTalk({
  title,
  author,
  duration,
  rates,
  theme,
  aspectRatio,
  children,
}: PresentationProps & Required<Pick<PresentationProps, 'theme' | 'aspectRatio'>>) {
  const [asked] = useState(() => new URLSearchParams(window.location.search));
  const own = useMemo(() => soundTheme(theme), [theme]);
  const look = useMemo(() => {
    const chosen = chosenTheme(asked.get('theme'), own);
    return { ...chosen, accent: chosen.accents.amber };
  }, [asked, own]);
  const shape = useMemo(
    () => chosenShape(asked.get('aspectRatio'), aspectRatio),
    [asked, aspectRatio],
  );
  const [view] = useState(() => chosenView(asked));
  // An edit in development can bring slides, take them away or change their order, and so can a talk of its
  // own accord; Spectacle counts them only once. The deck is made anew, and stays where it is.
  const [generation, renew] = useReducer((number: number) => number + 1, 0);
  useEffect(() => {
    window.addEventListener('lectern:edited', renew);
    return () => window.removeEventListener('lectern:edited', renew);
  }, []);
  const index = useIndex(generation);
  const [store] = useState(() => new TalkStore(`lectern ${window.location.pathname} ${title}`));
  const state = useTalkState(store);
  const { slides, slide } = store;
  const [dialog, setDialog] = useState<DialogName | null>(
    isOn(asked, 'overviewMode') ? 'overview' : null,
  );
  const [notice, setNotice] = useState<string>();
  const views = useViews(view !== 'stage' || dialog !== null, slide !== undefined, setNotice);
  const [notesSize, setNotesSize] = useSetting('lectern notes size', 1);

  useEffect(() => store.connect(), [store]);

  // For tools that open the page: see TalkHandle.
  useEffect(() => {
    const themes = [...new Set([own, midnight, paper].map(({ name }) => name))];
    if (slides.length > 0) window.lectern = { title, author, duration, rates, themes, slides };
  }, [title, author, duration, rates, own, slides]);

  useEffect(() => {
    if (!slide) return;
    if (view === 'print') document.title = title;
    else document.title = `${view === 'presenter' ? 'Presenter' : slide.title} · ${title}`;
  }, [view, slide, title]);

  const toggle = (name: DialogName) => setDialog((open) => (open === name ? null : name));
  const goTo = (slideIndex: number, stepIndex = 0) => {
    markHistory();
    store.go({ slideIndex, stepIndex });
  };
  const run = (command: Command | 'summary' | 'audience') => {
    setNotice(undefined);
    switch (command) {
      case 'next':
      case 'previous':
      case 'nextSlide':
      case 'previousSlide':
      case 'resetClock':
        return store[command]();
      case 'clock':
        return store.toggleClock();
      case 'first':
        return goTo(0);
      case 'last':
        return goTo(Infinity, Infinity);
      case 'black':
      case 'white':
        return store.toggleCurtain(command);
      case 'overview':
      case 'goTo':
      case 'commands':
      case 'help':
      case 'summary':
        return toggle(command);
      case 'presenter':
      case 'audience':
        return void openWindow(
          command === 'audience' || view === 'presenter' ? 'audience' : 'presenterMode',
        ).then(setNotice);
      case 'print':
        return window.location.assign(addressOf(view === 'print' ? 'audience' : 'printMode'));
      case 'fullScreen':
        return toggleFullScreen();
      case 'largerNotes':
        return setNotesSize(Math.min(notesSize + 0.125, 3));
      case 'smallerNotes':
        return setNotesSize(Math.max(notesSize - 0.125, 0.5));
    }
  };

  const isElsewhere = (command: Command) =>
    view === 'print'
      ? command !== 'print' // all other keys scroll the page, as on any
      : view !== 'presenter' && presenterKeys.has(command);
  const onKeyDown = (event: KeyboardEvent) => {
    const command = commandOf(event, dialog !== null);
    if (!command || isElsewhere(command)) return;
    if (dialog) {
      // A clicker turns the page whatever is open; all other keys belong to the dialog.
      const isClicker = event.key === 'PageDown' || event.key === 'PageUp';
      if (!isClicker && command !== dialog) return;
      setDialog(null);
      if (!isClicker) return event.preventDefault();
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    run(command);
  };
  const handler = useRef(onKeyDown);
  useEffect(() => {
    handler.current = onKeyDown;
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handler.current(event);
    // Before anybody else, Spectacle's own keys among them.
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);

  const setSlides = useCallback(
    (entered: readonly SlideRecord[]) => store.setSlides(entered),
    [store],
  );
  const close = () => setDialog(null);
  const isPresenter = view === 'presenter';
  return (
    <ThemeProvider theme={look}>
      <Global styles={[page(look), controls(look)]} />
      {author && <meta name="author" content={author} />}
      <SlideIndexContext key={generation} value={index}>
        {view === 'stage' && (
          <Stage store={store} theme={look} aspectRatio={shape} onStale={renew}>
            {children}
          </Stage>
        )}
        {view === 'print' && views && (
          <views.PrintView
            aspectRatio={shape}
            withSteps={isOn(asked, 'steps')}
            withNotes={isOn(asked, 'notes')}
            onSlides={setSlides}
          >
            {children}
          </views.PrintView>
        )}
        {isPresenter && (
          <>
            <Roll store={store} index={index}>
              {children}
            </Roll>
            {views && (
              <views.PresenterView
                title={title}
                state={state}
                slides={slides}
                duration={duration}
                rates={rates}
                aspectRatio={shape}
                refused={store.refused}
                notesSize={notesSize}
                onCommand={run}
              >
                {children}
              </views.PresenterView>
            )}
          </>
        )}
      </SlideIndexContext>
      {notice && (
        <p css={noticeStyle} role="alert">
          {notice}
        </p>
      )}
      {views && (
        <ErrorBoundary key={dialog} fallback={() => null}>
          {dialog === 'overview' && slide && (
            <views.Overview
              current={slide.id}
              aspectRatio={shape}
              onClose={close}
              onChoose={(id) => {
                close();
                goTo(slides.findIndex((candidate) => candidate.id === id));
              }}
            >
              {children}
            </views.Overview>
          )}
          {dialog === 'goTo' && (
            <views.GoTo
              title="Go to a slide"
              choices={slides.map(({ title: name }, slideIndex) => ({
                name,
                hint: String(slideIndex + 1),
                choose: () => goTo(slideIndex),
              }))}
              onClose={close}
            />
          )}
          {dialog === 'commands' && (
            <views.GoTo
              title="Commands"
              choices={keyBindings
                .filter(({ presenterOnly }) => isPresenter || !presenterOnly)
                .map(({ command, keys, does }) => ({
                  name: does,
                  hint: readableKey(keys[0] ?? ''),
                  choose: () => run(command),
                }))}
              onClose={close}
            />
          )}
          {dialog === 'help' && <views.Help presenter={isPresenter} onClose={close} />}
          {dialog === 'summary' && (
            <views.Summary
              title={title}
              slides={slides}
              duration={duration}
              rates={rates}
              clock={state.clock}
              current={slide?.id}
              onClose={close}
            />
          )}
        </ErrorBoundary>
      )}
    </ThemeProvider>
  );
}

/** A list of slides, empty at first, for each generation of the deck. */
function useIndex(generation: number) {
  const [held, setHeld] = useState(() => ({ generation, index: new SlideIndex() }));
  if (held.generation === generation) return held.index;
  const index = new SlideIndex();
  setHeld({ generation, index });
  return index;
}

type Views = typeof import('./presenter/views.ts');

/**
 * The views that only some people ask for: fetched when they are needed, and once the talk stands, because
 * the network may be gone by the time they are.
 */
function useViews(isNeeded: boolean, isUp: boolean, onFailure: (notice: string) => void) {
  const [views, setViews] = useState<Views | null>(null);
  const fail = useRef(onFailure);
  useEffect(() => {
    if (views || !(isNeeded || isUp)) return undefined;
    const load = () =>
      import('./presenter/views.ts').then(setViews, () => {
        if (isNeeded)
          fail.current('That could not be loaded: is the server of this page still there?');
      });
    if (isNeeded) return void load();
    const timer = setTimeout(() => void load(), 500);
    return () => clearTimeout(timer);
  }, [views, isNeeded, isUp]);
  return views;
}

/** Calls the roll of all slides where no deck shows them, and announces the one that the talk is at. */
function Roll({
  store,
  index,
  children,
}: {
  store: TalkStore;
  index: SlideIndex;
  children: ReactNode;
}) {
  const slides = useSyncExternalStore(index.subscribe, () => index.slides);
  useEffect(() => store.setSlides(slides), [store, slides]);
  useAddress(store);
  const { view } = useTalkState(store);
  return (
    <>
      <Still only="">
        <SlideList>{children}</SlideList>
      </Still>
      <div css={unseen} role="status">
        {store.isOpen && announcementOf(store.slides, view.slideIndex)}
      </div>
    </>
  );
}

const presenterKeys = new Set(
  keyBindings.flatMap(({ command, presenterOnly }) => (presenterOnly ? command : [])),
);

/** Whether a parameter is there and not switched off: `?presenterMode`, `?presenterMode=true`. */
const isOn = (asked: URLSearchParams, name: string) =>
  asked.has(name) && asked.get(name) !== 'false';

function chosenView(asked: URLSearchParams): 'stage' | 'presenter' | 'print' {
  if (isOn(asked, 'presenterMode')) return 'presenter';
  const isPrint = ['printMode', 'exportMode', 'print-pdf'].some((name) => isOn(asked, name));
  return isPrint ? 'print' : 'stage';
}

/** The talk's theme, unless the address asks for another: `?theme=paper` in a bright room. */
function chosenTheme(asked: string | null, theme: Theme): Theme {
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
  // Not all browsers can, phones for one, and some refuse: the talk goes on in its window.
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  change?.catch(() => {});
}

const page = ({ colors }: Theme) => ({
  'html, body': {
    margin: 0,
    height: '100%',
    background: colors.ground,
    // A swipe to the right would also be the browser's own way back.
    overscrollBehavior: 'none',
  },
});

const noticeStyle = ({ colors, fonts }: SlideTheme) =>
  ({
    position: 'fixed',
    zIndex: 3,
    left: '50%',
    bottom: 24,
    translate: '-50% 0',
    margin: 0,
    padding: '10px 18px',
    border: `1px solid ${colors.line}`,
    borderRadius: 10,
    background: colors.raised,
    color: colors.text,
    font: `400 1rem/1.4 ${fonts.text}`,
  }) as const;
