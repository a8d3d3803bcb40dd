import type { Ask } from '../core/remote.ts';
import type { Link } from './link.ts';

/** Sends what a phone asks for, in order. */
export class Asks {
  #link: Link | undefined;
  #number = 0;
  #waiting: Ask[] = [];
  #isSending = false;

  #onLost: () => void;

  /** @param onLost called when something has not arrived, and will not */
  constructor(onLost: () => void) {
    this.#onLost = onLost;
  }

  /** Sends through this link from now on. */
  use(link: Link) {
    this.#link = link;
  }

  /** The number of the last one that has arrived, as the other side says. */
  startAfter(number: number) {
    this.#number = Math.max(this.#number, number);
  }

  /** Sends one after the other. Of several places of the pointer, the last one counts. */
  add(ask: Ask) {
    if (ask.deed === 'point') this.#waiting = this.#waiting.filter(({ deed }) => deed !== 'point');
    this.#waiting.push(ask);
    if (!this.#isSending) void this.#send();
  }

  /** Tries again a moment later: who unlocks a phone and presses at once is connected by then. */
  async #later(message: object) {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return this.#link?.send(message);
  }

  async #send() {
    this.#isSending = true;
    for (let ask = this.#waiting.shift(); ask; ask = this.#waiting.shift()) {
      const number = ++this.#number;
      // Its number says to the other side that a second try is the same press.
      const message = { number, ask };
      const hasArrived = (await this.#link?.send(message)) || (await this.#later(message));
      if (hasArrived) continue;
      // A press that comes much later would surprise everybody.
      this.#waiting = [];
      if (ask.deed !== 'point') this.#onLost();
    }
    this.#isSending = false;
  }
}
