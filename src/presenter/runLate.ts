import type { PointerCommand, TalkCommand } from '../core/keys.ts';
import { openHere, openOther } from './openWindow.ts';
import { point } from './pointing.ts';
import { startRoom } from './roomScreen.ts';
import type { CommandTargets } from './runCommand.ts';

/** The commands that need the views, or that nobody presses first. */
export type LateCommand =
  | PointerCommand
  | Extract<
      TalkCommand,
      | 'clock'
      | 'resetClock'
      | 'start'
      | 'audience'
      | 'presenter'
      | 'print'
      | 'largerNotes'
      | 'smallerNotes'
      | 'phone'
    >;

/** Runs one of them. */
export function runLate(
  command: LateCommand,
  { store, mode, notesSize, setNotesSize, toggleDialog, setNotice }: CommandTargets,
): void {
  switch (command) {
    case 'clock':
      return store.toggleClock();
    case 'resetClock':
      return store[command]();
    case 'start':
      return void startRoom(store, setNotice);
    case 'audience':
      return void openOther('stage', store, setNotice);
    case 'presenter':
      return void openOther(mode === 'presenter' ? 'stage' : 'presenter', store, setNotice);
    case 'print':
      return openHere(mode === 'print' ? 'stage' : 'print');
    case 'largerNotes':
      return setNotesSize(notesSize + 0.125);
    case 'smallerNotes':
      return setNotesSize(notesSize - 0.125);
    case 'phone':
      return toggleDialog(command);
    case 'laser':
    case 'pen':
    case 'ink':
    case 'undo':
    case 'clear':
    case 'zoom':
      return point(command, setNotice);
  }
}
