import type { Fault, Waivers } from '../spectacle/waivers.ts';

/** The rules, each of which looks for some faults. */
export const rules = [
  'fit',
  'legible',
  'contrast',
  'accessible',
  'complete',
  'time',
  'offline',
  'quiet',
] as const;

export type Rule = (typeof rules)[number];

/** The rule that each fault belongs to. */
export const ruleOf: Readonly<Record<Fault, Rule>> = {
  clipped: 'fit',
  outside: 'fit',
  overflow: 'fit',
  overlap: 'fit',
  size: 'legible',
  lineLength: 'legible',
  words: 'legible',
  steps: 'legible',
  contrast: 'contrast',
  axe: 'accessible',
  heading: 'accessible',
  name: 'accessible',
  alternative: 'accessible',
  linkText: 'accessible',
  order: 'accessible',
  notes: 'complete',
  cue: 'complete',
  glyph: 'complete',
  picture: 'complete',
  link: 'complete',
  id: 'complete',
  waiver: 'complete',
  talkTime: 'time',
  slideTime: 'time',
  request: 'offline',
  console: 'quiet',
  error: 'quiet',
  broken: 'quiet',
};

/** Whether a slide can waive a fault of that name. */
export const isWaivable = (name: string): name is keyof Waivers =>
  Object.hasOwn(ruleOf, name) && name !== 'waiver' && name !== 'talkTime';

/** The figures of the check. docs/check.md says where each of them comes from. */
export const limits = {
  /** The least size of text, in px of a slide 1366 px wide. */
  size: 22,
  /** The most characters in a line. */
  lineLength: 75,
  /** The most words on a slide. */
  words: 75,
  /** The most key presses on a slide. */
  steps: 7,
  /** The least contrast of text. */
  contrast: 4.5,
  /** The share of the pixels behind a word that may have less, such as an edge that runs through it. */
  faintPixels: 0.05,
  /** How much longer than its own minutes a slide's notes may take to say. */
  slideTime: 1.25,
} as const;

/** What is wrong at one place of a slide. */
export interface Found {
  fault: Fault;
  /** What it is about: the text, the link, the picture. The same fault of one subject is told once. */
  subject: string;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  advice: string;
  /** Where it is, in px of the page; nowhere when it is about the whole slide. */
  box?: Box;
  /** How bad it is, to tell the worst of several states: higher is worse. */
  badness?: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
