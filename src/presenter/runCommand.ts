import { countOf } from '../core/backup.ts';
import type { TalkCommand } from '../core/keys.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import type { FixedText } from '../core/strings.ts';
import { markHistory } from '../spectacle/useAddress.ts';
import type { DialogName } from './Dialogs.tsx';
import type { Mode } from './settings.ts';
import { loadViews, notLoaded } from './useViews.ts';
import { urlOf } from './windows.ts';

/** What commands act on. */
export interface CommandTargets {
  store: TalkStore;
  mode: Mode;
  /** The factor by which the notes are enlarged. */
  notesSize: number;
  setNotesSize: (size: number) => void;
  toggleDialog: (name: DialogName) => void;
  /** Shows a message to the speaker. */
  setNotice: (notice: FixedText | undefined) => void;
}

/** Runs a command. */
export function runCommand(
  command: TalkCommand,
  { store, mode, notesSize, setNotesSize, toggleDialog, setNotice }: CommandTargets,
): void {
  setNotice(undefined);
  const open = (other: 'stage' | 'presenter') =>
    void loadViews().then(
      (views) => views.openOther(other, store, setNotice),
      () => setNotice(notLoaded),
    );
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the type of `toggleDialog` says what the rest may be
  switch (command) {
    case 'next':
    case 'previous':
    case 'nextSlide':
    case 'previousSlide':
    case 'resetClock':
      return store[command]();
    case 'clock':
      return store.toggleClock();
    case 'first':
      return jump(store, 0);
    case 'last':
      return jump(store, countOf(store.slides) - 1, Infinity);
    case 'black':
    case 'white':
      return store.toggleCurtain(command);
    case 'audience':
      return open('stage');
    case 'presenter':
      return open(mode === 'presenter' ? 'stage' : 'presenter');
    case 'print':
      return window.location.assign(urlOf(mode === 'print' ? 'stage' : 'print'));
    case 'fullScreen':
      return toggleFullScreen();
    case 'largerNotes':
      return setNotesSize(notesSize + 0.125);
    case 'smallerNotes':
      return setNotesSize(notesSize - 0.125);
    default:
      return toggleDialog(command);
  }
}

/** Goes to a position. The browser's Back button then returns. */
export function jump(store: TalkStore, slideIndex: number, stepIndex = 0) {
  markHistory();
  store.go({ slideIndex, stepIndex });
}

function toggleFullScreen() {
  // Some browsers, such as those on phones, have no full screen, and others block it: the talk works anyway.
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  change?.catch(() => {});
}
