import { sum } from './sum.ts';
/** How long a talk has taken, slide by slide. Times are in ms. */
export interface Clock {
  /** The time spent on each slide, by its id, up to the last reading. */
  spent: ReadonlyMap<string, number>;
  /** When the clock was last read, as `monotonic` gives it; null while it is stopped. */
  runningSince: number | null;
}

/**
 * The time since this window was opened, in ms. Unlike `Date.now()`, it goes on evenly when the machine's
 * clock is set. Times of two windows cannot be compared.
 */
export const monotonic = (): number => performance.now();

/** A clock that has not started. */
export const stoppedClock: Clock = { spent: new Map(), runningSince: null };

/** Whether the clock has not run since it was last reset. */
export const isFresh = ({ spent, runningSince }: Clock) =>
  runningSince === null && spent.size === 0;

/** Adds the time since the last reading to a slide. */
export function readClock(clock: Clock, slideId: string, now: number): Clock {
  if (clock.runningSince === null) return clock;
  const since = now - clock.runningSince;
  if (since <= 0) return clock; // a view can be late by a moment
  const spent = new Map(clock.spent).set(slideId, (clock.spent.get(slideId) ?? 0) + since);
  return { spent, runningSince: now };
}

/** Starts a stopped clock, and stops a running one. */
export function toggleClock(clock: Clock, slideId: string, now: number): Clock {
  return clock.runningSince === null
    ? { ...clock, runningSince: now }
    : { ...readClock(clock, slideId, now), runningSince: null };
}

/** The time spent on all slides. */
export const totalTime = ({ spent }: Clock) => sum([...spent.values()]);
