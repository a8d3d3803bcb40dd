import { type CSSProperties, type KeyboardEvent, type ReactNode, useMemo } from 'react';
import { isFresh, readClock, totalTime } from '../core/clock.ts';
import { partsOf } from '../core/parts.ts';
import {
  type Plan,
  type Rates,
  formatTime,
  planTalk,
  plannedTime,
  timeBehind,
} from '../core/plan.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import type { TalkState } from '../core/TalkState.ts';
import { say } from '../core/strings.ts';
import { sum } from '../core/sum.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { type TimeOfDay, useTimeOfDay } from './useTimeOfDay.ts';

export interface TimePanelProps {
  /** The current slide, and the clock. */
  state: TalkState;
  /** The slides of the talk; none until they are known. */
  slides: readonly SlideRecord[];
  /** The minutes that the talk may take. @default an estimate from the notes */
  duration?: number;
  /** How fast the talk is expected to go. */
  rates?: Rates;
  /** The time of day, in ms as `Date.now()` gives it. */
  date: number;
  /** The current time, as the clock counts it. */
  now: number;
}

/** A part of the presenter view: the time of the talk and of the slide, compared with the plan. */
export function TimePanel({ state, slides, duration, rates, date, now }: TimePanelProps) {
  // The time goes on where the audience is.
  const { slideIndex } = state.held ?? state.position;
  const slide = slides[slideIndex];
  const clock = readClock(state.clock, slide?.id ?? '', now);
  const spent = totalTime(clock);
  const start = useTimeOfDay(`lectern start ${window.location.pathname}`, date, now);
  const end = useTimeOfDay(`lectern end ${window.location.pathname}`, date, now);
  const toStart = isFresh(clock) ? Math.max((start.at ?? now) - now, 0) : 0;
  // In seconds, or the plan would be made again four times in each.
  const seconds = end.at && Math.round((end.at - now - toStart + spent) / 1000);
  const plan = useMemo(
    () => planTalk(slides, seconds === undefined ? duration : Math.max(seconds, 1) / 60, rates),
    [slides, duration, seconds, rates],
  );
  const total = plan.total * 60_000;
  const left = end.at === undefined ? total - spent : end.at - now - toStart;
  const behind = timeBehind(plan, slides, slideIndex, clock);
  const pace = isFresh(clock) ? 'not started' : paceOf(behind);
  const done = spent - behind;
  const toCome = total - done;
  const figures = [formatTime(toStart > 0 ? toStart : spent), formatTime(left)] as const;
  const longest = Math.max(...figures.map(({ length }) => length));
  const isPaused = state.clock.runningSince === null && !isFresh(state.clock);
  const phase = phaseOf(left, total);
  const timeOn = (some: readonly SlideRecord[]) =>
    sum(some.map(({ id }) => clock.spent.get(id) ?? 0));
  const parts = partsOf(slides);
  const part = parts.find((one) => slide && one.slides.includes(slide));
  return (
    <section aria-label={say('Time')} css={timePanel} data-area="time">
      <dl data-figures style={{ '--characters': longest } as CSSProperties}>
        <div>
          <dt>
            <span>{say(toStart > 0 ? 'Starts in' : 'Time spent')}</span>{' '}
            {isPaused && <strong>{say('Paused')}</strong>}
          </dt>
          <dd>{figures[0]}</dd>
        </div>
        <div data-end={phase}>
          <dt>{say(endLabels[phase])}</dt>
          <dd>{figures[1]}</dd>
        </div>
      </dl>
      <Bar done={done} spent={spent} total={total} />
      <dl data-pace={pace}>
        <Detail name={say('This slide')}>
          <OfPlan spent={timeOn(slide ? [slide] : [])} plan={plan} slides={slide ? [slide] : []} />
        </Detail>
        {part && parts.length > 1 && (
          <Detail name={say('This part')}>
            <OfPlan spent={timeOn(part.slides)} plan={plan} slides={part.slides} />
          </Detail>
        )}
        <Detail name={say('To come')}>{formatTime(toCome)}</Detail>
        <Detail name={say('Ends at')}>{timeOfDay(date + toStart + toCome)}</Detail>
        <Detail name={say('Pace')}>
          {pace === 'ahead' || pace === 'behind'
            ? say(`{time} ${pace}`, { time: formatTime(behind) })
            : say(pace)}
        </Detail>
      </dl>
      <p data-times>
        <TimeField name={say('Starts at')} {...start} />
        <TimeField name={say('Must end at')} {...end} />
      </p>
    </section>
  );
}

/** A time of day to set. */
function TimeField({ name, time, set }: { name: string } & TimeOfDay) {
  return (
    <label>
      {name}{' '}
      <input
        type="time"
        value={time}
        onChange={({ target }) => set(target.value)}
        onKeyDown={leave}
      />
    </label>
  );
}

/** Enter and Esc leave a field: the keys are those of the talk again. */
const leave = ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>) => {
  if (key === 'Enter' || key === 'Escape') currentTarget.blur();
};

/** The time that slides have taken, and what they may take if they are planned. */
function OfPlan({
  spent,
  plan,
  slides,
}: {
  spent: number;
  plan: Plan;
  slides: readonly SlideRecord[];
}) {
  const isPlanned = slides.some(({ id }) => plan.minutes.has(id));
  return (
    <>
      {formatTime(spent)}{' '}
      {isPlanned && (
        <small>{say('of {time}', { time: formatTime(plannedTime(plan, slides)) })}</small>
      )}
    </>
  );
}

function Detail({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** One bar: its upper half is how much of the plan is done, its lower half how much of the time is gone. */
function Bar({ done, spent, total }: { done: number; spent: number; total: number }) {
  const shareOf = (time: number) => time / (total || 1);
  const widthOf = (time: number) => `${Math.round(shareOf(time) * 100)}%`;
  const percent = (time: number) => percentOf(shareOf(time));
  return (
    <p data-bar>
      <span data-track aria-hidden>
        <span style={{ width: widthOf(done) }} />
        <span style={{ width: widthOf(spent) }} />
      </span>
      <span>{say('{percent} of the slides', { percent: percent(done) })}</span>
      <span>
        {say('{percent} of the {time} planned', {
          percent: percent(spent),
          time: formatTime(total),
        })}
      </span>
    </p>
  );
}

/** The language of the talk, once its slides are known. The digits are those of the clock. */
const language = () => document.documentElement.lang || 'en';
const digits = { numberingSystem: 'latn' } as const;

const percentOf = (share: number) =>
  inLanguage((tag) => new Intl.NumberFormat(tag, { ...digits, style: 'percent' }).format(share));

/** Hours and minutes in the language of the talk, with 12 or 24 hours as people count them where the browser is. */
export function timeOfDay(date: number): string {
  const { hour12 } = new Intl.DateTimeFormat([], { hour: 'numeric' }).resolvedOptions();
  const options = { ...digits, hour: '2-digit', minute: '2-digit', hour12 } as const;
  return inLanguage((tag) => new Date(date).toLocaleTimeString(tag, options));
}

/** What is written in the language of the talk; in that of the browser if the browser does not know it. */
function inLanguage(write: (tag: string | undefined) => string): string {
  try {
    return write(language());
  } catch {
    return write(undefined);
  }
}

const endLabels = { far: 'Time left', near: 'Last minutes', over: 'Over by' } as const;

/** The last minutes are the last five, or the last fifth of a short talk. */
function phaseOf(left: number, total: number): keyof typeof endLabels {
  if (left < 0) return 'over';
  return left < Math.min(5 * 60_000, total / 5) ? 'near' : 'far';
}

/** A difference of up to 30 seconds counts as on time: nobody controls a talk to the second. */
const tolerance = 30_000;

function paceOf(behind: number) {
  if (Math.abs(behind) < tolerance) return 'on time';
  return behind > 0 ? 'behind' : 'ahead';
}

const timePanel = ({ colors, tones }: SlideTheme) =>
  ({
    gridArea: 'time',
    containerType: 'inline-size',
    fontVariantNumeric: 'tabular-nums',
    '& dl': { display: 'flex', flexWrap: 'wrap', gap: '4px 16px' },
    '& dt': { color: colors.muted },
    '& dd': { fontSize: '1.125rem', fontWeight: 700, lineHeight: 1.2 },
    '& small': { color: colors.muted, fontWeight: 400, fontSize: '0.875rem' },
    '& strong': { color: tones.warning },
    '& [data-figures]': { display: 'grid', gridTemplateColumns: '1fr 1fr' },
    // A character is up to 0.6 em wide, and both figures fit in one line.
    '& [data-figures] dd': {
      fontSize: 'min(4rem, (50cqi - 12px) / var(--characters) / 0.6)',
      lineHeight: 1,
    },
    // Shadows instead of a padding: the figures stay where they are.
    '& [data-end="near"], & [data-end="over"]': {
      borderRadius: 2,
      background: tones.warning,
      boxShadow: `0 0 0 4px ${tones.warning}`,
      outline: '2px solid transparent',
      color: colors.ground,
      '& dt': { color: colors.ground },
    },
    '& [data-end="over"]': { background: tones.risk, boxShadow: `0 0 0 4px ${tones.risk}` },
    '& [data-bar]': {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: '0 24px',
      margin: '12px 0 8px',
      fontSize: '0.875rem',
      color: colors.muted,
    },
    '& [data-track]': {
      flexBasis: '100%',
      marginBottom: 2,
      border: `2px solid ${colors.line}`,
      borderRadius: 4,
    },
    '& [data-track] > span': {
      display: 'block',
      maxWidth: '100%',
      borderTop: `6px solid ${colors.text}`,
    },
    '& [data-track] > span + span': { borderTop: `10px solid ${colors.line}` },
    // A square in the color of the half that the words are about.
    '& [data-track] ~ span::before': {
      content: '""',
      display: 'inline-block',
      width: 10,
      marginInlineEnd: 6,
      borderTop: `10px solid ${colors.text}`,
    },
    '& [data-track] ~ span:last-child::before': { borderTopColor: colors.line },
    '& [data-times]': {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '4px 16px',
      marginTop: 8,
      color: colors.muted,
    },
    '& [data-times] input': { padding: '2px 6px' },
    // It would be black on black in a dark theme, and the time is typed faster.
    '& [data-times] ::-webkit-calendar-picker-indicator': { display: 'none' },
    // Both have one color then.
    '@media (forced-colors: active)': {
      '& [data-track] > span + span, & [data-track] ~ span:last-child::before': {
        borderTopStyle: 'double',
      },
    },
    '& [data-pace="on time"] > div:last-child dd': { color: tones.benefit },
    '& [data-pace="behind"] > div:last-child dd': { color: tones.risk },
    '& [data-pace="ahead"] > div:last-child dd': { color: tones.status },
  }) as const;
