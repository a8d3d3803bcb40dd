/** The address of a link: a web page, a mail or telephone address, a slide (`#id`), or a file next to the talk. */
export type Href =
  `${'https' | 'http' | 'mailto' | 'tel'}:${string}` | `${'#' | '/' | './' | '../'}${string}`;

/** A person who gives the talk. */
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
