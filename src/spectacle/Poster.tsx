import { ThemeProvider } from '@emotion/react';
import { type ReactNode, useState } from 'react';
import type { Theme } from '../theme/theme.ts';
import { followerOf } from '../core/backup.ts';
import { type AspectRatio, slideSizes } from '../core/sizes.ts';
import { SlideIndexContext } from './contexts.ts';
import { SlideIndex, type SlideRecord } from '../core/SlideIndex.ts';
import { SlideList } from './SlideList.tsx';
import { Still, type StillProps } from './Still.tsx';

export interface PosterProps {
  theme: Theme;
  aspectRatio: AspectRatio;
  children: ReactNode;
}

/**
 * The first slide at its start, and if a build wants it, in a template what the first key press leads to. Only CSS fits it to the window: a
 * page shows it before any script runs.
 */
export function Poster({ theme, aspectRatio, children }: PosterProps) {
  const { width, height } = slideSizes[aspectRatio];
  const next = globalThis.lecternWantsNext && afterStart(globalThis.lecternSlides ?? []);
  const still = (settings: Partial<StillProps>) => (
    <div style={{ width: `min(100vw, calc(100vh * ${width} / ${height}))` }}>
      <OneSlide {...settings} aspectRatio={aspectRatio}>
        {children}
      </OneSlide>
    </div>
  );
  return (
    <ThemeProvider theme={theme}>
      <div
        style={{
          position: 'fixed',
          inset: 0,
          zIndex: 1,
          display: 'grid',
          placeContent: 'center',
          background: theme.colors.ground,
        }}
      >
        {still({ firstOnly: true, step: 0 })}
        {next && <template>{still(next)}</template>}
      </div>
    </ThemeProvider>
  );
}

/** A slide of a talk. Slides claim their ids anew for each of them. */
function OneSlide({ children, ...settings }: StillProps) {
  const [index] = useState(() => new SlideIndex(false, globalThis.lecternSlides));
  return (
    <SlideIndexContext value={index}>
      <Still {...settings}>
        <SlideList>{children}</SlideList>
      </Still>
    </SlideIndexContext>
  );
}

/** What the first key press of a talk leads to: a step of its first slide, or the second one. */
function afterStart(slides: readonly SlideRecord[]) {
  const [first] = slides;
  if (first && first.steps > 0) return { only: first.id, step: 1 };
  const second = followerOf(slides, 0);
  return second && { only: second.id, step: 0 };
}
