import fc from 'fast-check';
import { totalTime } from '../../../src/core/clock.ts';
import { type SlideRecord, fingerprintOf } from '../../../src/core/SlideIndex.ts';
import { TalkStore } from '../../../src/core/TalkStore.ts';
import { attack } from '../attack/attack.ts';
import { Channel } from './Channel.ts';

const slide = (id: string, steps: number): SlideRecord => ({ id, title: id, cues: [], steps });
const slides = [slide('a', 0), slide('constructor', 2), slide('__proto__', 1), slide('c', 3)];
const fingerprint = fingerprintOf(slides);

beforeEach(() => {
  Channel.provide();
  jest.useFakeTimers();
});

afterEach(() => jest.useRealTimers());

/** A presenter view of the talk that has found a text in storage. */
function openWindow(saved: string | null = null) {
  const store = new TalkStore('talk', () => ({ getItem: () => saved, setItem: () => {} }), true);
  const disconnect = store.connect();
  store.setSlides(slides);
  store.open({ slideIndex: 0, stepIndex: 0 });
  return Object.assign(store, { disconnect });
}

/** Sends a message as it is, without the copy that a channel makes. */
function send(message: unknown) {
  for (const { onmessage } of Channel.all) onmessage?.({ data: message });
}

/** What a window shows; it has to be the same in all windows of a talk. */
const shown = ({ state: { position, curtain, clock, isPresented } }: TalkStore) => ({
  position,
  curtain,
  isRunning: clock.runningSince !== null,
  spent: totalTime(clock),
  isPresented,
});

/** What is wrong in two windows: one shows what no talk can show, does not move, or the other does not follow. */
function problemsOf(store: TalkStore, other: TalkStore): unknown[] {
  const { position, curtain, clock } = store.state;
  const problems: unknown[] = [...store.refused];
  const { slideIndex, stepIndex } = position;
  if (!slides[slideIndex] || !(stepIndex <= slides[slideIndex].steps)) problems.push(position);
  if (!['none', 'black', 'white'].includes(curtain)) problems.push(curtain);
  const times = [...clock.spent.values(), clock.runningSince ?? 0];
  if (!times.every(Number.isFinite)) problems.push(clock);
  for (const start of [0, 3]) {
    store.go({ slideIndex: start, stepIndex: 0 });
    store.next();
    if (store.state.position.slideIndex !== (start === 0 ? 1 : 3)) problems.push('does not move');
    const [here, there] = [shown(store), shown(other)].map((state) => JSON.stringify(state));
    if (here !== there) problems.push(`${there} does not follow ${here}`);
  }
  return problems;
}

const wrong = [
  null,
  '',
  'x'.repeat(100_000),
  [],
  [[]],
  {},
  { a: { a: {} } },
  true,
  -0,
  -1,
  0.5,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  1e300,
  Infinity,
  NaN,
];
const right = {
  position: { slideIndex: 3, stepIndex: 1 },
  curtain: 'black',
  clock: { spent: { a: 1000, c: 500 }, runningSince: null },
  isPresented: true,
  version: 5,
  changedBy: 'x',
};
const paths = [
  ['position'],
  ['position', 'slideIndex'],
  ['position', 'stepIndex'],
  ['curtain'],
  ['clock'],
  ['clock', 'spent'],
  ['clock', 'spent', 'a'],
  ['clock', 'spent', '__proto__'],
  ['clock', 'runningSince'],
  ['isPresented'],
  ['version'],
  ['changedBy'],
];

/** The state with one part replaced. */
function withPart([name, ...rest]: string[], value: unknown, of: object = right): object {
  const before: unknown = Object.getOwnPropertyDescriptor(of, name!)?.value;
  const after = rest.length > 0 ? withPart(rest, value, before as object) : value;
  return Object.fromEntries([...Object.entries(of), [name, after]]);
}

test.each(paths)('a wrong %s %s %s harms no window, and the next key moves both', (...path) => {
  for (const value of wrong) {
    const state = withPart(path, value);
    const [store, other] = [openWindow(JSON.stringify(state)), openWindow()];
    send({ type: 'state', slides: fingerprint, state });
    send({ type: 'state', slides: fingerprint, state, reply: true });
    expect([...problemsOf(store, other), ...problemsOf(other, store)]).toEqual([]);
    store.disconnect();
    other.disconnect();
  }
});

test('what is right in a saved state is kept, next to what is wrong', () => {
  const spent = { a: 1000, c: null, constructor: 70_000, __proto__: 1 };
  const saved = { ...right, curtain: 7, clock: { spent, runningSince: {} }, version: Infinity };
  const { clock, curtain, version } = openWindow(JSON.stringify(saved)).state;
  expect([...clock.spent]).toEqual([
    ['a', 1000],
    ['constructor', 70_000],
  ]);
  expect([clock.runningSince, curtain, version]).toEqual([null, 'none', 0]);
});

test.each(['', '{', 'undefined', '"', '[1,2', '<html>'])(
  'a saved state that is not JSON (%s) does not say that the browser blocks storage',
  (saved) => expect(openWindow(saved).refused).toEqual([]),
);

test('no message is too strange', () => {
  const trap = {
    get type(): string {
      throw new Error('a getter ran');
    },
  };
  const inherited: unknown = Object.create({ type: 'state', slides: fingerprint, state: right });
  const messages = [trap, inherited, undefined, Symbol('x'), () => {}, 1n, new Map(), ...wrong];
  const [store, other] = [openWindow(), openWindow()];
  for (const message of messages) {
    send(message);
    for (const type of ['hello', 'state', 'steps']) {
      send({ type, slides: fingerprint, state: message, steps: message, reply: message });
    }
  }
  expect(problemsOf(store, other)).toEqual([]);
});

const value = fc.oneof(fc.constantFrom(...wrong), fc.anything());
const state = fc.record(
  {
    position: fc.oneof(value, fc.record({ slideIndex: value, stepIndex: value })),
    curtain: value,
    clock: fc.oneof(value, fc.record({ spent: value, runningSince: value })),
    isPresented: value,
    version: fc.oneof(value, fc.nat()),
    changedBy: fc.oneof(value, fc.string()),
  },
  { requiredKeys: [] },
);
const type = fc.constantFrom('hello', 'state', 'steps', 'other');
const from = fc.constantFrom(fingerprint, 0, null);
const message = fc.oneof(
  value,
  fc.record({ type, slides: from, state: fc.oneof(state, value), steps: value, reply: value }),
);

attack(
  'any saved text and any messages leave two windows that move together',
  fc.tuple(fc.oneof(fc.json(), fc.string()), fc.array(message)),
  ([saved, messages]) => {
    const [store, other] = [openWindow(saved), openWindow()];
    messages.forEach(send);
    expect(problemsOf(store, other)).toEqual([]);
    store.disconnect();
    other.disconnect();
  },
  [
    [
      '',
      [
        {
          type: 'state',
          slides: fingerprint,
          state: { version: 2 ** 31, changedBy: 'x' },
          reply: true,
        },
      ],
    ],
  ],
);

const commands = [
  'next',
  'previous',
  'nextSlide',
  'previousSlide',
  'toggleClock',
  'resetClock',
  'black',
  'white',
  'first',
  'last',
] as const;
const press = (store: TalkStore, command: (typeof commands)[number]) => {
  if (command === 'black' || command === 'white') store.toggleCurtain(command);
  else if (command === 'first') store.go({ slideIndex: 0, stepIndex: 0 });
  else if (command === 'last') store.go({ slideIndex: Infinity, stepIndex: Infinity });
  else store[command]();
};
const key = fc.record({
  window: fc.nat({ max: 1 }),
  command: fc.constantFrom(...commands),
  pause: fc.nat({ max: 5000 }),
  arrives: fc.boolean(),
});

attack(
  'after a hundred keys in two windows, with messages on their way, both are equal',
  fc.array(key, { minLength: 100, maxLength: 100 }),
  (keys) => {
    const windows = [openWindow(), openWindow()];
    const waiting: (() => void)[] = [];
    const arrive = () => waiting.splice(0).forEach((deliver) => deliver());
    Channel.waiting = waiting;
    for (const { window, command, pause, arrives } of keys) {
      press(windows[window]!, command);
      jest.advanceTimersByTime(pause);
      if (arrives) arrive();
    }
    arrive();
    Channel.waiting = null;
    const [one, two] = windows;
    expect(shown(two!)).toEqual(shown(one!));
    expect(problemsOf(one!, two!)).toEqual([]);
    for (const { disconnect } of windows) disconnect();
  },
);
