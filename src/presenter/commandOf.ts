import { type Command, commandOfKey, isComposing, isPageKey } from '../core/keys.ts';
import { isPressed, isWidget, pathOf, scrollerOn, takesText } from '../spectacle/widgets.ts';

/** The command of a key press, if it has one and the element with the focus does not need the key. */
export function commandOf(event: KeyboardEvent, inDialog = false): Command | undefined {
  // When Chrome fills in a form, it sends events without a key.
  if (!event.key || isComposing(event)) return undefined;
  const command = commandOfKey(event, document.dir === 'rtl');
  return command && !isNeeded(event, command, inDialog) ? command : undefined;
}

/** Whether the element with the focus needs a key. Those that only a clicker sends scroll a dialog with text, at most. */
function isNeeded(event: KeyboardEvent, command: Command, inDialog: boolean) {
  const { key } = event;
  const path = pathOf(event);
  if (isPageKey(key)) return inDialog && !!scrollerOn(path, 'y')?.matches('[data-size="small"]');
  if (key === 'F5') return false;
  if (path.some(takesText)) return true;
  // The element in a closed shadow root is unknown, and may take text.
  if (path[0]?.localName.includes('-')) return true;
  if (command === 'black') return false;
  // All other keys still turn the page on a link, or a speaker would be stuck after a click on one.
  if ([' ', 'Enter'].includes(key) && path.some(isPressed)) return true;
  if (!inDialog && path.some(isWidget)) return true;
  const axis = { ArrowUp: 'y', ArrowDown: 'y', ArrowLeft: 'x', ArrowRight: 'x' } as const;
  return key in axis && scrollerOn(path, axis[key as keyof typeof axis]) !== undefined;
}
