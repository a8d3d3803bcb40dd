import { type Command, type KeyBinding, mirrored } from './keys.ts';
import { type FixedText, say } from './strings.ts';

/** What each command does, in English words. They are apart from the keys: the audience's window does not need them. */
export const labels: Readonly<Record<Command, FixedText>> = {
  next: 'Next step',
  previous: 'Previous step',
  nextSlide: 'Next slide',
  previousSlide: 'Previous slide',
  first: 'First slide',
  last: 'Last slide',
  back: 'Back to where you were',
  palette: 'Go to a slide, or run a command',
  overview: 'Overview',
  presenter: 'Presenter view',
  fullScreen: 'Full screen',
  start: 'Start in full screen',
  freeze: 'Freeze the audience’s window, and look ahead',
  black: 'Black screen',
  white: 'White screen',
  laser: 'Laser pointer',
  pen: 'Pen',
  ink: 'Next color of the pen',
  undo: 'Undo drawing',
  clear: 'Remove the drawings here',
  zoom: 'Zoom',
  print: 'Print view',
  help: 'Keys',
  clock: 'Start or pause the clock',
  resetClock: 'Reset the clock',
  largerNotes: 'Larger notes',
  smallerNotes: 'Smaller notes',
};

/** The keys of a command that reach the page: Firefox opens a private window with Ctrl+Shift+P. */
export const keysIn = (browser: string, { keys }: KeyBinding): readonly string[] =>
  browser.includes('Firefox') ? keys.filter((key) => key !== 'Mod+Shift+p') : keys;

/** Keys with a sign instead of a word. */
const symbols: Record<string, string> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowDown: '↓',
  ArrowUp: '↑',
  Backspace: '⌫',
};

/** Keys with a word, which keyboards have in their own language. */
const words: Record<string, FixedText> = {
  ' ': 'Space',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  Escape: 'Esc',
  Mod: 'Ctrl/⌘',
  Shift: 'Shift',
  Home: 'Home',
  End: 'End',
};

/**
 * The label of a key: `Mod+Shift+p` gives "Ctrl/⌘ + Shift + P".
 *
 * @param isFromRight whether the talk reads from right to left: its arrows are the other way round
 */
export function readableKey(key: string, isFromRight = false): string {
  return (isFromRight ? mirrored(key) : key)
    .split(/\+(?=.)/)
    .map((piece, index, all) => {
      const isLetter = /^[a-z]$/.test(piece) && all.length > 1 && index === all.length - 1;
      const word = words[piece];
      return symbols[piece] ?? (word ? say(word) : isLetter ? piece.toUpperCase() : piece);
    })
    .join(' + ');
}
