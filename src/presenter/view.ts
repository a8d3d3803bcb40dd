import { parameters, viewKey } from '../core/page.ts';

/** Where the reading view is shown unless its visitor wants something else: `wantsReading` has the same. */
const narrow = '(width<640px)';

export const narrowWindow = () => window.matchMedia?.(narrow);

/**
 * Keeps the view that a visitor has chosen, in the address and for this tab. What a window of this width shows anyway is not
 * kept: a phone that is turned shows the other view.
 */
export function chooseView(view: 'read' | 'slides') {
  const isUsual = (view === 'read') === (narrowWindow()?.matches ?? false);
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
