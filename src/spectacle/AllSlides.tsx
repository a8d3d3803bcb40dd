import { ThemeProvider } from '@emotion/react';
import { type ReactNode, Suspense, useState } from 'react';
import type { Theme } from '../theme/theme.ts';
import { SlideIndexContext } from './contexts.ts';
import { SlideIndex } from '../core/SlideIndex.ts';
import { SlideList } from './SlideList.tsx';
import { Still } from './Still.tsx';

export interface AllSlidesProps {
  title: string;
  author?: string;
  theme: Theme;
  children: ReactNode;
}

/** All slides, and what is known of each, for a build to read: see `readTalk`. */
export function AllSlides({ title, author, theme, children }: AllSlidesProps) {
  const [index] = useState(() => new SlideIndex());
  return (
    <ThemeProvider theme={theme}>
      <SlideIndexContext value={index}>
        <div data-talk={JSON.stringify({ title, author })}>
          <Still
            wrap={(slide, _number, still) => (
              <article data-record={JSON.stringify(slide)}>
                {/* On a server, nothing else keeps a slide that throws from taking all others along. */}
                <Suspense fallback={<h2>{slide.title}</h2>}>{still}</Suspense>
              </article>
            )}
          >
            <SlideList>{children}</SlideList>
          </Still>
        </div>
      </SlideIndexContext>
    </ThemeProvider>
  );
}
