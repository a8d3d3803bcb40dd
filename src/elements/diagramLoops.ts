import { wordsWidth } from './diagramLabels.ts';
import type { DiagramEdge } from './diagramData.ts';
import type { Box, DiagramInput, Point } from './diagramLayout.ts';
import { breakLines } from './textLines.ts';

/** How far a loop is from its node, in px. */
const depth = 48;

export const isLoop = ({ from, to }: DiagramEdge) => from === to;

/** The room that loops with their words take beside a node, in px; 0 if there are none. */
export const loopsWidth = ({ edges, words }: DiagramInput) =>
  Math.max(
    0,
    ...edges
      .filter(isLoop)
      .map(
        ({ label = '' }) =>
          depth + (label ? wordsWidth(breakLines(label, 160, words), words) + 28 : 0),
      ),
  );

/** From the top of a node to its top again. */
export const loopAbove = ({ x, y, width }: Box): Point[] => [
  [x + width / 2 - 32, y],
  [x + width / 2 - 32, y - depth],
  [x + width / 2 + 32, y - depth],
  [x + width / 2 + 32, y],
];

/** From the side of a node to this side again: the other one where arrows go back from this one, or to it. */
export function loopBeside(
  { x, y, width, height }: Box,
  { isRound, isLeft }: { isRound: boolean; isLeft: boolean },
): Point[] {
  const half = Math.min(32, height / 4);
  const radius = Math.min(width, height) / 2;
  const inset = isRound ? radius - Math.sqrt(radius ** 2 - half ** 2) : 0;
  const [side, away] = isLeft ? [x + inset, x - depth] : [x + width - inset, x + width + depth];
  const middle = y + height / 2;
  return [
    [side, middle - half],
    [away, middle - half],
    [away, middle + half],
    [side, middle + half],
  ];
}
