import { Fragment, useContext, useLayoutEffect, useSyncExternalStore } from 'react';
import { countOf } from '../core/backup.ts';
import { slideSizes, slideWidth } from '../core/sizes.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import { SlideIndexContext, SlotContext, StillContext } from './contexts.ts';
import { SlideThemeProvider } from './SlideThemeProvider.tsx';
import type { StageSlideProps } from './StageSlide.tsx';
import { Surface } from './Surface.tsx';

/** A slide outside a deck: a still picture at one of its steps, or one at each, scaled to its container. */
export function StillSlide({ record, chrome, children }: StageSlideProps) {
  const still = useContext(StillContext);
  const index = useContext(SlideIndexContext);
  const slot = useContext(SlotContext);
  useLayoutEffect(() => {
    slot?.remember(record, false);
    return index?.enter(record);
  }, [index, slot, record]);
  const slides = useSyncExternalStore(
    index?.subscribe ?? subscribeToNothing,
    () => index?.slides ?? noSlides,
    () => index?.slides ?? noSlides,
  );
  if (still?.only !== undefined && still.only !== record.id) return null;
  if (still?.firstOnly && index?.firstId !== record.id) return null;

  const { width, height } = slideSizes[still?.aspectRatio ?? '16:9'];
  const number = index?.numberOf(record.id) ?? 0;
  const pictureAt = (step: number) => {
    const picture = (
      <div css={stillBox} style={{ aspectRatio: `${width} / ${height}` }}>
        <div css={stillCanvas} style={{ width, height }}>
          <Surface
            record={record}
            name={index?.nameOf(record)}
            stage="picture"
            step={step}
            revealed={step}
            chrome={chrome}
            number={number}
            count={countOf(slides)}
            parts={index?.parts ?? noParts}
          >
            {children}
          </Surface>
        </div>
      </div>
    );
    return still?.wrap ? still.wrap(record, number, picture, step) : picture;
  };
  return (
    <SlideThemeProvider field={chrome.field}>
      {still?.everyStep
        ? Array.from({ length: record.steps + 1 }, (_, step) => (
            <Fragment key={step}>{pictureAt(step)}</Fragment>
          ))
        : pictureAt(still?.step ?? record.steps)}
    </SlideThemeProvider>
  );
}

const noParts: readonly string[] = [];
const noSlides: readonly SlideRecord[] = [];
const subscribeToNothing = () => () => {};

const stillBox = {
  position: 'relative',
  containerType: 'inline-size',
  width: '100%',
  overflow: 'hidden',
} as const;

/** The width of the box around a still. */
const boxWidth = '--lectern-still-width';

// `scale` needs a number, and only atan2 turns the ratio of two lengths into one. It needs the width of the box in
// px: for `100cqw` itself, WebKit returns degrees and Chrome before 134 ignores the unit. A registered property
// is always in px.
const stillCanvas = {
  [`@property ${boxWidth}`]: { syntax: '"<length>"', inherits: 'true', initialValue: '0px' },
  position: 'absolute',
  inset: '0 auto auto 0',
  transformOrigin: '0 0',
  [boxWidth]: '100cqw',
  scale: `tan(atan2(var(${boxWidth}), ${slideWidth}px))`,
} as const;
