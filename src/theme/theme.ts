import '@emotion/react';

/** A color as `#rrggbb`, the only form whose contrast can be computed everywhere. */
export type Color = `#${string}`;

/** The accents that a part of a talk can have. `brand` is the color of your brand, and the default. */
export type AccentName = 'brand' | 'coral' | 'cyan' | 'green' | 'pink' | 'violet';

/** What a callout is for: a benefit, a risk, a warning or the current status. */
export type Tone = 'benefit' | 'risk' | 'warning' | 'status';

/** The design tokens of a talk; `createTheme` makes and checks them. */
export interface Theme {
  /** The name of the theme in lower case, for `?theme=`, for Storybook's toolbar and for messages. */
  name: string;
  /** Surfaces and text. Text needs a contrast of at least 7:1 on each surface (WCAG 2.2, 1.4.6). */
  colors: {
    /** The slide itself. */
    ground: Color;
    /** Cards and panels. */
    surface: Color;
    /** Tiles and other things on a card. */
    raised: Color;
    /** Lines, borders and the inactive parts of rails and ladders. */
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
  /** Font stacks in the syntax of CSS. */
  fonts: {
    /** Text. */
    text: string;
    /** Labels, numbers and code. */
    mono: string;
  };
  /** Sizes in px on a slide 1366 px wide; nothing is smaller than `label`. */
  fontSizes: {
    /** The one line of a title, section or punchline slide; 96 to 120. */
    display: number;
    /** A slide's heading; 56 to 72. */
    title: number;
    /** What the audience should remember, such as a statement or a figure; 44 to 50. */
    large: number;
    /** An introductory sentence; 36 to 40. */
    lead: number;
    /** Body text; 28 to 32. */
    body: number;
    /** Labels, sources and the frame; 22 to 26. */
    label: number;
  };
}

/** The tokens that `createTheme` changes. */
export type ThemeOverrides = { [Group in keyof Theme]?: Partial<Theme[Group]> };

/** The theme that styles inside a slide receive: with the accent of the slide's part. */
export interface SlideTheme extends Theme {
  /** The accent of the part that the slide belongs to. */
  accent: Color;
}

declare module '@emotion/react' {
  export interface Theme extends SlideTheme {}
}
