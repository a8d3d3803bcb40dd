import { Global, ThemeProvider } from '@emotion/react';
import { type ReactNode, useEffect, useMemo, useReducer, useState } from 'react';
import { readsFromRight } from '../core/direction.ts';
import type { TalkCommand } from '../core/keys.ts';
import { type TalkHead, editedEvent } from '../core/page.ts';
import type { AspectRatio } from '../core/sizes.ts';
import { SlideIndex, type SlideRecord } from '../core/SlideIndex.ts';
import { TalkStore } from '../core/TalkStore.ts';
import { type FixedText, say } from '../core/strings.ts';
import { textOfError } from '../core/words.ts';
import { SlideIndexContext } from '../spectacle/contexts.ts';
import { ErrorBoundary } from '../spectacle/ErrorBoundary.tsx';
import { useTalkState } from '../spectacle/useTalkState.ts';
import { emojiPalette } from '../theme/contrast.ts';
import { soundTheme } from '../theme/soundTheme.ts';
import { withAccent } from '../theme/textStyles.ts';
import type { Theme } from '../theme/theme.ts';
import { controls } from './controls.ts';
import type { DialogName } from './Dialogs.tsx';
import { noticeStyle } from './noticeStyle.ts';
import { jump, runCommand } from './runCommand.ts';
import {
  type Mode,
  type Settings,
  chooseAspectRatio,
  chooseTheme,
  readSettings,
  themesOf,
} from './settings.ts';
import { TalkView } from './TalkView.tsx';
import { useKeys } from './useKeys.ts';
import { useSetting } from './useSetting.ts';
import { type Views, useViews } from './useViews.ts';
import { hasOpener } from './windows.ts';

export interface LiveTalkProps {
  talk: TalkHead;
  theme: Theme;
  aspectRatio: AspectRatio;
  /** The slides. */
  children: ReactNode;
}

/** A talk in a browser: one of its views, its dialogs and its keys. */
export function LiveTalk({ talk, theme, aspectRatio, children }: LiveTalkProps) {
  const { title, author } = talk;
  const { generation, index, renew } = useDeck();
  const [settings, readAgain] = useSettings(renew);
  const { mode } = settings;
  const shownRatio = useMemo(
    () => chooseAspectRatio(settings.aspectRatio, aspectRatio),
    [settings, aspectRatio],
  );
  const [store] = useState(
    () =>
      new TalkStore(
        `lectern ${window.location.pathname} ${title}`,
        () => window.sessionStorage,
        mode === 'presenter',
      ),
  );
  useTalkState(store);
  const { slides, slide } = store;
  const [dialog, setDialog] = useState<DialogName | null>(settings.overview ? 'overview' : null);
  const [notice, setNotice] = useState<FixedText>();
  const views = useViews(mode !== 'stage' || dialog !== null, slide !== undefined, setNotice);
  const { ownTheme, slideTheme } = useThemes(settings, theme, views);
  const [notesSize, setNotesSize] = useSetting('lectern notes size', notesRange);
  const letterKeys = useSetting('lectern letter keys', onOrOff);

  useOtherWindows(store, mode, views);

  usePage(talk, { mode, slides, slide, ownTheme });

  const closeDialog = () => setDialog(null);
  const toggleDialog = (name: DialogName) => setDialog((open) => (open === name ? null : name));
  const targets = { store, mode, views, notesSize, setNotesSize, toggleDialog, setNotice };
  const run = (command: TalkCommand) => runCommand(command, targets);
  useKeys({ mode, dialog, hasLetterKeys: letterKeys[0] > 0, closeDialog, onCommand: run });

  return (
    <ThemeProvider theme={slideTheme}>
      <Global styles={[pageStyles(slideTheme), controls(slideTheme)]} />
      {author && <meta name="author" content={author} />}
      <ErrorBoundary fallback={(error) => <Lost error={error} />} retries>
        <SlideIndexContext key={generation} value={index}>
          <TalkView
            talk={talk}
            settings={settings}
            views={views}
            store={store}
            theme={slideTheme}
            aspectRatio={shownRatio}
            notesSize={notesSize}
            onStale={renew}
            onCommand={run}
          >
            {children}
          </TalkView>
        </SlideIndexContext>
      </ErrorBoundary>
      {notice && (
        <p css={noticeStyle} dir="auto" role="alert">
          {say(notice)}
        </p>
      )}
      {views && (
        <views.AroundTalk
          {...talk}
          dialog={dialog}
          store={store}
          ownTheme={ownTheme}
          aspectRatio={shownRatio}
          mode={mode}
          onView={readAgain}
          letterKeys={letterKeys}
          onClose={closeDialog}
          onGoTo={(slideIndex) => jump(store, slideIndex)}
          onCommand={run}
        >
          {children}
        </views.AroundTalk>
      )}
    </ThemeProvider>
  );
}

/** The settings in the address, and the function that reads them again; the stage then needs a new deck. */
function useSettings(renew: () => void) {
  const [settings, setSettings] = useState(readAddress);
  const readAgain = () => {
    setSettings(readAddress);
    renew();
  };
  return [settings, readAgain] as const;
}

const readAddress = () => readSettings(window.location.search);
/** The talk's own theme, and the one that the slides have. */
function useThemes(settings: Settings, theme: Theme, views: Views | null) {
  const ownTheme = useMemo(() => soundTheme(theme), [theme]);
  const chosen = useMemo(
    () => withAccent(chooseTheme(settings.theme, ownTheme)),
    [settings, ownTheme],
  );
  return { ownTheme, slideTheme: views?.withMoreContrast(chosen) ?? chosen };
}

/** Replaces the view of this window, if it has thrown several times in a few seconds. */
function Lost({ error }: { error: unknown }) {
  return (
    <p css={noticeStyle} dir="auto" role="alert">
      {say(
        'This window cannot show the talk: {error}. Reload it: it opens at the same slide, and the other windows keep working.',
        { error: textOfError(error) },
      )}
    </p>
  );
}

/** Follows the other windows of the talk, and answers the presenter view if this one shows the stage. */
function useOtherWindows(store: TalkStore, mode: Mode, views: Views | null) {
  useEffect(() => store.connect(hasOpener()), [store]);
  useEffect(
    () => (mode === 'stage' ? views?.answerPresenter(store) : undefined),
    [mode, store, views],
  );
}

/**
 * The index of slides, and the number of the deck that it belongs to. Spectacle counts the slides only once:
 * when an edit in development or the talk itself adds, removes or moves slides, `renew` starts a new deck,
 * which shows the same position.
 */
function useDeck() {
  const [generation, renew] = useReducer((number: number) => number + 1, 0);
  useEffect(() => {
    window.addEventListener(editedEvent, renew);
    return () => window.removeEventListener(editedEvent, renew);
  }, []);
  const [held, setHeld] = useState(() => ({ generation, index: new SlideIndex() }));
  if (held.generation === generation) return { ...held, renew };
  const next = { generation, index: new SlideIndex() };
  setHeld(next);
  return { ...next, renew };
}

/** Sets the title of the browser tab, the language of the page, and `window.lectern` for the tools that open the page. */
function usePage(
  talk: TalkHead,
  {
    mode,
    slides,
    slide,
    ownTheme,
  }: {
    mode: Mode;
    slides: readonly SlideRecord[];
    slide: SlideRecord | undefined;
    ownTheme: Theme;
  },
) {
  useEffect(() => {
    const themes = [...themesOf(ownTheme).keys()];
    if (slides.length === 0) return;
    const { documentElement: page } = document;
    if (talk.lang) page.lang = talk.lang;
    if (talk.dir ?? readsFromRight(page.lang)) page.dir = talk.dir ?? 'rtl';
    window.lectern = { ...talk, theme: ownTheme, themes, slides };
  }, [talk, ownTheme, slides]);

  useEffect(() => {
    if (!slide) return;
    const own = mode === 'stage' ? slide.title : mode === 'presenter' && say('Presenter');
    document.title = (own ? `${own} · ` : '') + talk.title;
  }, [mode, slide, talk.title]);
}

const notesRange = { initial: 1, least: 0.5, most: 3 };
const onOrOff = { initial: 1, least: 0, most: 1 };

const pageStyles = ({ colors }: Theme) => ({
  'html, body': {
    margin: 0,
    height: '100%',
    background: colors.ground,
    fontPalette: emojiPalette(colors.ground),
    // Otherwise a swipe to the right also makes the browser go back.
    overscrollBehavior: 'none',
    // Every view is printed in its colors.
    printColorAdjust: 'exact' as const,
  },
});
