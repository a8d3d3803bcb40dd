import { countOf } from '../core/backup.ts';
import type { TalkCommand } from '../core/keys.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import type { FixedText } from '../core/strings.ts';
import { markHistory } from '../spectacle/useAddress.ts';
import type { DialogName } from './Dialogs.tsx';
import type { Mode } from './settings.ts';
import type { LateCommand } from './runLate.ts';
import { type Views, loadViews, notLoaded } from './useViews.ts';

/** What commands act on. */
export interface CommandTargets {
  store: TalkStore;
  mode: Mode;
  /** The factor by which the notes are enlarged. */
  notesSize: number;
  setNotesSize: (size: number) => void;
  toggleDialog: (name: DialogName) => void;
  /** Null until they are loaded. */
  views: Views | null;
  /** Shows a message to the speaker. */
  setNotice: (notice: FixedText | undefined) => void;
}

/** Runs a command. Those that nobody presses first are in `runLate`. */
export function runCommand(command: TalkCommand, targets: CommandTargets): void {
  const { store, mode, toggleDialog, setNotice } = targets;
  setNotice(undefined);
  switch (command) {
    case 'next':
    case 'previous':
    case 'nextSlide':
    case 'previousSlide':
    case 'back':
    case 'freeze':
      return store[command]();
    case 'first':
      return jump(store, 0);
    case 'last':
      return jump(store, countOf(store.slides) - 1, Infinity);
    case 'black':
    case 'white':
      return store.toggleCurtain(command);
    case 'overview':
    case 'palette':
    case 'help':
    case 'summary':
      return toggleDialog(command);
    case 'fullScreen':
      return toggleFullScreen();
    case 'start':
      // F5 of a clicker starts the talk. It must never end it.
      if (mode === 'stage') return document.fullscreenElement ? undefined : toggleFullScreen();
      return runLate(command, targets);
    default:
      return runLate(command, targets);
  }
}

/** Runs a command of those that the stage does not need from its first moment. */
function runLate(command: LateCommand, targets: CommandTargets) {
  const { views, setNotice } = targets;
  // At once if they are there: the next key must not overtake it.
  if (views) return views.runLate(command, targets);
  loadViews().then(
    (loaded) => loaded.runLate(command, targets),
    () => setNotice(notLoaded),
  );
}

/** Goes to a position. The browser's Back button then returns. */
export function jump(store: TalkStore, slideIndex: number, stepIndex = 0) {
  markHistory();
  store.jump({ slideIndex, stepIndex });
}

function toggleFullScreen() {
  // Some browsers, such as those on phones, have no full screen, and others block it: the talk works anyway.
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  change?.catch(() => {});
}
