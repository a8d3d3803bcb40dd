/** The slides of a deck that are worth mounting: those around the one that is shown. */
export class NearSlides {
  #ids: ReadonlySet<string> = new Set();
  #isCalm = false;
  #listeners = new Set<() => void>();

  /** Whether the slide is mounted, or is to be. */
  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Whether nothing has been shown so far. */
  get isEmpty(): boolean {
    return this.#ids.size === 0;
  }

  /** Whether the slide can be put away: it is far, and there is time for that. */
  isFar(id: string): boolean {
    return this.#isCalm && !this.#ids.has(id);
  }

  /** Says that the first slide has stood for a while, so that there is time to put the others away. */
  calmDown() {
    this.#isCalm = true;
    this.#tell();
  }

  /** Mounts these slides, and no others. */
  show(ids: readonly string[]) {
    const wanted = new Set(ids);
    if (wanted.size === this.#ids.size && ids.every((id) => this.#ids.has(id))) return;
    this.#ids = wanted;
    this.#tell();
  }

  /** Calls `listener` after changes; gives the function that ends that. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
