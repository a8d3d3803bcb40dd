import type { ComponentType, ReactNode } from 'react';
import type { StageSlideProps } from './StageSlide.tsx';

/** A deck of Spectacle's own, which `lectern/spectacle` brings: talks without it do not contain it. */
export interface OtherDeck {
  /** What shows slides in the deck around it; null outside one. A hook. */
  useSlide(): ComponentType<StageSlideProps> | null;
  /** Shows what Spectacle's own steppers in a still reveal, which throw outside a deck. */
  Revealed: ComponentType<{ children: ReactNode }>;
}

export let otherDeck: OtherDeck | undefined;

/** Lets slides find that deck, before one is rendered. */
export function joinDeck(deck: OtherDeck) {
  otherDeck = deck;
}
