import { orList } from '../core/words.ts';
import { UsageError } from './errors.ts';
import { nearest } from '../core/nearest.ts';

/**
 * Picks the slides of a talk that `--slides` names, in the order of the talk.
 *
 * @throws {UsageError} for a slide that the talk does not have
 */
export type SlideChoice = <Slide extends { id: string }>(slides: readonly Slide[]) => Slide[];

/**
 * Reads the value of `--slides`: numbers from 1, ranges such as `4-6` and `20-` (to the end), and ids. A text
 * that looks like a number or a range is one: name a slide with such an id by its number.
 *
 * @throws {UsageError} for a number or a range that no talk can have
 */
export function readSlideChoice(pieces: readonly string[]): SlideChoice {
  const wanted = pieces.map(readPiece);
  return (slides) => {
    const chosen = new Set<number>();
    for (const piece of wanted) {
      const { from, to } = 'id' in piece ? placeOf(piece.id, slides) : placeIn(piece, slides);
      for (let number = from; number <= to; number++) chosen.add(number);
    }
    return slides.filter((_, index) => chosen.has(index + 1));
  };
}

type Piece = { id: string } | { from: number; to?: number };

function readPiece(text: string): Piece {
  const [, first, dash, last] = /^(\d+)(?:\s*(-)\s*(\d*))?$/.exec(text) ?? [];
  if (first === undefined) return { id: text };
  const from = Number(first);
  const to = dash ? (last ? Number(last) : undefined) : from;
  if (from < 1 || to === 0) {
    throw new UsageError('[lectern] There is no slide 0: slides are numbered from 1.');
  }
  if (to !== undefined && to < from) {
    throw new UsageError(
      `[lectern] --slides "${text}" ends before it begins: write ${to}-${from}.`,
    );
  }
  return { from, to };
}

function placeIn({ from, to }: { from: number; to?: number }, { length }: readonly unknown[]) {
  const last = to ?? length;
  const missing = from > length ? from : last;
  if (missing > length) {
    throw new UsageError(`[lectern] There is no slide ${missing}: the talk has ${length}.`);
  }
  return { from, to: last };
}

function placeOf(id: string, slides: readonly { id: string }[]) {
  const number = slides.findIndex((slide) => slide.id === id) + 1;
  if (number > 0) return { from: number, to: number };
  const ids = slides.map((slide) => slide.id);
  const near = nearest(id, ids).map((name) => `"${name}"`);
  throw new UsageError(
    `[lectern] There is no slide "${id}".${near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''} ` +
      `The talk has ${slides.length} slides: name them by number (1 to ${slides.length}) or by id.`,
  );
}

/**
 * The values of an option that takes several, which commas separate.
 *
 * @throws {UsageError} for an empty one
 */
export function valuesOf(option: string, text: string): string[] {
  const values = text.split(',').map((value) => value.trim());
  if (!values.includes('')) return values;
  throw new UsageError(`[lectern] --${option} "${text}" has an extra comma: remove it.`);
}

/**
 * The value of an option that takes one.
 *
 * @throws {UsageError} when there are several
 */
export function valueOf(option: string, text: string): string {
  const [value = '', ...others] = valuesOf(option, text);
  if (others.length === 0) return value;
  throw new UsageError(
    `[lectern] --${option} takes one value here, not ${others.length + 1}: write --${option} ${value}.`,
  );
}

/**
 * The themes of a talk that are asked for, in their own order.
 *
 * @throws {UsageError} for one that the talk does not have
 */
export const pickThemes = (names: readonly string[], known: readonly string[]): string[] =>
  pick('theme', names, known, ' To use another one, give it to the Presentation as its theme.');

/**
 * The known names that are asked for, in their own order.
 *
 * @param kind what they are: `format`
 * @param advice what else can be done
 * @throws {UsageError} for a name that is not known
 */
export function pick<Name extends string>(
  kind: string,
  names: readonly string[],
  known: readonly Name[],
  advice = '',
): Name[] {
  const unknown = names.find((name) => !known.some((one) => one === name));
  if (unknown === undefined) return known.filter((name) => names.includes(name));
  const [near] = known.length > 4 ? nearest(unknown, known) : [];
  throw new UsageError(
    `[lectern] Unknown ${kind} "${unknown}". ${near ? `Did you mean "${near}"? ` : ''}Use ${orList(known)}.${advice}`,
  );
}
