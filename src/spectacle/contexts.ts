import { type ReactNode, createContext } from 'react';
import type { AspectRatio } from '../core/sizes.ts';
import type { Theme } from '../theme/theme.ts';
import type { NearSlides } from './NearSlides.ts';
import type { SlideIndex, SlideRecord } from '../core/SlideIndex.ts';

/** How slides look that are no part of a running deck. */
export interface StillSettings {
  /** The number of items revealed; all of them unless told otherwise. */
  step?: number;
  aspectRatio: AspectRatio;
  /** Show the slide with this id alone. */
  only?: string;
  /** Show the first slide alone. */
  firstOnly?: boolean;
  /** Show each slide once for each of its steps, one after the other. */
  everyStep?: boolean;
  /** Puts each still into something. */
  wrap?: (slide: SlideRecord, number: number, still: ReactNode, step: number) => ReactNode;
}

export const StillContext = createContext<StillSettings | null>(null);

/** The deck's list of slides; null where there is no deck. */
export const SlideIndexContext = createContext<SlideIndex | null>(null);

/** Which slides are mounted; null where all of them are. */
export const NearSlidesContext = createContext<NearSlides | null>(null);

/** The part of the talk that the slides below belong to. */
export const PartContext = createContext<{ title: string; accent: keyof Theme['accents'] } | null>(
  null,
);

/** What a slide tells its content. */
export interface FrameState {
  headingId: string;
  /** The number of items that the slide reveals, and how many of them are. */
  steps: number;
  revealed: number;
}

export const FrameContext = createContext<FrameState | null>(null);

/**
 * The step that a picture of a slide shows, where that changes: only what reveals then renders anew, and
 * not all slides of the talk to find the one that is meant. Null leaves it to the slide.
 */
export const PictureStepContext = createContext<number | null>(null);
