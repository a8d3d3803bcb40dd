/** @jest-environment jsdom */
import { readClock, totalTime } from '../../../src/core/clock.ts';
import type { SlideRecord } from '../../../src/core/SlideIndex.ts';
import type { TalkStorage } from '../../../src/core/SavedState.ts';
import { TalkStore } from '../../../src/core/TalkStore.ts';
import { Channel } from './Channel.ts';

const slides: readonly SlideRecord[] = [
  { id: 'a', title: 'A', cues: [], steps: 0 },
  { id: 'b', title: 'B', cues: [], steps: 2 },
  { id: 'c', title: 'C', cues: [], steps: 0 },
];

beforeEach(() => {
  Channel.provide();
  window.sessionStorage.clear();
  jest.useFakeTimers();
  jest.setSystemTime(0);
});

afterEach(() => jest.useRealTimers());

/** A window of the talk, opened at a slide: a presenter view, unless it says otherwise. */
function openWindow({
  talk = 'talk',
  slideIndex = 0,
  isPresenter = true,
  of = slides,
  storage = window.sessionStorage,
}: {
  talk?: string;
  slideIndex?: number;
  isPresenter?: boolean;
  of?: readonly SlideRecord[];
  storage?: TalkStorage;
} = {}) {
  const store = new TalkStore(talk, () => storage, isPresenter);
  store.setSlides(of);
  const disconnect = store.connect();
  store.open({ slideIndex, stepIndex: 0 });
  return Object.assign(store, { disconnect });
}

const place = (store: TalkStore) => {
  const { slideIndex, stepIndex } = store.state.position;
  return [slideIndex, stepIndex];
};

test('holds the audience while the speaker looks ahead: the time and the black screen stay with it', () => {
  const speaker = openWindow();
  const audience = openWindow({ isPresenter: false });
  speaker.next();
  speaker.freeze();
  speaker.toggleCurtain('black');
  speaker.next();
  jest.advanceTimersByTime(1000);
  expect([place(speaker), place(audience)]).toEqual([
    [1, 1],
    [1, 0],
  ]);
  expect(audience.state.curtain).toBe('black');
  const late = openWindow({ isPresenter: false });
  expect(place(late)).toEqual([1, 0]);
  speaker.nextSlide();
  speaker.freeze();
  expect([place(speaker), place(audience)]).toEqual([
    [2, 0],
    [2, 0],
  ]);
  const { spent } = readClock(speaker.state.clock, 'c', performance.now());
  expect(spent.get('b')).toBe(1000);
});

test('comes back to the audience, and to where the talk was before a jump', () => {
  const store = openWindow();
  store.back();
  expect(place(store)).toEqual([0, 0]);
  store.freeze();
  store.nextSlide();
  store.back();
  expect([place(store), store.state.held]).toEqual([[0, 0], null]);
  store.jump({ slideIndex: 1, stepIndex: 2 });
  store.next();
  store.back();
  expect(place(store)).toEqual([0, 0]);
  store.back();
  expect(place(store)).toEqual([2, 0]);
});

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

test('brings a window back that the browser has put to sleep', () => {
  const before = new Set(Channel.all);
  const audience = openWindow();
  const own = [...Channel.all].filter((channel) => !before.has(channel));
  const presenter = openWindow();
  for (const channel of own) channel.close();
  for (let n = 0; n < 3; n++) presenter.next();
  for (const channel of own) Channel.all.add(channel);
  expect(place(audience)).toEqual([0, 0]);
  audience.toggleCurtain('black');
  expect(audience.state).toEqual(presenter.state);
  presenter.previous();
  expect(place(audience)).toEqual(place(presenter));
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
  jest.advanceTimersByTime(60_000);
  expect(store.state.clock.runningSince).toBeNull();
  store.next();
  jest.advanceTimersByTime(3000);
  store.nextSlide();
  expect([...store.state.clock.spent]).toEqual([['b', 3000]]);
});

test('leaves a paused clock paused, and starts a reset one with the next step', () => {
  const store = openWindow();
  store.next();
  jest.advanceTimersByTime(1000);
  store.toggleClock();
  store.next();
  expect(store.state.clock.runningSince).toBeNull();
  store.resetClock();
  store.next();
  expect(store.state.clock.runningSince).not.toBeNull();
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

test('says if a window that it has opened does not answer, until it does', () => {
  const presenter = new TalkStore('talk', () => window.sessionStorage, true);
  const disconnect = presenter.connect();
  presenter.expectAnswer();
  jest.advanceTimersByTime(4999);
  expect(presenter.refused).toEqual([]);
  jest.advanceTimersByTime(1);
  expect(presenter.refused).toEqual([expect.stringContaining('follow each other')]);
  openWindow();
  expect(presenter.refused).toEqual([]);
  disconnect();
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

describe('the clock', () => {
  const spent = (store: TalkStore) => {
    const { clock } = store.state;
    return totalTime(readClock(clock, store.slide!.id, performance.now()));
  };
  const hours = 3_600_000;

  test('goes on over a reload, with the time that the reload takes', () => {
    const store = openWindow();
    store.next();
    jest.advanceTimersByTime(60_000);
    store.disconnect();
    jest.advanceTimersByTime(5000);
    expect(spent(openWindow())).toBe(65_000);
  });

  test('loses nothing if the browser crashes between two key presses', () => {
    const storage = new Map<string, string>();
    const open = () =>
      openWindow({
        storage: {
          getItem: (key) => storage.get(key) ?? null,
          setItem: (key, value) => void storage.set(key, value),
        },
      });
    const store = open();
    store.next();
    jest.advanceTimersByTime(20 * 60_000);
    const atCrash = new Map(storage);
    store.disconnect();
    storage.clear();
    for (const [key, value] of atCrash) storage.set(key, value);
    expect(spent(open())).toBe(20 * 60_000);
  });

  test.each([-3 * hours, 3 * hours, -26 * hours, 400 * 24 * hours])(
    'does not notice that the machine’s clock is set by %d ms and back, also over a reload',
    (by) => {
      const presenter = openWindow();
      const audience = openWindow({ isPresenter: false });
      presenter.next();
      for (const change of [by, -by, -by, by]) {
        jest.advanceTimersByTime(30_000);
        jest.setSystemTime(Date.now() + change);
        jest.advanceTimersByTime(30_000);
        audience.next();
        audience.previous();
      }
      expect([spent(presenter), spent(audience)]).toEqual([240_000, 240_000]);
      presenter.disconnect();
      audience.disconnect();
      jest.setSystemTime(Date.now() + by);
      expect(spent(openWindow())).toBe(240_000);
    },
  );

  test.each([-3 * hours, -60_000, 60_000, 3 * hours])(
    'takes no time from a window whose clock differs by %d ms, and gives it none',
    (by) => {
      const presenter = openWindow();
      const audience = openWindow({ isPresenter: false });
      presenter.next();
      for (let n = 1; n <= 20; n++) {
        jest.advanceTimersByTime(3000);
        const [sender, sign] = n % 2 ? [presenter, 1] : [audience, -1];
        Channel.cross(
          () => sender.toggleCurtain('black'),
          () => jest.setSystemTime(Date.now() + sign * by),
        );
        jest.setSystemTime(Date.now() - sign * by);
        expect([spent(presenter), spent(audience)]).toEqual([n * 3000, n * 3000]);
      }
    },
  );

  test('gives a late window the time so far', () => {
    const presenter = openWindow();
    presenter.next();
    jest.advanceTimersByTime(60_000);
    window.sessionStorage.clear();
    expect(spent(openWindow())).toBe(60_000);
  });
});

describe('windows follow each other', () => {
  const reader = (slideIndex = 0, of = slides) => {
    window.sessionStorage.clear(); // a tab of its own
    return openWindow({ slideIndex, isPresenter: false, of });
  };
  const presenterAt = (slideIndex = 0) => {
    window.sessionStorage.clear();
    return openWindow({ slideIndex });
  };

  test('not while people read the talk in tabs, even after the first has moved', () => {
    const first = reader();
    first.next();
    const second = reader(2);
    expect(place(second)).toEqual([2, 0]);
    first.next();
    second.previousSlide();
    expect([place(first), place(second)]).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  test('once a presenter view opens, which joins the window that is there', () => {
    const audience = reader();
    audience.next();
    const presenter = presenterAt(2);
    expect(place(presenter)).toEqual([1, 0]);
    presenter.next();
    expect(place(audience)).toEqual([1, 1]);
    expect(place(reader(2))).toEqual([1, 1]);
  });

  test('at the place of the window that opens the presenter view, and not of other tabs', () => {
    const other = reader();
    for (let n = 0; n < 4; n++) other.next();
    const here = reader();
    here.next();
    here.present(); // the command does this before the new window has loaded
    const presenter = presenterAt(1);
    expect([here, other, presenter].map(place)).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
  });

  test('still when the presenter view has been closed', () => {
    const audience = reader();
    const second = reader();
    presenterAt().disconnect();
    audience.next();
    expect(place(second)).toEqual([1, 0]);
    second.disconnect();
    expect(place(reader(2))).toEqual([1, 0]);
  });

  test('when they know their slides late, without showing their own address first', () => {
    const audience = reader();
    audience.next();
    presenterAt();
    const late = new TalkStore('talk', () => window.sessionStorage);
    late.connect();
    late.setSlides(slides);
    late.open({ slideIndex: 2, stepIndex: 0 });
    expect(place(late)).toEqual([1, 0]);
  });

  test('only if they have the same slides, and again after an edit in both', () => {
    const audience = reader();
    const presenter = presenterAt();
    const edited = [
      slides[0]!,
      { id: 'new', title: 'New', cues: [], steps: 0 },
      ...slides.slice(1),
    ];
    const newer = reader(3, edited);
    audience.next();
    newer.toggleCurtain('black');
    expect([audience, presenter, newer].map(place)).toEqual([
      [1, 0],
      [1, 0],
      [3, 0],
    ]);
    expect(presenter.state.curtain).toBe('none');
    audience.setSlides(edited);
    presenter.setSlides(edited);
    expect([place(audience), place(presenter)]).toEqual([
      [2, 0],
      [2, 0],
    ]);
    presenter.next();
    expect([place(audience), place(newer)]).toEqual([
      [2, 1],
      [2, 1],
    ]);
  });

  test('however often they have changed something before', () => {
    const saved = { version: 2 ** 32 - 1, changedBy: 'zzz' };
    window.sessionStorage.setItem('talk', JSON.stringify(saved));
    const presenter = openWindow();
    const audience = reader();
    presenter.next();
    expect(place(audience)).toEqual([1, 0]);
    audience.next();
    expect(place(presenter)).toEqual([1, 1]);
  });
});

describe('a talk with backup slides', () => {
  const withBackup: readonly SlideRecord[] = [
    ...slides,
    { id: 'd', title: 'D', part: 'More', backup: true, cues: [], steps: 1 },
    { id: 'e', title: 'E', part: 'More', backup: true, cues: [], steps: 0 },
  ];

  test('ends at the last slide before them', () => {
    const store = openWindow({ of: withBackup, slideIndex: 1 });
    store.nextSlide();
    expect(place(store)).toEqual([2, 0]);
    store.next();
    store.nextSlide();
    expect(place(store)).toEqual([2, 0]);
  });

  test('moves among them with the same keys, and back to its end', () => {
    const store = openWindow({ of: withBackup, slideIndex: 3 });
    store.next();
    store.next();
    expect(place(store)).toEqual([4, 0]);
    store.next();
    store.nextSlide();
    expect(place(store)).toEqual([4, 0]);
    store.previous();
    expect(place(store)).toEqual([3, 1]);
    store.previousSlide();
    expect(place(store)).toEqual([2, 0]);
  });

  test('gives those that stand before other slides, and says so', () => {
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
    const store = openWindow({ of: [...withBackup.slice(3), ...slides] });
    store.nextSlide();
    store.nextSlide();
    expect(place(store)).toEqual([2, 0]);
    expect(warned).toHaveBeenCalledTimes(1);
    expect(warned).toHaveBeenCalledWith(expect.stringMatching(/"More" is not at the end/));
    warned.mockRestore();
  });
});
