/** The slides of a deck that are worth mounting: those around the one that is shown. */
export class NearSlides {
  #ids: ReadonlySet<string> = new Set();
  #listeners = new Set<() => void>();

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Mounts these slides, and no others. */
  show(ids: readonly string[]) {
    const wanted = new Set(ids);
    if (wanted.size === this.#ids.size && ids.every((id) => this.#ids.has(id))) return;
    this.#ids = wanted;
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
