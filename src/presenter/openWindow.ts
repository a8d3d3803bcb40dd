import { parameters, viewParameters } from '../core/page.ts';
import type { Mode } from './settings.ts';

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
export function urlOf(mode: Mode): string {
  const url = new URL(window.location.href);
  for (const name of viewParameters) url.searchParams.delete(name);
  if (mode === 'presenter' || mode === 'print') url.searchParams.set(parameters[mode], 'true');
  return url.href;
}

/**
 * Opens another window of the talk, or brings it to the front if it is open. The stage opens on another
 * screen, such as a projector, if the browser reports one.
 *
 * @returns the window; null if the browser has blocked it
 */
export async function openWindow(mode: 'presenter' | 'stage'): Promise<Window | null> {
  const features = mode === 'stage' ? await onOtherScreen() : 'popup,width=1280,height=720';
  const opened = window.open(urlOf(mode), nameOf(mode), features);
  opened?.focus();
  return opened;
}

/** Whether a new window shows the browser's own error instead of the talk, as soon as it shows anything. */
export async function hasFailed(opened: Window): Promise<boolean> {
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

const nameOf = (mode: 'presenter' | 'stage') => `lectern ${window.location.pathname} ${mode}`;

/** Whether another window of the talk has opened this one and is still there. */
export function hasOpener(): boolean {
  const { opener, name } = window as { opener: Window | null; name: string };
  return !!opener && !opener.closed && [nameOf('presenter'), nameOf('stage')].includes(name);
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
