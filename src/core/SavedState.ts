import { fromJson, fromState, toState } from './outside.ts';
import { type TalkState, atStart } from './TalkState.ts';

/** Storage that survives a reload, such as `sessionStorage`. */
export interface TalkStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** The state of a talk in the browser's storage. */
export class SavedState {
  #name: string;
  #storage?: TalkStorage;
  /** The state that was saved before. */
  readonly before: TalkState = atStart;

  /**
   * @param openStorage may throw, as access to `sessionStorage` does if the browser blocks it
   * @param onBlocked called if the browser blocks storage
   */
  constructor(name: string, openStorage: () => TalkStorage, onBlocked: () => void) {
    this.#name = name;
    try {
      this.#storage = openStorage();
      const saved = toState(fromJson(this.#storage.getItem(name)));
      // The position comes from the address instead, and the other windows say whether the talk is presented.
      const { position, held, isPresented } = atStart;
      this.before = { ...atStart, ...saved, position, held, isPresented };
    } catch {
      onBlocked();
    }
  }

  /** Saves a state. The time since its clock was last read is added to the time of that slide. */
  save(state: TalkState, slideId: string) {
    try {
      this.#storage?.setItem(this.#name, JSON.stringify(fromState(state, slideId)));
    } catch {
      // blocked, which the constructor has reported, or full: the talk works without it
    }
  }
}
