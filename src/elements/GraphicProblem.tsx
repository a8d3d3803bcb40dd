import { useEffect } from 'react';
import { graphicMistake } from '../core/page.ts';
import { warnOnce } from '../core/warnOnce.ts';

/**
 * Tells the author and the check what a chart or a diagram cannot show well: what is wrong, and what to do in the next
 * line.
 */
export function GraphicProblem({ children: problem }: { children: string | undefined }) {
  useEffect(() => {
    if (problem) warnOnce(problem.replace('\n', '. '));
  }, [problem]);
  return problem ? <i hidden {...{ [graphicMistake]: problem }} /> : null;
}
