import type { SlideRecord } from './SlideIndex.ts';

/** A place in a talk: a slide, and the number of its items revealed. Both count from 0. */
export interface View {
  slideIndex: number;
  stepIndex: number;
}

/** The nearest place that exists. */
export function nearestView(slides: readonly SlideRecord[], view: View): View {
  const clamp = (value: number, most: number) =>
    Number.isNaN(value) ? 0 : Math.min(Math.max(Math.trunc(value), 0), Math.max(most, 0));
  const slideIndex = clamp(view.slideIndex, slides.length - 1);
  return { slideIndex, stepIndex: clamp(view.stepIndex, slides[slideIndex]?.steps ?? 0) };
}

/**
 * The place that an address asks for: `#problems` (a slide's id), `#problems/2` (at its second step),
 * `#4` (the fourth slide), or Spectacle's own `?slideIndex=3&stepIndex=2`. Whatever makes no sense
 * gives the nearest place that does.
 */
export function viewOfAddress(
  slides: readonly SlideRecord[],
  { hash, search }: Pick<Location, 'hash' | 'search'>,
): View {
  // Split before decoding: an id may have a slash in it.
  const [name = '', step] = hash.replace('#', '').split('/').map(decode);
  const byId = slides.findIndex((slide) => slide.id === name);
  if (byId >= 0) return nearestView(slides, { slideIndex: byId, stepIndex: toStep(step) });
  if (/^\d+$/.test(name)) {
    return nearestView(slides, { slideIndex: Number(name) - 1, stepIndex: toStep(step) });
  }
  const query = new URLSearchParams(search);
  return nearestView(slides, {
    slideIndex: Number(query.get('slideIndex') ?? 0),
    stepIndex: toStep(query.get('stepIndex') ?? undefined),
  });
}

/** The address of a place. Parameters that are not about the place stay as they are. */
export function addressOfView(
  slides: readonly SlideRecord[],
  { slideIndex, stepIndex }: View,
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
): string {
  // URLSearchParams would write the parameters of others in its own way: `?debug` as `?debug=`.
  const others = search
    .replace('?', '')
    .split('&')
    .filter((parameter) => parameter && !/^(slideIndex|stepIndex)(=|$)/.test(parameter));
  const rest = others.length > 0 ? `?${others.join('&')}` : '';
  const step = stepIndex > 0 ? `/${stepIndex}` : '';
  return `${pathname}${rest}#${encodeURIComponent(slides[slideIndex]?.id ?? '')}${step}`;
}

const toStep = (step: string | undefined) => (step === 'final' ? Infinity : Number(step ?? 0));

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ''; // a stray % makes an address that cannot be read
  }
}
