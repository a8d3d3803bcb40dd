/*
 * Reads values from outside this window: storage, messages, numbers in text. Such a value can be anything, because
 * another version of Lectern or a person may have written it. Wrong parts are left out, and the others are kept.
 */
import type { Position } from './address.ts';
import { type Clock, monotonic, readClock } from './clock.ts';
import type { Curtain, TalkState } from './TalkState.ts';

/** The most slides, and the most steps of a slide. */
const most = 10_000;

/** The longest id of a slide. */
const longestId = 1000;

/** The longest time that a clock can run, in ms: a week. */
const longestTime = 7 * 24 * 3_600_000;

/** How long a reload takes, at most, in ms. A longer one means that the machine's clock has been set. */
const longestReload = 5 * 60_000;

/** How long a message to a busy window takes, at most, in ms. */
export const longestWay = 10_000;

/** A property of an object itself, as data: not one that all objects have, such as `constructor`. */
export const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;

/** A number within limits; undefined for everything else. */
export const toNumber = (value: unknown, least: number, most: number): number | undefined =>
  typeof value === 'number' && value >= least && value <= most ? value : undefined;

/** A whole number from 0 to a limit; undefined for everything else. */
export const toCount = (value: unknown, most: number): number | undefined =>
  Number.isInteger(value) && !Object.is(value, -0) ? toNumber(value, 0, most) : undefined;

/** A name that is not too long; undefined for everything else. */
export const toName = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= longestId ? value : undefined;

/** Numbers, by slide id. */
function toNumbers(value: unknown, toOne: (value: unknown) => number | undefined) {
  const numbers = new Map<string, number>();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return numbers;
  for (const id of Object.keys(value).slice(0, most)) {
    const number = toOne(property(value, id));
    if (number !== undefined && id.length <= longestId) numbers.set(id, number);
  }
  return numbers;
}

/** The number of steps of each slide, by id. */
export const toSteps = (value: unknown): ReadonlyMap<string, number> =>
  toNumbers(value, (steps) => toCount(steps, most));

/**
 * A state of the talk, without the parts that are wrong.
 *
 * @param longest how long ago it can have been written, in ms
 */
export function toState(value: unknown, longest = longestReload): Partial<TalkState> {
  const state: Partial<TalkState> = {
    position: toPosition(property(value, 'position')),
    held: toPlace(property(value, 'held')),
    before: toPlace(property(value, 'before')),
    curtain: curtains.find((curtain) => curtain === property(value, 'curtain')),
    clock: toClock(property(value, 'clock'), longest),
    isPresented: property(value, 'isPresented') === true,
    version: toCount(property(value, 'version'), 2 ** 32 - 1),
    changedBy: toName(property(value, 'changedBy')),
  };
  return Object.fromEntries(Object.entries(state).filter(([, part]) => part !== undefined));
}

const curtains: readonly Curtain[] = ['none', 'black', 'white'];

function toPosition(value: unknown): Position | undefined {
  const slideIndex = toCount(property(value, 'slideIndex'), most);
  const stepIndex = toCount(property(value, 'stepIndex'), most);
  return slideIndex === undefined || stepIndex === undefined
    ? undefined
    : { slideIndex, stepIndex };
}

const toPlace = (value: unknown) => (value === null ? value : toPosition(value));

function toClock(value: unknown, longest: number): Clock | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const since = toNumber(property(value, 'runningSince'), 0, Infinity);
  const pause = Date.now() - (since ?? 0);
  const isPlausible = pause >= 0 && pause <= longest;
  return {
    spent: toNumbers(property(value, 'spent'), (time) => toNumber(time, 0, longestTime)),
    runningSince: since === undefined ? null : monotonic() - (isPlausible ? pause : 0),
  };
}

/**
 * A state for other windows and for storage, with its clock read now. There, `runningSince` is the time of day, because
 * windows share no other clock.
 */
export function fromState({ clock, ...state }: TalkState, slideId: string) {
  const { spent, runningSince } = readClock(clock, slideId, monotonic());
  return {
    ...state,
    clock: {
      spent: Object.fromEntries(spent),
      runningSince: runningSince === null ? null : Date.now(),
    },
  };
}

/** The value of a JSON text; undefined if it is not JSON. */
export function fromJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
