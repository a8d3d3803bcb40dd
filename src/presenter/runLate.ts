import type { TalkCommand } from '../core/keys.ts';
import { openOther } from './openWindow.ts';
import { startRoom } from './roomScreen.ts';
import type { CommandTargets } from './runCommand.ts';
import { urlOf } from './windows.ts';

/** The commands that the stage does not need from its first moment. */
export type LateCommand = Extract<
  TalkCommand,
  | 'clock'
  | 'resetClock'
  | 'freeze'
  | 'start'
  | 'audience'
  | 'presenter'
  | 'print'
  | 'largerNotes'
  | 'smallerNotes'
>;

/** Runs one of them. */
export function runLate(
  command: LateCommand,
  { store, mode, notesSize, setNotesSize, setNotice }: CommandTargets,
): void {
  switch (command) {
    case 'clock':
      return store.toggleClock();
    case 'resetClock':
    case 'freeze':
      return store[command]();
    case 'start':
      return void startRoom(store, setNotice);
    case 'audience':
      return void openOther('stage', store, setNotice);
    case 'presenter':
      return void openOther(mode === 'presenter' ? 'stage' : 'presenter', store, setNotice);
    case 'print':
      return window.location.assign(urlOf(mode === 'print' ? 'stage' : 'print'));
    case 'largerNotes':
      return setNotesSize(notesSize + 0.125);
    case 'smallerNotes':
      return setNotesSize(notesSize - 0.125);
  }
}
