import type { Source } from './page.ts';

/** What `lectern check` looks for, by category: `fit`, `legible` and so on. */
export const categories = [
  'fit',
  'legible',
  'contrast',
  'look',
  'accessible',
  'complete',
  'time',
  'offline',
  'quiet',
] as const;

export type Category = (typeof categories)[number];

/** The rules of the check, and the category of each. docs/check.md explains them. */
export const categoryOf = {
  clipped: 'fit',
  outside: 'fit',
  overflow: 'fit',
  overlap: 'fit',
  codeSize: 'fit',
  size: 'legible',
  lineLength: 'legible',
  lastLine: 'legible',
  words: 'legible',
  steps: 'legible',
  items: 'legible',
  graphic: 'legible',
  iconMix: 'legible',
  iconTwice: 'legible',
  coarse: 'legible',
  emptyBorder: 'legible',
  contrast: 'contrast',
  iconLost: 'contrast',
  pictureLost: 'contrast',
  beat: 'look',
  firstStep: 'look',
  scale: 'look',
  largest: 'look',
  drawingNear: 'look',
  axe: 'accessible',
  heading: 'accessible',
  name: 'accessible',
  alternative: 'accessible',
  linkText: 'accessible',
  order: 'accessible',
  language: 'accessible',
  notes: 'complete',
  cue: 'complete',
  glyph: 'complete',
  markup: 'complete',
  quotes: 'complete',
  picture: 'complete',
  iconName: 'complete',
  link: 'complete',
  code: 'complete',
  id: 'complete',
  translation: 'complete',
  waiver: 'complete',
  talkTime: 'time',
  slideTime: 'time',
  request: 'offline',
  console: 'quiet',
  error: 'quiet',
  broken: 'quiet',
} as const satisfies Readonly<Record<string, Category>>;

/** A rule of `lectern check`, such as `overflow`. */
export type Rule = keyof typeof categoryOf;

/** All rules, in the order in which they are reported. */
export const rules = Object.keys(categoryOf) as readonly Rule[];

/**
 * Rules that a slide may break, each with the reason. No slide can waive `waiver`, which is about waivers, and
 * `talkTime`, which is about the whole talk.
 */
export type Waivers = { readonly [rule in Exclude<Rule, 'waiver' | 'talkTime'>]?: string };

/** Why an agenda may have the title of an earlier slide. Each has this waiver, and the first one does not need it. */
export const agendaReturns = 'An agenda comes back with another part lit';

/** Whether a slide can waive a rule of that name. */
export const isWaivable = (name: string): name is keyof Waivers =>
  Object.hasOwn(categoryOf, name) && name !== 'waiver' && name !== 'talkTime';

/** The limits of the check. docs/check.md names the source of each figure. */
export const limits = {
  /** The smallest text, in px of a slide 1366 px wide. */
  size: 22,
  /** The most characters in a line. */
  lineLength: 75,
  /** How wide a last line of one word must be, as a share of the text's widest line. */
  lastLine: 1 / 3,
  /** The most words on a slide. */
  words: 75,
  /** The most steps on a slide. */
  steps: 7,
  /** The largest share of an icon that may be lost on its ground. */
  iconLost: 0.4,
  /** The least contrast at which a part of an icon is seen. */
  iconContrast: 1.6,
  /** The largest share of the outlines of a picture that may be lost on its ground. */
  pictureLost: 0.25,
  /** The least contrast at which an outline of a picture is seen, and the least distance in hue and chroma, in OKLab. */
  pictureContrast: 3,
  pictureHue: 0.14,
  /** The least distance in hue and chroma, in OKLab, at which a field or a part of an icon is seen. */
  hue: 0.08,
  /** Code of up to so many lines fits on a slide, and what is around it leaves room for so many. */
  codeLines: { alone: 16, around: 12 },
  /** How many px of a slide a px of a picture may have, in each direction. */
  coarse: 1.5,
  /** The least share of a slide that a picture covers whose px are counted. */
  coarseArea: 0.05,
  /** The largest share of a logo that may be an empty border. */
  emptyBorder: 0.5,
  /** How much wider or higher than its file an image may be. */
  stretch: 1.05,
  /** The lowest contrast of text. */
  contrast: 4.5,
  /** The share of pixels behind a word that may have less contrast, such as an edge that runs through it. */
  faintPixels: 0.05,
  /** The most slides in a row without a field. */
  beat: 6,
  /** The least share of the width and height of a slide's content that its first step shows. */
  firstStep: 0.8,
  /** The most sizes of type on a slide, beside display text. */
  scale: 4,
  /** The least size of the largest text, as a multiple of running text. */
  largest: 1.75,
  /** The least distance of a drawing behind a slide from its letters, in px of a slide 1366 px wide. */
  drawingNear: 24,
  /** The least share of a slide that a field covers. */
  field: 0.3,
  /** The least contrast of a field with the ground of the talk, if it has nearly the same hue. */
  fieldContrast: 1.5,
  /** How long a slide's notes may take to say, as a multiple of the slide's own minutes. */
  slideTime: 1.25,
} as const;

/** A problem at one place of a slide. */
export interface Found {
  rule: Rule;
  /** What it is about: the text, the link, the picture. The same rule is reported once per subject. */
  subject: string;
  /** What is wrong. */
  message: string;
  /** How to fix it. */
  advice: string;
  /** It is in the frame, whose texts are on other slides, too: only the first of them reports it. */
  isShared?: boolean;
  /** Where it is, in px of the page; undefined when it is about the whole slide. */
  box?: Box;
  /** What mends it, if there is one right answer: a text to write instead of another. */
  fix?: Fix;
  /** Where the author has written it; undefined when it is about the whole slide, or if that is not known. */
  source?: Source;
  /** How bad it is, to find the worst of several states: higher is worse. */
  badness?: number;
}

/** A text of the author, and what to write instead. */
export interface Fix {
  from: string;
  to: string;
}

/** A rectangle in px of the page. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
