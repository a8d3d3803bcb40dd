import { Global } from '@emotion/react';
import { type ReactNode, useState } from 'react';
import { type AspectRatio, SlideIndexContext, slideSizes } from '../spectacle/contexts.ts';
import { SlideIndex } from '../spectacle/SlideIndex.ts';
import { SlideList } from '../spectacle/SlideList.tsx';
import { Still } from '../spectacle/Still.tsx';

export interface PrintViewProps {
  /** The shape of the slides, and so of the pages. @default '16:9' */
  aspectRatio?: AspectRatio;
  /** The slides. */
  children: ReactNode;
}

/** All slides below each other with all their steps shown, a page each: to be printed, or read. */
export function PrintView({ aspectRatio = '16:9', children }: PrintViewProps) {
  const [index] = useState(() => new SlideIndex());
  const { width, height } = slideSizes[aspectRatio];
  return (
    <main css={pages}>
      <Global styles={{ '@page': { size: `${width}px ${height}px`, margin: 0 } }} />
      <SlideIndexContext value={index}>
        <Still aspectRatio={aspectRatio} wrap={(_slide, _number, still) => <div>{still}</div>}>
          <SlideList>{children}</SlideList>
        </Still>
      </SlideIndexContext>
    </main>
  );
}

const pages = {
  maxWidth: 1366,
  margin: '0 auto',
  printColorAdjust: 'exact',
  '& > div': { breakAfter: 'page', breakInside: 'avoid' },
  '& > div:last-of-type': { breakAfter: 'auto' },
  '@media screen': { '& > div': { marginBottom: 24 } },
} as const;
