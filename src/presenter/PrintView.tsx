import { Global } from '@emotion/react';
import { type ReactNode, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { attributes, finalStep } from '../core/page.ts';
import { type AspectRatio, slideSizes, slideWidth } from '../core/sizes.ts';
import { SlideIndexContext } from '../spectacle/contexts.ts';
import { SlideIndex, type SlideRecord } from '../core/SlideIndex.ts';
import { NoteText } from '../spectacle/NoteText.tsx';
import { SlideList } from '../spectacle/SlideList.tsx';
import { Still } from '../spectacle/Still.tsx';
import type { SlideTheme } from '../theme/theme.ts';

export interface PrintViewProps {
  /** The aspect ratio of the slides and of the pages. @default '16:9' */
  aspectRatio?: AspectRatio;
  /** Print a page for each step. @default false */
  withSteps?: boolean;
  /** Print the notes below each slide, on portrait pages. @default false */
  withNotes?: boolean;
  /** Called with the slides, once they are known. */
  onSlides?: (slides: readonly SlideRecord[]) => void;
  /** The slides. */
  children: ReactNode;
}

/** All slides, one per page, with all steps revealed: to print or to read. */
export function PrintView({
  aspectRatio = '16:9',
  withSteps = false,
  withNotes = false,
  onSlides,
  children,
}: PrintViewProps) {
  const [index] = useState(() => new SlideIndex());
  const slides = useSyncExternalStore(index.subscribe, () => index.slides);
  useEffect(() => onSlides?.(slides), [onSlides, slides]);
  const { width, height } = slideSizes[aspectRatio];
  // Portrait pages have the aspect ratio of A4: they fill its width.
  const pageHeight = withNotes ? Math.round(width * Math.SQRT2) : height;
  const page = useCallback(
    (slide: SlideRecord, number: number, still: ReactNode, step: number) => (
      // A form, because radio buttons with one name are one group outside of forms.
      <form
        onSubmit={(event) => event.preventDefault()}
        {...{ [attributes.page]: slide.id, [attributes.pageStep]: step }}
      >
        {addressesOf(slide, number, withSteps ? step : undefined).map((address) => (
          <span key={address} id={address} />
        ))}
        {still}
        {withNotes && <PageNotes slide={slide} step={withSteps ? step : undefined} />}
      </form>
    ),
    [withSteps, withNotes],
  );
  return (
    <main css={pages}>
      <Global
        styles={[
          { '@page': { size: `${width}px ${pageHeight}px`, margin: 0 } },
          withNotes && { 'html, body': { background: '#fff' } },
        ]}
      />
      <SlideIndexContext value={index}>
        <Still aspectRatio={aspectRatio} everyStep={withSteps} wrap={page}>
          <SlideList>{children}</SlideList>
        </Still>
      </SlideIndexContext>
    </main>
  );
}

/** The targets of links to this page, as in a deck: the id or number of its slide, and its step. */
function addressesOf({ id, steps }: SlideRecord, number: number, only?: number): string[] {
  const all = Array.from({ length: steps + 1 }, (_, step) => step);
  const endings = all
    .filter((step) => only === undefined || step === only)
    .flatMap((step) => [
      ...(step === 0 ? [''] : []),
      `/${step}`,
      ...(step === steps ? [`/${finalStep}`] : []),
    ]);
  const names = number > 0 ? [id, String(number)] : [id];
  return names.flatMap((name) => endings.map((ending) => `${name}${ending}`));
}

/** The notes of a slide: all notes, or those of one step. */
function PageNotes({ slide: { notes, cues }, step }: { slide: SlideRecord; step?: number }) {
  const isHere = (cueStep: number) => step === undefined || step === cueStep;
  return (
    <aside css={pageNotes} aria-label="Notes">
      {notes && isHere(0) && (
        <p>
          <NoteText>{notes}</NoteText>
        </p>
      )}
      {cues.map(
        (cue, index) =>
          cue &&
          isHere(index + 1) && (
            <p key={index}>
              <strong>Step {index + 1}</strong> <NoteText>{cue}</NoteText>
            </p>
          ),
      )}
    </aside>
  );
}

const pages = {
  maxWidth: slideWidth,
  margin: '0 auto',
  // A page break never cuts a slide; its notes may continue on the next page.
  // Styles of a talk for forms are not meant for it.
  '& > form': { all: 'unset', display: 'block', position: 'relative', breakAfter: 'page' },
  '& > form > div': { breakInside: 'avoid' },
  '& > form:last-of-type': { breakAfter: 'auto' },
  // The targets of links, at the top of the page.
  '& > form > span': { position: 'absolute', top: 0, left: 0, width: 1, height: 1 },
  '@media screen': { '& > form': { marginBottom: 24 } },
} as const;

const pageNotes = ({ fonts }: SlideTheme) =>
  ({
    padding: '44px 72px',
    // The page where the notes continue has the same padding.
    boxDecorationBreak: 'clone',
    background: '#fff',
    color: '#1a1a1a',
    font: `400 28px/1.45 ${fonts.text}`,
    orphans: 2,
    widows: 2,
    '& p': { margin: 0, maxWidth: '72ch' },
    '& p + p': { marginTop: '0.8em' },
  }) as const;
