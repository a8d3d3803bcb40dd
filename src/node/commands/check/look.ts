import type { Inspection } from '../../../check/pageCheck.ts';
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
      message: `${row.length} slides in a row (${first.number} to ${last.number}) look alike from afar: none has code, or a picture or a ground of its own over ${limits.field * 100} % of it`,
      advice: `After at most ${limits.beat}, wake people up: with a picture, a question or a section slide, or in a theme with more fields.`,
      badness: row.length,
    };
    return { ground, found };
  });
}

/** Finds a list whose first step shows much less than the last one: the audience looks at an empty slide. */
export function findEmptyStart(
  first: Pick<Inspection, 'span'>,
  last: Pick<Inspection, 'span'>,
): Found[] {
  if (!first.span || !last.span) return [];
  const width = first.span.width / last.span.width;
  const height = first.span.height / last.span.height;
  const least = Math.min(width, height);
  if (!(least < limits.firstStep - 0.005)) return [];
  const percent = (share: number) => Math.round(Math.min(share, 1) * 100);
  return [
    {
      rule: 'firstStep',
      subject: '',
      message: `The slide begins almost empty: below its heading it shows ${percent(width)} % of the width and ${percent(height)} % of the height that it fills at its end`,
      advice: `Show the places of the items from the start, over ${percent(limits.firstStep)} % or more: with a rule, a number or a ground, and \`place\` on their Reveal.`,
      badness: 1 - least,
    },
  ];
}
