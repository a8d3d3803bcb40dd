/** What this tab keeps by that name until it is closed; empty if there is nothing. */
export function readTab(name: string): string {
  try {
    return window.sessionStorage.getItem(name) ?? '';
  } catch {
    return ''; // the browser blocks storage
  }
}

/** Keeps a text for this tab, also after a reload. */
export function keepInTab(name: string, text: string): void {
  try {
    window.sessionStorage.setItem(name, text);
  } catch {
    // storage is blocked or full: a reload forgets it
  }
}
