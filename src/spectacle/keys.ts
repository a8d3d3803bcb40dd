/** What a key can do. */
export type Command =
  'next' | 'previous' | 'nextSlide' | 'previousSlide' | 'first' | 'last' | 'fullScreen';

/** The keys that people know from other tools; clickers send Page Down and Page Up. */
export const keys: readonly { command: Command; keys: readonly string[]; does: string }[] = [
  { command: 'next', keys: ['ArrowRight', ' ', 'PageDown', 'n'], does: 'Next step' },
  { command: 'previous', keys: ['ArrowLeft', 'Shift+ ', 'PageUp', 'p'], does: 'Previous step' },
  { command: 'nextSlide', keys: ['ArrowDown', 'Shift+ArrowRight'], does: 'Next slide' },
  { command: 'previousSlide', keys: ['ArrowUp', 'Shift+ArrowLeft'], does: 'Previous slide' },
  { command: 'first', keys: ['Home'], does: 'First slide' },
  { command: 'last', keys: ['End'], does: 'Last slide' },
  { command: 'fullScreen', keys: ['f'], does: 'Full screen' },
];

const commands = new Map(keys.flatMap(({ command, keys }) => keys.map((key) => [key, command])));

/** The command that a key press stands for, if it stands for one and is not meant for something else. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  if (
    target?.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])')
  ) {
    return undefined;
  }
  // Space and Enter press whatever has the focus; every other key may still turn the page there, or a
  // clicker would be dead after one click on a link.
  if (
    target?.closest('a, button, summary, [role="button"]') &&
    [' ', 'Enter'].includes(event.key)
  ) {
    return undefined;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return commands.get(event.shiftKey ? `Shift+${key}` : key);
}
