import { isBuilt } from '../core/isBuilt.ts';
import { type ReactNode, useContext } from 'react';
import { allowsMotion, easing } from '../theme/motion.ts';
import type { Theme } from '../theme/theme.ts';
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
      isBuilt
        ? '[lectern] A Reveal is outside a slide.'
        : '[lectern] A Reveal, useReveal or useStep is outside a slide, so it has no step. Put it inside a SlideFrame or a slide kind.',
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
  /**
   * Show the item's place from the start: its rules and its ground, in the colors of what is not lit. Its children
   * appear with the key press, and get dimmer when the talk moves on to the next item. @default false
   */
  place?: boolean;
  /** The element to render: inside a list `li`, in a table `tr`, with an element in each cell. @default 'div' */
  as?: 'div' | 'li' | 'p' | 'span' | 'section' | 'tr';
  /** Your own class; Emotion's `css` prop sets it too. */
  className?: string;
  /** The content. */
  children: ReactNode;
}

/**
 * Content that appears with a key press. Until then its space stays empty, and screen readers and the keyboard do
 * not reach it. Styles can use `data-state`: an item is `ahead`, `now` or `past`; when the slide shows everything, all
 * of its items are `all`.
 */
export function Reveal({
  step,
  place = false,
  as: Element = 'div',
  className,
  children,
  ...data
}: RevealProps & { [attribute: `data-${string}`]: unknown }) {
  const current = useStep();
  const { steps } = useContext(FrameContext)!;
  const state =
    current >= steps ? 'all' : step > current ? 'ahead' : step === current ? 'now' : 'past';
  return (
    <Element
      {...data}
      css={place ? placed : reveal}
      className={className}
      data-state={state}
      aria-hidden={(place && state === 'ahead') || undefined}
    >
      {children}
    </Element>
  );
}

const hidden = { visibility: 'hidden', opacity: 0, translate: '0 12px' } as const;
const withMotion = `@media ${allowsMotion}`;
const rise = (delay: number) =>
  ['opacity', 'translate'].map((property) => `${property} 240ms ${easing} ${delay}ms`).join();

// All of them are positioned, because some are: a PDF has positioned texts after the others.
const reveal = {
  position: 'relative',
  '&[data-state="ahead"]': hidden,
  [withMotion]: { '&:not([data-state="ahead"])': { transition: rise(0) } },
} as const;

/** What appears in a place. The cells of a row have its rules and its ground, so they belong to the place. */
const contentOf = (place: string) => `${place} > :not(th, td), ${place} > :is(th, td) > *`;

const placed = ({ colors }: Theme) =>
  ({
    position: 'relative',
    '&[data-state="past"]': { color: colors.muted },
    // Forced colors remove what else tells the one that is lit.
    '@media (forced-colors: active)': {
      '&[data-state="now"]': { outline: '4px solid Highlight', outlineOffset: 4 },
    },
    [contentOf('&[data-state="ahead"]')]: hidden,
    // At 88 %, secondary text and accents still have 4.5:1 on the ground of each theme.
    [contentOf('&[data-state="past"]')]: { opacity: 0.88 },
    [withMotion]: {
      transition: 'border-color 160ms',
      '&::before': { transition: 'background-color 160ms' },
      [contentOf('&:not([data-state="ahead"])')]: { transition: rise(60) },
    },
  }) as const;
