/** The address of a link: a web page, a mail or telephone address, a slide (`#id`), or a file next to the talk. */
export type Href =
  `${'https' | 'http' | 'mailto' | 'tel'}:${string}` | `${'#' | '/' | './' | '../'}${string}`;

/** What changes when a talk is given again: slides show it unless they have their own. */
export interface Occasion {
  /** The event: its name, and where it is. The title slide shows it. */
  event?: string;
  /** When the talk is given, as you write it: `May 2026`. The title slide shows it. */
  date?: string;
  /** Who gives the talk: the title slide, the speaker slide and, with their links, the closing slide show them. */
  speakers?: readonly Speaker[];
}

/**
 * A person who gives the talk. A list in a constant keeps the types of its addresses with `satisfies`:
 * `const speakers = [{ … }] satisfies Speaker[]`.
 */
export interface Speaker {
  /** The name. */
  name: string;
  /** What the person does. */
  role?: string;
  /** Where the person works. */
  company?: string;
  /** A picture, drawn in a circle: an import, such as `import ada from './ada.jpg'`. @default the initials */
  portrait?: string;
  /** The person's handles and pages. */
  links?: readonly { label: string; href: Href }[];
  /** What the audience should know about the person, on a `SpeakerSlide`: up to three short lines. */
  about?: readonly string[];
}
