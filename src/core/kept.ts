import type { TalkStorage } from './SavedState.ts';

/** Opens a storage of the browser, such as `localStorage`; it may throw, as it does if the browser blocks storage. */
type OpenStorage = () => TalkStorage;

/** What is kept by that name; empty if there is nothing. */
export function readKept(open: OpenStorage, name: string): string {
  try {
    return open().getItem(name) ?? '';
  } catch {
    return ''; // blocked
  }
}

/** Keeps a text by that name, also after a reload; returns whether that was possible. */
export function keep(open: OpenStorage, name: string, text: string): boolean {
  try {
    open().setItem(name, text);
    return true;
  } catch {
    return false; // blocked or full
  }
}
