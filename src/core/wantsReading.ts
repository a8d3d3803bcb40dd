/**
 * Whether a window shows the reading view: if its visitor has chosen it, or else if the window is narrower than 640 px, as
 * that of a phone held upright or of a page enlarged to 200 % and more. A window that another one has opened belongs to the
 * speaker. A build puts this function into the page as text: it uses only its parameters.
 *
 * @param view what the address says
 * @param key where the tab keeps what its visitor has chosen
 */
export function wantsReading(view: string | null, key: string): boolean {
  try {
    view ??= sessionStorage.getItem(key);
  } catch {
    // storage is blocked
  }
  return view
    ? view === 'read'
    : !globalThis.opener && !!globalThis.matchMedia?.('(width<640px)').matches;
}
