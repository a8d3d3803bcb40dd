import { attributes } from '../core/page.ts';

/** Finds the slide that the audience sees. */
export const slideOnStage = `main section[${attributes.hidden}="false"]`;

/** Finds the current slide in the presenter view. */
export const slideHere = `[data-now] section[${attributes.slide}]`;
