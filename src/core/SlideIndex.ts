import { countOf, countedOf } from './backup.ts';
import { hashOf } from './hash.ts';
import type { Waivers } from './rules.ts';
import { say } from './strings.ts';

/** What is known about a slide without showing it. */
export interface SlideRecord {
  /** The slide's id, unique in the talk: its address is `#id`. */
  id: string;
  /** The id that the author chose, if an earlier slide already has it. */
  sharedId?: string;
  /** The slide's heading, as text. */
  title: string;
  /** The language of the slide, if it is not that of the talk. */
  lang?: string;
  /** The side that the slide is read from, if its language does not say it. */
  dir?: 'ltr' | 'rtl';
  /** The part of the talk that the slide belongs to. */
  part?: string;
  /** The language of that part, if it is not that of the talk. */
  partLang?: string;
  /** The accent of that part. */
  accent?: string;
  /** The part is for after the end: the talk does not count its slides. */
  backup?: boolean;
  /** The slide is not given: only a handout has it. */
  skip?: boolean;
  /** The speaker's notes. */
  notes?: string;
  /** The notes of single steps: the first belongs to the first step. */
  cues: readonly (string | undefined)[];
  /** What a screen reader says about single steps that change what is lit: the first belongs to the first step. */
  says?: readonly (string | undefined)[];
  /** The minutes planned for the slide, if its author set them. */
  minutes?: number;
  /** The number of key presses within the slide. */
  steps: number;
  /** The rules of the check that the slide may break, with the reasons. */
  waive?: Waivers;
}

/** Makes an id from a title: "The Problëms" gives "the-problems". That of a long title has its first words. */
export const toId = (title: string): string => {
  const plain = title.normalize('NFKD').replace(/(\p{sc=Latin})[\p{M}\p{Cf}]+/gu, '$1');
  return firstWords.exec(slugOf(plain))?.[0] || 'slide';
};

/** At most 60 characters: up to the end of a word, or within one that is very long, but not before a mark. */
const firstWords = /^.{30,60}(?=-|$)|^.{1,60}(?!\p{M})/u;

/**
 * The words of a text in small letters, with hyphens between them. Invisible characters leave no trace. Marks of
 * letters stay: they are the vowels of Hindi and Thai.
 */
export const slugOf = (text: string): string =>
  text
    .replace(/[\p{Cf}\p{Me}\p{VS}]/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/(?:[^\p{L}\p{M}\p{N}]|^)[^\p{L}\p{N}]*/gu, '-')
    .replace(/^-+|-+$/g, '');

/** A number that two lists of slides share only if they have the same ids in the same order. */
export const fingerprintOf = (slides: readonly SlideRecord[]): number =>
  hashOf(JSON.stringify(slides.map(({ id }) => id)));

/** The slides of one talk, in order. Each slide enters itself; lists of slides read it. */
export class SlideIndex {
  /** Whether slides are shown that are not given. */
  readonly withSkipped: boolean;
  #owners = new Map<string, string>();
  // A slide that leaves keeps its place, because it usually enters again.
  #entries = new Map<string, { record: SlideRecord; isHere: boolean }>();
  #listeners = new Set<() => void>();
  #all: readonly SlideRecord[] = [];
  #slides: readonly SlideRecord[] = [];
  #numbers = new Map<string, number>();
  #parts: readonly string[] = [];
  #scheduled = false;

  /** @param known slides that have entered before, elsewhere: on a server, none can */
  constructor(withSkipped = false, known: readonly SlideRecord[] = []) {
    this.withSkipped = withSkipped;
    for (const record of known) this.#entries.set(record.id, { record, isHere: true });
    if (known.length > 0) this.#update();
  }

  /** The first id that was claimed. On a server, slides claim ids but never enter. */
  get firstId(): string | undefined {
    return this.#owners.keys().next().value;
  }

  /** The number of a slide in the talk, from 1; 0 until it is known, and for a skipped slide. */
  numberOf(id: string): number {
    return this.#numbers.get(id) ?? 0;
  }

  /** The name of a slide if another one has the same heading: "Would you fly?, 2 of 2". */
  nameOf({ id, title }: SlideRecord): string | undefined {
    const same = this.#all.filter((slide) => slide.title === title);
    return (
      same[1] &&
      say('{title}, {number} of {count}', {
        title,
        number: same.findIndex((slide) => slide.id === id) + 1,
        count: same.length,
      })
    );
  }

  /** The names of the parts that count, in the order of the talk. */
  get parts(): readonly string[] {
    return this.#parts;
  }

  /** The slides of the talk, in order: a new array after each change. */
  get slides(): readonly SlideRecord[] {
    return this.#slides;
  }

  /** These slides with the skipped ones, which enter only where they are shown. */
  get all(): readonly SlideRecord[] {
    return this.#all;
  }

  /** The number of slides that count. */
  get count(): number {
    return countOf(this.#slides);
  }

  /**
   * Reserves an id for a slide: the wanted one, or the wanted one with a number if another slide has it.
   * The same owner always gets the same id.
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

  /** Enters a slide, or its changes; returns the function that removes it. */
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

  /** Calls `listener` after each change; returns the function that stops this. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  // All slides of a talk enter together: call the listeners once, not once for each slide.
  #schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.#update();
    });
  }

  #update() {
    const all = [...this.#entries.values()].flatMap(({ record, isHere }) => (isHere ? record : []));
    if (isSameList(all, this.#all)) return;
    this.#all = all;
    this.#slides = all.filter(({ skip }) => !skip);
    this.#numbers = new Map(this.#slides.map(({ id }, index) => [id, index + 1]));
    const counted = countedOf(this.#slides);
    this.#parts = [...new Set(counted.flatMap(({ part }) => part ?? []))];
    for (const listener of this.#listeners) listener();
  }
}

/** Whether two records are equal; lists are, if their items are. */
const isSame = (one: SlideRecord, other: SlideRecord) =>
  (Object.keys({ ...one, ...other }) as (keyof SlideRecord)[]).every((key) =>
    isSameList([one[key]].flat(), [other[key]].flat()),
  );

const isSameList = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((item, index) => item === other[index]);
