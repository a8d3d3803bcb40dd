import { UsageError } from '../../errors.ts';

/** Tells, for a talk of so many slides, whether the slide of a number is wanted; numbers count from 1. */
export type Range = (count: number) => (number: number) => boolean;

/**
 * Reads which slides are wanted: "1,4-6" are the first, and the fourth to the sixth; "20-" are all from the
 * twentieth on.
 *
 * @throws {UsageError} for a range that makes no sense; the range, for a talk that does not have its slides
 */
export function parseRange(range: string): Range {
  const runs = range.split(',').map((piece) => {
    const [, first, dash, last] = /^\s*(\d+)\s*(?:(-)\s*(\d*))?\s*$/.exec(piece) ?? [];
    const from = Number(first);
    const to = dash ? (last ? Number(last) : undefined) : from;
    if (first && from > 0 && (to === undefined || to >= from)) return { from, to };
    throw new UsageError(
      `[lectern] --range "${range}" cannot be read at "${piece}": write numbers of slides, such as 1,4-6.`,
    );
  });
  return (count) => {
    const most = Math.max(...runs.map(({ from, to = from }) => to));
    if (most > count) {
      throw new UsageError(`[lectern] --range asks for slide ${most}, and the talk has ${count}.`);
    }
    return (number) => runs.some(({ from, to = count }) => number >= from && number <= to);
  };
}
