import { Global, ThemeProvider } from '@emotion/react';
import { type ReactNode, useState } from 'react';
import type { Theme } from '../theme/theme.ts';
import { type AspectRatio, SlideIndexContext, slideSizes } from './contexts.ts';
import { SlideIndex } from './SlideIndex.ts';
import { SlideList } from './SlideList.tsx';
import { Still } from './Still.tsx';

export interface PosterProps {
  theme: Theme;
  aspectRatio: AspectRatio;
  children: ReactNode;
}

/** The first slide as it comes up, fitted to the window by CSS alone: what a page shows before its script. */
export function Poster({ theme, aspectRatio, children }: PosterProps) {
  const [index] = useState(() => new SlideIndex());
  const { width, height } = slideSizes[aspectRatio];
  return (
    <ThemeProvider theme={theme}>
      <SlideIndexContext value={index}>
        <Global styles={wordsFirst} />
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
          <div style={{ width: `min(100vw, calc(100vh * ${width} / ${height}))` }}>
            <Still firstOnly step={0} aspectRatio={aspectRatio}>
              <SlideList>{children}</SlideList>
            </Still>
          </div>
        </div>
      </SlideIndexContext>
    </ThemeProvider>
  );
}

// A drawing takes the browser longer than all else on the slide: it comes with the next frame.
const wordsFirst = {
  '[data-drawing]': {
    animation: 'lectern-drawing 1ms step-end',
    '@keyframes lectern-drawing': { from: { visibility: 'hidden' } },
  },
} as const;
