import { Heading, SlideFrame, type SlideFrameProps } from 'lectern';

/** A slide with nothing wrong but what it is given. */
export function Slide({
  title,
  notes = 'What is said here.',
  children,
  ...slide
}: SlideFrameProps) {
  return (
    <SlideFrame title={title} notes={notes} {...slide}>
      <Heading>{title}</Heading>
      {children}
    </SlideFrame>
  );
}

/** A picture of one colour, as an address. */
export const plainPicture = (colour: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"><rect width="900" height="300" fill="${colour}"/></svg>`,
  )}`;
