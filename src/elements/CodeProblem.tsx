import { useEffect } from 'react';
import { colorsOf, languageOf, litLines } from '../core/code.ts';
import { type CodeStop, linesAhead, litAt } from '../core/codeVersions.ts';
import { attributes } from '../core/page.ts';
import { shorten } from '../core/words.ts';
import { warnOnce } from '../core/warnOnce.ts';

interface CodeProblemProps {
  language?: string;
  fileName?: string;
  stops: readonly CodeStop[];
  reveal?: 'all' | 'lines';
  /** The number of key presses that the code needs and its slide does not have; undefined if it has them. */
  uncounted?: number;
  /** Whether the code is in a column whose slide could light its lines. */
  isInColumn: boolean;
}

/** Tells the author and the check what is wrong with code that nobody sees on the slide. */
export function CodeProblem(props: CodeProblemProps) {
  const mistake = mistakeIn(props);
  if (mistake) return <Mistake>{mistake}</Mistake>;
  // Tests of a talk have no colors, and need none: only the check says so.
  const problem = missingColors(props);
  return problem ? mark(problem) : null;
}

/** Tells the author and the check of a mistake: what is wrong, and what to do in the next line. */
export function Mistake({ children: mistake }: { children: string }) {
  useEffect(() => warnOnce(mistake.replace('\n', '. ')), [mistake]);
  return mark(mistake);
}

/** What only the check sees. */
const mark = (problem: string) => <i hidden {...{ [attributes.code]: problem }} />;

/** What is wrong, and what to do in the next line. */
function mistakeIn({ stops, reveal, uncounted, isInColumn }: CodeProblemProps): string | undefined {
  if (uncounted !== undefined) {
    return isInColumn
      ? 'A ColumnsSlide does not count the steps of the code in it, so no key press is for them\nGive the `steps` to the ColumnsSlide, with the lines of its first, second and third column. The versions of a Code are counted if it is itself the `children` of a column.'
      : `The code needs ${uncounted} key presses, and its slide does not have them all\nGive the slide's SlideFrame as many \`reveals\`, or use a CodeSlide, which counts them.`;
  }
  const region = stops.find(({ shown }) => shown.isRegionMissing)?.region;
  if (region !== undefined) {
    return `The code has no region "${region}", so all of it is shown\nWrite "#region ${region}" in a comment before the region and "#endregion" after it, or give lines, such as 4-12.`;
  }
  const wrong = stops.find(({ lines, shown }) => !isIn(lines, shown.numbers.length));
  if (wrong !== undefined) {
    return `A step of the code lights the lines "${wrong.lines}", but it has ${wrong.shown.numbers.length} lines\nUse "all", or numbers and ranges such as "2, 5-7".`;
  }
  const lost = stops.flatMap(lostWords)[0];
  if (lost !== undefined) {
    return `A step of the code lights "${lost}", but the lines of the step do not have it\nWrite it as it is in a line of the code. A name is not found inside a longer one.`;
  }
  if (reveal === 'lines' && linesAhead(stops, 0).length === 0) {
    return `The code has reveal="lines", but all of its lines are there from the start\nGive it steps that name them one after the other, such as steps={['1-3', '4-6', 'all']}.`;
  }
  return undefined;
}

/** The words of a stop that none of its lines has. */
const lostWords = ({ words = [], ...stop }: CodeStop) =>
  [words].flat().filter((word) => litAt({ ...stop, words: word })!.length === 0);

function missingColors({ language, fileName, stops }: CodeProblemProps): string | undefined {
  const grammar = languageOf(language, fileName);
  const plain = stops.find(({ shown }) => colorsOf(shown.text, grammar) === undefined);
  if (plain === undefined) return undefined;
  const start = shorten(plain.shown.text.split('\n')[0]!.trim(), 40);
  return `The code that begins with "${start}" has no colors\nWrite it as a text next to its language, without \${…} of what only a running talk knows, or import its file with ?raw, in the module of the slide: there, lectern/vite finds it. For no colors, set language="text".`;
}

/** Whether lines are written as they should be, and are all there. */
function isIn(lines: string, count: number): boolean {
  if (litLines(lines, count) === undefined) return true;
  const numbers = lines.match(/\d+/g)?.map(Number) ?? [];
  const isWritten = lines.split(',').every((part) => /^\s*\d+(?:\s*[-–]\s*\d+)?\s*$/.test(part));
  return isWritten && numbers.every((number) => number >= 1 && number <= count);
}
