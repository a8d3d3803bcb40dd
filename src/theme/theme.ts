import '@emotion/react';

/** A colour as `#rrggbb`: the one form whose contrast can be worked out everywhere. */
export type Color = `#${string}`;

/** The hues a part of a talk can have as its accent. */
export type AccentName = 'amber' | 'coral' | 'cyan' | 'green' | 'pink' | 'violet';

/** What a callout says: something good, something to fear, something to mind, or where things stand. */
export type Tone = 'benefit' | 'risk' | 'warning' | 'status';

/** The tokens that every slide is drawn with. Make one with `createTheme`. */
export interface Theme {
  /** The theme's name, in lower case: it appears in Storybook's toolbar and in messages. */
  name: string;
  /** Surfaces and text. Text needs a contrast of at least 7:1 on each surface (WCAG 2.2, 1.4.6). */
  colors: {
    /** The slide itself. */
    ground: Color;
    /** Cards and panels. */
    surface: Color;
    /** Tiles and whatever lies on a card. */
    raised: Color;
    /** Rules, borders and the unlit parts of instruments. */
    line: Color;
    /** Text. */
    text: Color;
    /** Text of second rank: descriptions, attributions, the frame. */
    muted: Color;
  };
  /** The accents, one a part: at least 4.5:1 on each surface. */
  accents: Record<AccentName, Color>;
  /** The colours of callouts: at least 4.5:1 on each surface. */
  tones: Record<Tone, Color>;
  /** Font stacks, as CSS writes them. */
  fonts: {
    /** Everything that is read. */
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
    /** What is to be remembered: a statement, a figure, a promise; 44 to 50. */
    large: number;
    /** A sentence that leads; 36 to 40. */
    lead: number;
    /** Body text; 28 to 32. */
    body: number;
    /** Labels, sources and the frame; 22 to 26. */
    label: number;
  };
}

/** A part of a theme: whatever tokens a talk wants to be its own. */
export type ThemeOverrides = { [Group in keyof Theme]?: Partial<Theme[Group]> };

/** The theme as styles below a slide see it: with the accent of the part that the slide belongs to. */
export interface SlideTheme extends Theme {
  accent: Color;
}

declare module '@emotion/react' {
  export interface Theme extends SlideTheme {}
}
