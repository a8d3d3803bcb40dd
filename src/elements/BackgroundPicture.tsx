export interface BackgroundPictureProps {
  /** The picture: an import, such as `import sea from './sea.jpg'`. It fills the slide. */
  src: string;
}

/** A picture behind the content of a slide whose `field` is `picture`, darkened so that text on it can be read. */
export function BackgroundPicture({ src }: BackgroundPictureProps) {
  return <img css={picture} src={src} alt="" />;
}

const picture = {
  position: 'absolute',
  inset: 0,
  zIndex: -1,
  width: '100%',
  height: '100%',
  objectFit: 'cover',
  // The slide is black: white text on the lightest parts has 4.7:1.
  opacity: 0.45,
} as const;
