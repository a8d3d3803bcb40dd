/** Something that a key can do. */
export type Command =
  | 'next'
  | 'previous'
  | 'nextSlide'
  | 'previousSlide'
  | 'first'
  | 'last'
  | 'back'
  | 'fullScreen'
  | 'start'
  | 'freeze'
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
  | 'print'
  | PointerCommand;

/** What the pointer does: its tools, which a second press leaves, and what changes its drawings. */
export type PointerCommand = 'laser' | 'pen' | 'zoom' | 'ink' | 'undo' | 'clear';

/** All commands of a talk; some have no key, only a button in the presenter view. */
export type TalkCommand = Command | 'summary' | 'audience' | 'phone';

/** A command and its keys. */
export interface KeyBinding {
  command: Command;
  /** Names as in `KeyboardEvent.key`, after `Mod+` (Ctrl or ⌘) and `Shift+`. */
  keys: readonly string[];
  /** Only in the presenter view. @default false */
  presenterOnly?: boolean;
  /** A held key runs it again and again. @default false */
  repeats?: boolean;
}

/** The keys of all commands, the same as in other tools. Clickers send Page Down, Page Up, `b`, `.`, F5 and Esc. */
export const keyBindings: readonly KeyBinding[] = [
  { command: 'next', keys: ['ArrowRight', ' ', 'PageDown', 'n'], repeats: true },
  {
    command: 'previous',
    keys: ['ArrowLeft', 'Shift+ ', 'PageUp', 'p'],
    repeats: true,
  },
  {
    command: 'nextSlide',
    keys: ['ArrowDown', 'Shift+ArrowRight'],
    repeats: true,
  },
  {
    command: 'previousSlide',
    keys: ['ArrowUp', 'Shift+ArrowLeft'],
    repeats: true,
  },
  { command: 'first', keys: ['Home'] },
  { command: 'last', keys: ['End'] },
  { command: 'palette', keys: ['g', 'Mod+k'] },
  { command: 'overview', keys: ['o', 'Escape', 'Mod+Shift+o'] },
  { command: 'presenter', keys: ['s', 'Mod+Shift+p'] },
  { command: 'back', keys: ['Backspace'] },
  { command: 'fullScreen', keys: ['f'] },
  { command: 'start', keys: ['F5', 'Shift+F5'] },
  { command: 'black', keys: ['b', '.'] },
  { command: 'white', keys: ['w'] },
  { command: 'laser', keys: ['l'] },
  { command: 'pen', keys: ['d'] },
  { command: 'ink', keys: ['c'] },
  { command: 'undo', keys: ['Mod+z'] },
  { command: 'clear', keys: ['x'] },
  { command: 'zoom', keys: ['m'] },
  { command: 'print', keys: ['Mod+Shift+r', 'Mod+Shift+e'] },
  { command: 'help', keys: ['?'] },
  { command: 'freeze', keys: ['h'], presenterOnly: true },
  { command: 'clock', keys: ['t'], presenterOnly: true },
  { command: 'resetClock', keys: ['Shift+t'], presenterOnly: true },
  {
    command: 'largerNotes',
    keys: ['+', '='],
    presenterOnly: true,
    repeats: true,
  },
  {
    command: 'smallerNotes',
    keys: ['-'],
    presenterOnly: true,
    repeats: true,
  },
];

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

/**
 * The command of a key press.
 *
 * @param isFromRight whether the talk reads from right to left: there the arrow to the left goes on, as it points
 */
export function commandOfKey(press: KeyPress, isFromRight = false): Command | undefined {
  const key = isFromRight ? mirrored(press.key) : press.key;
  const { code, shiftKey, ctrlKey, metaKey, altKey } = press;
  const isSign = isCharacter(key) && key.toLowerCase() === key.toUpperCase();
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

/** The arrow key on the other side. */
export const mirrored = (key: string): string =>
  key.replace(/Left|Right/, (side) => (side === 'Left' ? 'Right' : 'Left'));

/** Whether a held key runs a command again and again. All others would flash the screen, or open many windows. */
export const isRepeating = (command: Command): boolean => repeating.has(command);

/** Whether a key writes a letter or a sign. WCAG 2.1.4 wants a way to switch such keys off. */
export const isCharacter = (key: string): boolean => key.length === 1 && key !== ' ';

/** Whether a key is one of those that a clicker sends to turn the page. */
export const isPageKey = (key: string): boolean => key === 'PageDown' || key === 'PageUp';

/** Whether a key press is part of writing a character, such as a Japanese one. Safari only reports it as key 229. */
export const isComposing = (press: { isComposing: boolean; keyCode: number }): boolean =>
  press.isComposing || press.keyCode === 229;
