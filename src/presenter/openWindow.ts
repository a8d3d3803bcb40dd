import { parameters, viewParameters } from '../core/page.ts';

// The Window Management API, which only some browsers have: https://www.w3.org/TR/window-management/
interface ScreenDetails {
  screens: readonly {
    availLeft: number;
    availTop: number;
    availWidth: number;
    availHeight: number;
  }[];
  currentScreen: unknown;
}
declare global {
  interface Window {
    getScreenDetails?: () => Promise<ScreenDetails>;
  }
}

/** The URL of another view of this talk, at the same place and with all other parameters. */
export function addressOf(
  view: typeof parameters.presenter | typeof parameters.print | 'audience',
): string {
  const url = new URL(window.location.href);
  for (const parameter of viewParameters) url.searchParams.delete(parameter);
  if (view !== 'audience') url.searchParams.set(view, 'true');
  return url.href;
}

/**
 * Opens another window of the talk, or brings the open one to the front. The audience window opens on the
 * projector if the browser knows one.
 *
 * @returns what went wrong, as a sentence; undefined if it worked
 */
export async function openWindow(
  view: typeof parameters.presenter | 'audience',
): Promise<string | undefined> {
  const features = view === 'audience' ? await onOtherScreen() : 'popup,width=1280,height=720';
  const opened = window.open(
    addressOf(view),
    `lectern ${window.location.pathname} ${view}`,
    features,
  );
  opened?.focus();
  return opened
    ? undefined
    : 'The browser blocked the new window. Allow pop-ups for this page, then press the key again.';
}

async function onOtherScreen(): Promise<string> {
  try {
    const details = await window.getScreenDetails?.();
    const other = details?.screens.find((screen) => screen !== details.currentScreen);
    if (!other) return '';
    const { availLeft, availTop, availWidth, availHeight } = other;
    return `popup,left=${availLeft},top=${availTop},width=${availWidth},height=${availHeight}`;
  } catch {
    return ''; // the speaker or the browser refused: a normal window
  }
}
