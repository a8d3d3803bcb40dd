import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { isFresh, readClock, totalTime } from '../core/clock.ts';
import { type Rates, formatTime, planTalk, plannedTime, timeBehind } from '../core/plan.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import type { TalkState } from '../core/TalkState.ts';
import { say } from '../core/strings.ts';
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
  const plan = useMemo(() => planTalk(slides, duration, rates), [slides, duration, rates]);
  const total = plan.total * 60_000;
  const spent = totalTime(clock);
  const left = total - spent;
  const behind = timeBehind(plan, slides, slideIndex, clock);
  const pace = isFresh(clock) ? 'not started' : paceOf(behind);
  const done = spent - behind;
  const toCome = total - done;
  const figures = [formatTime(spent), formatTime(left)] as const;
  const longest = Math.max(...figures.map(({ length }) => length));
  const isPaused = state.clock.runningSince === null && !isFresh(state.clock);
  const end = endOf(left, total);
  const onSlide = slide ? (clock.spent.get(slide.id) ?? 0) : 0;
  return (
    <section aria-label={say('Time')} css={timePanel} data-area="time">
      <dl data-figures style={{ '--characters': longest } as CSSProperties}>
        <div>
          <dt>
            <span>{say('Time spent')}</span> {isPaused && <strong>{say('Paused')}</strong>}
          </dt>
          <dd>{figures[0]}</dd>
        </div>
        <div data-end={end}>
          <dt>{say(endLabels[end])}</dt>
          <dd>{figures[1]}</dd>
        </div>
      </dl>
      <Bar done={done} spent={spent} total={total} />
      <dl data-pace={pace}>
        <Detail name={say('This slide')}>
          {formatTime(onSlide)}{' '}
          {slide && plan.minutes.has(slide.id) && (
            <small>{say('of {time}', { time: formatTime(plannedTime(plan, [slide])) })}</small>
          )}
        </Detail>
        <Detail name={say('To come')}>{formatTime(toCome)}</Detail>
        <Detail name={say('Ends at')}>{timeOfDay(date + toCome)}</Detail>
        <Detail name={say('Pace')}>
          {pace === 'ahead' || pace === 'behind'
            ? say(`{time} ${pace}`, { time: formatTime(behind) })
            : say(pace)}
        </Detail>
      </dl>
    </section>
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
function endOf(left: number, total: number): keyof typeof endLabels {
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
