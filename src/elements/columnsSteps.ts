import { isValidElement } from 'react';
import { joinNotes } from '../core/notes.ts';
import type { CodeWords } from '../core/code.ts';
import { type NumberedCode, nameLit, nameStop, stopsOf } from '../core/codeVersions.ts';
import { plainText } from '../core/richText.ts';
import type { ColumnsColumn } from './columnsLayout.ts';

/**
 * What is lit in code at one step, column by column: lines, which are `all`, or numbers and ranges such as `2, 5-7`; or
 * words, such as `{ words: 'retries' }`.
 */
export interface ColumnsStep {
  /** Those in the first column. @default 'all' */
  first?: string | CodeWords;
  /** Those in the second column. @default 'all' */
  second?: string | CodeWords;
  /** Those in the third column. @default 'all' */
  third?: string | CodeWords;
  /** What these lines mean; it appears below the columns. */
  text?: string;
  /** The note that the presenter view shows at this step. That of the first step is part of the notes. */
  cue?: string;
}

/** The names of the columns in a step. */
export const places = ['first', 'second', 'third'] as const;

/** What a column has, if it is code. */
const codeIn = ({ children }: ColumnsColumn): NumberedCode =>
  isValidElement<NumberedCode>(children) ? children.props : {};

/** What the key presses light or change in code, with the words of a screen reader: "After: Lines 2 to 5". */
export function stepsOf(columns: readonly ColumnsColumn[], steps: readonly ColumnsStep[]) {
  const counts = columns.map((column) => codeIn(column).versions?.length ?? 0);
  return Array.from({ length: Math.max(steps.length, ...counts) }, (_, at) => {
    const named = columns.flatMap((column, index) => {
      const code = codeIn(column);
      const lit = steps[at]?.[places[index]!];
      const name = code.versions
        ? at < code.versions.length && nameStop(stopsOf(code), at, code.lineNumbers)
        : lit !== undefined && nameLit(lit, code);
      if (!name) return [];
      return column.heading ? `${plainText(column.heading)}: ${name}` : name;
    });
    return { cue: cuesOf(stepAt(columns, steps, at)), says: named.join('. ') || undefined };
  }).slice(1);
}

/** Who has a cue for a step: the slide, and the versions of code in its columns. */
export const stepAt = (
  columns: readonly ColumnsColumn[],
  steps: readonly ColumnsStep[],
  at: number,
) => [steps[at], ...columns.map((column) => codeIn(column).versions?.[at])];

/** The cues of those that have one, below each other. */
export const cuesOf = (all: readonly ({ cue?: string } | undefined)[]) =>
  joinNotes(...all.map((one) => one?.cue));
