import type { Rates } from './plan.ts';
import type { SlideRecord } from '../spectacle/SlideIndex.ts';

/**
 * What a page says of the talk on it, as `window.lectern`, to tools that open it: the check, the exports,
 * tests. It is there once all slides are known.
 */
export interface TalkHandle {
  title: string;
  author?: string;
  /** The minutes that the talk may take. */
  duration?: number;
  rates?: Rates;
  /** The themes that `?theme=` may ask for; the talk's own comes first. */
  themes: readonly string[];
  /** The slides, in their order. */
  slides: readonly SlideRecord[];
}

declare global {
  interface Window {
    lectern?: TalkHandle;
  }
}
