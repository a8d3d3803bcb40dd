import { parameters, viewKey } from '../core/page.ts';
import { wantsReading } from '../core/wantsReading.ts';

/**
 * What says whether this window shows the reading view if its visitor has chosen nothing: undefined if it never does.
 * `wantsReading` has the query, because a built page asks it before any script has come.
 */
export function usualView(): MediaQueryList | undefined {
  let asked: MediaQueryList | undefined;
  wantsReading('', '', {
    opener: window.opener,
    sessionStorage: { getItem: () => null },
    matchMedia: (query) => (asked = window.matchMedia?.(query)) ?? { matches: false },
  });
  return asked;
}

/**
 * Keeps the view that a visitor has chosen, in the address and for this tab. What this window shows anyway is not
 * kept: a phone that is turned shows the other view.
 */
export function chooseView(view: 'read' | 'slides') {
  const isUsual = (view === 'read') === (usualView()?.matches ?? false);
  const url = new URL(window.location.href);
  url.searchParams.delete(parameters.view);
  if (!isUsual) url.searchParams.set(parameters.view, view);
  try {
    if (isUsual) window.sessionStorage.removeItem(viewKey);
    else window.sessionStorage.setItem(viewKey, view);
  } catch {
    // storage is blocked: the address has it
  }
  window.history.replaceState(window.history.state, '', url);
}
