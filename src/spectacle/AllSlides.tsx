import { ThemeProvider } from '@emotion/react';
import { type ReactNode, Suspense, useState } from 'react';
import { readingStyles } from '../theme/readingStyles.ts';
import type { Theme } from '../theme/theme.ts';
import { type TalkHead, attributes } from '../core/page.ts';
import { SlideIndex } from '../core/SlideIndex.ts';
import { ReadingContext, SlideIndexContext } from './contexts.ts';
import { SlideList } from './SlideList.tsx';
import { Still } from './Still.tsx';

export interface AllSlidesProps {
  talk: TalkHead;
  theme: Theme;
  children: ReactNode;
}

/** All slides with their records, which a build reads: see `renderTalk`. */
export function AllSlides({ talk, theme, children }: AllSlidesProps) {
  const [index] = useState(() => new SlideIndex(false, globalThis.lecternSlides));
  return (
    <ThemeProvider theme={theme}>
      <SlideIndexContext value={index}>
        <div {...{ [attributes.talk]: JSON.stringify({ ...talk, styles: readingStyles(theme) }) }}>
          <Still
            wrap={(slide, _number, still) => {
              globalThis.lecternWantsAll?.(slide);
              return (
                <article {...{ [attributes.record]: JSON.stringify(slide) }}>
                  {/* On a server there are no error boundaries: only Suspense contains a slide that throws. */}
                  <Suspense fallback={<h2>{slide.title}</h2>}>{still}</Suspense>
                </article>
              );
            }}
          >
            <ReadingContext value>
              <SlideList>{children}</SlideList>
            </ReadingContext>
          </Still>
        </div>
      </SlideIndexContext>
    </ThemeProvider>
  );
}
