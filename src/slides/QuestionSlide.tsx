import { Backdrop } from '../elements/Backdrop.tsx';
import { Heading } from '../elements/Heading.tsx';
import { Icon } from '../elements/Icon.tsx';
import { takeLastEmoji } from '../core/emoji.ts';
import { widthOf } from '../theme/textStyles.ts';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';

export interface QuestionSlideProps extends SlideProps {
  /** The slide's heading: the question. An emoji at its end becomes the picture of the slide. */
  title: string;
}

/** One question on its own: the audience thinks before it sees an answer. */
export function QuestionSlide({ title, ...slide }: QuestionSlideProps) {
  const { mark, text } = takeLastEmoji(title);
  return (
    <SlideFrame
      title={title}
      field="question"
      backdrop={<Backdrop drawing="question" />}
      {...slide}
    >
      <Heading size="display" width={widthOf(mark ? 8 : 12)} most={136} room={410} css={top}>
        {text}
      </Heading>
      {mark && (
        <Icon size="hero" css={picture}>
          {mark}
        </Icon>
      )}
    </SlideFrame>
  );
}

const top = { marginTop: 24 } as const;

// It leaves the ground, and the slide.
const picture = {
  '&&&': { position: 'absolute', insetInlineEnd: -84, bottom: 100, fontSize: 600 },
} as const;
