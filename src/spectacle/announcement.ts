import { placeOf } from '../core/backup.ts';
import type { Position } from '../core/address.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';

/** What a live region announces about a slide: its number and its title, or what its step says. */
export const announcementOf = (
  slides: readonly SlideRecord[],
  { slideIndex, stepIndex }: Position,
) =>
  slides[slideIndex]?.says?.[stepIndex - 1] ??
  `${placeOf(slides, slideIndex)}: ${slides[slideIndex]?.title}`;

/** Hides an element from sight, but not from screen readers. */
export const visuallyHidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
