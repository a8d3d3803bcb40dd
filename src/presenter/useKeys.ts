import { useEffect, useRef } from 'react';
import { type Command, isCharacter, isPageKey, isRepeating, keyBindings } from '../core/keys.ts';
import { commandOf } from './commandOf.ts';
import type { DialogName } from './Dialogs.tsx';
import type { Mode } from './settings.ts';

export interface KeyOptions {
  mode: Mode;
  /** The dialog that is open. */
  dialog: DialogName | null;
  /** Whether letters and signs are keys. */
  hasLetterKeys: boolean;
  closeDialog: () => void;
  onCommand: (command: Command) => void;
}

/**
 * Runs the commands of the keys that are pressed anywhere on the page. A slide comes first: a key whose event it
 * stops, or whose default it prevents, is its own. Only the keys of a clicker and those with Ctrl or ⌘ do not wait.
 */
export function useKeys({ mode, dialog, hasLetterKeys, closeDialog, onCommand }: KeyOptions) {
  const leftFullScreen = useRef(-Infinity);
  const onKeyDown = (event: KeyboardEvent) => {
    const command = commandOf(event, dialog !== null);
    if (event.defaultPrevented || !command || !isAvailable(command, mode)) return;
    // Until somebody draws, a demo may have its own.
    if (command === 'undo' && !document.querySelector('[data-pointer]')) return;
    if (!hasLetterKeys && isCharacter(event.key) && !event.ctrlKey && !event.metaKey) return;
    // A clicker works even while a dialog is open; all other keys belong to the dialog.
    const isClicker = isPageKey(event.key) || command === 'black';
    if (dialog && !isClicker && command !== dialog && command !== 'start') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.repeat && !isRepeating(command)) return;
    if (!dialog && event.key === 'Escape' && isLeaving(leftFullScreen.current)) return;
    if (isClicker) closeDialog();
    // The command of the open dialog closes it.
    onCommand(command);
  };
  const handler = useRef(onKeyDown);
  useEffect(() => {
    handler.current = onKeyDown;
  });
  useEffect(() => {
    const end = new AbortController();
    const options = { capture: true, signal: end.signal };
    const listener = (event: KeyboardEvent) => handler.current(event);
    const first = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey } = event;
      window.removeEventListener('keydown', listener);
      // Before all other listeners, such as those of Spectacle …
      if (isPageKey(key) || key === 'F5' || ctrlKey || metaKey) listener(event);
      // … or after all of them, also after those on the window that a slide has just added.
      else window.addEventListener('keydown', listener, { signal: end.signal });
    };
    const remember = () => {
      if (!document.fullscreenElement) leftFullScreen.current = performance.now();
    };
    window.addEventListener('keydown', first, options);
    document.addEventListener('fullscreenchange', remember, options);
    return () => end.abort();
  }, []);
}

/**
 * Whether Esc is only meant to leave full screen, or has just done so: it must not open the overview in front of
 * the room as well.
 *
 * @param leftAt when the page has left full screen, in ms
 */
function isLeaving(leftAt: number) {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
  return (
    document.fullscreenElement !== null ||
    // The browser's own full screen, which Esc does not leave.
    window.matchMedia?.('(display-mode: fullscreen)').matches ||
    performance.now() - leftAt < 1000
  );
}

/** Whether a command has an effect in a view. In the print view and in the reading view, other keys scroll the page. */
export const isAvailable = (command: Command, mode: Mode): boolean =>
  mode === 'presenter' ||
  (mode === 'stage'
    ? !presenterCommands.has(command)
    : (mode === 'read' ? 'palette overview help' : mode).includes(command));

const presenterCommands = new Set(
  keyBindings.flatMap(({ command, presenterOnly }) => (presenterOnly ? command : [])),
);
