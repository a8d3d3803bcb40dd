import type { Href } from '../core/people.ts';
import { Heading } from '../elements/Heading.tsx';
import { LiveBox, type LiveLayout, WebAddress, chromeOf } from '../elements/Live.tsx';
import { Video, type VideoProps } from '../elements/Video.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';

export interface VideoSlideProps extends SlideProps, VideoProps {
  /** The slide's heading. */
  title: string;
  /** `framed` below the heading; `full` all over the slide, with a heading for screen readers. @default 'framed' */
  layout?: LiveLayout;
  /** Where the film can be seen later: a link below it, also in a handout. */
  source?: Href;
}

/** A film, which begins when its slide is shown. */
export function VideoSlide({
  title,
  layout = 'framed',
  src,
  alt,
  poster,
  captions,
  loop,
  muted,
  start,
  end,
  source,
  ...slide
}: VideoSlideProps) {
  return (
    <SlideFrame
      title={title}
      field={layout === 'full' ? 'picture' : undefined}
      {...chromeOf(layout)}
      {...slide}
    >
      <Heading>{title}</Heading>
      <LiveBox layout={layout} foot={source && <WebAddress href={source} />}>
        <Video {...{ src, alt, poster, captions, loop, muted, start, end }} />
      </LiveBox>
    </SlideFrame>
  );
}
