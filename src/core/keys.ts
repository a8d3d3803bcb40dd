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
  | 'palette'
  | 'black'
  | 'white'
  | 'help'
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
  /** A held key runs it again and again. @default false */
  repeats?: boolean;
}

/** The keys of all commands, the same as in other tools. Clickers send Page Down, Page Up, `b` and `.`. */
export const keyBindings: readonly KeyBinding[] = [
  { command: 'next', keys: ['ArrowRight', ' ', 'PageDown', 'n'], does: 'Next step', repeats: true },
  {
    command: 'previous',
    keys: ['ArrowLeft', 'Shift+ ', 'PageUp', 'p'],
    does: 'Previous step',
    repeats: true,
  },
  {
    command: 'nextSlide',
    keys: ['ArrowDown', 'Shift+ArrowRight'],
    does: 'Next slide',
    repeats: true,
  },
  {
    command: 'previousSlide',
    keys: ['ArrowUp', 'Shift+ArrowLeft'],
    does: 'Previous slide',
    repeats: true,
  },
  { command: 'first', keys: ['Home'], does: 'First slide' },
  { command: 'last', keys: ['End'], does: 'Last slide' },
  { command: 'palette', keys: ['g', 'Mod+k'], does: 'Go to a slide, or run a command' },
  { command: 'overview', keys: ['o', 'Escape', 'Mod+Shift+o'], does: 'Overview' },
  { command: 'presenter', keys: ['s', 'Mod+Shift+p'], does: 'Presenter view' },
  { command: 'fullScreen', keys: ['f', 'F5'], does: 'Full screen' },
  { command: 'black', keys: ['b', '.'], does: 'Black screen' },
  { command: 'white', keys: ['w'], does: 'White screen' },
  { command: 'print', keys: ['Mod+Shift+r', 'Mod+Shift+e'], does: 'Print view' },
  { command: 'help', keys: ['?'], does: 'Keys' },
  { command: 'clock', keys: ['t'], does: 'Start or pause the clock', presenterOnly: true },
  { command: 'resetClock', keys: ['Shift+t'], does: 'Reset the clock', presenterOnly: true },
  {
    command: 'largerNotes',
    keys: ['+', '='],
    does: 'Larger notes',
    presenterOnly: true,
    repeats: true,
  },
  {
    command: 'smallerNotes',
    keys: ['-'],
    does: 'Smaller notes',
    presenterOnly: true,
    repeats: true,
  },
];

/** The keys of a command that reach the page: Firefox opens a private window with Ctrl+Shift+P. */
export const keysIn = (browser: string, { keys }: KeyBinding): readonly string[] =>
  browser.includes('Firefox') ? keys.filter((key) => key !== 'Mod+Shift+p') : keys;

const commands = new Map(
  keyBindings.flatMap(({ command, keys }) => keys.map((key) => [key, command])),
);

const repeating = new Set(keyBindings.flatMap(({ command, repeats }) => (repeats ? command : [])));

/** A key press; a `KeyboardEvent` is one. Scripts send simpler events. */
export interface KeyPress {
  key: string;
  /** The place of the key on the keyboard, whatever is written on it. */
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  getModifierState?: (name: 'AltGraph') => boolean;
}

/** The command of a key press. */
export function commandOfKey(press: KeyPress): Command | undefined {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey } = press;
  const isSign = key.length === 1 && key !== ' ' && key.toLowerCase() === key.toUpperCase();
  // Windows reports AltGr as Ctrl and Alt together. With a letter it writes another one, such as the Polish ń.
  if (press.getModifierState?.('AltGraph')) return isSign ? commands.get(key) : undefined;
  if (altKey) return undefined;
  const mod = ctrlKey || metaKey ? 'Mod+' : '';
  const shift = shiftKey ? 'Shift+' : '';
  // Some keyboards need Shift for a sign such as ?, others do not: only the sign counts.
  const name = `${mod}${isSign ? '' : shift}${key.length === 1 ? key.toLowerCase() : key}`;
  const command = commands.get(name);
  // A clicker presses the place of a key: on a Russian keyboard, its b is an и. So do people.
  if (command || /^[a-z]/i.test(key)) return command;
  const place = code === 'Period' ? '.' : /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  return commands.get(`${mod}${shift}${place}`);
}

/** Whether a held key runs a command again and again. All others would flash the screen, or open many windows. */
export const isRepeating = (command: Command): boolean => repeating.has(command);

/** Whether a key is one of those that a clicker sends to turn the page. */
export const isPageKey = (key: string): boolean => key === 'PageDown' || key === 'PageUp';

/** Whether a key press is part of writing a character, such as a Japanese one. Safari only reports it as key 229. */
export const isComposing = (press: { isComposing: boolean; keyCode: number }): boolean =>
  press.isComposing || press.keyCode === 229;

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
