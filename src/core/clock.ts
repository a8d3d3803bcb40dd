/** How long a talk has taken, slide by slide. Times are in ms. */
export interface Clock {
  /** The time spent on each slide, by its id, up to the last reading. */
  spent: Readonly<Record<string, number>>;
  /** When the clock was last read, as `Date.now()` gives it; null while it is stopped. */
  runningSince: number | null;
}

/** A clock that has not started. */
export const stoppedClock: Clock = { spent: {}, runningSince: null };

/** Whether the clock has not run since it was last reset. */
export const isFresh = ({ spent, runningSince }: Clock) =>
  runningSince === null && Object.keys(spent).length === 0;

/** Adds the time since the last reading to a slide. */
export function readClock(clock: Clock, slideId: string, now: number): Clock {
  if (clock.runningSince === null) return clock;
  const since = Math.max(0, now - clock.runningSince); // the machine's clock can be set back
  return {
    spent: { ...clock.spent, [slideId]: (clock.spent[slideId] ?? 0) + since },
    runningSince: now,
  };
}

/** Starts a stopped clock, and stops a running one. */
export function toggleClock(clock: Clock, slideId: string, now: number): Clock {
  return clock.runningSince === null
    ? { ...clock, runningSince: now }
    : { ...readClock(clock, slideId, now), runningSince: null };
}

/** The time spent on all slides. */
export const totalTime = ({ spent }: Clock) =>
  Object.values(spent).reduce((sum, time) => sum + time, 0);
