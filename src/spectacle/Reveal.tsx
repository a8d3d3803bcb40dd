import { type ReactNode, useContext } from 'react';
import { FrameContext, PictureStepContext } from './contexts.ts';

/**
 * Whether the item of a step is revealed: step 1 is the first key press. In a slide without steps, all items
 * are revealed.
 *
 * @throws Error outside a slide
 */
export function useReveal(step: number): boolean {
  const frame = useContext(FrameContext);
  const pictureStep = useContext(PictureStepContext);
  if (!frame) {
    throw new Error(
      '[lectern] A Reveal is outside a slide, so it has no step to wait for. Put it inside a SlideFrame or a slide kind.',
    );
  }
  return frame.steps === 0 || step <= (pictureStep ?? frame.revealed);
}

export interface RevealProps {
  /** The key press that shows the content: 1 is the first. */
  step: number;
  /** The element to render; inside a list it must be `li`. @default 'div' */
  as?: 'div' | 'li' | 'p' | 'span' | 'section';
  /** Your own class; Emotion's `css` prop sets it too. */
  className?: string;
  /** The content. */
  children: ReactNode;
}

/**
 * Content that appears with a key press. Until then its space stays empty, and screen readers and the
 * keyboard do not reach it.
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
