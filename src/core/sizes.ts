/** The aspect ratio of a slide. The width is always the same; only the height differs. */
export type AspectRatio = '16:9' | '16:10' | '4:3';

/** The width of every slide in px. Lengths and font sizes on a slide are in px of this width. */
export const slideWidth = 1366;

/** The size of a slide in px, for each aspect ratio. */
export const slideSizes: Readonly<Record<AspectRatio, { width: number; height: number }>> = {
  '16:9': { width: slideWidth, height: 768 },
  '16:10': { width: slideWidth, height: 854 },
  '4:3': { width: slideWidth, height: 1024 },
};

/** All aspect ratios; the default comes first. */
export const aspectRatios = Object.keys(slideSizes) as readonly AspectRatio[];

/** Whether a text, such as one from the URL, is an aspect ratio. */
export const isAspectRatio = (text: string): text is AspectRatio => Object.hasOwn(slideSizes, text);
