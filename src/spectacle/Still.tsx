import { ThemeProvider } from '@emotion/react';
import { Fragment, type ReactNode, useMemo } from 'react';
import { soundTheme } from '../theme/soundTheme.ts';
import type { Theme } from '../theme/theme.ts';
import type { AspectRatio } from '../core/sizes.ts';
import { PictureStepContext, StillContext } from './contexts.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import { otherDeck } from './otherDeck.ts';

export interface StillProps {
  /** The number of items that are revealed: 0 shows the slide at its start. @default all of them */
  step?: number;
  /** The aspect ratio of the slides. @default '16:9' */
  aspectRatio?: AspectRatio;
  /** The theme. @default the one around it, or midnight */
  theme?: Theme;
  /** Show only the slide with this id. */
  only?: string;
  /** Show only the first slide. @default false */
  firstOnly?: boolean;
  /** Show each slide at each of its steps, from its start to its last. @default false */
  everyStep?: boolean;
  /** Wraps each still, for example in a button. */
  wrap?: (slide: SlideRecord, number: number, still: ReactNode, step: number) => ReactNode;
  /** One slide, or many. */
  children: ReactNode;
}

/**
 * Shows slides as still pictures, as wide as their container, inside or outside a deck. A slide outside a
 * deck is a still anyway; `Still` sets its step, aspect ratio and theme. Spectacle's own steppers (Appear,
 * Stepper) are shown at their last step.
 */
export function Still({
  step,
  aspectRatio = '16:9',
  theme,
  only,
  firstOnly,
  everyStep,
  wrap,
  children,
}: StillProps) {
  const settings = useMemo(
    () => ({ step, aspectRatio, only, firstOnly, everyStep, wrap }),
    [step, aspectRatio, only, firstOnly, everyStep, wrap],
  );
  const Revealed = otherDeck?.Revealed ?? Fragment;
  const stills = (
    <StillContext value={settings}>
      <Revealed>
        <PictureStepContext value={null}>{children}</PictureStepContext>
      </Revealed>
    </StillContext>
  );
  const ownTheme = useMemo(() => theme && soundTheme(theme), [theme]);
  return ownTheme ? <ThemeProvider theme={ownTheme}>{stills}</ThemeProvider> : stills;
}
