import { Heading, SlideFrame, type SlideFrameProps } from 'lectern';

/** A slide that breaks no rule by itself, only with the given content. */
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

/** A drawing of 900 × 300 px, as a data URL. */
export const drawing = (content: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300">${content}</svg>`,
  )}`;

/** An image of one color. */
export const plainPicture = (color: string) =>
  drawing(`<rect width="900" height="300" fill="${color}"/>`);
