import { type ReactNode, type Ref, useMemo, useState } from 'react';
import { type AspectRatio, slideSizes } from '../core/sizes.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import type { Position } from '../core/address.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { Previews } from './Previews.tsx';

export interface NowAndNextProps {
  /** The slides of the talk; none until they are known. */
  slides: readonly SlideRecord[];
  /** The current slide and step. */
  position: Position;
  /** The aspect ratio of the slides. */
  aspectRatio: AspectRatio;
  /** The slides. */
  children: ReactNode;
}

/** Two parts of the presenter view: the current slide at its step, and what the next key press shows. */
export function NowAndNext({ slides, position, aspectRatio, children }: NowAndNextProps) {
  const slide = slides[position.slideIndex];
  const following = whatFollows(slides, position);
  const [hereBox, setHereBox] = useState<Element | null>(null);
  const [nextBox, setNextBox] = useState<Element | null>(null);
  const previews = useMemo(
    () => [
      { box: hereBox, slide: slide?.id, step: position.stepIndex },
      { box: nextBox, slide: following?.slide.id, step: following?.stepIndex ?? 0 },
    ],
    [hereBox, slide?.id, position.stepIndex, nextBox, following?.slide.id, following?.stepIndex],
  );
  return (
    <>
      <Previews previews={previews} aspectRatio={aspectRatio}>
        {children}
      </Previews>
      <section aria-label="This slide" css={now}>
        <Preview ref={setHereBox} aspectRatio={aspectRatio} />
      </section>
      <section aria-label="Next" css={next}>
        <h2>Next</h2>
        {following ? (
          <Preview ref={setNextBox} aspectRatio={aspectRatio} />
        ) : (
          <p>That was the last step.</p>
        )}
      </section>
    </>
  );
}

/**
 * The place of a preview, as wide as the box around it, or as the height of that box allows. It is a form, because
 * radio buttons with one name are one group outside of forms.
 */
function Preview({ ref, aspectRatio }: { ref: Ref<HTMLDivElement>; aspectRatio: AspectRatio }) {
  const { width, height } = slideSizes[aspectRatio];
  return (
    <div css={preview}>
      <form inert style={{ width: `min(100%, 100cqh * ${width / height})` }}>
        <div ref={ref} />
      </form>
    </div>
  );
}

function whatFollows(slides: readonly SlideRecord[], { slideIndex, stepIndex }: Position) {
  const here = slides[slideIndex];
  if (here && stepIndex < here.steps) return { slide: here, stepIndex: stepIndex + 1 };
  const slide = slides[slideIndex + 1];
  return slide && { slide, stepIndex: 0 };
}

const preview = ({ colors }: SlideTheme) =>
  ({
    // Only this layout of the presenter view gives the previews a height.
    '@media (min-width: 900px)': { containerType: 'size' },
    // Styles of a talk for forms are not meant for it.
    '& > form': {
      all: 'unset',
      display: 'block',
      borderRadius: 8,
      overflow: 'hidden',
      outline: `1px solid ${colors.line}`,
    },
  }) as const;

const now = ({ accents }: SlideTheme) =>
  ({
    gridArea: 'now',
    display: 'grid',
    '& > div > form': { outline: `2px solid ${accents.brand}` },
  }) as const;

const next = ({ colors }: SlideTheme) =>
  ({
    gridArea: 'next',
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    color: colors.muted,
  }) as const;
