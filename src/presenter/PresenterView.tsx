import { type CSSProperties, type ReactNode, useEffect, useState } from 'react';
import type { Position } from '../core/address.ts';
import { placeOf } from '../core/backup.ts';
import { type Clock, isFresh, monotonic } from '../core/clock.ts';
import type { TalkCommand } from '../core/keys.ts';
import type { Rates } from '../core/plan.ts';
import { type AspectRatio, slideSizes } from '../core/sizes.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import type { TalkState } from '../core/TalkState.ts';
import { type FixedText, say } from '../core/strings.ts';
import { ErrorBoundary } from '../spectacle/ErrorBoundary.tsx';
import type { SlideTheme } from '../theme/theme.ts';
import { moreContrast } from './moreContrast.ts';
import { Notes } from './Notes.tsx';
import { NowAndNext } from './NowAndNext.tsx';
import { Quoted } from './Quoted.tsx';
import type { Room } from './room.ts';
import { TimePanel, timeOfDay } from './TimePanel.tsx';
import { directionOfWords } from './directionOfWords.ts';
import { useRoom } from './useRoom.ts';

export interface PresenterViewProps {
  /** The title of the talk. */
  title: string;
  /** The current slide and step, the black or white screen, and the clock. */
  state: TalkState;
  /** The slides of the talk; none until they are known. */
  slides: readonly SlideRecord[];
  /** The minutes that the talk may take. @default an estimate from the notes */
  duration?: number;
  /** How fast the talk is expected to go. */
  rates?: Rates;
  /** The aspect ratio of the slides. @default '16:9' */
  aspectRatio?: AspectRatio;
  /** The features that this browser does not allow, one sentence each, in English. */
  refused?: readonly FixedText[];
  /** The windows of the audience. @default none: nothing is said about them */
  room?: Room;
  /** The scale of the text of the notes. @default 1 */
  notesSize?: number;
  /** Called when a button is pressed. */
  onCommand: (command: TalkCommand) => void;
  /** The slides. */
  children: ReactNode;
}

/**
 * The view for the speaker: the current slide, what the next key press shows, the next slide, the notes with the
 * cue of the current step, and the time compared with the plan.
 */
export function PresenterView({
  title,
  state,
  slides,
  duration,
  rates,
  aspectRatio = '16:9',
  refused = [],
  room,
  notesSize = 1,
  onCommand,
  children,
}: PresenterViewProps) {
  const { date, time } = useNow();
  const word = useRoom(room);
  const { position, curtain } = state;
  const slide = slides[position.slideIndex];
  const { width, height } = slideSizes[aspectRatio];

  return (
    <main
      css={(theme) => [presenterView(theme), moreContrast(theme)]}
      className="lectern-ui"
      dir={directionOfWords()}
      style={{ '--ratio': width / height } as CSSProperties}
    >
      <header>
        <h1 dir="auto">{title}</h1>
        <Place slides={slides} position={position} />
        <p role="status">
          {curtain !== 'none' && `${say(`The audience sees a ${curtain} screen.`)} `}
          {word}
        </p>
        <p data-day>{timeOfDay(date)}</p>
      </header>

      <Panel instead={say('The previews could not be shown. The browser’s console says why.')}>
        <NowAndNext slides={slides} position={position} aspectRatio={aspectRatio}>
          {children}
        </NowAndNext>
      </Panel>

      <Panel instead={say('The clock could not be shown. The browser’s console says why.')}>
        <TimePanel
          state={state}
          slides={slides}
          duration={duration}
          rates={rates}
          date={date}
          now={time}
        />
      </Panel>

      <NotesPanel {...{ slide, notesSize, onCommand }} step={position.stepIndex} />

      <Controls clock={state.clock} refused={refused} onCommand={onCommand} />
    </main>
  );
}

interface NotesPanelProps extends Required<Pick<PresenterViewProps, 'notesSize' | 'onCommand'>> {
  slide: SlideRecord | undefined;
  step: number;
}

/** The title of the slide, its notes, and the buttons that change their size. */
function NotesPanel({ slide, step, notesSize, onCommand }: NotesPanelProps) {
  return (
    <section aria-label={say('Notes')} data-area="notes">
      <header>
        <h2>
          {slide ? <Quoted of={slide.title} lang={slide.lang} dir={slide.dir} /> : say('Notes')}
        </h2>
        <button
          type="button"
          aria-label={say('Smaller notes')}
          onClick={() => onCommand('smallerNotes')}
        >
          −
        </button>
        <button
          type="button"
          aria-label={say('Larger notes')}
          onClick={() => onCommand('largerNotes')}
        >
          +
        </button>
      </header>
      <Panel
        key={slide?.id}
        instead={say('The notes of this slide could not be shown. The browser’s console says why.')}
      >
        <Notes notes={slide?.notes} cues={slide?.cues ?? noCues} step={step} size={notesSize} />
      </Panel>
    </section>
  );
}

/** The number of the slide and of the step, and the name of the part. */
function Place({ slides, position }: { slides: readonly SlideRecord[]; position: Position }) {
  const { slideIndex, stepIndex } = position;
  const slide = slides[slideIndex];
  if (!slide) return <p>{say('No slides')}</p>;
  const step = say('step {number} of {count}', { number: stepIndex, count: slide.steps });
  return (
    <p>
      {`${placeOf(slides, slideIndex)} · ${step}`}
      {slide.part && (
        <>
          {' · '}
          <Quoted of={slide.part} lang={slide.partLang} />
        </>
      )}
    </p>
  );
}

const noCues: readonly string[] = [];

interface ControlsProps {
  clock: Clock;
  refused: readonly FixedText[];
  onCommand: (command: TalkCommand) => void;
}

function Controls({ clock, refused, onCommand }: ControlsProps) {
  const startOrPause = isFresh(clock) ? 'Start clock' : 'Resume clock';
  const button = (label: FixedText, command: TalkCommand) => (
    <button type="button" onClick={() => onCommand(command)}>
      {withArrowOfKey(say(label))}
    </button>
  );
  return (
    <nav aria-label={say('Controls')}>
      <div role="group" aria-label={say('Move')}>
        {button('← Back', 'previous')}
        {button('Next →', 'next')}
        {button('Overview', 'overview')}
        {button('Go to …', 'palette')}
      </div>
      <div role="group" aria-label={say('Screen')}>
        {button('Black', 'black')}
        {button('White', 'white')}
        {button('Audience window', 'audience')}
      </div>
      <div role="group" aria-label={say('Tools')}>
        {button(clock.runningSince === null ? startOrPause : 'Pause clock', 'clock')}
        {button('Reset clock', 'resetClock')}
        {button('Summary', 'summary')}
        {button('Keys', 'help')}
      </div>
      {refused.length > 0 && (
        <p data-refused>{refused.map((sentence) => say(sentence)).join(' ')}</p>
      )}
    </nav>
  );
}

/** A label whose arrow is that of the key: a talk that is read from the right can have words from the left. */
const withArrowOfKey = (label: string) =>
  (document.dir === 'rtl') === (directionOfWords() === 'rtl')
    ? label
    : label.replace(/[←→]/, (arrow) => (arrow === '←' ? '→' : '←'));

/** A part of the view. If it throws, a message replaces it, and the other parts go on. */
function Panel({ instead, children }: { instead: string; children: ReactNode }) {
  return (
    <ErrorBoundary fallback={() => <p>{instead}</p>} retries>
      {children}
    </ErrorBoundary>
  );
}

/** The time of day and that of the clock, updated four times per second: otherwise the clock would skip some seconds. */
function useNow() {
  const [now, setNow] = useState(readTime);
  useEffect(() => {
    const timer = setInterval(() => setNow(readTime()), 250);
    return () => clearInterval(timer);
  }, []);
  return now;
}

const readTime = () => ({ date: Date.now(), time: monotonic() });

/** Windows that scroll, such as that of a phone: what turns the page stays at their lower edge. One line of text is too low for that. */
const withoutHeight =
  '@media (min-height: 20rem) and ((max-width: 559px) or (max-height: 35.9rem) or ((max-height: 47.9rem) and ((max-width: 759px) or (max-aspect-ratio: 1))))';

const presenterView = ({ colors, tones, fonts }: SlideTheme) =>
  ({
    boxSizing: 'border-box',
    minHeight: '100vh',
    padding: 16,
    display: 'grid',
    gap: 16,
    background: colors.ground,
    color: colors.text,
    font: `400 1rem/1.4 ${fonts.text}`,
    // Without specificity: the slides in the previews have their own styles.
    '& :where(*)': { boxSizing: 'border-box' },
    '& :where(h1, h2, p, dl, dd)': { margin: 0 },
    '& > header > h1, & > section > header > h2': { fontSize: '1.125rem', lineHeight: 1.3 },
    '& > header': { gridArea: 'head', display: 'flex', flexWrap: 'wrap', gap: '4px 24px' },
    '& > header h1': { maxHeight: '2lh', overflow: 'hidden', overflowWrap: 'anywhere' },
    '& > header p': { color: colors.muted },
    '& > header [role="status"]': { color: tones.warning, fontWeight: 700 },
    '& > header [data-day]': { marginInlineStart: 'auto', color: colors.text, fontWeight: 700 },
    '& > [data-area="notes"]': {
      gridArea: 'notes',
      display: 'flex',
      flexDirection: 'column',
      minHeight: 0,
      padding: 16,
      borderRadius: 6,
      background: colors.surface,
      '& > header': { display: 'flex', alignItems: 'start', gap: 8, marginBottom: 8 },
      '& > header h2': {
        flex: 1,
        maxHeight: '4lh',
        overflow: 'hidden',
        overflowWrap: 'anywhere',
        color: colors.muted,
      },
    },
    '& > nav': { gridArea: 'nav', display: 'flex', flexWrap: 'wrap', gap: '8px 16px' },
    '& > nav > div': { display: 'flex', flexWrap: 'wrap', gap: 4 },
    // All buttons but the two that turn the page.
    '& > section button, & > nav button:nth-of-type(n + 3), & > nav div + div button': {
      padding: '0.4em 0.5em',
      fontSize: '0.9375rem',
      borderColor: 'transparent',
      background: 'none',
      '&:hover': { background: colors.raised },
    },
    '& > nav [data-refused]': { flexBasis: '100%', color: colors.muted, fontSize: '0.875rem' },
    // Upright tablets, and windows enlarged to 200 %: a window that is too low for everything scrolls.
    '@media (min-width: 560px)': {
      height: 'max(100vh, 48rem)',
      gridTemplate: `
        'head head' auto
        'pictures time' auto
        'notes notes' minmax(0, 1fr)
        'nav nav' auto / minmax(0, 3fr) minmax(15rem, 2fr)`,
    },
    // Everything fits on one screen. The pictures take the height between head and controls, and half of the width
    // or less.
    '@media (min-width: 760px) and (min-aspect-ratio: 1)': {
      height: 'max(100vh, 36rem)',
      gridTemplate: `
        'head head' auto
        'pictures time' auto
        'pictures notes' minmax(0, 1fr)
        'nav nav' auto / min(50% - 8px, (max(100vh, 36rem) - 10.5rem) * var(--ratio) / 1.6) minmax(0, 1fr)`,
      '& > [data-area="pictures"]': { containerType: 'size' },
    },
    [withoutHeight]: {
      paddingBottom: 76,
      'html:has(&)': { scrollPaddingBottom: 76 },
      '& > nav > div:first-of-type': {
        position: 'fixed',
        zIndex: 1,
        inset: 'auto 0 0',
        padding: '8px 16px max(8px, env(safe-area-inset-bottom))',
        borderTop: `1px solid ${colors.line}`,
        background: colors.ground,
        '& > button': { minHeight: 44, '&:nth-of-type(-n + 2)': { flex: '1 0 auto' } },
      },
    },
    '@media (max-width: 559px)': {
      gridTemplate: `'head' auto 'pictures' auto 'notes' max(60vh, 14rem) 'time' auto 'nav' auto / minmax(0, 1fr)`,
      alignContent: 'start',
    },
  }) as const;
