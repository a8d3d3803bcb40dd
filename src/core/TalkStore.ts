import { type Position, nearestPosition } from './address.ts';
import { countedOf, followerOf } from './backup.ts';
import { isFresh, monotonic, readClock, stoppedClock, toggleClock } from './clock.ts';
import { isBuilt } from './isBuilt.ts';
import { fromState, longestWay, property, toState, toSteps } from './outside.ts';
import { SavedState, type TalkStorage } from './SavedState.ts';
import { type SlideRecord, fingerprintOf } from './SlideIndex.ts';
import { type TalkState, atStart, isNewer } from './TalkState.ts';
import type { FixedText } from './strings.ts';
import { warnOnce } from './warnOnce.ts';
import { whenSilent } from './whenSilent.ts';

type Message =
  | { type: 'hello' }
  | { type: 'state'; state: ReturnType<typeof fromState>; reply?: true }
  | { type: 'steps'; steps: Record<string, number> };

/** The number of steps of each slide, by its id. */
type Steps = ReadonlyMap<string, number>;

const alone = 'Windows cannot follow each other: this browser blocks BroadcastChannel.';

/**
 * The state of a talk, and how to change it. Each window has a store. The stores of one talk share a
 * channel that has the name of the talk, so two talks in one browser do not affect each other. Windows follow
 * each other once the talk is presented, if they have the same slides.
 */
export class TalkStore {
  /** The name of the talk, which its windows share and other talks do not have. */
  readonly name: string;
  /** A number that windows share if they have the same slides; undefined until these are known. */
  fingerprint?: number;
  #isPresenter: boolean;
  #saved: SavedState;
  // Never stored: a window that another one opens starts with a copy of its session storage.
  #window = Math.random().toString(36).slice(2);
  /** What all windows share. */
  #state: TalkState = atStart;
  /** The same, as this window shows it. */
  #shown: TalkState = atStart;
  #slides: readonly SlideRecord[] = [];
  #given: readonly SlideRecord[] = [];
  // Only a window that has mounted a slide knows Spectacle's own steppers in it, such as Appear. It tells
  // the other windows, or the presenter view would skip them.
  #found: Steps = new Map();
  // What other windows have said before this one knew its slides.
  #early: unknown[] = [];
  #opened = false;
  #joined = false;
  #heard = false;
  #isUntouched = true;
  #channel: BroadcastChannel | null = null;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #listeners = new Set<() => void>();
  #refused: readonly FixedText[] = [];

  /**
   * @param name the name of the talk
   * @param openStorage may throw, as access to `sessionStorage` does if the browser blocks it
   * @param isPresenter whether this window is a presenter view
   */
  constructor(name: string, openStorage: () => TalkStorage, isPresenter = false) {
    this.name = name;
    this.#isPresenter = isPresenter;
    this.#saved = new SavedState(name, openStorage, () =>
      this.#refuse('A reload resets the clock: this browser blocks storage.'),
    );
    this.#state = this.#shown = this.#saved.before;
  }

  get state(): TalkState {
    return this.#shown;
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
  get refused(): readonly FixedText[] {
    return this.#refused;
  }

  /** The current slide. */
  get slide(): SlideRecord | undefined {
    return this.#slides[this.#shown.position.slideIndex];
  }

  /** Calls `listener` after each change; returns the function that stops this. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Connects to the other windows of the talk; returns the function that disconnects.
   *
   * @param isExpected whether another window is open. If it does not answer, the browser delivers no messages: WebKit
   * does so between windows that show a file
   */
  connect = (isExpected = false): (() => void) => {
    const stop = whenSilent(`${this.name} ${this.#window}`, () => this.#refuse(alone));
    if (isExpected) this.expectAnswer(500);
    // A browser that crashes loses what has not been saved.
    const timer = setInterval(() => this.#save(), 2000);
    try {
      const channel = new BroadcastChannel(this.name);
      channel.onmessage = ({ data }: MessageEvent<unknown>) => this.#hear(data);
      this.#channel = channel;
      this.#say({ type: 'hello' });
    } catch {
      // blocked, which whenSilent has reported
    }
    return () => {
      stop();
      clearTimeout(this.#silence);
      clearInterval(timer);
      this.#channel?.close();
      this.#channel = null;
    };
  };

  /**
   * Reports that windows cannot follow each other if none answers in time. An answer later takes the report back.
   *
   * @param within how long a new window may take to answer, in ms
   */
  expectAnswer(within = 5000) {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#heard || this.#refuse(alone), within);
  }

  /** Sets the slides, once they are known and whenever they change. */
  setSlides(slides: readonly SlideRecord[]) {
    if (slides.length === 0) return; // not known at the moment: keep the old slides
    if (!isBuilt) warnOfOrder(slides);
    const before = new Map(this.#given.map(({ id, steps }) => [id, steps]));
    this.#given = slides;
    const changes = new Map<string, number>();
    for (const { id, steps, cues } of slides) {
      if (steps > (this.#found.get(id) || cues.length)) changes.set(id, steps);
      else if (steps < (before.get(id) ?? 0)) changes.set(id, 0); // an edit has removed some
    }
    this.#learn(changes);
    const fingerprint = fingerprintOf(slides);
    const isOther = fingerprint !== this.fingerprint;
    this.fingerprint = fingerprint;
    this.#sayFound(changes);
    if (isOther) this.#say({ type: 'hello' });
    for (const message of this.#early.splice(0)) this.#hear(message);
  }

  #sayFound(steps: Steps) {
    if (steps.size > 0) this.#say({ type: 'steps', steps: Object.fromEntries(steps) });
  }

  /** Stores the number of steps of slides. */
  #learn(steps: Steps) {
    this.#found = new Map([...this.#found, ...steps]);
    const slides = this.#given;
    if (slides.length === 0) return;
    const here = this.slide?.id;
    this.#slides = slides.map((slide) => {
      const steps = this.#found.get(slide.id) ?? 0;
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

  /** Opens the talk at a position, or at the position of the windows that it has joined. */
  open(position: Position) {
    if (this.#opened) return;
    this.#opened = true;
    const wanted = this.#joined ? this.#state.position : position;
    const isPresented = this.#state.isPresented || (this.#isPresenter && !this.#joined);
    this.#adopt({
      ...this.#state,
      isPresented,
      position: nearestPosition(this.#slides, wanted),
    });
    if (this.#isPresenter) this.present();
  }

  /** Makes all windows of the talk follow each other, from now on. */
  present() {
    if (!this.#state.isPresented) this.#change({ isPresented: true });
  }

  next = () => {
    const { slideIndex, stepIndex } = this.#shown.position;
    if (stepIndex < (this.slide?.steps ?? 0)) {
      this.#advance({ slideIndex, stepIndex: stepIndex + 1 });
    } else if (!this.#isLast()) this.#advance({ slideIndex: slideIndex + 1, stepIndex: 0 });
    else this.#go({ slideIndex, stepIndex }); // still removes the black or white screen
  };

  previous = () => {
    const { slideIndex, stepIndex } = this.#shown.position;
    if (stepIndex > 0) this.#go({ slideIndex, stepIndex: stepIndex - 1 });
    // At the start, it still removes the black or white screen.
    else this.#go({ slideIndex: slideIndex - 1, stepIndex: slideIndex && Infinity });
  };

  nextSlide = () => {
    const { slideIndex } = this.#shown.position;
    if (this.#isLast()) this.#advance({ slideIndex, stepIndex: Infinity });
    else this.#advance({ slideIndex: slideIndex + 1, stepIndex: 0 });
  };

  previousSlide = () => {
    this.#go({ slideIndex: this.#shown.position.slideIndex - 1, stepIndex: 0 });
  };

  /** Goes to a position, or to the nearest one that exists. */
  go = (position: Position) => this.#go(position);

  /** Goes to a position, and keeps where the talk was: `back` returns there. */
  jump = (position: Position) => this.#go(position, { before: this.#shown.position });

  /** Returns to the place of the audience, if that is held, or to where the talk was before its last jump. */
  back = () => {
    const { held, before } = this.#state;
    if (held) this.#change({ position: held, held: null });
    else if (before) this.jump(before);
  };

  /** Lets the audience stay where it is while the speaker looks ahead, or brings it to where the speaker is. */
  freeze = () => {
    const { held, position } = this.#state;
    this.#change({ held: held ? null : position });
  };

  /** Shows a screen of that color, or removes it. */
  toggleCurtain = (curtain: 'black' | 'white') => {
    this.#change({ curtain: this.#state.curtain === curtain ? 'none' : curtain });
  };

  /** Starts or stops the clock. */
  toggleClock = () => {
    this.#change({ clock: toggleClock(this.#state.clock, this.#slideId, monotonic()) });
  };

  /** Sets the clock to zero; the next step forward starts it again. */
  resetClock = () => this.#change({ clock: stoppedClock });

  /** Whether the slide is the last one of the talk, or the last backup slide. */
  #isLast() {
    return !followerOf(this.#slides, this.#shown.position.slideIndex);
  }

  /** The slide that the audience sees: the time is spent on it. */
  get #slideId() {
    const { held, position } = this.#state;
    return this.#slides[(held ?? position).slideIndex]?.id ?? '';
  }

  // The clock starts with the first step forward.
  #advance(position: Position) {
    const { clock, held } = this.#state;
    const starts = isFresh(clock) && !held;
    this.#go(position, starts ? { clock: { ...clock, runningSince: monotonic() } } : {});
  }

  #go(position: Position, change: Partial<TalkState> = {}) {
    const next = { position: nearestPosition(this.#slides, position), ...change };
    // A window of the audience takes all others along.
    const isAhead = this.#isPresenter && this.#state.held;
    this.#change(isAhead ? next : { ...next, held: null, curtain: 'none' });
  }

  /** Changes the state in all windows. */
  #change(change: Partial<TalkState>) {
    if (!this.#opened) return;
    this.#isUntouched = false;
    const state = { ...this.#state, ...change };
    const clock = readClock(state.clock, this.#slideId, monotonic());
    const version = (state.version + 1) >>> 0;
    this.#adopt({ ...state, clock, version, changedBy: this.#window });
    this.#sayState();
  }

  #sayState(reply?: true) {
    if (!this.#opened) return;
    this.#say({ type: 'state', state: fromState(this.#state, this.#slideId), reply });
  }

  #hear(message: unknown) {
    this.#heard = true;
    if (this.#refused.includes(alone)) {
      this.#setRefused(this.#refused.filter((sentence) => sentence !== alone));
    }
    const type = property(message, 'type');
    if (type === 'hello') {
      this.#sayFound(this.#found); // first: a position can be at one of these steps
      this.#sayState(true);
    } else if (this.fingerprint === undefined) {
      this.#early.push(message);
    } else if (property(message, 'slides') === this.fingerprint) {
      if (type === 'steps') this.#learn(toSteps(property(message, 'steps')));
      if (type === 'state') {
        const state = toState(property(message, 'state'), longestWay);
        this.#join(state, property(message, 'reply') === true);
      }
    }
  }

  /** Takes over the state of another window if the talk is presented there and the state is newer. */
  #join(given: Partial<TalkState>, isReply: boolean) {
    if (given.version === undefined || given.changedBy === undefined) return;
    const state = { ...this.#state, ...given };
    if (!state.isPresented && !this.#isPresenter) return;
    // The first reply wins over the stored state, which can be older and still have more changes.
    const isFirst = isReply && this.#isUntouched;
    if (!isFirst && !isNewer(state, this.#state)) {
      // The other window has missed changes, for example because the browser put it to sleep.
      if (isNewer(this.#state, state)) this.#sayState();
      return;
    }
    this.#joined = true;
    this.#isUntouched = false;
    this.#adopt({ ...state, position: nearestPosition(this.#slides, state.position) });
    this.present();
  }

  #adopt(state: TalkState) {
    this.#state = this.#shown = state;
    if (state.held && !this.#isPresenter) {
      this.#shown = { ...state, position: nearestPosition(this.#slides, state.held) };
    }
    this.#save();
    this.#tell();
  }

  #save() {
    this.#saved.save(this.#state, this.#slideId);
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }

  #say(message: Message) {
    try {
      this.#channel?.postMessage({ ...message, slides: this.fingerprint });
    } catch {
      // the channel has been closed: the talk works in this window alone
    }
  }

  #refuse(sentence: FixedText) {
    if (!this.#refused.includes(sentence)) this.#setRefused([...this.#refused, sentence]);
  }

  #setRefused(sentences: readonly FixedText[]) {
    this.#refused = sentences;
    // A new state, or the components that show the sentences would not render.
    this.#shown = { ...this.#shown };
    this.#tell();
  }
}

/** Tells the author of slides that are given although they are backup slides. */
function warnOfOrder(slides: readonly SlideRecord[]) {
  const first = countedOf(slides).find(({ backup }) => backup);
  if (!first) return;
  warnOnce(
    `The backup part "${first.part}" is not at the end of the talk, so its slides are given. Move it there.`,
  );
}
