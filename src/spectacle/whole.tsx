'use client';

import { type ReactNode, use } from 'react';
import * as spectacle from 'spectacle';
import { type DeckState, type Engine, type SlideState, takeEngine } from './engine.ts';
import { joinDeck } from './otherDeck.ts';
import { StageSlide } from './StageSlide.tsx';

const engine = spectacle as unknown as Engine;
const { DeckContext, SlideContext } = engine;

// Two copies of a context do not know each other: from here on, the deck of a talk is that of Spectacle itself.
takeEngine(engine);
joinDeck({
  useSlide: () => (use(DeckContext) ? StageSlide : null),
  Revealed: ({ children }: { children: ReactNode }) => (
    <DeckContext value={allRevealed.deck}>
      <SlideContext value={allRevealed.slide}>{children}</SlideContext>
    </DeckContext>
  ),
});

// A still does not know how many steps they have, so they show their last one, as in Spectacle's print mode.
const allRevealed = {
  deck: { inPrintMode: true } as DeckState,
  slide: {
    immediate: true,
    activeStepIndex: Infinity,
    activationThresholds: new Proxy({}, { get: () => 0 }),
  } as SlideState,
};

export * from 'spectacle';
