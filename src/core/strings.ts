/*
 * Every text that Lectern itself shows or says to an audience, a speaker or a reader. Its English is its name, and is
 * where it is used: an English talk carries no table. The other languages are in `src/languages/`, and have all of it.
 * Messages for authors are not here: they are English.
 */

/** The texts on slides, and of the stage. */
export interface SlideStrings {
  'Slide {number} of {count}': string;
  'Backup slide {number} of {count}': string;
  'Part {number} of {count}': string;
  /** In the title block of the theme blueprint. */
  'Part {number}': string;
  /** The number of a slide there. */
  'No. {number}': string;
  /** The name of one of several slides with the same title. */
  '{title}, {number} of {count}': string;
  'Untitled slide': string;
  'Untitled talk': string;
  /** Before the title of the talk, in the tab of a window. */
  Presenter: string;
  'A black screen': string;
  'A white screen': string;
  'This slide could not be shown. The talk goes on.': string;
  'This window cannot show the talk: {error}. Reload it: it opens at the same slide, and the other windows keep working.': string;
  'This view could not be loaded. Is the server still running?': string;
  'The browser has blocked the new window. Allow pop-ups for this page, then press the key again.': string;
  'The new window could not load the talk. Is the server still running? This window goes on without it.': string;
  /** The word for a stop, before its number. */
  LEVEL: string;
  PHASE: string;
  /** What a gauge says: "PHASE 2 of 5". */
  '{label} {number} of {count}': string;
  benefit: string;
  risk: string;
  warning: string;
  status: string;
  /** A tick and a cross in a table. */
  yes: string;
  no: string;
  'QR code': string;
  'Marked: {name}': string;
  /** What a label is on, before it. */
  'Row {number}': string;
  'Column {number}': string;
  'Row {row}, column {column}': string;
  'Cell {number}': string;
  Picture: string;
  'Picture {number}': string;
  'Live demo': string;
  'The demo has stopped. The talk goes on.': string;
  'Start it again': string;
  'Back to the talk': string;
  'Use the page': string;
  'All lines': string;
  'Line {lines}': string;
  'Lines {lines}': string;
  /** Lines next to each other. */
  '{first} to {last}': string;
  /** Between the numbers of lines. */
  ', ': string;
  'Version {number} of {count}': string;
  'Screen {number} of {count}': string;
  /** The lines that a version or a screen adds: "Version 2 of 3. New: Lines 4 to 6". */
  '{name}. New: {lines}': string;
}

/** The texts of the other views and of dialogs. */
export interface ViewStrings {
  /** What a screen reader says of deleted words, of code and of formulas. */
  '(struck out: {words})': string;
  'More lines: {count}': string;
  equals: string;
  plus: string;
  minus: string;
  'multiplied by': string;
  sum: string;
  product: string;
  integral: string;
  'root of {words}': string;
  '{top} over {bottom}': string;
  '{base} squared': string;
  '{base} to the power of {exponent}': string;
  '{base} sub {index}': string;
  '{sign} from {first} to {last}': string;
  'matrix {rows}': string;
  Close: string;
  Slides: string;
  Notes: string;
  'No notes.': string;
  'Step {number}': string;
  'step {number} of {count}': string;
  'No slides': string;
  // What keys and buttons do.
  'Next step': string;
  'Previous step': string;
  'Next slide': string;
  'Previous slide': string;
  'First slide': string;
  'Last slide': string;
  'Go to a slide, or run a command': string;
  Overview: string;
  'Presenter view': string;
  'Full screen': string;
  'Start in full screen': string;
  'Back to where you were': string;
  'Freeze the audience’s window, and look ahead': string;
  'Black screen': string;
  'White screen': string;
  'Laser pointer': string;
  Pen: string;
  'Next color of the pen': string;
  'Undo drawing': string;
  'Remove the drawings here': string;
  Zoom: string;
  'Print view': string;
  Keys: string;
  'Start or pause the clock': string;
  'Reset the clock': string;
  'Larger notes': string;
  'Smaller notes': string;
  'Whose notes': string;
  'Everybody’s': string;
  // Keys, as they are written on keyboards.
  Space: string;
  'Page Down': string;
  'Page Up': string;
  Esc: string;
  'Ctrl/⌘': string;
  Shift: string;
  Home: string;
  End: string;
  'In full screen, Esc only leaves full screen.': string;
  'With a mouse: move it, and buttons appear.': string;
  'On a phone or tablet: swipe, tap the left or right edge, or tap the middle for buttons.': string;
  'Letters and signs are keys, too. Switch them off if you dictate, or press them by accident.': string;
  // The buttons on stage, and what is heard there.
  More: string;
  'Start of the talk': string;
  'End of the talk': string;
  // The command palette.
  'Command palette': string;
  'Slide or command': string;
  'Slide number, title or command': string;
  'Slides and commands': string;
  Commands: string;
  /** The other languages of the talk. */
  Languages: string;
  'No matches.': string;
  // The overview.
  'Slide {number}: {title}': string;
  /** Of a part: how long it should take. */
  '{time} planned': string;
  /** Of a part: its slides are not counted. */
  'after the end': string;
  // The presenter view.
  'The audience sees a black screen.': string;
  'The audience sees a white screen.': string;
  'This slide': string;
  'This part': string;
  'Starts in': string;
  'Starts at': string;
  'Must end at': string;
  'That was the last step.': string;
  'This is the last slide.': string;
  'The previews could not be shown. The browser’s console says why.': string;
  'The clock could not be shown. The browser’s console says why.': string;
  'The notes of this slide could not be shown. The browser’s console says why.': string;
  Controls: string;
  /** A group of buttons that turn the page. */
  Move: string;
  '← Back': string;
  'Next →': string;
  'Go to …': string;
  /** A group of buttons for what the audience sees. */
  Screen: string;
  /** A button: the audience sees a black screen. */
  Black: string;
  White: string;
  'Audience window': string;
  Freeze: string;
  'Take the audience along': string;
  'Back to the audience': string;
  'The audience’s screen': string;
  'The audience’s window is on this screen.': string;
  Tools: string;
  'Start clock': string;
  'Resume clock': string;
  'Pause clock': string;
  'Reset clock': string;
  'An audience window is gone.': string;
  'An audience window shows a dialog.': string;
  'The audience’s window is no longer in full screen.': string;
  'A number, then Enter: the slide with that number.': string;
  'Frozen for the audience: {place}.': string;
  'The browser does not let this view start the full screen. Press F in the audience’s window.': string;
  'Slide {number}: press Enter.': string;
  'Works without its server.': string;
  'The browser could not keep this talk. It needs its server until the end.': string;
  'There is a newer version of this talk. Reload to see it.': string;
  'An audience window shows only the title and the notes: the slide has thrown an error.': string;
  'An audience window is blank. Reload it.': string;
  'An audience window is hidden.': string;
  'An audience window shows another version of this talk. Reload both windows.': string;
  'A reload resets the clock: this browser blocks storage.': string;
  'Windows cannot follow each other: this browser blocks BroadcastChannel.': string;
  /** A group of buttons: the laser, the pen and the zoom. */
  Pointer: string;
  Laser: string;
  /** A button: the next color of the pen. */
  Color: string;
  Undo: string;
  /** A button: removes what is drawn on the slide. */
  Clear: string;
  // The laser, the pen and the zoom.
  '{tool}: on': string;
  '{tool}: off': string;
  'Pen: color {number} of {count}': string;
  'The pointer could not be loaded. Is the server still running?': string;
  'There is no room for more drawings. Remove some.': string;
  'A reload removes what is drawn: this browser’s storage is blocked or full.': string;
  // In the print view: what was drawn in this tab.
  'With drawings': string;
  'Without drawings': string;
  // The time in the presenter view.
  Time: string;
  'Time spent': string;
  Paused: string;
  'Time left': string;
  'Last minutes': string;
  /** Before the time by which the talk is too long. */
  'Over by': string;
  /** The planned time, after the time that was spent. */
  'of {time}': string;
  'To come': string;
  'Ends at': string;
  Pace: string;
  'not started': string;
  'on time': string;
  '{time} ahead': string;
  '{time} behind': string;
  '{percent} of the slides': string;
  '{percent} of the {time} planned': string;
  // The reading view.
  /** Shows the talk as a text, to read. */
  Read: string;
  Contents: string;
  'Skip to the slides': string;
  /** Above the text, in a browser that runs no scripts. */
  'To present this talk, switch JavaScript on.': string;
  'From a disk, this page shows only its first slide. Open the file that "lectern export html" makes, or run "lectern present".': string;
  /** The names of what scrolls in a box of its own. */
  Code: string;
  Table: string;
  Formula: string;
  /** A link to a demo. */
  'Open it on its slide': string;
  Back: string;
  Next: string;
  /** Leads to the slide that the audience sees. */
  'Now: slide {number}': string;
  // The summary.
  Summary: string;
  'A bar to the left: faster than planned. To the right: slower.': string;
  Slide: string;
  Planned: string;
  Spent: string;
  Difference: string;
  Total: string;
  Copy: string;
  'Copied.': string;
  'This browser blocks copying. Save the summary as a file instead.': string;
  'Save as a file': string;
  'Saved.': string;
  /** In the name of the file with the summary, after the title of the talk. */
  times: string;
}

/** The texts of the dialog that makes a phone the remote, and of the page of that phone. */
export interface PhoneStrings {
  Phone: string;
  'Scan the code with the camera of the phone. It works once; then there is a new one.': string;
  'This machine is in no network that a phone could be in.': string;
  'New code': string;
  Phones: string;
  'No phone is connected.': string;
  /** Of a phone. */
  connected: string;
  asleep: string;
  /** Throws a phone out. */
  Disconnect: string;
  'Disconnect {name}': string;
  'Connecting …': string;
  'No connection. Trying again …': string;
  'Connected again.': string;
  'Stop following': string;
  'Follow the talk': string;
  'This phone is not connected. Scan the code on the laptop: each code works once.': string;
  'The talk is open in no window of the laptop.': string;
  /** A press of a button on the phone. */
  'Not sent: no connection.': string;
  /** What shows a place on the slide to the audience. */
  'Move your finger: the pointer follows.': string;
  // Two codes beside each other: for a phone in the same network, and for one anywhere.
  'In the same network': string;
  'Over the relay': string;
  /** A link for the audience, on a page that leads to the talk. */
  'To the talk': string;
  /** The next step, or the title of the next slide. */
  'Next: {title}': string;
}

/** The texts that only exports and built pages have. */
export interface ExportStrings {
  Links: string;
  /** The name of a link without words. */
  Link: string;
  /** A root in a formula as it is said: "root 3 of x". */
  'root {degree} of {value}': string;
  /** A slide that is in the handout, and was not shown. */
  'Not given': string;
  'Slide as text': string;
  'Slide {number} as text': string;
  /** The notes that belong to steps. */
  'At its steps': string;
  '{time} minutes': string;
  /** The description of a page; `by` and `place` can be empty, and so can `parts`. */
  'A talk{by}{place} in {slides}{parts}.': string;
  /** With the space before it. */
  ' by {author}': string;
  /** The heading of the page with all talks of a project. */
  Talks: string;
}

/** Texts that a number decides about: a form for each of the language's own kinds of number. */
export interface CountStrings {
  '{count} slides': Counted;
}

/** The forms of a text by the kinds of number of its language, as `Intl.PluralRules` names them. */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A text of which a number does not change more than itself. */
export type Text = keyof (SlideStrings & ViewStrings & PhoneStrings & ExportStrings);

/** All texts in a language, by their English. */
export interface Strings
  extends SlideStrings, ViewStrings, PhoneStrings, ExportStrings, CountStrings {}

/** The names in braces in a text. */
export type NamesIn<Some extends string> = Some extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** A text without values. */
export type FixedText = { [Some in Text]: [NamesIn<Some>] extends [never] ? Some : never }[Text];

type Values<Some extends string> = [NamesIn<Some>] extends [never]
  ? []
  : [values: Record<NamesIn<Some>, string | number>];

/** Gives a text in the language of the talk, with its values. */
export type Say = <const Some extends Text>(text: Some, ...values: Values<Some>) => string;

/** Makes a `Say` of the texts that differ from English. */
export const sayIn =
  (strings: () => Partial<Strings> | undefined): Say =>
  (text, ...[values]) => {
    const own: unknown = strings()?.[text];
    return (typeof own === 'string' ? own : text).replace(/{(\w+)}/g, (whole, name) =>
      numeral(values?.[name as never] ?? whole),
    );
  };

let ofTalk: Partial<Strings> | undefined;
let numerals = 'en';

/** Sets the texts of the talk on this page that differ from English, and its language. */
export function setStrings(strings: Partial<Strings> | undefined, language?: string) {
  ofTalk = strings;
  numerals = /^fa\b/.test(language!) ? 'fa' : 'en';
}

/** A number that Lectern itself writes, in the numerals of the talk's language: `۱۲` in Persian. A text stays. */
export const numeral = (value: number | string): string => value.toLocaleString(numerals);

/** Gives a text in the language of the talk on this page. */
export const say: Say = sayIn(() => ofTalk);
