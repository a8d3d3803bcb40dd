import { useContext } from 'react';
import { attributes } from '../core/page.ts';
import type { Theme } from '../theme/theme.ts';
import { FrameContext } from './contexts.ts';
import { OwnDirection } from './OwnDirection.tsx';

/** The title of a slide, while its content loads. */
export function PendingSlide({ title }: { title: string }) {
  const frame = useContext(FrameContext);
  return (
    <h2 id={frame?.headingId} css={pending} {...{ [attributes.pending]: '' }}>
      <OwnDirection of={title} />
    </h2>
  );
}

const pending = ({ fontSizes }: Theme) => ({ fontSize: fontSizes.title, lineHeight: 1.1 });
