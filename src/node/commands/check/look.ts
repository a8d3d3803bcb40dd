import { type Found, limits } from '../../../core/rules.ts';
import type { State } from './Result.ts';

/** Whether a slide has a field, in one theme and aspect ratio. */
export interface Ground {
  number: number;
  id: string;
  hasField: boolean;
  /** The states of the slide in which that was seen. */
  states: readonly State[];
}

/**
 * Finds too many slides in a row without a field.
 *
 * @param grounds the slides of the talk in their order, in one theme and aspect ratio; a slide that could not be shown
 *   is missing, and ends a row
 * @returns the first slide that is too much in each of the rows
 */
export function findLongRows(grounds: readonly Ground[]): { ground: Ground; found: Found }[] {
  const rows: Ground[][] = [[]];
  for (const ground of grounds) {
    const before = rows.at(-1)!.at(-1);
    if (before && before.number !== ground.number - 1) rows.push([]);
    if (ground.hasField) rows.push([]);
    else rows.at(-1)!.push(ground);
  }
  return rows.flatMap((row) => {
    const ground = row[limits.beat];
    if (!ground) return [];
    const [first, last] = [row[0]!, row.at(-1)!];
    const found = {
      rule: 'beat' as const,
      subject: '',
      message: `${row.length} slides in a row (${first.number} to ${last.number}) look alike from afar: none has a picture or a ground of its own over ${limits.field * 100} % of it`,
      advice: `After at most ${limits.beat}, wake people up: with a picture, a question or a section slide, or in a theme with more fields.`,
      badness: row.length,
    };
    return { ground, found };
  });
}
