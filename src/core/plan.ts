import { countOf, countedOf } from './backup.ts';
import { type Clock, totalTime } from './clock.ts';
import { saidIn } from './notes.ts';
import { toNumber } from './outside.ts';
import type { SlideRecord } from './SlideIndex.ts';
import { sum } from './sum.ts';
import { countWords } from './countWords.ts';

/** How fast a talk is expected to go. */
export interface Rates {
  /**
   * Words of the notes a minute. Lectures in English run at 125 to 160 words a minute, 140 on average
   * (Tauroza and Allison, "Speech rates in British English", Applied Linguistics 11, 1990). @default 140
   */
  wordsPerMinute?: number;
  /** Seconds for each step, to press the key and let the audience look. A rule of thumb. @default 2 */
  secondsPerStep?: number;
  /**
   * Rehearsals, as `lectern start` keeps them in `rehearsals.json`: a slide then takes the time that it has taken, the
   * median of the last three, instead of that of its notes. @default none
   */
  rehearsals?: readonly Rehearsal[];
}

/** How long a talk has taken when it was rehearsed, or given. */
export interface Rehearsal {
  /** When it began, in ISO form. */
  start: string;
  /** The title of the talk. */
  talk: string;
  /** The minutes spent on each slide, by its id. */
  minutes: Readonly<Record<string, number | undefined>>;
}

/** The minutes that a slide has taken in rehearsals: the median of the last three. */
export function rehearsedMinutes(
  rehearsals: readonly Rehearsal[] | undefined,
  id: string,
): number | undefined {
  const taken = (rehearsals ?? [])
    .toSorted((one, other) => (one.start < other.start ? -1 : 1))
    .map(({ minutes }) => toNumber(minutes[id], 0.01, most))
    .filter((minutes) => minutes !== undefined)
    .slice(-3)
    .toSorted((one, other) => one - other);
  return taken[Math.floor((taken.length - 1) / 2)];
}

/** The minimum minutes of a slide: an audience needs that long to read a title. A rule of thumb. */
const leastMinutes = 0.2;

/** The most words, seconds and minutes that are counted. */
const most = 10_000;

/** The planned minutes of each slide that counts, by its id, and of the whole talk. */
export interface Plan {
  minutes: ReadonlyMap<string, number>;
  total: number;
}

/**
 * Plans a talk: a slide takes its own `minutes`, the time that it has taken in rehearsals, or the time to say
 * its notes and cues, with a pause for each step. If the talk has a duration, the slides without their own minutes share the time that the
 * others leave. If the others alone take longer than that, all slides are shortened by the same factor.
 * A number that no talk can have, such as NaN minutes, counts as not given. Backup slides have no plan.
 */
export function planTalk(
  withBackup: readonly SlideRecord[],
  duration?: number,
  rates: Rates = {},
): Plan {
  const slides = countedOf(withBackup);
  const wordsPerMinute = toNumber(rates.wordsPerMinute, 1, most) ?? 140;
  const secondsPerStep = toNumber(rates.secondsPerStep, 0, most) ?? 2;
  const all = toNumber(duration, 0.01, most);
  const ownOf = ({ minutes }: SlideRecord) => toNumber(minutes, 0, most);
  const estimate = (slide: SlideRecord) =>
    rehearsedMinutes(rates.rehearsals, slide.id) ??
    Math.max(
      leastMinutes,
      countWords(saidIn([slide.notes, ...slide.cues].join('\n'))) / wordsPerMinute +
        ((slide.steps + 1) * secondsPerStep) / 60,
    );
  const fixed = sum(slides.map((slide) => ownOf(slide) ?? 0));
  const open = sum(slides.map((slide) => (ownOf(slide) === undefined ? estimate(slide) : 0)));
  const room = all === undefined ? undefined : all - fixed;
  const fits = room !== undefined && room > 0 && open > 0;
  const stretch = fits ? room / open : 1;
  const shrink = all === undefined || fits ? 1 : all / Math.max(fixed + open, 0.01);
  const minutes = new Map(
    slides.map((slide) => [slide.id, (ownOf(slide) ?? estimate(slide) * stretch) * shrink]),
  );
  return { minutes, total: sum([...minutes.values()]) };
}

/** The planned time of slides, in ms. */
export const plannedTime = (plan: Plan, slides: readonly SlideRecord[]): number =>
  sum(slides.map(({ id }) => (plan.minutes.get(id) ?? 0) * 60_000));

/**
 * How far behind plan the talk is in ms; a negative number is ahead. A slide makes it late only once it
 * has taken longer than planned. On a backup slide, the talk is as far as it has come.
 */
export function timeBehind(
  plan: Plan,
  slides: readonly SlideRecord[],
  slideIndex: number,
  clock: Clock,
): number {
  const isCounted = slideIndex < countOf(slides);
  const index = isCounted
    ? slideIndex
    : slides.findLastIndex(({ id }) => plan.minutes.has(id) && clock.spent.has(id));
  const here = slides[index];
  if (!here) return 0;
  const before = plannedTime(plan, slides.slice(0, index));
  return (
    totalTime(clock) - before - Math.min(clock.spent.get(here.id) ?? 0, plannedTime(plan, [here]))
  );
}

/** Minutes and seconds: 75,000 ms give "1:15". */
export function formatTime(ms: number): string {
  // Planned minutes are sums of fractions: 30 minutes must not be shown as 29:59.
  const seconds = Math.floor(Math.round(Math.abs(ms)) / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const padded = (value: number) => String(value).padStart(2, '0');
  return `${hours > 0 ? `${hours}:${padded(minutes)}` : minutes}:${padded(seconds % 60)}`;
}
