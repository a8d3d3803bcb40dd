import { useContext, useEffect, useState } from 'react';
import { attributes } from '../core/page.ts';
import { textOfError } from '../core/words.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import { say } from '../core/strings.ts';
import type { Theme } from '../theme/theme.ts';
import { FrameContext, StillContext } from './contexts.ts';
import { NoteText } from './NoteText.tsx';

export interface BrokenSlideProps {
  record: Pick<SlideRecord, 'title' | 'notes'>;
  error: unknown;
}

/**
 * The title of a slide whose content has thrown an error, and on stage its notes: stills may be published. During
 * development, also the error and where it was thrown.
 */
export function BrokenSlide({ record, error }: BrokenSlideProps) {
  const frame = useContext(FrameContext);
  const isStill = useContext(StillContext) !== null;
  return (
    <div css={broken} dir="auto" {...{ [attributes.broken]: textOfError(error) }}>
      <h2 id={frame?.headingId} dir="auto">
        {record.title}
      </h2>
      <p data-message>{say('This slide could not be shown. The talk goes on.')}</p>
      {globalThis.lecternPlaceOf && !isStill && <ErrorPlace error={error} />}
      {record.notes && !isStill && (
        <p data-notes>
          <NoteText>{record.notes}</NoteText>
        </p>
      )}
    </div>
  );
}

function ErrorPlace({ error }: { error: unknown }) {
  const [place, setPlace] = useState<string>();
  useEffect(() => {
    void globalThis.lecternPlaceOf?.(error).then(setPlace);
  }, [error]);
  return (
    <p data-error>
      {textOfError(error)}
      {place && ` (${place})`}
    </p>
  );
}

const broken = ({ colors, tones, fonts, fontSizes }: Theme) =>
  ({
    display: 'grid',
    gap: 32,
    '& h2': { fontSize: fontSizes.title, lineHeight: 1.1 },
    '& [data-message]': { fontSize: fontSizes.lead },
    '& [data-error]': { fontFamily: fonts.code, overflowWrap: 'anywhere', color: tones.risk },
    '& [data-notes]': { maxWidth: '60ch', color: colors.muted },
  }) as const;
