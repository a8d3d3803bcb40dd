import { parameters, viewParameters } from '../core/page.ts';
import type { FixedText } from '../core/strings.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import type { Mode } from './settings.ts';
import { nameOf } from './windows.ts';

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

/** The URL of this talk in a mode, at the same position and with all other parameters. */
function urlOf(mode: Mode): string {
  const url = new URL(window.location.href);
  for (const name of viewParameters) url.searchParams.delete(name);
  if (mode === 'presenter' || mode === 'print') url.searchParams.set(parameters[mode], 'true');
  return url.href;
}

/** Shows the talk in a mode, in this window. */
export const openHere = (mode: Mode) => window.location.assign(urlOf(mode));

/** Opens another window of the talk, and says if it cannot be used. */
export async function openOther(
  mode: 'presenter' | 'stage',
  store: TalkStore,
  setNotice: (notice: FixedText) => void,
) {
  const opened = await openWindow(mode);
  if (!opened) return setNotice(blocked);
  store.present();
  if (await hasFailed(opened)) setNotice(failed);
  else store.expectAnswer();
}

const blocked =
  'The browser has blocked the new window. Allow pop-ups for this page, then press the key again.';
const failed =
  'The new window could not load the talk. Is the server still running? This window goes on without it.';

/**
 * Opens another window of the talk, or brings it to the front if it is open. The stage opens on another
 * screen, such as a projector, if the browser reports one.
 *
 * @returns the window; null if the browser has blocked it
 */
async function openWindow(mode: 'presenter' | 'stage'): Promise<Window | null> {
  const features = mode === 'stage' ? await onOtherScreen() : 'popup,width=1280,height=720';
  const opened = window.open(urlOf(mode), nameOf(mode), features);
  opened?.focus();
  return opened;
}

/** Whether a new window shows the browser's own error instead of the talk, as soon as it shows anything. */
async function hasFailed(opened: Window): Promise<boolean> {
  for (let tries = 0; tries < 20; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    try {
      if (opened.closed || opened.location.href !== 'about:blank') return false;
    } catch {
      return true; // a page may not read the browser's own error page
    }
  }
  return false;
}

async function onOtherScreen(): Promise<string> {
  try {
    const details = await window.getScreenDetails?.();
    const other = details?.screens.find((screen) => screen !== details.currentScreen);
    if (!other) return '';
    const { availLeft, availTop, availWidth, availHeight } = other;
    return `popup,left=${availLeft},top=${availTop},width=${availWidth},height=${availHeight}`;
  } catch {
    return ''; // blocked by the user or the browser: opens a normal window
  }
}
