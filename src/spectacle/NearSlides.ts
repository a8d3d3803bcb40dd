/** The slides of a deck that are mounted: the current one and those near it. */
export class NearSlides {
  #ids: ReadonlySet<string> = new Set();
  #isCalm = false;
  #listeners = new Set<() => void>();

  /** Whether the slide has to be mounted. */
  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Whether no slide has been mounted yet. */
  get isEmpty(): boolean {
    return this.#ids.size === 0;
  }

  /** Whether the slide can be unmounted: it is far, and the start of the talk is over. */
  isFar(id: string): boolean {
    return this.#isCalm && !this.#ids.has(id);
  }

  /** Allows unmounting: not before the first slide is on stage, because that would slow the start down. */
  calmDown() {
    this.#isCalm = true;
    this.#tell();
  }

  /** Mounts exactly these slides. */
  show(ids: readonly string[]) {
    const wanted = new Set(ids);
    if (wanted.size === this.#ids.size && ids.every((id) => this.#ids.has(id))) return;
    this.#ids = wanted;
    this.#tell();
  }

  /** Calls `listener` after each change; returns the function that stops this. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
