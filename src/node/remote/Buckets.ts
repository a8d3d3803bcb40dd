/** The most names that are remembered. */
const mostNames = 1000;

/** Limits how often somebody may do something: so many at once, and so many per second after that. */
export class Buckets {
  #perSecond: number;
  #most: number;
  #left = new Map<string, { count: number; at: number }>();

  constructor(perSecond: number, most: number) {
    this.#perSecond = perSecond;
    this.#most = most;
  }

  /**
   * Whether one more is allowed for a name.
   *
   * @param now the time, in ms
   */
  take(name: string, now: number): boolean {
    const before = this.#left.get(name) ?? { count: this.#most, at: now };
    const gained = ((now - before.at) / 1000) * this.#perSecond;
    const count = Math.min(this.#most, before.count + gained);
    this.#left.delete(name);
    // The one that has asked longest ago is forgotten: it has a full bucket again, or soon.
    if (this.#left.size >= mostNames) this.#left.delete(this.#left.keys().next().value!);
    this.#left.set(name, { count: count >= 1 ? count - 1 : count, at: now });
    return count >= 1;
  }
}
