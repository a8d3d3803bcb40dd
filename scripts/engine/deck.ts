// What Lectern uses of Spectacle.
export { Deck, DeckContext, Slide, SlideContext, useSteps } from 'spectacle';
