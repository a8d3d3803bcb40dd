import type { SlideRecord } from '../../../src/core/SlideIndex.ts';
import { TalkStore } from '../../../src/core/TalkStore.ts';

const slides: readonly SlideRecord[] = [
  { id: 'a', title: 'A', cues: [], steps: 0 },
  { id: 'b', title: 'B', cues: [], steps: 2 },
  { id: 'c', title: 'C', cues: [], steps: 0 },
];

/** Channels as in a browser: a message reaches all others of that name, and not its sender. */
class Channel {
  static all = new Set<Channel>();
  /** While it is a list, messages wait in it, as they do on their way between two processes. */
  static waiting: (() => void)[] | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  constructor(readonly name: string) {
    Channel.all.add(this);
  }
  postMessage(data: unknown) {
    for (const other of Channel.all) {
      if (other !== this && other.name === this.name) {
        const copy: unknown = JSON.parse(JSON.stringify(data));
        const deliver = () => other.onmessage?.({ data: copy });
        if (Channel.waiting) Channel.waiting.push(deliver);
        else deliver();
      }
    }
  }
  close() {
    Channel.all.delete(this);
  }
  /** Lets messages cross that are sent in `act`. */
  static cross(act: () => void) {
    const waiting = (Channel.waiting = []) as (() => void)[];
    act();
    Channel.waiting = null;
    for (const deliver of waiting) deliver();
  }
}

beforeEach(() => {
  Channel.all.clear();
  Object.assign(globalThis, { BroadcastChannel: Channel });
  window.sessionStorage.clear();
  jest.useFakeTimers();
  jest.setSystemTime(0);
});

afterEach(() => jest.useRealTimers());

/** A window of the talk, opened at a slide. */
function openWindow({ talk = 'talk', slideIndex = 0 } = {}) {
  const store = new TalkStore(talk, () => window.sessionStorage);
  store.setSlides(slides);
  const disconnect = store.connect();
  store.open({ slideIndex, stepIndex: 0 });
  return Object.assign(store, { disconnect });
}

const place = (store: TalkStore) => {
  const { slideIndex, stepIndex } = store.state.position;
  return [slideIndex, stepIndex];
};

test('goes through steps, then to the next slide, and stays at the end', () => {
  const store = openWindow();
  const places = Array.from({ length: 6 }, () => {
    store.next();
    return place(store);
  });
  expect(places).toEqual([
    [1, 0],
    [1, 1],
    [1, 2],
    [2, 0],
    [2, 0],
    [2, 0],
  ]);
});

test('comes back to the last step of the slide before', () => {
  const store = openWindow({ slideIndex: 2 });
  store.previous();
  expect(place(store)).toEqual([1, 2]);
  store.previousSlide();
  expect(place(store)).toEqual([0, 0]);
  store.previous();
  expect(place(store)).toEqual([0, 0]);
});

test('moves every window of the talk, whichever is used', () => {
  const audience = openWindow();
  const presenter = openWindow();
  audience.next();
  presenter.next();
  expect(place(audience)).toEqual([1, 1]);
  expect(place(presenter)).toEqual([1, 1]);
});

test('keeps all windows at the same position when two are used at the same time', () => {
  // The window with the greater name wins.
  for (let n = 0; n < 20; n++) {
    const [audience, presenter, second] = [openWindow(), openWindow(), openWindow()];
    Channel.cross(() => {
      audience.next();
      presenter.toggleCurtain('black');
    });
    expect(presenter.state).toEqual(audience.state);
    expect(second.state).toEqual(audience.state);
    window.sessionStorage.clear();
    const late = openWindow();
    expect(late.state).toEqual(audience.state);
    for (const store of [audience, presenter, second, late]) store.disconnect();
    window.sessionStorage.clear();
  }
});

test('knows the steps that only another window has found', () => {
  const audience = openWindow();
  const presenter = openWindow();
  // Spectacle’s own steppers are counted once their slide is on a stage.
  audience.setSlides([{ ...slides[0]!, steps: 2 }, ...slides.slice(1)]);
  expect(presenter.slide?.steps).toBe(2);
  presenter.next();
  presenter.next();
  expect(place(audience)).toEqual([0, 2]);
  const late = openWindow();
  late.previous();
  late.next();
  expect(place(presenter)).toEqual([0, 2]);
  late.next();
  expect(place(audience)).toEqual([1, 0]);
  // An edit removes them.
  audience.setSlides(slides);
  presenter.go({ slideIndex: 0, stepIndex: 0 });
  presenter.next();
  expect(place(audience)).toEqual([1, 0]);
});

test('ignores other talks', () => {
  const here = openWindow();
  const there = openWindow({ talk: 'another talk' });
  here.next();
  expect(place(there)).toEqual([0, 0]);
});

test('joins at the current position when it is opened late', () => {
  const audience = openWindow();
  audience.nextSlide();
  window.sessionStorage.clear(); // a window of its own, not a reload
  expect(place(openWindow({ slideIndex: 2 }))).toEqual([1, 0]);
});

test('joins a talk that has not moved yet', () => {
  openWindow({ slideIndex: 2 });
  window.sessionStorage.clear();
  expect(place(openWindow())).toEqual([2, 0]);
});

test('goes on when another window is closed', () => {
  const audience = openWindow();
  openWindow().disconnect();
  audience.next();
  expect(place(audience)).toEqual([1, 0]);
});

test('starts the clock with the first step forward, not before', () => {
  const store = openWindow();
  store.previous();
  jest.setSystemTime(60_000);
  expect(store.state.clock.runningSince).toBeNull();
  store.next();
  expect(store.state.clock.runningSince).toBe(60_000);
  jest.setSystemTime(63_000);
  store.nextSlide();
  expect(store.state.clock.spent).toEqual({ a: 0, b: 3000 });
});

test('leaves a paused clock paused, and starts a reset one with the next step', () => {
  const store = openWindow();
  store.next();
  store.toggleClock();
  store.next();
  expect(store.state.clock.runningSince).toBeNull();
  store.resetClock();
  store.next();
  expect(store.state.clock.runningSince).toBe(0);
});

test('keeps the clock over a reload', () => {
  const store = openWindow();
  store.next();
  store.disconnect();
  jest.setSystemTime(5000);
  expect(openWindow().state.clock.runningSince).toBe(0);
});

test('removes the black or white screen with the next move', () => {
  const store = openWindow();
  store.toggleCurtain('black');
  expect(store.state.curtain).toBe('black');
  store.toggleCurtain('white');
  expect(store.state.curtain).toBe('white');
  store.next();
  expect(store.state.curtain).toBe('none');
});

test('works alone, and says so, if the browser refuses storage and channels', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  jest.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
  Object.assign(globalThis, { BroadcastChannel: refuse });
  const store = openWindow();
  store.next();
  expect(place(store)).toEqual([1, 0]);
  expect(store.refused).toEqual([
    expect.stringContaining('clock'),
    expect.stringContaining('follow each other'),
  ]);
});

test('says if its channel hears nothing', () => {
  const store = openWindow();
  jest.advanceTimersByTime(2000);
  expect(store.refused).toEqual([]);

  jest.spyOn(Channel.prototype, 'postMessage').mockImplementation(() => {});
  const closed = openWindow();
  closed.disconnect();
  const deaf = openWindow();
  jest.advanceTimersByTime(499);
  expect(deaf.refused).toEqual([]);
  jest.advanceTimersByTime(1);
  expect(deaf.refused).toEqual([expect.stringContaining('follow each other')]);
  expect(closed.refused).toEqual([]);
});

test('says if the window that has opened it does not answer, as from a file in WebKit', () => {
  const opened = new TalkStore('talk', () => window.sessionStorage);
  opened.connect(true);
  const before = opened.state;
  jest.advanceTimersByTime(500);
  expect(opened.state).not.toBe(before); // otherwise nothing renders the sentence
  expect(opened.refused).toEqual([expect.stringContaining('follow each other')]);

  const late = openWindow();
  expect(opened.refused).toEqual([]);
  const answered = new TalkStore('talk', () => window.sessionStorage);
  answered.connect(true);
  jest.advanceTimersByTime(500);
  expect(answered.refused).toEqual([]);
  late.disconnect();
});

test('works without storage if the browser blocks it', () => {
  const store = new TalkStore('talk', () => {
    throw new DOMException('denied', 'SecurityError');
  });
  store.setSlides(slides);
  store.open({ slideIndex: 0, stepIndex: 0 });
  store.next();
  expect(place(store)).toEqual([1, 0]);
  expect(store.refused).toEqual([expect.stringContaining('blocks storage')]);
});

test('ignores messages that are not the state of a talk', () => {
  const store = openWindow();
  new Channel('talk').postMessage({ type: 'state', state: { version: 99, position: null } });
  expect(place(store)).toEqual([0, 0]);
  window.sessionStorage.setItem('talk', '{"version": "many"}');
  expect(place(openWindow({ slideIndex: 1 }))).toEqual([0, 0]);
});
