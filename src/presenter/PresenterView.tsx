import { type ReactNode, type Ref, useEffect, useMemo, useState } from 'react';
import { type AspectRatio, slideSizes } from '../core/sizes.ts';
import type { Position } from '../core/address.ts';
import type { Command } from '../core/keys.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import type { TalkState } from '../core/TalkStore.ts';
import { isFresh, readClock, totalTime } from '../core/clock.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { Notes } from './Notes.tsx';
import { Previews } from './Previews.tsx';
import { type Rates, formatTime, planTalk, timeBehind } from '../core/plan.ts';

export interface PresenterViewProps {
  /** The talk's title. */
  title: string;
  /** Where the talk is. */
  state: TalkState;
  /** The talk's slides; none until they are known. */
  slides: readonly SlideRecord[];
  /** Minutes that the talk may take. Worked out from the notes unless given. */
  duration?: number;
  /** How fast it is expected to go. */
  rates?: Rates;
  /** The shape of the slides. @default '16:9' */
  aspectRatio?: AspectRatio;
  /** What this browser refuses, a sentence each. */
  refused?: readonly string[];
  /** The factor by which the notes are enlarged. @default 1 */
  notesSize?: number;
  /** Called when a button is pressed. */
  onCommand: (command: Command | 'summary' | 'audience') => void;
  /** The slides. */
  children: ReactNode;
}

/**
 * What the speaker sees: this slide, what the next key press shows, the notes with the cue of this step,
 * and the time, against the plan.
 */
export function PresenterView({
  title,
  state,
  slides,
  duration,
  rates,
  aspectRatio = '16:9',
  refused = [],
  notesSize = 1,
  onCommand,
  children,
}: PresenterViewProps) {
  const now = useNow();
  const { position, curtain } = state;
  const slide = slides[position.slideIndex];
  const following = whatFollows(slides, position);
  const [hereBox, setHereBox] = useState<Element | null>(null);
  const [nextBox, setNextBox] = useState<Element | null>(null);
  const previews = useMemo(
    () => [
      { box: hereBox, slide: slide?.id, step: position.stepIndex },
      { box: nextBox, slide: following?.slide.id, step: following?.stepIndex ?? 0 },
    ],
    [hereBox, slide?.id, position.stepIndex, nextBox, following?.slide.id, following?.stepIndex],
  );
  const clock = readClock(state.clock, slide?.id ?? '', now);
  const plan = useMemo(() => planTalk(slides, duration, rates), [slides, duration, rates]);
  const behind = isFresh(clock) ? undefined : timeBehind(plan, slides, position.slideIndex, clock);
  const onSlide = slide ? (clock.spent[slide.id] ?? 0) : 0;
  const plannedHere = slide ? (plan.minutes[slide.id] ?? 0) * 60_000 : 0;
  const button = (label: string, command: Parameters<typeof onCommand>[0], name?: string) => (
    <button type="button" aria-label={name} onClick={() => onCommand(command)}>
      {label}
    </button>
  );

  return (
    <main css={look} className="lectern-ui">
      <Previews previews={previews} aspectRatio={aspectRatio}>
        {children}
      </Previews>
      <header>
        <h1>{title}</h1>
        <p>
          {slide
            ? `Slide ${position.slideIndex + 1} of ${slides.length} · step ${position.stepIndex} of ${slide.steps}`
            : 'No slides'}
          {slide?.part && ` · ${slide.part}`}
        </p>
        {curtain !== 'none' && <p data-curtain>The audience sees a {curtain} screen.</p>}
        <p data-day>
          {new Date(now).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}
        </p>
      </header>

      <section aria-label="This slide" data-area="now">
        <Preview ref={setHereBox} aspectRatio={aspectRatio} />
      </section>

      <section aria-label="Next" data-area="next">
        <h2>Next</h2>
        {following ? (
          <Preview ref={setNextBox} aspectRatio={aspectRatio} />
        ) : (
          <p>That was the last step.</p>
        )}
      </section>

      <section aria-label="Time" data-area="time">
        <dl>
          <div data-large>
            <dt>Time spent</dt>
            <dd>{formatTime(totalTime(clock))}</dd>
          </div>
          <div>
            <dt>This slide</dt>
            <dd>
              {formatTime(onSlide)} <small>of {formatTime(plannedHere)}</small>
            </dd>
          </div>
          <div data-pace={paceOf(behind)}>
            <dt>Pace</dt>
            <dd>{describePace(behind)}</dd>
          </div>
          <div>
            <dt>Plan</dt>
            <dd>{formatTime(plan.total * 60_000)}</dd>
          </div>
        </dl>
        <p data-clock>
          {button(clockLabel(state), 'clock')}
          {button('Reset clock', 'resetClock')}
          {state.clock.runningSince === null && !isFresh(state.clock) && <strong>Paused</strong>}
        </p>
      </section>

      <section aria-label="Notes" data-area="notes">
        <header>
          <h2>{slide?.title ?? 'Notes'}</h2>
          {button('−', 'smallerNotes', 'Smaller notes')}
          {button('+', 'largerNotes', 'Larger notes')}
        </header>
        <Notes
          notes={slide?.notes}
          cues={slide?.cues ?? []}
          step={position.stepIndex}
          size={notesSize}
        />
      </section>

      <nav aria-label="Controls">
        {button('← Back', 'previous')}
        {button('Next →', 'next')}
        {button('Overview', 'overview')}
        {button('Go to …', 'goTo')}
        {button('Black', 'black')}
        {button('White', 'white')}
        {button('Audience window', 'audience')}
        {button('Summary', 'summary')}
        {button('Keys', 'help')}
        {refused.length > 0 && <p data-refused>{refused.join(' ')}</p>}
      </nav>
    </main>
  );
}

/** The place of a picture: as wide as its box is, or as the box's height allows. */
function Preview({ ref, aspectRatio }: { ref: Ref<HTMLDivElement>; aspectRatio: AspectRatio }) {
  const { width, height } = slideSizes[aspectRatio];
  return (
    <div data-preview>
      <div ref={ref} inert style={{ width: `min(100%, 100cqh * ${width / height})` }} />
    </div>
  );
}

function whatFollows(slides: readonly SlideRecord[], { slideIndex, stepIndex }: Position) {
  const here = slides[slideIndex];
  if (here && stepIndex < here.steps) return { slide: here, stepIndex: stepIndex + 1 };
  const slide = slides[slideIndex + 1];
  return slide && { slide, stepIndex: 0 };
}

/** The time, a few times a second: a second never seems to last two. */
function useNow() {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return now;
}

const clockLabel = ({ clock }: TalkState) => {
  if (clock.runningSince !== null) return 'Pause clock';
  return isFresh(clock) ? 'Start clock' : 'Resume clock';
};

/** Less than half a minute either way is on time: nobody steers a talk by seconds. */
const tolerance = 30_000;

// Before the clock has started, nothing can be ahead, wherever the talk is opened.
function paceOf(behind: number | undefined) {
  if (behind === undefined) return 'not-started';
  if (Math.abs(behind) < tolerance) return 'on-time';
  return behind > 0 ? 'behind' : 'ahead';
}

function describePace(behind: number | undefined) {
  const pace = paceOf(behind);
  if (behind === undefined || pace === 'on-time') return pace.replace('-', ' ');
  return `${formatTime(behind)} ${pace}`;
}

const look = ({ colors, accents, tones, fonts }: SlideTheme) =>
  ({
    boxSizing: 'border-box',
    minHeight: '100vh',
    padding: 16,
    display: 'grid',
    gap: 16,
    background: colors.ground,
    color: colors.text,
    font: `400 1rem/1.4 ${fonts.text}`,
    // Without weight: the slides in the previews have styles of their own.
    '& :where(*)': { boxSizing: 'border-box' },
    '& :where(h1, h2, p, dl, dd)': { margin: 0 },
    '& > header > h1, & > section > h2, & > section > header > h2': {
      fontSize: '1.125rem',
      lineHeight: 1.3,
    },
    '& > header': { gridArea: 'head', display: 'flex', flexWrap: 'wrap', gap: '4px 24px' },
    '& > header p': { color: colors.muted },
    '& > header [data-curtain]': { color: tones.warning, fontWeight: 700 },
    '& > header [data-day]': { marginLeft: 'auto', color: colors.text, fontWeight: 700 },
    '& [data-preview] > div': {
      borderRadius: 8,
      overflow: 'hidden',
      outline: `1px solid ${colors.line}`,
    },
    '& > [data-area="now"]': {
      gridArea: 'now',
      display: 'grid',
      '& > div > div': { outline: `2px solid ${accents.amber}` },
    },
    '& > [data-area="next"]': {
      gridArea: 'next',
      display: 'grid',
      gridTemplateRows: 'auto minmax(0, 1fr)',
      color: colors.muted,
    },
    '& > [data-area="time"]': {
      gridArea: 'time',
      fontVariantNumeric: 'tabular-nums',
      '& dl': { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '6px 16px' },
      '& dt': { color: colors.muted },
      '& dd': { fontSize: '1.25rem', fontWeight: 700, lineHeight: 1.2 },
      '& small': { color: colors.muted, fontWeight: 400, fontSize: '0.875rem' },
      '& [data-large] dd': { fontSize: '2.25rem', lineHeight: 1 },
      '& [data-pace="on-time"] dd': { color: tones.benefit },
      '& [data-pace="behind"] dd': { color: tones.risk },
      '& [data-pace="ahead"] dd': { color: tones.status },
      '& [data-clock]': { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 12 },
      '& [data-clock] strong': { alignSelf: 'center', color: tones.warning },
    },
    '& > [data-area="notes"]': {
      gridArea: 'notes',
      display: 'flex',
      flexDirection: 'column',
      minHeight: 0,
      padding: 16,
      borderRadius: 8,
      background: colors.surface,
      '& > header': { display: 'flex', gap: 8, marginBottom: 8 },
      '& > header h2': { flex: 1, color: colors.muted },
    },
    '& > nav': { gridArea: 'nav', display: 'flex', flexWrap: 'wrap', gap: 8 },
    '& > nav [data-refused]': { flexBasis: '100%', color: colors.muted, fontSize: '0.875rem' },
    // All of it at once; the previews take what height there is.
    '@media (min-width: 900px)': {
      height: 'max(100vh, 34rem)',
      gridTemplate: `
        'head head head' auto
        'now now notes' minmax(0, 64fr)
        'next time notes' minmax(11rem, 36fr)
        'nav nav nav' auto / minmax(0, 23fr) minmax(16rem, 23fr) minmax(0, 40fr)`,
      '& [data-preview]': { containerType: 'size' },
    },
    // Tablets held upright, and windows enlarged to 200 %: what is too low for all of it scrolls.
    '@media (min-width: 560px) and (max-width: 899px)': {
      height: 'max(100vh, 48rem)',
      gridTemplate: `
        'head head' auto
        'now next' auto
        'now time' auto
        'notes notes' minmax(0, 1fr)
        'nav nav' auto / minmax(0, 3fr) minmax(15rem, 2fr)`,
    },
    '@media (max-width: 559px)': {
      gridTemplate: `'head' auto 'now' auto 'time' auto 'notes' auto 'next' auto 'nav' auto / minmax(0, 1fr)`,
      alignContent: 'start',
      '& > [data-area="notes"]': { maxHeight: '70vh' },
    },
  }) as const;
