import type { SlideIndex, SlideRecord } from '../core/SlideIndex.ts';
import type { NearSlides } from './NearSlides.ts';

/** The place of one slide in a list. It remembers the slide after it has broken or has been unmounted. */
export class Slot {
  #record?: SlideRecord;
  #canUnmount = true;
  #state: 'mounted' | 'pending' | 'unmounted' | 'broken' = 'mounted';
  #hidden: unknown;
  #hasLeft = false;
  #leave = () => {};

  /** Stores the slide at this place. A second slide here, or `keepMounted`, keeps everything mounted. */
  remember(record: SlideRecord, keepMounted: boolean) {
    const isAlone = !this.#record || this.#record.id === record.id;
    this.#canUnmount &&= isAlone && !keepMounted;
    this.#record = record;
    if (this.#state === 'unmounted') this.#state = 'mounted';
  }

  /** Returns the slide that broke. From now on another slide takes its place and its id. */
  breakDown(): SlideRecord | undefined {
    this.#state = 'broken';
    return this.#record;
  }

  /** Returns the last known record of a slide whose component is loading, for the slide that replaces it until then. */
  substitute(): SlideRecord | undefined {
    if (this.#state === 'mounted') this.#state = 'pending';
    return this.#record;
  }

  /**
   * Unmounts the slide if it is far from the current one, and mounts it again if not. A slide stays mounted
   * with `keepMounted`, if it shares this place with another slide, and until its record is known.
   *
   * @param slide the element at this place; after an edit it is a new one, which is mounted to update its record
   * @returns whether anything has changed
   */
  follow(slide: unknown, near: NearSlides, index: SlideIndex): boolean {
    const record = this.#canUnmount && this.#state !== 'broken' ? this.#record : undefined;
    const isFar = record !== undefined && near.isFar(record.id);
    if (isFar === this.hides(slide)) return false;
    this.#hidden = isFar ? slide : undefined;
    this.#hasLeft = false;
    if (isFar) {
      this.#state = 'unmounted';
      this.#leave = index.enter(record);
    }
    return true;
  }

  /** Whether the slide is unmounted. */
  hides(slide: unknown): boolean {
    return this.#hidden === slide;
  }

  /**
   * Closes the place of a slide that has been unmounted.
   *
   * @returns whether anything has changed
   */
  close(slide: unknown): boolean {
    if (!this.hides(slide) || this.isClosed(slide)) return false;
    this.#hasLeft = true;
    return true;
  }

  /** Whether the slide has been unmounted and its effects have been cleaned up. */
  isClosed(slide: unknown): boolean {
    return this.hides(slide) && this.#hasLeft;
  }

  /** Removes an unmounted slide from the index. */
  leave() {
    this.#leave();
  }

  /** The id that the next slide at this place takes over, instead of the one that it asks for. */
  inheritedId(wanted: string): string | undefined {
    if (this.#state === 'mounted' || !this.#record) return undefined;
    const { id, sharedId } = this.#record;
    // The slide that was shown while the component loaded could only guess the id.
    return this.#state === 'pending' && wanted !== id && wanted !== sharedId ? undefined : id;
  }

  /** The number of steps that the slide had before it was unmounted, unless it now has more or fewer items. */
  inheritedSteps({ cues }: SlideRecord): number | undefined {
    const before = this.#state === 'unmounted' ? this.#record : undefined;
    return before?.cues.length === cues.length ? before.steps : undefined;
  }
}
