import type { SlideFacts, TalkFacts } from '../../../check/pageCheck.ts';
import type { Source } from '../../../core/page.ts';
import type { Category, Fix, Rule } from '../../../core/rules.ts';
import type { AspectRatio } from '../../../core/sizes.ts';

/** The outcome of one check. */
export interface Result {
  /** The folder of the project, which the places of findings are relative to. */
  root?: string;
  /** The file of the talk as a whole, in that folder. */
  page?: string;
  talk: TalkFacts;
  /** The talk in each language that was checked; undefined for a talk in one language. */
  versions?: readonly Version[];
  /** The rules that were checked. */
  rules: readonly Rule[];
  themes: readonly string[];
  aspectRatios: readonly AspectRatio[];
  /** The slides that were checked. */
  slides: readonly SlideFacts[];
  /** The number of states of slides that were checked. */
  states: number;
  seconds: number;
  findings: readonly Finding[];
  waived: readonly Waived[];
}

/** A talk in one of its languages. */
export interface Version extends Pick<Result, 'talk' | 'slides'> {
  language: string;
}

/** A slide at one step, in one theme and aspect ratio. */
export interface State {
  theme: string;
  aspectRatio: AspectRatio;
  /** The number of items revealed. */
  step: number;
}

/** A place in the author's code. */
export interface Place {
  /** The path of the file, from the folder of the project. */
  file: string;
  line: number;
  column: number;
}

/**
 * A problem, reported once for all states of the slide that have it. Its place is that of the text that it is about, or
 * else of the JSX around it; none for the talk as a whole, or if it is not known.
 */
export interface Finding extends Partial<Place> {
  category: Category;
  rule: Rule;
  /** The slide's id; null for the talk as a whole. */
  slide: string | null;
  /** What it is about: the text, the link, the image. */
  subject: string;
  message: string;
  advice: string;
  /** The languages that have it, if several were checked. */
  languages?: readonly string[];
  /** The states that have it; empty when it does not depend on how the slide is shown. */
  states: State[];
  /** What `--fix` writes instead of a text, if there is one right answer. */
  fix?: Fix;
  /** What the page knows of its place, until that has been looked up. */
  source?: Source;
  picture?: Picture;
}

/** A finding that its slide waives. */
export interface Waived extends Finding {
  reason: string;
}

/** A screenshot of a finding. */
export interface Picture {
  /** WebP, as Base64. */
  data: string;
  width: number;
  height: number;
  /** The place of the finding, in percent of the width and height. */
  place?: { left: number; top: number; width: number; height: number };
}
