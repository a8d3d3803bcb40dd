import { finalStep, parameters } from './page.ts';
import type { SlideRecord } from './SlideIndex.ts';

/** A position in a talk: a slide, and the number of its items that are revealed. Both count from 0. */
export interface Position {
  slideIndex: number;
  stepIndex: number;
}

/** The parts of a URL that can name a position; a `Location` has them. */
export interface Address {
  pathname: string;
  search: string;
  hash: string;
}

/** Whether two positions are the same. */
export const isSamePosition = (a: Position, b: Position): boolean =>
  a.slideIndex === b.slideIndex && a.stepIndex === b.stepIndex;

/** The nearest position that exists. */
export function nearestPosition(slides: readonly SlideRecord[], position: Position): Position {
  const clamp = (value: number, max: number) =>
    Number.isNaN(value) ? 0 : Math.min(Math.max(Math.trunc(value), 0), Math.max(max, 0));
  const slideIndex = clamp(position.slideIndex, slides.length - 1);
  return { slideIndex, stepIndex: clamp(position.stepIndex, slides[slideIndex]?.steps ?? 0) };
}

/**
 * The position that an address names: `#problems` (a slide's id), `#problems/2` (its second step),
 * `#4` (the fourth slide), or Spectacle's own `?slideIndex=3&stepIndex=2`. If the position does not exist,
 * the nearest one is returned.
 */
export function positionOfAddress(
  slides: readonly SlideRecord[],
  { hash, search }: Pick<Address, 'hash' | 'search'>,
): Position {
  // Split before decoding: an id can contain a slash.
  const [name = '', step] = hash.replace('#', '').split('/').map(decode);
  const byId = slides.findIndex((slide) => slide.id === name);
  if (byId >= 0) return nearestPosition(slides, { slideIndex: byId, stepIndex: toStep(step) });
  if (/^\d+$/.test(name)) {
    return nearestPosition(slides, { slideIndex: Number(name) - 1, stepIndex: toStep(step) });
  }
  const query = new URLSearchParams(search);
  return nearestPosition(slides, {
    slideIndex: Number(query.get(parameters.slideIndex) ?? 0),
    stepIndex: toStep(query.get(parameters.stepIndex) ?? undefined),
  });
}

/** The address of a position. Parameters that are not about the position stay as they are. */
export function addressOfPosition(
  slides: readonly SlideRecord[],
  { slideIndex, stepIndex }: Position,
  { pathname, search }: Pick<Address, 'pathname' | 'search'>,
): string {
  // URLSearchParams would change how other parameters are written: `?debug` to `?debug=`.
  const others = search
    .replace('?', '')
    .split('&')
    .filter((parameter) => parameter && !positionParameters.has(parameter.split('=')[0]!));
  const rest = others.length > 0 ? `?${others.join('&')}` : '';
  const step = stepIndex > 0 ? `/${stepIndex}` : '';
  // Two slashes at the start would name another server.
  const path = pathname.replace(/^\/(?=\/)/, '/./');
  return `${path}${rest}#${encodeURIComponent(slides[slideIndex]?.id ?? '')}${step}`;
}

const positionParameters = new Set<string>([parameters.slideIndex, parameters.stepIndex]);

const toStep = (step: string | undefined) => (step === finalStep ? Infinity : Number(step ?? 0));

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ''; // a malformed escape, such as a single %
  }
}
