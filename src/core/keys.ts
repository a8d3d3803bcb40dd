/** Something that a key can do. */
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

/** All commands of a talk; some have no key, only a button in the presenter view. */
export type TalkCommand = Command | 'summary' | 'audience';

/** A command, its keys and its label. */
export interface KeyBinding {
  command: Command;
  /** Names as in `KeyboardEvent.key`, after `Mod+` (Ctrl or ⌘) and `Shift+`. */
  keys: readonly string[];
  /** The label of the command. */
  does: string;
  /** Only in the presenter view. @default false */
  presenterOnly?: boolean;
}

/** The keys of all commands, the same as in other tools. Clickers send Page Down, Page Up, `b` and `.`. */
export const keyBindings: readonly KeyBinding[] = [
  { command: 'next', keys: ['ArrowRight', ' ', 'PageDown', 'n'], does: 'Next step' },
  { command: 'previous', keys: ['ArrowLeft', 'Shift+ ', 'PageUp', 'p'], does: 'Previous step' },
  { command: 'nextSlide', keys: ['ArrowDown', 'Shift+ArrowRight'], does: 'Next slide' },
  { command: 'previousSlide', keys: ['ArrowUp', 'Shift+ArrowLeft'], does: 'Previous slide' },
  { command: 'first', keys: ['Home'], does: 'First slide' },
  { command: 'last', keys: ['End'], does: 'Last slide' },
  { command: 'goTo', keys: ['g'], does: 'Go to a slide' },
  { command: 'overview', keys: ['o', 'Escape', 'Mod+Shift+o'], does: 'Overview' },
  { command: 'presenter', keys: ['s', 'Mod+Shift+p'], does: 'Presenter view' },
  { command: 'fullScreen', keys: ['f'], does: 'Full screen' },
  { command: 'black', keys: ['b', '.'], does: 'Black screen' },
  { command: 'white', keys: ['w'], does: 'White screen' },
  { command: 'commands', keys: ['Mod+k'], does: 'Commands' },
  { command: 'print', keys: ['Mod+Shift+r', 'Mod+Shift+e'], does: 'Print view' },
  { command: 'help', keys: ['?'], does: 'Keys' },
  { command: 'clock', keys: ['t'], does: 'Start or pause the clock', presenterOnly: true },
  { command: 'resetClock', keys: ['Shift+t'], does: 'Reset the clock', presenterOnly: true },
  { command: 'largerNotes', keys: ['+', '='], does: 'Larger notes', presenterOnly: true },
  { command: 'smallerNotes', keys: ['-'], does: 'Smaller notes', presenterOnly: true },
];

/** The keys of a command that reach the page: Firefox opens a private window with Ctrl+Shift+P. */
export const keysIn = (browser: string, { keys }: KeyBinding): readonly string[] =>
  browser.includes('Firefox') ? keys.filter((key) => key !== 'Mod+Shift+p') : keys;

const commands = new Map(
  keyBindings.flatMap(({ command, keys }) => keys.map((key) => [key, command])),
);

/** A key press; a `KeyboardEvent` is one. */
export interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** The command of a key press. */
export const commandOfKey = (press: KeyPress): Command | undefined => commands.get(keyName(press));

/** Whether a key is one of those that a clicker sends to turn the page. */
export const isClickerKey = (key: string): boolean => key === 'PageDown' || key === 'PageUp';

function keyName({ key, shiftKey, ctrlKey, metaKey }: KeyPress) {
  const isSign = key.length === 1 && key !== ' ' && key.toLowerCase() === key.toUpperCase();
  const name = key.length === 1 ? key.toLowerCase() : key;
  // Some keyboards need Shift for a sign such as ?, others do not: only the sign counts.
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

/** The label of a key: `Mod+Shift+p` gives "Ctrl/⌘ + Shift + P". */
export function readableKey(key: string): string {
  return key
    .split(/\+(?=.)/)
    .map((piece, index, all) => {
      const isLetter = /^[a-z]$/.test(piece) && all.length > 1 && index === all.length - 1;
      return symbols[piece] ?? (isLetter ? piece.toUpperCase() : piece);
    })
    .join(' + ');
}
