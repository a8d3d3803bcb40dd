/** The address of a link: a web page, a mail or telephone address, a slide (`#id`), or a file next to the talk. */
export type Href =
  `${'https' | 'http' | 'mailto' | 'tel'}:${string}` | `${'#' | '/' | './' | '../'}${string}`;

/** What changes when a talk is given again: slides show it unless they have their own, and exports do. */
export interface Occasion {
  /** The event: its name, and where it is. The title slide and the exports show it. */
  event?: string;
  /**
   * When the talk is given. A day (`2026-05-12`) or a month (`2026-05`) is written as the language of the talk writes
   * it, and any other text as you write it. The title slide and the exports show it.
   */
  date?: string;
  /**
   * The length of the talk in minutes: the plan in the presenter view, the agenda, the script and the summary share it
   * out among the slides, and the check compares it with the notes.
   */
  duration?: number;
  /**
   * The language of the talk, such as `de`: `<html lang>`, the punctuation of slides, and all exports have it. A talk in
   * Arabic, Hebrew or Persian reads from right to left, and the arrow key to the left goes on.
   * @default that of the page, `<html lang>`
   */
  lang?: string;
  /**
   * The side that the talk is read from, for a language with two scripts, such as Kurdish or Punjabi: `rtl` is from the
   * right. @default that of `lang`
   */
  dir?: 'ltr' | 'rtl';
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

/** A day or a month, such as `2026-05-12`, as a language writes it; any other text as it is. */
export function dateIn(language: string, date: string): string {
  const [isDate, day] = /^\d{4}-\d\d(-\d\d)?$/.exec(date) ?? [];
  if (!isDate) return date;
  try {
    return new Intl.DateTimeFormat(language, {
      year: 'numeric',
      month: 'long',
      day: day ? 'numeric' : undefined,
      timeZone: 'UTC',
    }).format(new Date(date));
  } catch {
    // There is no such day, or no such language.
    return date;
  }
}
