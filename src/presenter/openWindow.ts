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

/** The address of a view of this talk, at the same place and with all other parameters. */
export function addressOf(view: 'presenterMode' | 'printMode' | 'audience'): string {
  const url = new URL(window.location.href);
  for (const mode of ['presenterMode', 'overviewMode', 'printMode', 'exportMode', 'print-pdf']) {
    url.searchParams.delete(mode);
  }
  if (view !== 'audience') url.searchParams.set(view, 'true');
  return url.href;
}

/**
 * Opens another window of the talk, or brings the one that is open to the front. The audience's goes to
 * the projector, where there is one and the browser tells.
 *
 * @returns what went wrong, as a sentence; nothing if it worked
 */
export async function openWindow(view: 'presenterMode' | 'audience'): Promise<string | undefined> {
  const features = view === 'audience' ? await onOtherScreen() : 'popup,width=1280,height=720';
  const opened = window.open(
    addressOf(view),
    `lectern ${window.location.pathname} ${view}`,
    features,
  );
  opened?.focus();
  return opened
    ? undefined
    : 'The browser has blocked the new window: allow pop-ups for this page, and press the key again.';
}

async function onOtherScreen(): Promise<string> {
  try {
    const details = await window.getScreenDetails?.();
    const other = details?.screens.find((screen) => screen !== details.currentScreen);
    if (!other) return '';
    const { availLeft, availTop, availWidth, availHeight } = other;
    return `popup,left=${availLeft},top=${availTop},width=${availWidth},height=${availHeight}`;
  } catch {
    return ''; // refused by the speaker or the browser: an ordinary window
  }
}
