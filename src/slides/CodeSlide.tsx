import { useTheme } from '@emotion/react';
import { joinNotes } from '../core/notes.ts';
import { type CodeStop, nameStop, stopsOf } from '../core/codeVersions.ts';
import { Code, type CodeContent, type CodeLook, type CodeProps } from '../elements/Code.tsx';
import { extentOf, isBesideTexts } from '../elements/codeMeasures.ts';
import { codeBeside } from '../elements/codeStyles.ts';
import { Heading, useRoom } from '../elements/Heading.tsx';
import { Meanings } from '../elements/Meanings.tsx';
import { Sentence, sentenceHeight } from '../elements/Sentence.tsx';
import { useStep } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';

export type CodeSlideProps = SlideProps & {
  /** The slide's heading: what the code does. */
  title: string;
  /**
   * A sentence before the code. Each of its lines takes the room of two or three lines of code. Texts that leave room for
   * less than twelve lines are beside the code, if no line has more than 52 columns.
   */
  before?: string;
  /** A sentence after the code: what it comes to. It appears with the last key press. */
  after?: string;
  /**
   * What the program writes. It appears with the last key press: below the code, or in its place, if less than half of
   * the code would stay.
   */
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
  const opening = joinNotes(notes, stops[0]!.cue);
  const content = versions ? { versions } : { code, steps: steps ?? noSteps, reveal };
  return (
    <SlideFrame title={title} notes={opening} reveals={reveals} {...slide}>
      <Heading>{title}</Heading>
      <Content
        {...{ title, before, after, stops, last: reveals.length }}
        code={{
          language,
          region,
          fileName,
          source,
          lineNumbers,
          diff,
          ...content,
          output: result?.text,
        }}
      />
    </SlideFrame>
  );
}

const noSteps = [] as const;

interface ContentProps extends Pick<CodeSlideProps, 'title' | 'before' | 'after'> {
  stops: readonly CodeStop[];
  code: CodeProps;
  /** The last key press. */
  last: number;
}

/** Code between its texts; or beside them, if they leave too little room to it. */
function Content({ title, before, after, stops, code, last }: ContentProps) {
  const theme = useTheme();
  const height = useRoom(title) - sentenceHeight(before, theme) - sentenceHeight(after, theme);
  const hasTexts = Boolean(before ?? after) || stops.some(({ text }) => text);
  const isBeside = hasTexts && isBesideTexts(extentOf(stops, code), theme.fontSizes, height);
  const at = Math.min(useStep(), stops.length - 1);
  const parts = (
    <>
      <Sentence>{before}</Sentence>
      <Code {...(isBeside ? withoutTexts(code) : code)} />
      {isBeside && <Meanings texts={stops.map(({ text }) => text)} at={at} />}
      <Sentence step={last}>{after}</Sentence>
    </>
  );
  return isBeside ? <div css={codeBeside}>{parts}</div> : parts;
}

/** Code whose steps say nothing themselves. */
const withoutTexts = (code: CodeProps): CodeProps =>
  code.versions
    ? { ...code, versions: code.versions.map((version) => ({ ...version, text: undefined })) }
    : {
        ...code,
        steps: code.steps?.map((step) =>
          typeof step === 'string' ? step : { ...step, text: undefined },
        ),
      };
