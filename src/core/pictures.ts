/** What is known of a picture before it has loaded. */
export interface PictureFacts {
  /** Its width in px, as it is drawn: a photograph that a camera has turned is turned already. */
  width: number;
  /** Its height in px. */
  height: number;
  /** Whether it is a drawing, which is sharp in each size. */
  isDrawing?: boolean;
  /** The same picture for small screens, if it is large. */
  small?: { src: string; width: number };
  /** Of a picture that moves, such as a gif: its first frame, and what plays it. */
  moving?: {
    still: string;
    /** A callback for the `ref` of the image, on stage. It comes with the picture: other talks do not contain it. */
    play: (image: object | null) => (() => void) | undefined;
  };
}

/** What the build knows of a picture that the talk imports; undefined for other pictures, and in Jest. */
export const factsOf = (src: string): PictureFacts | undefined =>
  globalThis.lecternPictures?.get(src);
