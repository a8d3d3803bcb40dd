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
    // One that was opened by itself: this window cannot pass anything on to it.
    if (await isAnswered(store, 1500)) return setNotice(notAllowed);
    if (!(await openOther('stage', store, setNotice))) return;
    await isAnswered(store, 4000);
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
  // Of a file, no window knows that it is the same talk.
  if (window.location.protocol === 'file:') return false;
  try {
    // Full screen needs a key press or a click: this passes on that of the speaker. Chromium has it, others do not.
    const delegate = request.fullScreen && { delegate: 'fullscreen' };
    reachableStage()?.postMessage(request, { targetOrigin: window.location.origin, ...delegate });
    return true;
  } catch {
    return false;
  }
}

/** Whether a window of the audience answers, within some ms. */
function isAnswered(store: TalkStore, within: number): Promise<boolean> {
  return new Promise((resolve) => {
    let channel: BroadcastChannel | undefined;
    const timer = setInterval(() => channel?.postMessage(question), 100);
    const end = (is: boolean) => {
      clearInterval(timer);
      channel?.close();
      resolve(is);
    };
    try {
      channel = openRoom(store);
      channel.onmessage = ({ data }) => typeof data === 'object' && end(true);
    } catch {
      // blocked, which the store reports
    }
    setTimeout(() => end(false), within);
  });
}
