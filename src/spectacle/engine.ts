import type { ComponentType, Context, ReactNode } from 'react';
import * as light from './lightDeck.ts';

/** What Lectern uses of a deck of Spectacle. */
export interface DeckState {
  slideIds: readonly (string | number)[];
  /** Whether the deck has counted its slides. */
  initialized: boolean;
  activeView: { slideIndex: number; stepIndex: number };
  inPrintMode: boolean;
  commitTransition(view: { slideIndex: number; stepIndex: number }): void;
}

/** What Lectern uses of a slide of Spectacle. */
export interface SlideState {
  immediate: boolean;
  isSlideActive: boolean;
  activeStepIndex: number;
  activationThresholds: Record<string, number>;
}

/** Spectacle's theme, as far as `toSpectacleTheme` fills it. */
export interface DeckTheme {
  size: { width: number; height: number };
  space: number[];
  backdropStyle: { position: 'fixed'; inset: number; backgroundColor: string };
  colors: Record<string, string>;
  fonts: Record<string, string>;
  fontSizes: Record<string, string>;
}

/** The parts of Spectacle that a talk is made of. */
export interface Engine {
  Deck: ComponentType<{ theme: DeckTheme; children: ReactNode }>;
  Slide: ComponentType<{
    id: string;
    padding: string;
    backgroundColor: string;
    children: ReactNode;
  }>;
  /** Shows notes in the presenter mode of a deck of Spectacle's own. */
  Notes?: ComponentType<{ children: ReactNode }>;
  DeckContext: Context<DeckState>;
  SlideContext: Context<SlideState>;
  useSteps: (count: number) => { step: number; placeholder: ReactNode };
}

/*
 * The deck and the slide of Spectacle without what Lectern never uses of them. A module that imports
 * `lectern/spectacle` puts the whole Spectacle in their place.
 */
export let Deck = light.Deck as Engine['Deck'];
export let Slide = light.Slide as Engine['Slide'];
export let Notes: Engine['Notes'];
export let DeckContext = light.DeckContext as unknown as Engine['DeckContext'];
export let SlideContext = light.SlideContext as unknown as Engine['SlideContext'];
export let useSteps = light.useSteps as Engine['useSteps'];

/** Takes the parts from elsewhere, before a slide is rendered. */
export function takeEngine(engine: Engine) {
  ({ Deck, Slide, Notes, DeckContext, SlideContext, useSteps } = engine);
}
