/** Where something is kept: for this tab until it is closed, or for all windows of the browser. */
type Place = 'sessionStorage' | 'localStorage';

/** What is kept by that name; empty if there is nothing. */
export function readKept(place: Place, name: string): string {
  try {
    return window[place].getItem(name) ?? '';
  } catch {
    return ''; // the browser blocks storage
  }
}

/** Keeps a text, also after a reload. */
export function keep(place: Place, name: string, text: string): void {
  try {
    window[place].setItem(name, text);
  } catch {
    // storage is blocked or full: a reload forgets it
  }
}
