/** What the function below asks of a window. */
interface AskedWindow {
  opener: unknown;
  sessionStorage: { getItem(key: string): string | null };
  /** Not in every environment of tests. */
  matchMedia?(query: string): { matches: boolean };
}

/**
 * Whether a window shows the reading view: if its visitor has chosen it, or else if the window is narrower than 640 px, as
 * that of a phone held upright or of a page enlarged to 200 % and more. A window that another one has opened belongs to the
 * speaker. A build puts this function into the page as text: it uses only its parameters.
 *
 * @param view what the address says
 * @param key where the tab keeps what its visitor has chosen
 */
export function wantsReading(view: string | null, key: string, window: AskedWindow): boolean {
  try {
    view ??= window.sessionStorage.getItem(key);
  } catch {
    // storage is blocked
  }
  return view ? view === 'read' : !window.opener && !!window.matchMedia?.('(width<640px)').matches;
}
