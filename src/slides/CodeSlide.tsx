import { type CodeStep, litLines, nameLines, shownCode, stepAt } from '../core/code.ts';
import { Code, type CodeProps } from '../elements/Code.tsx';
import { Heading } from '../elements/Heading.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';

export interface CodeSlideProps extends SlideProps, Omit<CodeProps, 'firstStep' | 'output'> {
  /** The slide's heading: what the code does. */
  title: string;
  /** What the program writes; it appears below the code with the last key press. */
  output?: string | { text: string; cue?: string };
}

/** Code, and what it means: a step lights the lines that you talk about, and the others get dimmer. */
export function CodeSlide({
  title,
  code,
  language,
  region,
  fileName,
  source,
  lineNumbers,
  diff,
  steps = noSteps,
  output,
  notes,
  ...slide
}: CodeSlideProps) {
  const result = typeof output === 'string' ? { text: output } : output;
  const count = shownCode(code, { region, diff }).text.split('\n').length;
  const lit = steps.slice(1).map((_, index) => {
    const { lines, cue } = stepAt(steps, index + 1);
    return { cue, says: nameLines(litLines(lines, count)) };
  });
  const reveals = result ? [...lit, { cue: result.cue }] : lit;
  // The slide begins with its first step: no key press belongs to it.
  const opening = [notes, stepAt(steps, 0).cue].filter(Boolean).join('\n\n') || undefined;
  return (
    <SlideFrame title={title} notes={opening} reveals={reveals} {...slide}>
      <Heading>{title}</Heading>
      <Code
        {...{ code, language, region, fileName, source, lineNumbers, diff, steps }}
        output={result?.text}
      />
    </SlideFrame>
  );
}

const noSteps: readonly (string | CodeStep)[] = [];
