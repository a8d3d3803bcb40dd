import type { FixedText } from '../core/strings.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { openOther, reachableStage } from './openWindow.ts';
import { type FullScreenRequest, openRoom, question } from './room.ts';
import { screenForAudience } from './screens.ts';

/**
 * Shows the window of the audience in full screen, on the screen that the speaker has chosen, or another one than
 * this view has. Without such a
 * window, it opens one.
 */
export async function startRoom(
  store: TalkStore,
  setNotice: (notice: FixedText) => void,
): Promise<void> {
  if (!reachableStage()) {
    if (!(await openOther('stage', store, setNotice))) return;
    await firstAnswer(store);
  }
  const target = await screenForAudience();
  const place = target && { availLeft: target.availLeft, availTop: target.availTop };
  if (!askStage({ fullScreen: true, screen: place })) setNotice(notAllowed);
}

/** Ends the full screen of the audience's window. */
export const endRoom = () => askStage({ fullScreen: false });

const notAllowed =
  'The browser does not let this view start the full screen. Press F in the audience’s window.';

/** Asks the window of the audience for a change of its full screen; returns whether the browser has sent that. */
function askStage(request: FullScreenRequest): boolean {
  try {
    // Full screen needs a key press or a click: this passes on that of the speaker. Chromium has it, others do not.
    const delegate = request.fullScreen && { delegate: 'fullscreen' };
    reachableStage()?.postMessage(request, { targetOrigin: window.location.origin, ...delegate });
    return true;
  } catch {
    return false;
  }
}

/** Waits until a window of the audience answers, some seconds at most. */
function firstAnswer(store: TalkStore): Promise<void> {
  return new Promise((resolve) => {
    let channel: BroadcastChannel | undefined;
    const ask = () => channel?.postMessage(question);
    const timer = setInterval(ask, 100);
    const end = () => {
      clearInterval(timer);
      channel?.close();
      resolve();
    };
    try {
      channel = openRoom(store);
      channel.onmessage = end;
    } catch {
      // blocked, which the store reports
    }
    setTimeout(end, 4000);
  });
}
