import { nameStop, stopsOf } from '../core/codeVersions.ts';
import { Code, type CodeContent, type CodeLook } from '../elements/Code.tsx';
import { Heading } from '../elements/Heading.tsx';
import { Sentence } from '../elements/Sentence.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';

export type CodeSlideProps = SlideProps & {
  /** The slide's heading: what the code does. */
  title: string;
  /** A sentence before the code. Each of its lines takes the room of two or three lines of code. */
  before?: string;
  /** A sentence after the code: what it comes to. It appears with the last key press. */
  after?: string;
  /** What the program writes; it appears below the code with the last key press. */
  output?: string | { text: string; cue?: string };
} & CodeLook &
  CodeContent;

/**
 * Code, and what it means: a step lights the lines that you talk about, and the others get dimmer; or versions of the
 * code, which become each other word by word.
 */
export function CodeSlide({
  title,
  before,
  after,
  code,
  steps,
  reveal,
  versions,
  language,
  region,
  fileName,
  source,
  lineNumbers,
  diff,
  output,
  notes,
  ...slide
}: CodeSlideProps) {
  const result = typeof output === 'string' ? { text: output } : output;
  const stops = stopsOf({ code, steps, versions, region, diff });
  const later = stops.slice(1).map(({ cue }, index) => {
    return { cue, says: nameStop(stops, index + 1, lineNumbers) };
  });
  const reveals = result ? [...later, { cue: result.cue }] : later;
  // The slide begins with its first step: no key press belongs to it.
  const opening = [notes, stops[0]!.cue].filter(Boolean).join('\n\n') || undefined;
  const content = versions ? { versions } : { code, steps: steps ?? noSteps, reveal };
  return (
    <SlideFrame title={title} notes={opening} reveals={reveals} {...slide}>
      <Heading>{title}</Heading>
      <Sentence>{before}</Sentence>
      <Code
        {...{ language, region, fileName, source, lineNumbers, diff }}
        {...content}
        output={result?.text}
      />
      <Sentence step={reveals.length}>{after}</Sentence>
    </SlideFrame>
  );
}

const noSteps = [] as const;
