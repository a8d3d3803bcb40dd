import type { ReactNode } from 'react';

/** What a mark can have. */
export interface MarkOptions {
  /** A few words next to it. */
  label?: string;
  /** The key press that draws it; 0 is the start. @default one of its own, after those of the slide */
  step?: number;
  /** The key press that takes it away. @default none */
  until?: number;
  /** The note that the presenter view shows when it is drawn. */
  cue?: string;
  /** Which one it is, if the slide has the words several times, or several of a `picture`. @default 1 */
  nth?: number;
  /** The part of a picture, in percent of it. @default all of it */
  area?: readonly [left: number, top: number, width: number, height: number];
}

/** A mark on a slide, as `circle`, `underline`, `arrow` and `label` make it. */
export interface Mark extends MarkOptions {
  shape: 'circle' | 'underline' | 'arrow' | 'label';
  /** What it marks. */
  on: string;
  /** Gives a slide its marks. It comes with them, so that a talk without marks does not contain it. */
  draw: <Slide extends MarkedSlide>(slide: Slide) => Slide;
}

/** What marks change on a slide: they have key presses, and are drawn over the content. */
export interface MarkedSlide {
  marks?: readonly Mark[];
  reveals?: readonly { cue?: string; says?: string }[];
  atOnce?: boolean;
  children: ReactNode;
}
