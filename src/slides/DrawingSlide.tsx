import { drawingStep, nameDrawingStep } from '../core/drawing.ts';
import { Heading } from '../elements/Heading.tsx';
import { LayeredDrawing, type LayeredDrawingProps } from '../elements/LayeredDrawing.tsx';
import { Meanings } from '../elements/Meanings.tsx';
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
      <Foot texts={all.map(({ text }) => text)} />
    </SlideFrame>
  );
}

const noSteps = [] as const;

/** What the current step means. */
function Foot({ texts }: { texts: readonly (string | undefined)[] }) {
  return <Meanings texts={texts} at={useStep() - 1} css={foot} />;
}

const foot = { flex: 'none' } as const;
