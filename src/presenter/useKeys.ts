import { useEffect, useRef } from 'react';
import { type Command, isClickerKey, keyBindings } from '../core/keys.ts';
import { commandOf } from './commandOf.ts';
import type { DialogName } from './Dialogs.tsx';
import type { Mode } from './settings.ts';

export interface KeyOptions {
  mode: Mode;
  /** The dialog that is open. */
  dialog: DialogName | null;
  closeDialog: () => void;
  onCommand: (command: Command) => void;
}

/** Runs the commands of the keys that are pressed anywhere on the page. */
export function useKeys({ mode, dialog, closeDialog, onCommand }: KeyOptions) {
  const onKeyDown = (event: KeyboardEvent) => {
    const command = commandOf(event, dialog !== null);
    if (!command || !isAvailable(command, mode)) return;
    if (dialog) {
      // A clicker turns the page even while a dialog is open; all other keys belong to the dialog.
      const isClicker = isClickerKey(event.key);
      if (!isClicker && command !== dialog) return;
      closeDialog();
      if (!isClicker) return event.preventDefault();
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    onCommand(command);
  };
  const handler = useRef(onKeyDown);
  useEffect(() => {
    handler.current = onKeyDown;
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handler.current(event);
    // In the capture phase, before all other listeners, such as those of Spectacle.
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);
}

/** Whether a command has an effect. In the print view, all keys but its own scroll the page. */
const isAvailable = (command: Command, mode: Mode) =>
  mode === 'print' ? command === 'print' : mode === 'presenter' || !presenterCommands.has(command);

const presenterCommands = new Set(
  keyBindings.flatMap(({ command, presenterOnly }) => (presenterOnly ? command : [])),
);
