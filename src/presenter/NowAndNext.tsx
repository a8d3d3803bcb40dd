import { type ReactNode, useMemo, useState } from 'react';
import { followerOf } from '../core/backup.ts';
import type { AspectRatio } from '../core/sizes.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import type { Position } from '../core/address.ts';
import { say } from '../core/strings.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { PreviewBox, Previews } from './Previews.tsx';
import { SpokenPreview } from './SpokenPreview.tsx';

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

/**
 * A part of the presenter view: the current slide at its step, what the next key press shows, and the next slide
 * with all of its steps. If the last two are the same picture, there is only one.
 */
export function NowAndNext({ slides, position, aspectRatio, children }: NowAndNextProps) {
  const { slideIndex, stepIndex } = position;
  const [here, following] = [slides[slideIndex], followerOf(slides, slideIndex)];
  const isLastStep = !here || stepIndex >= here.steps;
  const pressed = isLastStep ? following : here;
  const isSame = isLastStep && following?.steps === 0;
  const pressedStep = isLastStep ? 0 : stepIndex + 1;
  const [hereBox, setHereBox] = useState<Element | null>(null);
  const [stepBox, setStepBox] = useState<Element | null>(null);
  const [slideBox, setSlideBox] = useState<Element | null>(null);
  const previews = useMemo(
    () => [
      { box: hereBox, slide: here?.id, step: stepIndex },
      { box: stepBox, slide: pressed?.id, step: pressedStep },
      { box: slideBox, slide: following?.id, step: following?.steps ?? 0 },
    ],
    [
      hereBox,
      here?.id,
      stepIndex,
      stepBox,
      pressed?.id,
      pressedStep,
      slideBox,
      following?.id,
      following?.steps,
    ],
  );
  return (
    <div css={pictures} data-area="pictures">
      <Previews previews={previews} aspectRatio={aspectRatio}>
        {children}
      </Previews>
      <div>
        <section aria-label={say('This slide')} data-now>
          <PreviewBox ref={setHereBox} aspectRatio={aspectRatio} />
          <SpokenPreview box={hereBox} />
        </section>
        {!isSame && (
          <section aria-label={say('Next step')}>
            <h2>{say('Next step')}</h2>
            {pressed ? (
              <>
                <PreviewBox ref={setStepBox} aspectRatio={aspectRatio} />
                <SpokenPreview box={stepBox} />
              </>
            ) : (
              <p>{say('That was the last step.')}</p>
            )}
          </section>
        )}
        <section aria-label={say('Next slide')}>
          <h2>{say('Next slide')}</h2>
          {following ? (
            <>
              <PreviewBox ref={setSlideBox} aspectRatio={aspectRatio} />
              <SpokenPreview box={slideBox} />
            </>
          ) : (
            <p>{say('This is the last slide.')}</p>
          )}
        </section>
      </div>
    </div>
  );
}

const pictures = ({ colors }: SlideTheme) =>
  ({
    gridArea: 'pictures',
    // As high as its box allows: this slide, the next step at 60 % of its size, and the line of text between them.
    '& > div': {
      width: 'min(100%, (100cqh - 3rem) * var(--ratio) / 1.6)',
      display: 'grid',
      gridTemplateColumns: '3fr 2fr',
      gap: '8px 16px',
    },
    // What is drawn on it is above it.
    '& > div > section:first-of-type': { gridColumn: '1 / -1', position: 'relative' },
    '& > div > section:first-of-type > form': { outlineColor: colors.muted },
    '& > div > section > :is(h2, p)': {
      fontSize: '1rem',
      lineHeight: '1.75rem',
      color: colors.muted,
    },
  }) as const;
