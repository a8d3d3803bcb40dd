import { type ReactNode, useContext } from 'react';
import { FrameContext, PictureStepContext, type Placement, StageContext } from './contexts.ts';

/**
 * The step that the slide is at: 0 at its start, 1 after the first key press. A still that shows everything is at its
 * last step.
 *
 * @throws Error outside a slide
 */
export function useStep(): number {
  const frame = useContext(FrameContext);
  const pictureStep = useContext(PictureStepContext);
  if (!frame) {
    throw new Error(
      '[lectern] A Reveal, useReveal or useStep is outside a slide, so it has no step. Put it inside a SlideFrame or a slide kind.',
    );
  }
  return pictureStep ?? frame.revealed;
}

/**
 * Whether the item of a step is revealed: step 1 is the first key press. In a slide without steps, all items
 * are revealed.
 *
 * @throws Error outside a slide
 */
export function useReveal(step: number): boolean {
  const current = useStep();
  return useContext(FrameContext)!.steps === 0 || step <= current;
}

/**
 * Where the slide is shown:
 * - `stage`: the audience sees it;
 * - `near`: it is ready in the deck, for the next key press or the last one;
 * - `picture`: it is a still, such as a preview, a print or a slide outside a deck.
 *
 * Start what moves, counts or makes a sound on `stage` only. Sounds and videos need nothing: those that start by
 * themselves wait until the slide is on stage.
 */
export function useStage(): Placement {
  return useContext(StageContext);
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
