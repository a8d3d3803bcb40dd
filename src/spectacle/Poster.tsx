import { ThemeProvider } from '@emotion/react';
import { type ReactNode, useState } from 'react';
import type { Theme } from '../theme/theme.ts';
import { type AspectRatio, slideSizes } from '../core/sizes.ts';
import { SlideIndexContext } from './contexts.ts';
import { SlideIndex } from '../core/SlideIndex.ts';
import { SlideList } from './SlideList.tsx';
import { Still } from './Still.tsx';

export interface PosterProps {
  theme: Theme;
  aspectRatio: AspectRatio;
  children: ReactNode;
}

/** The first slide at its start. Only CSS fits it to the window: a page shows it before any script runs. */
export function Poster({ theme, aspectRatio, children }: PosterProps) {
  const [index] = useState(() => new SlideIndex());
  const { width, height } = slideSizes[aspectRatio];
  return (
    <ThemeProvider theme={theme}>
      <SlideIndexContext value={index}>
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
