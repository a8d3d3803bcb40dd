import { ThemeProvider } from '@emotion/react';
import { type ComponentProps, type ReactNode, useMemo } from 'react';
import { DeckContext, SlideContext } from 'spectacle';
import { soundTheme } from '../theme/soundTheme.ts';
import type { Theme } from '../theme/theme.ts';
import type { AspectRatio } from '../core/sizes.ts';
import { PictureStepContext, StillContext } from './contexts.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';

export interface StillProps {
  /** The number of items revealed: 0 shows the slide as it comes up. All of them unless given. */
  step?: number;
  /** The shape of the slide. @default '16:9' */
  aspectRatio?: AspectRatio;
  /** The theme; the one around it, or midnight, unless given. */
  theme?: Theme;
  /** Of all the slides inside, show the one with this id. */
  only?: string;
  /** Of all the slides inside, show the first. */
  firstOnly?: boolean;
  /** Show each slide once for each of its steps, from how it comes up to its last. @default false */
  everyStep?: boolean;
  /** Puts each still into something, such as a button; it is told the slide, its number and the step. */
  wrap?: (slide: SlideRecord, number: number, still: ReactNode, step: number) => ReactNode;
  /** One slide, or many. */
  children: ReactNode;
}

/**
 * Shows slides as still pictures, as wide as the space they are given, in or outside a deck. A slide
 * outside a deck is a still of its own accord; this says at which step, in which shape and theme. What
 * Spectacle's own steppers (Appear, Stepper) reveal is shown to its last step.
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
  const stills = (
    <StillContext value={settings}>
      <DeckContext value={allRevealed.deck}>
        <SlideContext value={allRevealed.slide}>
          <PictureStepContext value={null}>{children}</PictureStepContext>
        </SlideContext>
      </DeckContext>
    </StillContext>
  );
  const look = useMemo(() => theme && soundTheme(theme), [theme]);
  return look ? <ThemeProvider theme={look}>{stills}</ThemeProvider> : stills;
}

/**
 * What Spectacle's own steppers (Appear, Stepper, CodePane) ask for: outside a deck they would throw. No
 * picture knows how many steps they have, so they show their last one, as in a print.
 */
const allRevealed = {
  deck: { inPrintMode: true } as ComponentProps<typeof DeckContext>['value'],
  slide: {
    immediate: true,
    activeStepIndex: Infinity,
    activationThresholds: new Proxy({}, { get: () => 0 }),
  } as unknown as ComponentProps<typeof SlideContext>['value'],
};
