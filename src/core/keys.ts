/** What a key can do. */
export type Command =
  | 'next'
  | 'previous'
  | 'nextSlide'
  | 'previousSlide'
  | 'first'
  | 'last'
  | 'fullScreen'
  | 'presenter'
  | 'overview'
  | 'goTo'
  | 'black'
  | 'white'
  | 'help'
  | 'commands'
  | 'clock'
  | 'resetClock'
  | 'largerNotes'
  | 'smallerNotes'
  | 'print';

/** A command, its keys, and how people call it. */
export interface KeyBinding {
  command: Command;
  /** The keys as `KeyboardEvent.key` names them, with `Shift+` and `Mod+` (Ctrl, or ⌘) before them. */
  keys: readonly string[];
  does: string;
  /** Only in the presenter's view. */
  presenterOnly?: boolean;
}

/** The keys that people know from other tools; clickers send Page Down, Page Up, b and the full stop. */
export const keyBindings: readonly KeyBinding[] = [
  { command: 'next', keys: ['ArrowRight', ' ', 'PageDown', 'n'], does: 'Next step' },
  { command: 'previous', keys: ['ArrowLeft', 'Shift+ ', 'PageUp', 'p'], does: 'Previous step' },
  { command: 'nextSlide', keys: ['ArrowDown', 'Shift+ArrowRight'], does: 'Next slide' },
  { command: 'previousSlide', keys: ['ArrowUp', 'Shift+ArrowLeft'], does: 'Previous slide' },
  { command: 'first', keys: ['Home'], does: 'First slide' },
  { command: 'last', keys: ['End'], does: 'Last slide' },
  { command: 'goTo', keys: ['g'], does: 'Go to a slide' },
  { command: 'overview', keys: ['o', 'Escape', 'Mod+Shift+o'], does: 'Overview' },
  { command: 'presenter', keys: ['s', 'Mod+Shift+p'], does: 'Presenter’s view' },
  { command: 'fullScreen', keys: ['f'], does: 'Full screen' },
  { command: 'black', keys: ['b', '.'], does: 'Black screen' },
  { command: 'white', keys: ['w'], does: 'White screen' },
  { command: 'commands', keys: ['Mod+k'], does: 'Commands' },
  { command: 'print', keys: ['Mod+Shift+r', 'Mod+Shift+e'], does: 'All slides, to print' },
  { command: 'help', keys: ['?'], does: 'Keys' },
  { command: 'clock', keys: ['t'], does: 'Start or pause the clock', presenterOnly: true },
  { command: 'resetClock', keys: ['Shift+t'], does: 'Reset the clock', presenterOnly: true },
  { command: 'largerNotes', keys: ['+', '='], does: 'Larger notes', presenterOnly: true },
  { command: 'smallerNotes', keys: ['-'], does: 'Smaller notes', presenterOnly: true },
];

const commands = new Map(
  keyBindings.flatMap(({ command, keys }) => keys.map((key) => [key, command])),
);

/** The command that a key press stands for, if it stands for one and is not meant for something else. */
export function commandOf(event: KeyboardEvent, inDialog = false): Command | undefined {
  if (event.altKey || event.isComposing) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  const isClicker = event.key === 'PageDown' || event.key === 'PageUp';
  if (
    // The field of a dialog has one line, and no use for a clicker's keys.
    !(inDialog && isClicker) &&
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
  // Long notes that have the focus scroll with the arrows, which no clicker sends.
  const scroller = target?.closest('[data-scrolls]');
  if (
    scroller &&
    scroller.scrollHeight > scroller.clientHeight &&
    ['ArrowUp', 'ArrowDown'].includes(event.key)
  ) {
    return undefined;
  }
  return commands.get(keyName(event));
}

function keyName({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent) {
  const isSign = key.length === 1 && key !== ' ' && key.toLowerCase() === key.toUpperCase();
  const name = key.length === 1 ? key.toLowerCase() : key;
  // Signs such as ? need Shift on some keyboards and not on others: the sign is what counts.
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${shiftKey && !isSign ? 'Shift+' : ''}${name}`;
}

const symbols: Record<string, string> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ' ': 'Space',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  Escape: 'Esc',
  Mod: 'Ctrl/⌘',
};

/** A key as people read it: `Mod+Shift+p` gives "Ctrl/⌘ + Shift + P". */
export function readableKey(key: string): string {
  return key
    .split(/\+(?=.)/)
    .map((piece, index, all) => {
      const isLetter = /^[a-z]$/.test(piece) && all.length > 1 && index === all.length - 1;
      return symbols[piece] ?? (isLetter ? piece.toUpperCase() : piece);
    })
    .join(' + ');
}
