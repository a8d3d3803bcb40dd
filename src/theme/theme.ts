import '@emotion/react';
import type { ReactNode } from 'react';

/** A color as `#rrggbb`, the only form whose contrast can be computed everywhere. */
export type Color = `#${string}`;

/** The accents that a part of a talk can have. `brand` is the color of your brand, and the default. */
export type AccentName = 'brand' | 'coral' | 'cyan' | 'green' | 'pink' | 'violet';

/** What a callout is for: a benefit, a risk, a warning or the current status. */
export type Tone = 'benefit' | 'risk' | 'warning' | 'status';

/** A kind of slide behind whose content a theme can draw. */
export type DrawnName = 'title' | 'section' | 'question';

/** A kind of slide that can stand on a field of color instead of the ground. */
export type FieldName = DrawnName | 'statement' | 'quote' | 'closing';

/** Where a slide is in its talk; zeros while that is not known. */
export interface SlidePlace {
  /** The slide's number, from 1; backup slides have numbers above `count`. */
  number: number;
  /** The number of slides that count. */
  count: number;
  /** The number of the slide's part, from 1; 0 for a slide before the first part, or in a talk without parts. */
  part: number;
  /** The number of parts. */
  parts: number;
}

/**
 * What is drawn behind the content of a slide:
 * - `disc`: an attitude indicator;
 * - `compass`: a dial whose needle points to the place of the part in the talk;
 * - `horizon`: the ground at the bottom;
 * - a component: a drawing that the theme brings. Lines of its `svg` have the accent, and `data-fill` is a flat mix.
 */
export type Drawing = 'none' | 'disc' | 'compass' | 'horizon' | ((place: SlidePlace) => ReactNode);

/** An image in the head of slides, such as the logo of your company; or of the event, on a `TitleSlide`. */
export interface Logo {
  /** Its address: a path or a data URL. It is drawn 40 px high in the head of slides, 72 px on a `TitleSlide`. */
  src: string;
  /** What screen readers say instead, such as the name of the company. */
  alt: string;
}

/** The design tokens of a talk; `createTheme` makes and checks them. */
export interface Theme {
  /** The name of the theme in lower case, for `?theme=`, for Storybook's toolbar and for messages. */
  name: string;
  /** Surfaces and text. Text needs a contrast of at least 7:1 on each surface (WCAG 2.2, 1.4.6). */
  colors: {
    /** The slide itself. */
    ground: Color;
    /** Panels, and one half of a slide that compares. */
    surface: Color;
    /** What stands on a panel. */
    raised: Color;
    /** Rules, and the parts of instruments that are not lit; at least 3:1 on the ground (WCAG 2.2, 1.4.11). */
    line: Color;
    /** Text. */
    text: Color;
    /** Secondary text: descriptions, attributions, the frame. */
    muted: Color;
  };
  /** The accents, one per part. They need at least 4.5:1 on each surface. */
  accents: Record<AccentName, Color>;
  /** The colors of callouts. They need at least 4.5:1 on each surface. */
  tones: Record<Tone, Color>;
  /**
   * The colors of fields, bands and gauges, by the accent of the part or the tone. On them stands `colors.text` or
   * `colors.ground`: the one with the higher contrast, which is at least 4.5:1. An accent or a tone that you change
   * changes its fill too.
   */
  fills: Record<AccentName | Tone, Color>;
  /**
   * The colors of code, by kind of token. They need at least 4.5:1 on the ground of code, which can be dark in a light
   * theme. The lines that a step lights have 14 % of the accent in that ground.
   */
  code: {
    /** The panel. */
    ground: Color;
    /** Names, operators and whatever has no color of its own. */
    text: Color;
    /** The lines that a step does not light. */
    dimmed: Color;
    /** Comments. */
    comment: Color;
    /** Keywords, and tags. */
    keyword: Color;
    /** Strings. */
    string: Color;
    /** Numbers and other constants. */
    constant: Color;
    /** The names of functions. */
    function: Color;
    /** The names of types and classes. */
    type: Color;
    /** Properties and attributes. */
    property: Color;
  };
  /** Font stacks in the syntax of CSS, by role. */
  fonts: {
    /** The few words of a title, section, question or punchline, and large figures. */
    display: string;
    /** Headings. */
    title: string;
    /** Text. */
    text: string;
    /** Labels and numbers in the frame. */
    label: string;
    /** Code, and the names of tools. */
    code: string;
  };
  /** Sizes in px on a slide 1366 px wide. At 4:3, all but `display` are an eighth larger. Nothing is below `label`. */
  fontSizes: {
    /** The largest size of display text; `fitDisplay` takes a smaller one where it must. 136 to 300. */
    display: number;
    /** A figure, or a statement in one line; 72 to 88. */
    figure: number;
    /** A slide's heading, and statements; 56 to 68. */
    title: number;
    /** A sentence that introduces or sums up; 40 to 48. */
    lead: number;
    /** The name of an item where there is room; 36 to 42. */
    subhead: number;
    /** The name of an item in a narrow column; 32 to 38. */
    name: number;
    /** Text; 30 to 36. */
    body: number;
    /** Text in a narrow column; 28 to 32. */
    small: number;
    /** Labels and sources; 22 to 26. */
    label: number;
  };
  /** How the fonts are set. */
  type: {
    /** The weight of display text; 100 to 900. */
    displayWeight: number;
    /** The width of display text in percent, for variable fonts that have this axis; 50 to 200. */
    displayWidth: number;
    /** The space between letters of display text in em; -0.08 to 0.1. */
    displayTracking: number;
    /** The height of a line of display text as a multiple of its size; 0.8 to 1.3. */
    displayLeading: number;
    /** How wide the letters of the display font are, compared with those of `midnight`: 0.4 to 1.4. */
    displayAdvance: number;
    /** Display text as written, or in capitals. */
    displayCase: 'none' | 'uppercase';
    /** The weight of headings; 100 to 900. */
    titleWeight: number;
    /** The space between letters of headings in em; -0.08 to 0.1. */
    titleTracking: number;
    /** Quotes as other text, or in the italics of the headings' font. */
    quoteStyle: 'normal' | 'italic';
    /** Labels as written, or in capitals. */
    labelCase: 'none' | 'uppercase';
    /** The space between letters of labels in em; -0.08 to 0.2. */
    labelTracking: number;
  };
  /** The shapes of boxes and rules in px. */
  shape: {
    /** The corners of panels; 0 to 24. */
    radius: number;
    /** The corners of icon tiles; 0 to 40. */
    tile: number;
    /** The rule above an item; 1 to 12. */
    rule: number;
    /** The edge of a panel, and that of a gauge; 4 to 16. */
    edge: number;
  };
  /** Emoji beside text in its color, or in their own colors on tiles in the color of text. */
  icons: 'bare' | 'tile';
  /** Figures as they are, or each with a line that measures it: the stylesheet of `blueprint` draws these. */
  figures: 'bare' | 'measured';
  /** The kinds that stand on a field of color. */
  fields: readonly FieldName[];
  /** What is drawn behind the content of each kind. */
  drawings: Record<DrawnName, Drawing>;
  /** Items move and fade in, or are there at once. */
  motion: 'ease' | 'cut';
  /** An image at the end of the head of every slide that is not on a field; null for none. */
  logo: Logo | null;
}

/** The tokens that `createTheme` changes. */
export type ThemeOverrides = {
  [Group in keyof Theme]?: Theme[Group] extends string | readonly unknown[] | Logo | null
    ? Theme[Group]
    : Partial<Theme[Group]>;
};

/** The theme that styles inside a slide receive: with the accent of the slide's part, and its fill. */
export interface SlideTheme extends Theme {
  /** The accent of the part that the slide belongs to. */
  accent: Color;
  /** The fill of that accent. */
  fill: Color;
}

declare module '@emotion/react' {
  export interface Theme extends SlideTheme {}
}
