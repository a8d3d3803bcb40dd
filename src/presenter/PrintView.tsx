import { Global } from '@emotion/react';
import {
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { bylineOf } from '../core/byline.ts';
import { attributes, finalStep } from '../core/page.ts';
import { type AspectRatio, slideSizes, slideWidth } from '../core/sizes.ts';
import { OccasionContext, SlideIndexContext } from '../spectacle/contexts.ts';
import { SlideIndex, type SlideRecord } from '../core/SlideIndex.ts';
import { say } from '../core/strings.ts';
import { cssString } from '../core/escaped.ts';
import { SlideList } from '../spectacle/SlideList.tsx';
import { Still } from '../spectacle/Still.tsx';
import type { SlideTheme } from '../theme/theme.ts';
import { NoteBlocks, Said } from './NoteBlocks.tsx';

export interface PrintViewProps {
  /** The aspect ratio of the slides and of the pages. @default '16:9' */
  aspectRatio?: AspectRatio;
  /** Print a page for each step. @default false */
  withSteps?: boolean;
  /** Print the notes below each slide, on A4 pages. @default false */
  withNotes?: boolean;
  /** Print the skipped slides as well. @default false */
  withSkipped?: boolean;
  /** The title of the talk: it is on every page with notes. */
  title: string;
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
  withSkipped = false,
  title,
  onSlides,
  children,
}: PrintViewProps) {
  const [index] = useState(() => new SlideIndex(withSkipped));
  const slides = useSyncExternalStore(index.subscribe, () => index.all);
  useEffect(() => onSlides?.(slides), [onSlides, slides]);
  const occasion = useContext(OccasionContext);
  const { width, height } = slideSizes[aspectRatio];
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
        {withNotes && <PageNotes {...{ slide, number }} step={withSteps ? step : undefined} />}
      </form>
    ),
    [withSteps, withNotes],
  );
  return (
    <main css={[pages, withNotes && a4Pages]}>
      <style {...{ [attributes.pageStyle]: true }}>
        {withNotes
          ? a4(title, bylineOf(occasion).join(' · '))
          : `@page { size: ${width}px ${height}px; margin: 0 }`}
      </style>
      {withNotes && <Global styles={{ 'html, body': { background: '#fff' } }} />}
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
function PageNotes({ slide, number, step }: { slide: SlideRecord; number: number; step?: number }) {
  const { title, notes, cues } = slide;
  const about = [number, title, step && say('Step {number}', { number: step })];
  return (
    <aside css={pageNotes} aria-label={[say('Notes'), ...about.filter(Boolean)].join(' · ')}>
      {notes && !step && (
        <div data-short={notes.length <= longest}>
          <NoteBlocks>{notes}</NoteBlocks>
        </div>
      )}
      {cues.map(
        (cue, index) =>
          cue &&
          (step === undefined || step === index + 1) && (
            <p key={index} data-short={cue.length <= longest}>
              <strong>{say('Step {number}', { number: index + 1 })}</strong> <Said>{cue}</Said>
            </p>
          ),
      )}
    </aside>
  );
}

/** The most characters of a note that stays in one column: about ten lines. */
const longest = 500;

const pages = {
  maxWidth: slideWidth,
  margin: '0 auto',
  // Styles of a talk for forms are not meant for it.
  '& > form': { all: 'unset', display: 'block', position: 'relative', breakAfter: 'page' },
  // A page break never cuts a slide; its notes may continue on the next page. A slide has the size of its picture
  // until it is scaled, and would break there.
  '& > form > div': { breakInside: 'avoid' },
  '& > form > div > div': { contain: 'strict' },
  '& > form:last-of-type': { breakAfter: 'auto' },
  // The targets of links, at the top of the page.
  '& > form > span': { position: 'absolute', top: 0, left: 0, width: 1, height: 1 },
  '@media screen': { '& > form': { marginBottom: 24 } },
} as const;

const a4Pages = {
  maxWidth: '180mm',
  // Chromium puts content that is only scaled into an object of its own, where PDF.js does not find its tags.
  '& > form > div > div': { translate: '0.01px' },
  '@media screen': { '& > form': { marginBottom: '15mm' } },
} as const;

/** Pages of A4 with the title of the talk, their number, and who gives the talk, where and when. */
const a4 = (title: string, byline: string) => {
  const text =
    "color: #55555f; font: 9pt 'Lectern Sans', 'Lectern Emoji', var(--scripts, 'Lectern Scripts'), sans-serif";
  return `@page {
    size: A4;
    margin: 20mm 15mm;
    @top-left { content: ${cssString(title)}; ${text} }
    @bottom-left { content: ${cssString(byline)}; ${text} }
    @top-right { content: counter(page) " / " counter(pages); ${text} }
  }`;
};

const pageNotes = ({ fonts }: SlideTheme) =>
  ({
    marginTop: '8mm',
    columns: 2,
    columnGap: '10mm',
    color: '#1a1a1a',
    font: `400 11pt/1.45 ${fonts.text}`,
    orphans: 2,
    widows: 2,
    '& p': { margin: 0 },
    '& [data-short="true"]': { breakInside: 'avoid' },
    '& > * + p': { marginTop: '0.8em' },
    // As far apart as a line of text is high.
    '& > div > * + *': { marginTop: '1.45em' },
    '& > div > p + :is(ul, ol)': { marginTop: '0.2em' },
  }) as const;
