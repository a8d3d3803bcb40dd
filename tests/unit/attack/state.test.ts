import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { fromJson, fromState, toState, toSteps } from '../../../src/core/outside.ts';
import { SavedState, type TalkStorage } from '../../../src/core/SavedState.ts';
import type { SlideRecord } from '../../../src/core/SlideIndex.ts';
import { TalkStore } from '../../../src/core/TalkStore.ts';
import type { TalkState } from '../../../src/core/TalkState.ts';
import { useSetting } from '../../../src/presenter/useSetting.ts';
import { Channel } from '../core/Channel.ts';
import { anyNumber, anyText, anything, attack } from './attack.ts';

beforeEach(() => {
  Channel.provide();
  jest.useFakeTimers();
});

afterEach(() => jest.useRealTimers());

const slides = ['a', '__proto__', 'c'].map((id): SlideRecord => ({
  id,
  title: id,
  cues: [],
  steps: 2,
}));

const value = fc.oneof(anything, anyNumber, anyText);
const anyPlace = fc.oneof(value, fc.record({ slideIndex: value, stepIndex: value }));
const state = fc.record(
  {
    position: anyPlace,
    held: anyPlace,
    before: anyPlace,
    curtain: fc.oneof(value, fc.constantFrom('none', 'black', 'white')),
    clock: fc.oneof(
      value,
      fc.record({ spent: fc.oneof(value, fc.dictionary(anyText, value)), runningSince: value }),
    ),
    isPresented: value,
    version: value,
    changedBy: value,
  },
  { requiredKeys: [] },
);

/** Expects parts of a state that each view can show. */
function expectSound({
  position,
  held,
  before,
  curtain,
  clock,
  isPresented,
  version,
  changedBy,
}: Partial<TalkState>) {
  const places = [position, held, before].flatMap((place) =>
    place ? [place.slideIndex, place.stepIndex] : [],
  );
  for (const count of [...places, version ?? 0]) {
    expect(Number.isInteger(count) && count >= 0 && count < 2 ** 32).toBe(true);
  }
  expect(['none', 'black', 'white']).toContain(curtain ?? 'none');
  for (const time of [...(clock?.spent.values() ?? []), clock?.runningSince ?? 0]) {
    expect(Number.isFinite(time)).toBe(true);
  }
  expect(typeof (isPresented ?? true)).toBe('boolean');
  expect(typeof (changedBy ?? '')).toBe('string');
}

attack('any state from outside has sound parts, or none', fc.oneof(state, value), (given) => {
  expectSound(toState(given));
  for (const steps of toSteps(given).values())
    expect(Number.isInteger(steps) && steps >= 0).toBe(true);
});

attack(
  'any text in storage is a state, or none',
  fc.oneof(
    anyText,
    fc.json(),
    state.map((one) => {
      try {
        return JSON.stringify(one);
      } catch {
        return '';
      }
    }),
  ),
  (text) => {
    expectSound(toState(fromJson(text)));
    const onBlocked = jest.fn();
    expectSound(
      new SavedState('talk', () => ({ getItem: () => text, setItem: () => {} }), onBlocked).before,
    );
    expect(onBlocked).not.toHaveBeenCalled();
  },
);

const soundPlace = fc.record({ slideIndex: fc.nat(10_000), stepIndex: fc.nat(10_000) });
const sound = fc.record({
  position: soundPlace,
  held: fc.option(soundPlace),
  before: fc.option(soundPlace),
  curtain: fc.constantFrom('none' as const, 'black' as const, 'white' as const),
  clock: fc.record({
    spent: fc
      .array(fc.tuple(anyText, fc.double({ min: 0, max: 6e8, noNaN: true })), { maxLength: 5 })
      .map((pairs) => new Map(pairs.map(([id, time]) => [id, time + 0]))),
    runningSince: fc.constantFrom(null, 0),
  }),
  isPresented: fc.boolean(),
  version: fc.nat(0xff_ff_ff_ff),
  changedBy: anyText,
});

attack('a state that is stored or sent is the same again', sound, (before) => {
  const after = toState(
    fromJson(
      JSON.stringify(fromState({ ...before, clock: { ...before.clock, runningSince: null } }, 'a')),
    ),
  );
  expect(after).toEqual({ ...before, clock: { spent: before.clock.spent, runningSince: null } });
  const running = toState(
    fromState({ ...before, clock: { ...before.clock, runningSince: performance.now() } }, 'a'),
  );
  expect(running.clock?.runningSince).toBeCloseTo(performance.now());
});

/** A storage of which each call throws or not, as `fails` says. */
function failing(fails: readonly boolean[], saved: unknown): () => TalkStorage {
  let calls = 0;
  const call = <Result>(result: Result) => {
    if (fails[calls++ % fails.length]) throw new Error('blocked');
    return result;
  };
  return () =>
    call({ getItem: () => call(saved as string | null), setItem: () => call(undefined) });
}

const command = fc.constantFrom(
  'next',
  'previous',
  'nextSlide',
  'previousSlide',
  'toggleClock',
  'resetClock' as const,
);

attack(
  'a talk goes on with a storage that throws at any call, and says so once at most',
  fc.tuple(
    fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
    fc.oneof(anyText, fc.json(), value),
    fc.array(command, { maxLength: 9 }),
  ),
  ([fails, saved, commands]) => {
    Channel.all.clear();
    const store = new TalkStore('talk', failing(fails, saved), true);
    const disconnect = store.connect();
    store.setSlides(slides);
    store.open({ slideIndex: 0, stepIndex: 0 });
    for (const name of commands) {
      store[name]();
      jest.advanceTimersByTime(2000);
    }
    store.go({ slideIndex: 0, stepIndex: 0 });
    store.next();
    expect(store.state.position).toEqual({ slideIndex: 0, stepIndex: 1 });
    expect(store.refused.length).toBeLessThanOrEqual(1);
    expectSound(store.state);
    disconnect();
  },
);

attack(
  'a stored number is one within its limits, whatever is stored',
  fc.tuple(fc.oneof(anyText, anyNumber.map(String), value), fc.constantFrom('', 'open', 'read')),
  ([stored, fails]) => {
    const storage = {
      getItem() {
        if (fails === 'read') throw new Error('blocked');
        return stored;
      },
    };
    const window = {
      get localStorage() {
        if (fails === 'open') throw new Error('blocked');
        return storage;
      },
    };
    Object.assign(globalThis, { window });
    const Size = () => String(useSetting('size', { initial: 1, least: 0.5, most: 2 })[0]);
    const size = Number(renderToStaticMarkup(createElement(Size)));
    expect(size >= 0.5 && size <= 2).toBe(true);
  },
);
