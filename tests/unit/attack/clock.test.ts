import fc from 'fast-check';
import { readClock, stoppedClock, toggleClock, totalTime } from '../../../src/core/clock.ts';
import type { SlideRecord } from '../../../src/core/SlideIndex.ts';
import { TalkStore } from '../../../src/core/TalkStore.ts';
import { Channel } from '../core/Channel.ts';
import { anyNumber, attack } from './attack.ts';

beforeEach(() => {
  Channel.provide();
  jest.useFakeTimers();
});

afterEach(() => jest.useRealTimers());

const slides = ['a', 'b', 'constructor'].map((id): SlideRecord => ({
  id,
  title: id,
  cues: [],
  steps: 1,
}));

attack(
  'a clock that is read at any times, also earlier ones, counts each moment once at most',
  fc.array(
    fc.tuple(fc.constantFrom('toggle', 'read', 'reset'), anyNumber, fc.constantFrom('a', 'b')),
  ),
  (acts) => {
    let clock = stoppedClock;
    let [least, most] = [Infinity, -Infinity];
    for (const [act, now, id] of acts) {
      if (!Number.isFinite(now)) continue;
      const before = totalTime(clock);
      [least, most] = [Math.min(least, now), Math.max(most, now)];
      if (act === 'read') clock = readClock(clock, id, now);
      if (act === 'toggle') clock = toggleClock(clock, id, now);
      if (act === 'reset') clock = stoppedClock;
      else expect(totalTime(clock)).toBeGreaterThanOrEqual(before);
    }
  },
);

const minute = 60_000;

/** What happens to the windows of a talk; `wait` and `set` are in ms. */
const happening = fc.oneof(
  fc.record({ wait: fc.nat(minute) }),
  fc.record({
    set: fc.oneof(fc.integer({ min: -1e10, max: 1e10 }), fc.integer({ min: -minute, max: minute })),
  }),
  fc.record({
    key: fc.constantFrom(
      'next',
      'previous',
      'nextSlide',
      'toggleClock',
      'toggleClock',
      'resetClock' as const,
    ),
    window: fc.nat(1),
  }),
  // A reload takes some time, in which the machine's clock can be set.
  fc.record({
    reload: fc.nat(1),
    takes: fc.nat(minute),
    sets: fc.oneof(fc.constant(0), fc.integer({ min: -1e10, max: 1e10 })),
  }),
);

/** How much more than the time of a reload can be counted if the machine's clock is set in that moment, in ms. */
const longestPause = 5 * minute;

attack(
  'two windows count the time that has passed, however the clock of the machine is set',
  fc.array(happening, { maxLength: 16 }),
  (happenings) => {
    Channel.all.clear();
    jest.setSystemTime(1.7e12);
    const storages = [new Map<string, string>(), new Map<string, string>()];
    const open = (window: number) => {
      const storage = {
        getItem: (key: string) => storages[window]!.get(key) ?? null,
        setItem: (key: string, value: string) => void storages[window]!.set(key, value),
      };
      const store = new TalkStore('talk', () => storage, window === 0);
      const close = store.connect();
      store.setSlides(slides);
      store.open({ slideIndex: 0, stepIndex: 0 });
      return { store, close };
    };
    const windows = [open(0), open(1)];
    let [passed, tolerance] = [0, 0];
    const isRunning = () => windows[0]!.store.state.clock.runningSince !== null;
    for (const one of happenings) {
      if ('wait' in one) {
        if (isRunning()) passed += one.wait;
        jest.advanceTimersByTime(one.wait);
      } else if ('set' in one) {
        jest.setSystemTime(Date.now() + one.set);
      } else if ('key' in one) {
        windows[one.window]!.store[one.key]();
        if (one.key === 'resetClock') [passed, tolerance] = [0, 0];
      } else {
        const wasRunning = isRunning();
        windows[one.reload]!.close();
        jest.advanceTimersByTime(one.takes);
        jest.setSystemTime(Date.now() + one.sets);
        if (wasRunning) passed += one.takes;
        if (wasRunning && one.sets !== 0) tolerance += longestPause;
        windows[one.reload] = open(one.reload);
      }
      for (const { store } of windows) {
        const { clock } = store.state;
        const spent = totalTime(readClock(clock, store.slide!.id, performance.now()));
        const isRight =
          spent >= Math.max(0, passed - tolerance - 1) && spent <= passed + tolerance + 1;
        if (!isRight) expect({ spent, passed, tolerance, one }).toBe('right');
      }
    }
    for (const { close } of windows) close();
  },
);
