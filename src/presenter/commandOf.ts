import { type Command, commandOfKey, isClickerKey } from '../core/keys.ts';
import { attributes } from '../core/page.ts';

/** The command of a key press, if it has one and the element with the focus does not need the key. */
export function commandOf(event: KeyboardEvent, inDialog = false): Command | undefined {
  if (event.altKey || event.isComposing) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  // The text field of a dialog has one line, and does not need the keys of a clicker.
  const isForDialog = inDialog && isClickerKey(event.key);
  if (target && !isForDialog && isTextField(target)) return undefined;
  if (target && (isPress(target, event.key) || isScroll(target, event.key))) return undefined;
  return commandOfKey(event);
}

const isTextField = (target: Element) =>
  target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])');

// All other keys still turn the page on a link, or a clicker would stop working after a click on one.
const isPress = (target: Element, key: string) =>
  [' ', 'Enter'].includes(key) && target.closest('a, button, summary, [role="button"]');

// Only arrow keys, because clickers do not send them.
function isScroll(target: Element, key: string) {
  if (!['ArrowUp', 'ArrowDown'].includes(key)) return false;
  const scroller = target.closest(`[${attributes.scrolls}]`);
  return scroller && scroller.scrollHeight > scroller.clientHeight;
}
