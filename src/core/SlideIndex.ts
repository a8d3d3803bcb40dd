import type { Waivers } from './rules.ts';

/** What a deck knows of one of its slides without showing it. */
export interface SlideRecord {
  /** The slide's address: `#id`. */
  id: string;
  /** The id that its author gave it, where a slide before it has that one. */
  sharedId?: string;
  /** The slide's heading, as text. */
  title: string;
  /** The part of the talk that the slide belongs to. */
  part?: string;
  /** The speaker's notes. */
  notes?: string;
  /** The notes that belong to one step, by step: the first is shown with the first reveal. */
  cues: readonly (string | undefined)[];
  /** The minutes that the slide is to take, where its author says so. */
  minutes?: number;
  /** The number of key presses within the slide. */
  steps: number;
  /** What the check is to let pass, with the reasons. */
  waive?: Waivers;
}

/** Makes an address of a heading: "The Problems" gives "the-problems". */
export function toId(title: string): string {
  const id = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return id || 'slide';
}

/** The slides of one deck, in their order. Each slide enters itself; whoever shows a list of them reads it here. */
export class SlideIndex {
  #owners = new Map<string, string>();
  // A slide that leaves keeps its place: most often it enters again.
  #entries = new Map<string, { record: SlideRecord; isHere: boolean }>();
  #listeners = new Set<() => void>();
  #slides: readonly SlideRecord[] = [];
  #numbers = new Map<string, number>();
  #scheduled = false;

  /** The id that was claimed first: on a server, nothing is ever entered. */
  get firstId(): string | undefined {
    return this.#owners.keys().next().value;
  }

  /** The number of the slide in the talk; 0 until it is known. */
  numberOf(id: string): number {
    return this.#numbers.get(id) ?? 0;
  }

  /** All slides, in the order of the talk. The array is a new one after each change. */
  get slides(): readonly SlideRecord[] {
    return this.#slides;
  }

  /**
   * Gives the id that a slide will have: the wanted one, or, where another slide has that,
   * the wanted one with a number. The same owner always gets the same answer.
   */
  claim(wanted: string, owner: string): string {
    for (let n = 1; ; n++) {
      const id = n === 1 ? wanted : `${wanted}-${n}`;
      const taken = this.#owners.get(id);
      if (taken === undefined || taken === owner) {
        this.#owners.set(id, owner);
        return id;
      }
    }
  }

  /** Enters a slide, or what has changed of it; gives the function that takes it out again. */
  enter(record: SlideRecord): () => void {
    const before = this.#entries.get(record.id)?.record;
    const entry = { record: before && isSame(before, record) ? before : record, isHere: true };
    this.#entries.set(record.id, entry);
    this.#schedule();
    return () => {
      if (this.#entries.get(record.id) !== entry) return;
      entry.isHere = false;
      this.#schedule();
    };
  }

  /** Calls `listener` after changes; gives the function that ends that. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  // All slides of a talk enter in one go: tell the listeners once, not once a slide.
  #schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      const slides = [...this.#entries.values()].flatMap(({ record, isHere }) =>
        isHere ? record : [],
      );
      const isNews =
        slides.length !== this.#slides.length ||
        slides.some((record, index) => record !== this.#slides[index]);
      if (!isNews) return;
      this.#slides = slides;
      this.#numbers = new Map(this.#slides.map(({ id }, index) => [id, index + 1]));
      for (const listener of this.#listeners) listener();
    });
  }
}

/** Whether two records say the same. */
const isSame = ({ cues, ...one }: SlideRecord, { cues: others, ...other }: SlideRecord) =>
  cues.length === others.length &&
  cues.every((cue, index) => cue === others[index]) &&
  (Object.keys({ ...one, ...other }) as (keyof typeof one)[]).every(
    (key) => one[key] === other[key],
  );
