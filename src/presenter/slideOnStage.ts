import { attributes } from '../core/page.ts';

/** Finds the slide that the audience sees. */
export const slideOnStage = `main section[${attributes.hidden}="false"]`;

/** Finds the current slide in the presenter view. */
export const slideHere = `[data-now] section[${attributes.slide}]`;

/** Finds Spectacle's box of all slides on stage, which is as large as a slide. */
export const slideBox = 'main > div > div';
