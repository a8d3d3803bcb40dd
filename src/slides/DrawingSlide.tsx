import { drawingStep, nameDrawingStep } from '../core/drawing.ts';
import type { DrawingStep } from '../core/drawing.ts';
import { codeFoot } from '../elements/codeStyles.ts';
import { Heading } from '../elements/Heading.tsx';
import { LayeredDrawing, type LayeredDrawingProps } from '../elements/LayeredDrawing.tsx';
import { RichText } from '../elements/RichText.tsx';
import { useStep } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';

export interface DrawingSlideProps extends SlideProps, Omit<LayeredDrawingProps, 'firstStep'> {
  /** The slide's heading: what the drawing says. */
  title: string;
  /** Show everything at once. @default false */
  atOnce?: boolean;
}

/** One drawing from a drawing program, told in steps: each key press shows or lights what you talk about. */
export function DrawingSlide({
  title,
  drawing,
  alt,
  steps = noSteps,
  ground,
  ...slide
}: DrawingSlideProps) {
  const all = steps.map(drawingStep);
  const reveals = all.map((step) => ({ cue: step.cue, says: nameDrawingStep(step) }));
  return (
    <SlideFrame title={title} reveals={reveals} {...slide}>
      <Heading>{title}</Heading>
      <LayeredDrawing drawing={drawing} alt={alt} steps={steps} ground={ground} />
      <Meanings steps={all} />
    </SlideFrame>
  );
}

const noSteps = [] as const;

/** What the current step means. The place is as high as the longest of these texts needs it. */
function Meanings({ steps }: { steps: readonly DrawingStep[] }) {
  const at = useStep() - 1;
  if (!steps.some(({ text }) => text)) return null;
  return (
    <div css={[codeFoot, foot]}>
      {steps.map(({ text }, index) =>
        text ? (
          <p key={index} data-shown={index === at}>
            <RichText>{text}</RichText>
          </p>
        ) : null,
      )}
    </div>
  );
}

const foot = { flex: 'none' } as const;
