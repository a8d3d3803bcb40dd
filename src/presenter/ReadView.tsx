import { useTheme } from '@emotion/react';
import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { countOf, labelOf } from '../core/backup.ts';
import { type PartsOf, withBreaks } from '../core/longWords.ts';
import { type TalkHead, attributes } from '../core/page.ts';
import { withOtherLanguages } from '../core/otherLanguages.ts';
import { readingClass, readingHtml } from '../core/reading.ts';
import { saidHtml } from '../core/saidHtml.ts';
import { SlideIndex, type SlideRecord } from '../core/SlideIndex.ts';
import { say } from '../core/strings.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { visuallyHidden } from '../spectacle/visuallyHidden.ts';
import { ReadingContext, SlideIndexContext } from '../spectacle/contexts.ts';
import { SlideList } from '../spectacle/SlideList.tsx';
import { Still } from '../spectacle/Still.tsx';
import { useTalkState } from '../spectacle/useTalkState.ts';
import { readingStyles } from '../theme/readingStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { directionOfWords } from './directionOfWords.ts';
import { followTalk, otherPages } from './otherPages.ts';
import { lowWindow } from './presenterStyles.ts';
import { useReadingPlace } from './useReadingPlace.ts';

export interface ReadViewProps {
  talk: TalkHead;
  store: TalkStore;
  /** Show the notes below each slide. @default false */
  withNotes?: boolean;
  /** Called with the slides, once they are known. */
  onSlides?: (slides: readonly SlideRecord[]) => void;
  /** The slides. */
  children: ReactNode;
}

/**
 * The text of the talk in one column, for phones and for large letters: each slide with everything revealed. The slides are
 * rendered out of sight, and their text is read from there.
 */
export function ReadView({ talk, store, withNotes = false, onSlides, children }: ReadViewProps) {
  const theme = useTheme();
  const [index] = useState(() => new SlideIndex());
  const slides = useSyncExternalStore(index.subscribe, () => index.slides);
  useEffect(() => onSlides?.(slides), [onSlides, slides]);
  const source = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const html = useText(source, { talk, slides, withNotes });
  const [at, go] = useReadingPlace(text, { html, slides, store });
  const still = useCallback(
    ({ id }: SlideRecord, _number: number, picture: ReactNode) => (
      <div {...{ [attributes.page]: id }}>{picture}</div>
    ),
    [],
  );
  return (
    <>
      <style>{readingStyles(theme)}</style>
      {/* It is made of what React has rendered. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- only what a link in it does */}
      <div
        ref={text}
        className={readingClass}
        dangerouslySetInnerHTML={{ __html: html }}
        onClick={({ target }) => {
          const link = (target as Element).closest<HTMLAnchorElement>('a[hreflang]');
          if (link) followTalk(link);
        }}
      />
      {slides.length > 0 && <Bar {...{ slides, at, go, store }} />}
      <div ref={source} hidden inert>
        <SlideIndexContext value={index}>
          <ReadingContext value>
            <Still wrap={still}>
              <SlideList>{children}</SlideList>
            </Still>
          </ReadingContext>
        </SlideIndexContext>
      </div>
    </>
  );
}

/** The text of the slides, as it is and whenever it changes. */
function useText(
  source: RefObject<HTMLDivElement | null>,
  {
    talk,
    slides,
    withNotes,
  }: { talk: TalkHead; slides: readonly SlideRecord[]; withNotes: boolean },
): string {
  const [html, setHtml] = useState('');
  useEffect(() => {
    const { current } = source;
    if (!current || slides.length === 0) return undefined;
    const read = () => {
      const stills = new Map(
        [...current.querySelectorAll(`[${attributes.page}]`)].map((still) => [
          still.getAttribute(attributes.page),
          still.innerHTML,
        ]),
      );
      const read = slides.map((slide) => ({ ...slide, html: stills.get(slide.id) ?? '' }));
      const text = readingHtml(talk, read, say, withNotes ? notesOf : undefined);
      const broken = withBreaks(text, document.documentElement.lang, partsOf);
      setHtml(withOtherLanguages(broken, otherPages()));
    };
    // At once: the text must be there before the browser draws.
    let timer = setTimeout(read);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(read, 100);
    });
    observer.observe(current, { subtree: true, childList: true, characterData: true });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [source, talk, slides, withNotes]);
  return html;
}

const partsOf: PartsOf = (word, language) => globalThis.lecternLongWords?.get(language)?.get(word);

const notesOf = ({ notes, cues }: SlideRecord) =>
  notes || cues.some(Boolean) ? saidHtml({ notes, cues }, say) : '';

interface BarProps {
  slides: readonly SlideRecord[];
  /** The slide that is being read. */
  at: number;
  go: (slideIndex: number) => void;
  store: TalkStore;
}

/** Where the reader is, the way to the slides around, and to the one that is shown while the talk is presented. */
function Bar({ slides, at, go, store }: BarProps) {
  const { isPresented, position } = useTalkState(store);
  const count = countOf(slides);
  const label = (slideIndex: number) => labelOf(slideIndex + 1, count);
  const [said, setSaid] = useState('');
  const turn = (slideIndex: number) => {
    go(slideIndex);
    const { title } = slides[slideIndex]!;
    setSaid(say('Slide {number}: {title}', { number: label(slideIndex), title }));
  };
  return (
    <nav css={bar} className="lectern-ui" dir={directionOfWords()} aria-label={say('Slides')}>
      {isPresented && position.slideIndex !== at && (
        <button type="button" data-now onClick={() => turn(position.slideIndex)}>
          {say('Now: slide {number}', { number: label(position.slideIndex) })}
        </button>
      )}
      <button type="button" aria-disabled={at === 0} onClick={() => at > 0 && turn(at - 1)}>
        {say('Back')}
      </button>
      <p>
        {label(at)} / {count}
      </p>
      <button
        type="button"
        aria-disabled={at === slides.length - 1}
        onClick={() => at < slides.length - 1 && turn(at + 1)}
      >
        {say('Next')}
      </button>
      <p css={visuallyHidden} role="status">
        {said}
      </p>
    </nav>
  );
}

const bar = ({ colors, fonts }: SlideTheme) =>
  ({
    position: 'fixed',
    zIndex: 2,
    inset: 'auto 0 0',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 8,
    // The switch is at its end.
    padding: '8px max(104px, env(safe-area-inset-right)) 8px 12px',
    '&[dir="rtl"]': { padding: '8px 12px 8px 104px' },
    paddingBottom: 'calc(8px + env(safe-area-inset-bottom))',
    borderTop: `1px solid ${colors.line}`,
    background: colors.surface,
    color: colors.text,
    font: `400 1rem/1.3 ${fonts.text}`,
    '& > p': {
      margin: 0,
      minWidth: '4em',
      textAlign: 'center',
      fontVariantNumeric: 'tabular-nums',
    },
    '&&& > button': { minWidth: 44, minHeight: 44, padding: '0.4em 0.7em' },
    '&&& > [aria-disabled="true"]': { color: colors.muted, cursor: 'default' },
    '&&& > [data-now]': { flexBasis: '100%' },
    // It would cover a third of a window that is enlarged to 400 %.
    [lowWindow]: { position: 'static', ':root:has(&&)': { scrollPaddingBottom: 0 } },
    '@media print': { display: 'none' },
  }) as const;
