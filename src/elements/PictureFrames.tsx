import { type RefCallback, useContext } from 'react';
import { FrameContext, ReadingContext } from '../spectacle/contexts.ts';
import { useStage, useStep } from '../spectacle/Reveal.tsx';
import type { SlideTheme } from '../theme/theme.ts';
import { type PictureContent, PictureImage } from './PictureImage.tsx';
import { RichText } from './RichText.tsx';

/** One of the pictures that follow each other at the same place. */
export type PictureFrame = PictureContent & {
  /** A sentence below the picture. */
  caption?: string;
  /** The note that the presenter view shows when this picture comes. That of the first one is part of the notes. */
  cue?: string;
};

/** Pictures that follow each other at the same place, one with each key press. */
export function PictureFrames({ frames }: { frames: readonly PictureFrame[] }) {
  const step = useStep();
  const isWhole = useContext(FrameContext)!.steps === 0;
  const isRead = useContext(ReadingContext);
  const isPicture = useStage() === 'picture' && !isRead;
  const at = isWhole ? frames.length - 1 : Math.min(step, frames.length - 1);
  // A print has a page for each step: one picture is enough there.
  const isThere = (index: number) => !isPicture || index === at;
  return (
    <>
      <div css={stack} ref={decodeAll}>
        {frames.map((frame, index) =>
          isThere(index) ? (
            <div key={index} data-shown={index === at}>
              <PictureImage {...frame} place="board" />
            </div>
          ) : null,
        )}
      </div>
      {frames.some(({ caption }) => caption) && (
        <div css={[stack, captions]}>
          {frames.map(({ caption }, index) => (
            <p key={index} data-shown={index === at}>
              {caption && <RichText>{caption}</RichText>}
            </p>
          ))}
        </div>
      )}
    </>
  );
}

/** A browser decodes a picture when it draws it first. Now it is ready before its key press. */
const decodeAll: RefCallback<HTMLElement> = (element) => {
  for (const image of element?.querySelectorAll('img') ?? []) {
    // One that does not load is reported by the check.
    image.decode?.().catch(() => {});
  }
};

const stack = {
  flex: '1 1 0',
  minHeight: 0,
  display: 'grid',
  gridTemplate: 'minmax(0, 1fr) / minmax(0, 1fr)',
  '& > *': { gridArea: '1 / 1', display: 'flex' },
  '& > [data-shown="false"]': { visibility: 'hidden' },
} as const;

const captions = ({ fontSizes }: SlideTheme) =>
  ({
    flex: 'none',
    gridTemplate: 'auto / minmax(0, 1fr)',
    marginTop: 12,
    fontSize: fontSizes.small,
    lineHeight: 1.2,
  }) as const;
