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
  if (mode !== 'stage') url.searchParams.set(parameters[mode], 'true');
  return url.href;
}

/**
 * Opens another window of the talk, or brings it to the front if it is open. The stage opens on another
 * screen, such as a projector, if the browser reports one.
 *
 * @returns what went wrong, as a sentence; undefined if the window has opened
 */
export async function openWindow(mode: 'presenter' | 'stage'): Promise<string | undefined> {
  const features = mode === 'stage' ? await onOtherScreen() : 'popup,width=1280,height=720';
  const name = nameOf(mode);
  const opened = window.open(urlOf(mode), name, features);
  opened?.focus();
  return opened
    ? undefined
    : 'The browser has blocked the new window. Allow pop-ups for this page, then press the key again.';
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
