import { useState } from 'react';
import { keep, readKept } from '../core/kept.ts';

const day = 24 * 3_600_000;

/** How long it is until the nearest time of day, such as `15:30`, in ms; negative if it is over. */
export function msUntil(time: string, date: number): number {
  const [hours, minutes] = time.split(':').map(Number);
  const away = new Date(date).setHours(hours ?? 0, minutes ?? 0, 0, 0) - date;
  return away > day / 2 ? away - day : away < -day / 2 ? away + day : away;
}

/** A time of day that the speaker sets. */
export interface TimeOfDay {
  /** As it is written: `15:30`; empty if there is none. */
  time: string;
  /** When that is, as the clock of the talk counts time: setting the machine's clock does not move it. */
  at?: number;
  set: (time: string) => void;
}

/**
 * A time of day that the browser keeps for this day.
 *
 * @param name its name in storage
 * @param date the time of day now, in ms as `Date.now()` gives it
 * @param now the same, as the clock of the talk counts it
 */
export function useTimeOfDay(name: string, date: number, now: number): TimeOfDay {
  const [known, setKnown] = useState(() => read(today(name, date), date, now));
  const set = (time: string) => {
    setKnown(read(time, date, now));
    keep(() => window.localStorage, name, `${time} ${new Date(date).toDateString()}`);
  };
  return { ...known, set };
}

const read = (time: string, date: number, now: number) =>
  /^\d\d:\d\d$/.test(time) ? { time, at: now + msUntil(time, date) } : { time: '' };

/** The time that was kept, if it was on the same day. */
function today(name: string, date: number): string {
  const [, time = '', day] = /^(\S*) (.*)$/.exec(readKept(() => window.localStorage, name)) ?? [];
  return day === new Date(date).toDateString() ? time : '';
}
