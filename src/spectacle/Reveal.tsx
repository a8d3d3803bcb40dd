import { type ReactNode, useContext } from 'react';
import { FrameContext, PictureStepContext } from './contexts.ts';

/**
 * Tells whether the item that the slide reveals at `step` is to be seen: 1 is the first key press.
 * In a slide that reveals nothing, everything is.
 *
 * @throws Error outside a slide
 */
export function useReveal(step: number): boolean {
  const frame = useContext(FrameContext);
  const pictureStep = useContext(PictureStepContext);
  if (!frame) {
    throw new Error(
      '[lectern] A reveal stands outside a slide, so there is no step that it could wait for. Put it inside a SlideFrame, or one of the slide kinds.',
    );
  }
  return frame.steps === 0 || step <= (pictureStep ?? frame.revealed);
}

export interface RevealProps {
  /** The key press that shows the content: 1 is the first. */
  step: number;
  /** The element to render; inside a list it has to be `li`. @default 'div' */
  as?: 'div' | 'li' | 'p' | 'span' | 'section';
  /** A class of your own; Emotion's `css` prop gives one. */
  className?: string;
  /** What appears. */
  children: ReactNode;
}

/**
 * Content that appears with a key press. Until then it keeps its place, and is hidden from screen
 * readers and from the keyboard as well.
 */
export function Reveal({
  step,
  as: Element = 'div',
  className,
  children,
  ...data
}: RevealProps & { [attribute: `data-${string}`]: unknown }) {
  const shown = useReveal(step);
  return (
    <Element {...data} css={reveal} className={className} data-revealed={shown}>
      {children}
    </Element>
  );
}

const reveal = {
  '&[data-revealed="false"]': { visibility: 'hidden', opacity: 0, translate: '0 10px' },
  '@media (prefers-reduced-motion: no-preference)': {
    '&[data-revealed="true"]': { transition: 'opacity 200ms ease-out, translate 200ms ease-out' },
  },
} as const;
