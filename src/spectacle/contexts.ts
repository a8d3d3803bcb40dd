import { type ComponentType, type ReactNode, createContext } from 'react';
import type { CodeWords } from '../core/code.ts';
import type { TalkHead } from '../core/page.ts';
import type { AspectRatio } from '../core/sizes.ts';
import type { FieldName, SlidePlace, Theme } from '../theme/theme.ts';
import type { SlideIndex, SlideRecord } from '../core/SlideIndex.ts';
import type { NearSlides } from './NearSlides.ts';
import type { Slot } from './Slot.ts';
import type { StageSlideProps } from './StageSlide.tsx';

/** How slides outside a deck are shown. */
export interface StillSettings {
  /** The number of items that are revealed. @default all of them */
  step?: number;
  aspectRatio: AspectRatio;
  /** Show only the slide with this id. */
  only?: string;
  /** Show only the first slide. */
  firstOnly?: boolean;
  /** Show each slide at each of its steps. */
  everyStep?: boolean;
  /** Wraps each still. */
  wrap?: (slide: SlideRecord, number: number, still: ReactNode, step: number) => ReactNode;
}

export const StillContext = createContext<StillSettings | null>(null);

/** The slides of the talk; null for a single slide outside a talk. */
export const SlideIndexContext = createContext<SlideIndex | null>(null);

/** The slides that are mounted; null if all of them are. */
export const NearSlidesContext = createContext<NearSlides | null>(null);

/** What shows slides in the deck around them; null outside a deck. A still contains nothing of a deck. */
export const DeckSlideContext = createContext<ComponentType<StageSlideProps> | null>(null);

/** The slide's place in its list; null outside a list. */
export const SlotContext = createContext<Slot | null>(null);

/** The part of the talk that the slide belongs to. */
export const PartContext = createContext<
  | (Pick<SlideRecord, 'part' | 'backup' | 'partLang' | 'dir'> & {
      accent: keyof Theme['accents'];
    })
  | null
>(null);

/** The shape of the slides. */
export const AspectRatioContext = createContext<AspectRatio>('16:9');

/** What a slide has around its content. */
export interface SlideChrome {
  /** Show the part's name, the slide's number and the progress, or only that. */
  frame: boolean | 'progress';
  /** The words after the name of the part. */
  kicker?: string;
  /** The line below the heading. */
  subtitle?: string;
  /** Hide the heading and the subtitle. */
  hideTitle?: boolean;
  /** The kind of slide, for themes in which it stands on its accent; or a picture behind its content. */
  field?: FieldName | 'picture';
}

/** What is the same on all slides: where, when, by whom and in which language the talk is given, and how long it is. */
export const OccasionContext = createContext<Partial<TalkHead>>({});

/** Whether slides draw the punctuation of their language instead of what was typed. */
export const SmartPunctuationContext = createContext(true);

/** What the content of a slide knows about the slide. */
export interface FrameState extends Pick<SlideChrome, 'subtitle' | 'hideTitle'> {
  headingId: string;
  /** The number of items that the slide reveals one by one. */
  steps: number;
  /** The number of them that are revealed. */
  revealed: number;
  /** Whether the slide reads from right to left. */
  isFromRight: boolean;
  /** Where the slide is in its talk. */
  place: SlidePlace;
  /** The language of the slide, such as `de`; empty if nothing says it. */
  language: string;
  /** Gives a text the punctuation that the slide draws. */
  draw: (text: string) => string;
}

/** Where a slide is shown: to the audience, ready in the deck, or as a picture, without sound or interaction. */
export type Placement = 'stage' | 'near' | 'picture';

export const StageContext = createContext<Placement>('picture');

/**
 * Whether a slide is read: what follows each other at the same place, such as versions of code, stands below each other.
 */
export const ReadingContext = createContext(false);

/** What a slide decides about the code in one of its columns. */
export interface CodeOfSlide {
  /** What it lights, step by step. */
  steps: readonly (string | CodeWords)[];
  /** The number of key presses that light lines or show a version. */
  presses: number;
  /** The largest size in px that it may have: that in which all code of the slide has room. */
  size: number;
  /** The number of characters that have room in a line: all code of the slide has the size of the widest. */
  columns: number;
}

/** What the slide decides about code; undefined if the code itself does. */
export const CodeOfSlideContext = createContext<CodeOfSlide | undefined>(undefined);

export const FrameContext = createContext<FrameState | null>(null);

/**
 * The step of a still whose step changes; with null, the slide sets the step. Only `useReveal` reads it, so a
 * change does not render all slides of the talk.
 */
export const PictureStepContext = createContext<number | null>(null);
