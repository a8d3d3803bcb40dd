import { parameters, viewParameters } from '../core/page.ts';
import type { FixedText } from '../core/strings.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { screenForAudience } from './screens.ts';
import type { Mode } from './settings.ts';
import { hasOpener, nameOf } from './windows.ts';

/** The window of the audience that this one has opened. */
let stage: Window | null = null;

/** The window of the audience that this window can reach: the one that it has opened, or that has opened it. */
export function reachableStage(): Window | null {
  const { opener } = window as { opener: Window | null };
  return stage && !stage.closed ? stage : hasOpener() ? opener : null;
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

/**
 * Opens another window of the talk, and says if it cannot be used.
 *
 * @returns whether it can
 */
export async function openOther(
  mode: 'presenter' | 'stage',
  store: TalkStore,
  setNotice: (notice: FixedText) => void,
): Promise<boolean> {
  const opened = await openWindow(mode);
  if (mode === 'stage') stage = opened;
  if (!opened) setNotice(blocked);
  else {
    store.present();
    if (!(await hasFailed(opened))) {
      store.expectAnswer();
      return true;
    }
    setNotice(failed);
  }
  return false;
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

/** Where a window fills another screen than this one; empty if there is none, or nobody may know. */
async function onOtherScreen(): Promise<string> {
  const other = await screenForAudience();
  if (!other) return '';
  const { availLeft, availTop, availWidth, availHeight } = other;
  return `popup,left=${availLeft},top=${availTop},width=${availWidth},height=${availHeight}`;
}
