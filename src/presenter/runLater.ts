import type { PointerCommand } from '../core/keys.ts';
import { openHere, openOther } from './openWindow.ts';
import { point } from './pointing.ts';
import type { CommandTargets } from './runCommand.ts';

/** Runs a command that needs the views, or that only the presenter view has. */
export function runLater(
  command: PointerCommand | 'audience' | 'presenter' | 'print' | 'clock' | 'resetClock',
  { store, mode, setNotice }: CommandTargets,
): void {
  switch (command) {
    case 'clock':
      return store.toggleClock();
    case 'resetClock':
      return store.resetClock();
    case 'audience':
      return void openOther('stage', store, setNotice);
    case 'presenter':
      return void openOther(mode === 'presenter' ? 'stage' : 'presenter', store, setNotice);
    case 'print':
      return openHere(mode === 'print' ? 'stage' : 'print');
    case 'laser':
    case 'pen':
    case 'ink':
    case 'undo':
    case 'clear':
    case 'zoom':
      return point(command, setNotice);
  }
}
