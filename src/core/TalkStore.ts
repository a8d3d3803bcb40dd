import { type View, nearestView } from './address.ts';
import { type Clock, isFresh, readClock, stoppedClock, toggleClock } from './clock.ts';
import type { SlideRecord } from './SlideIndex.ts';

/** What stands before the slides: nothing, or a screen of one colour. */
export type Curtain = 'none' | 'black' | 'white';

/** Where a talk is. All windows that show it agree on this. */
export interface TalkState {
  view: View;
  curtain: Curtain;
  clock: Clock;
  /** Counts the changes: of two states, the one with more of them is the newer. */
  version: number;
  /**
   * The window that changed it last: where two were used at the same instant, all windows follow the one
   * with the greater name.
   */
  changedBy: string;
}

type Message =
  | { type: 'hello' }
  | { type: 'state'; state: TalkState; reply?: boolean }
  | { type: 'steps'; steps: Steps };

/** The number of steps of slides, by their ids. */
type Steps = Readonly<Record<string, number>>;

const atStart: TalkState = {
  view: { slideIndex: 0, stepIndex: 0 },
  curtain: 'none',
  clock: stoppedClock,
  version: 0,
  changedBy: '',
};

/**
 * Where the talk is, and the way to move it. Every window has one, and they keep each other up to date
 * over a channel that bears the talk's name, so that two talks in one browser never hear each other.
 */
export class TalkStore {
  #name: string;
  // Made anew by each window: one that another opens would inherit what the browser keeps.
  #window = Math.random().toString(36).slice(2);
  #state = atStart;
  #slides: readonly SlideRecord[] = [];
  #given: readonly SlideRecord[] = [];
  // Only a window that has a slide on its stage knows the steppers of Spectacle in it, such as Appear. It
  // tells the others, or the presenter's view would go past them.
  #found: Steps = {};
  #opened = false;
  #joined = false;
  #isUntouched = true;
  #channel: BroadcastChannel | null = null;
  #listeners = new Set<() => void>();
  #refused: readonly string[] = [];

  constructor(name: string) {
    this.#name = name;
    try {
      const saved: unknown = JSON.parse(window.sessionStorage.getItem(name) ?? 'null');
      // The place is not taken from here: the address says it.
      if (isTalkState(saved)) this.#state = { ...saved, view: atStart.view };
    } catch {
      this.#refuse('The clock cannot survive a reload: this browser refuses to keep data.');
    }
  }

  get state(): TalkState {
    return this.#state;
  }

  /** The talk's slides; none until they are known. */
  get slides(): readonly SlideRecord[] {
    return this.#slides;
  }

  /** Whether it is known where the talk is. */
  get isOpen(): boolean {
    return this.#opened;
  }

  /** Features that this browser refuses, a sentence each. */
  get refused(): readonly string[] {
    return this.#refused;
  }

  /** The slide that the talk is at. */
  get slide(): SlideRecord | undefined {
    return this.#slides[this.#state.view.slideIndex];
  }

  /** Calls `listener` after changes; gives the function that ends that. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Joins the other windows of the talk; gives the function that leaves them. */
  connect = (): (() => void) => {
    try {
      const channel = new BroadcastChannel(this.#name);
      channel.onmessage = ({ data }: MessageEvent<Message>) => this.#hear(data);
      this.#channel = channel;
      this.#say({ type: 'hello' });
    } catch {
      this.#refuse(
        'Windows cannot follow each other: this browser refuses the channel between them.',
      );
    }
    return () => {
      this.#channel?.close();
      this.#channel = null;
    };
  };

  /** Says what slides there are, once they are known and whenever they change. */
  setSlides(slides: readonly SlideRecord[]) {
    if (slides.length === 0) return; // not known at the moment: what was known stays
    const before = new Map(this.#given.map(({ id, steps }) => [id, steps]));
    this.#given = slides;
    const changes: Record<string, number> = {};
    for (const { id, steps, cues } of slides) {
      if (steps > (this.#found[id] || cues.length)) changes[id] = steps;
      else if (steps < (before.get(id) ?? 0)) changes[id] = 0; // an edit has taken some away
    }
    this.#learn(changes);
    this.#sayFound(changes);
  }

  #sayFound(steps: Steps) {
    if (Object.keys(steps).length > 0) this.#say({ type: 'steps', steps });
  }

  /** Takes in what steps have been found. */
  #learn(steps: Steps) {
    this.#found = { ...this.#found, ...steps };
    const slides = this.#given;
    if (slides.length === 0) return;
    const here = this.slide?.id;
    this.#slides = slides.map((slide) => {
      const steps = this.#found[slide.id] ?? 0;
      return steps > slide.steps ? { ...slide, steps } : slide;
    });
    // Even before it is open, this is a state of its own: whoever waits for the slides renders anew.
    let { view } = this.#state;
    if (this.#opened) {
      const slideIndex = slides.findIndex(({ id }) => id === here);
      view = nearestView(slides, slideIndex < 0 ? view : { ...view, slideIndex });
    }
    this.#adopt({ ...this.#state, view });
  }

  /** Opens the talk at a place, unless another window is already somewhere. */
  open(view: View) {
    if (this.#opened) return;
    this.#opened = true;
    const place = this.#joined ? this.#state.view : view;
    this.#adopt({ ...this.#state, view: nearestView(this.#slides, place) });
  }

  next = () => {
    const { view, stepsHere } = this.#here();
    if (view.stepIndex < stepsHere) this.#advance({ ...view, stepIndex: view.stepIndex + 1 });
    else if (!this.#isLast()) this.#advance({ slideIndex: view.slideIndex + 1, stepIndex: 0 });
    else this.#go(view); // the curtain, if there is one, goes up all the same
  };

  previous = () => {
    const { view } = this.#here();
    if (view.stepIndex > 0) this.#go({ ...view, stepIndex: view.stepIndex - 1 });
    else if (view.slideIndex > 0) {
      this.#go({ slideIndex: view.slideIndex - 1, stepIndex: Infinity });
    }
  };

  nextSlide = () => {
    const { view } = this.#here();
    if (this.#isLast()) this.#advance({ ...view, stepIndex: Infinity });
    else this.#advance({ slideIndex: view.slideIndex + 1, stepIndex: 0 });
  };

  previousSlide = () => {
    this.#go({ slideIndex: this.#here().view.slideIndex - 1, stepIndex: 0 });
  };

  /** Goes to a place, or to the nearest one that exists. */
  go = (view: View) => this.#go(view);

  /** Draws a curtain of that colour, or takes it away. */
  toggleCurtain = (curtain: 'black' | 'white') => {
    this.#change({ curtain: this.#state.curtain === curtain ? 'none' : curtain });
  };

  /** Lets the clock run, or stand. */
  toggleClock = () => {
    this.#change({ clock: toggleClock(this.#state.clock, this.#slideId, Date.now()) });
  };

  /** Sets the clock to nothing; it starts anew with the next advance. */
  resetClock = () => this.#change({ clock: stoppedClock });

  #here() {
    const { view } = this.#state;
    return { view, stepsHere: this.#slides[view.slideIndex]?.steps ?? 0 };
  }

  #isLast() {
    return this.#state.view.slideIndex >= this.#slides.length - 1;
  }

  get #slideId() {
    return this.slide?.id ?? '';
  }

  // The clock starts with the first step forward.
  #advance(view: View) {
    const { clock } = this.#state;
    this.#go(view, isFresh(clock) ? { spent: {}, runningSince: Date.now() } : clock);
  }

  #go(view: View, clock = this.#state.clock) {
    this.#change({
      view: nearestView(this.#slides, view),
      clock: readClock(clock, this.#slideId, Date.now()),
      curtain: 'none',
    });
  }

  /** Changes the state here and in all other windows. */
  #change(change: Partial<TalkState>) {
    if (!this.#opened) return;
    this.#isUntouched = false;
    const version = this.#state.version + 1;
    this.#adopt({ ...this.#state, ...change, version, changedBy: this.#window });
    this.#say({ type: 'state', state: this.#state });
  }

  #hear(message: Message) {
    if (message.type === 'hello') {
      if (this.#opened) this.#say({ type: 'state', state: this.#state, reply: true });
      this.#sayFound(this.#found);
      return;
    }
    if (message.type === 'steps') return this.#learn(message.steps);
    const { state, reply } = message;
    // The first answer counts whatever this window remembers: a tab may bring the numbers of yesterday.
    const isFirst = reply && this.#isUntouched;
    if (!isTalkState(state) || !(isFirst || isNewer(state, this.#state))) return;
    this.#joined = true;
    this.#isUntouched = false;
    this.#adopt(state);
  }

  #adopt(state: TalkState) {
    this.#state = state;
    try {
      window.sessionStorage.setItem(this.#name, JSON.stringify(state));
    } catch {
      // said in the constructor, or the storage is full: the talk goes on
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
      // a channel that was closed under way: the talk goes on in this window
    }
  }

  #refuse(sentence: string) {
    if (this.#refused.includes(sentence)) return;
    this.#refused = [...this.#refused, sentence];
    this.#tell();
  }
}

const isNewer = (a: TalkState, b: TalkState) =>
  a.version === b.version ? a.changedBy > b.changedBy : a.version > b.version;

function isTalkState(value: unknown): value is TalkState {
  const state = value as Partial<TalkState> | null;
  return (
    typeof state?.version === 'number' &&
    typeof state.changedBy === 'string' &&
    typeof state.view?.slideIndex === 'number' &&
    typeof state.view.stepIndex === 'number' &&
    typeof state.clock?.spent === 'object'
  );
}
