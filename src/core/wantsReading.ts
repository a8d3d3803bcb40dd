/** What the function below asks of a window. */
interface AskedWindow {
  opener: unknown;
  sessionStorage: { getItem(key: string): string | null };
  /** Not in every environment of tests. */
  matchMedia?(query: string): { matches: boolean };
}

/**
 * Whether a window shows the reading view: if its visitor has chosen it, or else if it is at most 640 px wide, unless it is
 * that of a phone held sideways: one for fingers, at least as wide as the smallest phone (480 px), and lower than that.
 * A window that another one has opened belongs to the speaker. A build puts this function into the page as text: it uses
 * only its parameters.
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
  if (view) return view === 'read';
  // A window of 1281 px at 200 % has half a pixel.
  const where = '(width<480px),(width<641px) and ((height>480px) or (not (pointer:coarse)))';
  return !window.opener && !!window.matchMedia?.(where).matches;
}
