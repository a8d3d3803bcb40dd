import { useMemo } from 'react';
import { isFresh, readClock, totalTime } from '../core/clock.ts';
import { type Rates, formatTime, planTalk, timeBehind } from '../core/plan.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import type { TalkState } from '../core/TalkState.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface TimePanelProps {
  /** The current slide, and the clock. */
  state: TalkState;
  /** The slides of the talk; none until they are known. */
  slides: readonly SlideRecord[];
  /** The minutes that the talk may take. @default an estimate from the notes */
  duration?: number;
  /** How fast the talk is expected to go. */
  rates?: Rates;
  /** The current time, as the clock counts it. */
  now: number;
  /** Called when a button is pressed. */
  onCommand: (command: 'clock' | 'resetClock') => void;
}

/** A part of the presenter view: the time of the talk and of the slide, compared with the plan. */
export function TimePanel({ state, slides, duration, rates, now, onCommand }: TimePanelProps) {
  const { slideIndex } = state.position;
  const slide = slides[slideIndex];
  const clock = readClock(state.clock, slide?.id ?? '', now);
  const plan = useMemo(() => planTalk(slides, duration, rates), [slides, duration, rates]);
  const behind = isFresh(clock) ? undefined : timeBehind(plan, slides, slideIndex, clock);
  const onSlide = slide ? (clock.spent.get(slide.id) ?? 0) : 0;
  const plannedHere = slide ? (plan.minutes.get(slide.id) ?? 0) * 60_000 : 0;
  return (
    <section aria-label="Time" css={timePanel}>
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
        <button type="button" onClick={() => onCommand('clock')}>
          {clockLabel(state)}
        </button>
        <button type="button" onClick={() => onCommand('resetClock')}>
          Reset clock
        </button>
        {state.clock.runningSince === null && !isFresh(state.clock) && <strong>Paused</strong>}
      </p>
    </section>
  );
}

const clockLabel = ({ clock }: TalkState) => {
  if (clock.runningSince !== null) return 'Pause clock';
  return isFresh(clock) ? 'Start clock' : 'Resume clock';
};

/** A difference of up to 30 seconds counts as on time: nobody controls a talk to the second. */
const tolerance = 30_000;

// A talk is not ahead before the clock has started, even if it opens at a later slide.
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

const timePanel = ({ colors, tones }: SlideTheme) =>
  ({
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
  }) as const;
