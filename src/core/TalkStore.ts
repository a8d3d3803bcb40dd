import { type Position, nearestPosition } from './address.ts';
import { type Clock, isFresh, readClock, stoppedClock, toggleClock } from './clock.ts';
import type { SlideRecord } from './SlideIndex.ts';
import { whenSilent } from './whenSilent.ts';

/** What covers the slides: nothing, or a black or white screen. */
export type Curtain = 'none' | 'black' | 'white';

/** The state of a talk. All of its windows share it. */
export interface TalkState {
  position: Position;
  curtain: Curtain;
  clock: Clock;
  /** The number of changes so far: the state with the higher number is newer. */
  version: number;
  /** The window that made the last change. If two states have the same version, the greater name wins. */
  changedBy: string;
}

type Message =
  | { type: 'hello' }
  | { type: 'state'; state: TalkState; reply?: boolean }
  | { type: 'steps'; steps: Steps };

/** The number of steps of each slide, by its id. */
type Steps = Readonly<Record<string, number>>;

const atStart: TalkState = {
  position: { slideIndex: 0, stepIndex: 0 },
  curtain: 'none',
  clock: stoppedClock,
  version: 0,
  changedBy: '',
};

const alone = 'Windows cannot follow each other: this browser blocks BroadcastChannel.';

/** Storage that survives a reload, such as `sessionStorage`. */
export interface TalkStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/**
 * The state of a talk, and how to change it. Each window has a store. The stores of one talk share a
 * channel that has the name of the talk, so two talks in one browser do not affect each other.
 */
export class TalkStore {
  #name: string;
  #storage?: TalkStorage;
  // Never stored: a window that another one opens starts with a copy of its session storage.
  #window = Math.random().toString(36).slice(2);
  #state = atStart;
  #slides: readonly SlideRecord[] = [];
  #given: readonly SlideRecord[] = [];
  // Only a window that has mounted a slide knows Spectacle's own steppers in it, such as Appear. It tells
  // the other windows, or the presenter view would skip them.
  #found: Steps = {};
  #opened = false;
  #joined = false;
  #heard = false;
  #isUntouched = true;
  #channel: BroadcastChannel | null = null;
  #listeners = new Set<() => void>();
  #refused: readonly string[] = [];

  /**
   * @param name the name of the talk, which its windows share and other talks do not have
   * @param openStorage may throw, as access to `sessionStorage` does if the browser blocks it
   */
  constructor(name: string, openStorage: () => TalkStorage) {
    this.#name = name;
    try {
      this.#storage = openStorage();
      const saved: unknown = JSON.parse(this.#storage.getItem(name) ?? 'null');
      // The position comes from the address instead.
      if (isTalkState(saved)) this.#state = { ...saved, position: atStart.position };
    } catch {
      this.#refuse('A reload resets the clock: this browser blocks storage.');
    }
  }

  get state(): TalkState {
    return this.#state;
  }

  /** The talk's slides; none until they are known. */
  get slides(): readonly SlideRecord[] {
    return this.#slides;
  }

  /** Whether the position of the talk is known. */
  get isOpen(): boolean {
    return this.#opened;
  }

  /** What does not work in this browser, one sentence each. */
  get refused(): readonly string[] {
    return this.#refused;
  }

  /** The current slide. */
  get slide(): SlideRecord | undefined {
    return this.#slides[this.#state.position.slideIndex];
  }

  /** Calls `listener` after each change; returns the function that stops this. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Connects to the other windows of the talk; returns the function that disconnects.
   *
   * @param isExpected whether another window is open: if it does not answer, the browser lets no message through,
   * as WebKit between two windows of one file
   */
  connect = (isExpected = false): (() => void) => {
    const refuse = () => this.#refuse(alone);
    const stop = whenSilent(`${this.#name} ${this.#window}`, refuse);
    const timer = isExpected ? setTimeout(() => this.#heard || refuse(), 500) : undefined;
    try {
      this.#channel = new BroadcastChannel(this.#name);
      this.#channel.onmessage = ({ data }: MessageEvent<Message>) => this.#hear(data);
      this.#say({ type: 'hello' });
    } catch {
      // blocked, which whenSilent has reported
    }
    return () => {
      stop();
      clearTimeout(timer);
      this.#channel?.close();
      this.#channel = null;
    };
  };

  /** Sets the slides, once they are known and whenever they change. */
  setSlides(slides: readonly SlideRecord[]) {
    if (slides.length === 0) return; // not known at the moment: keep the old slides
    const before = new Map(this.#given.map(({ id, steps }) => [id, steps]));
    this.#given = slides;
    const changes: Record<string, number> = {};
    for (const { id, steps, cues } of slides) {
      if (steps > (this.#found[id] || cues.length)) changes[id] = steps;
      else if (steps < (before.get(id) ?? 0)) changes[id] = 0; // an edit has removed some
    }
    this.#learn(changes);
    this.#sayFound(changes);
  }

  #sayFound(steps: Steps) {
    if (Object.keys(steps).length > 0) this.#say({ type: 'steps', steps });
  }

  /** Stores the number of steps of slides. */
  #learn(steps: Steps) {
    this.#found = { ...this.#found, ...steps };
    const slides = this.#given;
    if (slides.length === 0) return;
    const here = this.slide?.id;
    this.#slides = slides.map((slide) => {
      const steps = this.#found[slide.id] ?? 0;
      return steps > slide.steps ? { ...slide, steps } : slide;
    });
    // A new state even before the talk is open: it renders the components that wait for the slides.
    let { position } = this.#state;
    if (this.#opened) {
      const slideIndex = slides.findIndex(({ id }) => id === here);
      position = nearestPosition(slides, slideIndex < 0 ? position : { ...position, slideIndex });
    }
    this.#adopt({ ...this.#state, position });
  }

  /** Opens the talk at a position, or at the position of the other windows if there are any. */
  open(position: Position) {
    if (this.#opened) return;
    this.#opened = true;
    const wanted = this.#joined ? this.#state.position : position;
    this.#adopt({ ...this.#state, position: nearestPosition(this.#slides, wanted) });
  }

  next = () => {
    const { slideIndex, stepIndex } = this.#state.position;
    if (stepIndex < (this.slide?.steps ?? 0)) {
      this.#advance({ slideIndex, stepIndex: stepIndex + 1 });
    } else if (!this.#isLast()) this.#advance({ slideIndex: slideIndex + 1, stepIndex: 0 });
    else this.#go({ slideIndex, stepIndex }); // still removes the black or white screen
  };

  previous = () => {
    const { slideIndex, stepIndex } = this.#state.position;
    if (stepIndex > 0) this.#go({ slideIndex, stepIndex: stepIndex - 1 });
    else if (slideIndex > 0) this.#go({ slideIndex: slideIndex - 1, stepIndex: Infinity });
  };

  nextSlide = () => {
    const { slideIndex } = this.#state.position;
    if (this.#isLast()) this.#advance({ slideIndex, stepIndex: Infinity });
    else this.#advance({ slideIndex: slideIndex + 1, stepIndex: 0 });
  };

  previousSlide = () => {
    this.#go({ slideIndex: this.#state.position.slideIndex - 1, stepIndex: 0 });
  };

  /** Goes to a position, or to the nearest one that exists. */
  go = (position: Position) => this.#go(position);

  /** Shows a screen of that color, or removes it. */
  toggleCurtain = (curtain: 'black' | 'white') => {
    this.#change({ curtain: this.#state.curtain === curtain ? 'none' : curtain });
  };

  /** Starts or stops the clock. */
  toggleClock = () => {
    this.#change({ clock: toggleClock(this.#state.clock, this.#slideId, Date.now()) });
  };

  /** Sets the clock to zero; the next step forward starts it again. */
  resetClock = () => this.#change({ clock: stoppedClock });

  #isLast() {
    return this.#state.position.slideIndex >= this.#slides.length - 1;
  }

  get #slideId() {
    return this.slide?.id ?? '';
  }

  // The clock starts with the first step forward.
  #advance(position: Position) {
    const { clock } = this.#state;
    this.#go(position, isFresh(clock) ? { spent: {}, runningSince: Date.now() } : clock);
  }

  #go(position: Position, clock = this.#state.clock) {
    this.#change({
      position: nearestPosition(this.#slides, position),
      clock: readClock(clock, this.#slideId, Date.now()),
      curtain: 'none',
    });
  }

  /** Changes the state in all windows. */
  #change(change: Partial<TalkState>) {
    if (!this.#opened) return;
    this.#isUntouched = false;
    const version = this.#state.version + 1;
    this.#adopt({ ...this.#state, ...change, version, changedBy: this.#window });
    this.#say({ type: 'state', state: this.#state });
  }

  #hear(message: Message) {
    this.#heard = true;
    if (this.#refused.includes(alone)) {
      this.#setRefused(this.#refused.filter((sentence) => sentence !== alone));
    }
    if (message.type === 'hello') {
      if (this.#opened) this.#say({ type: 'state', state: this.#state, reply: true });
      this.#sayFound(this.#found);
      return;
    }
    if (message.type === 'steps') return this.#learn(message.steps);
    const { state, reply } = message;
    // The first reply wins over the stored state, which can be older and still have more changes.
    const isFirst = reply && this.#isUntouched;
    if (!isTalkState(state) || !(isFirst || isNewer(state, this.#state))) return;
    this.#joined = true;
    this.#isUntouched = false;
    this.#adopt(state);
  }

  #adopt(state: TalkState) {
    this.#state = state;
    try {
      this.#storage?.setItem(this.#name, JSON.stringify(state));
    } catch {
      // blocked, which the constructor has reported, or full: the talk works without it
    }
    this.#tell();
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }

  #say(message: Message) {
    try {
      this.#channel?.postMessage(message);
    } catch {
      // the channel has been closed: the talk works in this window alone
    }
  }

  #refuse(sentence: string) {
    if (!this.#refused.includes(sentence)) this.#setRefused([...this.#refused, sentence]);
  }

  #setRefused(sentences: readonly string[]) {
    this.#refused = sentences;
    // A new state, or the components that show the sentences would not render.
    this.#adopt({ ...this.#state });
  }
}

const isNewer = (a: TalkState, b: TalkState) =>
  a.version === b.version ? a.changedBy > b.changedBy : a.version > b.version;

function isTalkState(value: unknown): value is TalkState {
  const state = value as Partial<TalkState> | null;
  return (
    typeof state?.version === 'number' &&
    typeof state.changedBy === 'string' &&
    typeof state.position?.slideIndex === 'number' &&
    typeof state.position.stepIndex === 'number' &&
    typeof state.clock?.spent === 'object'
  );
}
