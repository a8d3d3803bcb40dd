import { Backdrop } from '../elements/Backdrop.tsx';
import { Heading } from '../elements/Heading.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';

export interface QuestionSlideProps extends SlideProps {
  /** The slide's heading: the question. */
  title: string;
}

/** One question on its own: the audience thinks before it sees an answer. */
export function QuestionSlide({ title, ...slide }: QuestionSlideProps) {
  return (
    <SlideFrame title={title} backdrop={<Backdrop drawing="glow" />} {...slide}>
      <Heading size="display" css={center}>
        {title}
      </Heading>
    </SlideFrame>
  );
}

const center = { margin: 'auto', maxWidth: 1120, textAlign: 'center' } as const;
