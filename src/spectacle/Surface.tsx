import {
  type ReactNode,
  type RefObject,
  memo,
  useContext,
  useId,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { isRightToLeft, readsFromRight } from '../core/direction.ts';
import { attributes } from '../core/page.ts';
import { punctuate } from '../core/punctuation.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import { emojiPalette } from '../theme/contrast.ts';
import type { Theme } from '../theme/theme.ts';
import {
  FrameContext,
  OccasionContext,
  type Placement,
  type SlideChrome,
  SmartPunctuationContext,
  StageContext,
} from './contexts.ts';
import { Frame } from './Frame.tsx';
import { useMedia } from './useMedia.ts';
import { useOwnIds } from './useOwnIds.ts';

export interface SurfaceProps {
  ref?: RefObject<HTMLElement | null>;
  record: SlideRecord;
  /** The name of the slide. @default its heading */
  name?: string;
  hidden?: boolean;
  /** Where the slide is shown. */
  stage: Placement;
  /** The current step; undefined while another slide is on stage. */
  step?: number;
  /** The number of items that are revealed. */
  revealed: number;
  chrome: SlideChrome;
  /** The slide's number, after all that count for a backup slide; 0 while it is not known, or if it is skipped. */
  number: number;
  /** The number of slides that count. */
  count: number;
  /** The names of the parts of the talk. */
  parts: readonly (string | undefined)[];
  children: ReactNode;
}

/**
 * The `section` of a slide, with its frame: the same on stage and in a still. It is memoized because each
 * key press renders all mounted slides, and most of them do not change.
 */
export const Surface = memo(function Surface({
  ref,
  record,
  name,
  hidden = false,
  stage,
  step,
  revealed,
  chrome,
  number,
  count,
  parts,
  children,
}: SurfaceProps) {
  const headingId = useId();
  const ownRef = useRef<HTMLElement>(null);
  const section = ref ?? ownRef;
  useMedia(section, stage);
  useOwnIds(section, stage);
  const { steps, title, lang, dir } = record;
  const { subtitle, hideTitle } = chrome;
  const place = useMemo(
    () => ({
      number,
      count,
      part: parts.indexOf(record.part) + 1,
      parts: parts.length,
    }),
    [number, count, record.part, parts],
  );
  const isSmart = useContext(SmartPunctuationContext);
  const pageLanguage = useSyncExternalStore(neverChanges, languageOfPage, languageOfBuild);
  const talk = useContext(OccasionContext);
  const talkLanguage = talk.lang ?? pageLanguage;
  const language = lang ?? talkLanguage;
  // That of the talk is for its own language.
  const given = dir ?? (lang ? undefined : talk.dir);
  const isFromRight = given ? given === 'rtl' : readsFromRight(language) || isRightToLeft(title);
  const state = useMemo(() => {
    const draw = (text: string) => (isSmart ? punctuate(text, language) : text);
    return { headingId, subtitle, hideTitle, steps, revealed, isFromRight, place, language, draw };
  }, [headingId, subtitle, hideTitle, steps, revealed, isFromRight, place, isSmart, language]);
  const protocol = {
    [attributes.slide]: record.id,
    [attributes.step]: step,
    [attributes.hidden]: hidden,
  };
  return (
    <section
      ref={section}
      css={surface}
      // Previews are in a view that may have the other one, and so may the page.
      dir={isFromRight ? 'rtl' : 'ltr'}
      lang={lang}
      {...protocol}
      aria-label={name}
      aria-labelledby={name ? undefined : headingId}
    >
      <StageContext value={stage}>
        <FrameContext value={state}>
          <Frame
            {...chrome}
            part={record.part}
            partLang={lang && (record.partLang ?? talkLanguage)}
            place={place}
          />
          {children}
        </FrameContext>
      </StageContext>
    </section>
  );
});

const neverChanges = () => () => {};
const languageOfPage = () => document.documentElement.lang;
const languageOfBuild = () => globalThis.lecternLanguage ?? '';

const surface = ({ colors, fonts, fontSizes, motion, type }: Theme) =>
  ({
    position: 'relative',
    isolation: 'isolate',
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    // A word that cannot break must not make the slide wider than the deck.
    contain: 'inline-size',
    // The heading begins at 88, the content 32 below it, and ends 56 above the edge.
    padding: '88px 72px 56px',
    // Not "hidden": the focus, or an element whose id is in the address, could scroll the slide away for good.
    overflow: 'clip',
    display: 'flex',
    flexDirection: 'column',
    background: colors.ground,
    color: colors.text,
    fontFamily: fonts.text,
    fontPalette: emojiPalette(colors.ground),
    fontSize: fontSizes.body,
    lineHeight: 1.25,
    wordSpacing: '0.05em',
    textAlign: 'start',
    textWrap: 'pretty',
    // The colors of a field are made for its ground, which forced colors remove.
    '@media (forced-colors: active)': { WebkitTextFillColor: 'CanvasText' },
    // Spectacle hides a slide one frame late when the talk goes back: it would cover the slide before it.
    [`&[${attributes.hidden}="true"]:not([${attributes.leaving}])`]: { display: 'none' },
    // The specificity is lower than that of a class: styles of elements win.
    'html :where(&) :where(*, *::before, *::after)': { boxSizing: 'border-box' },
    'html :where(&) :where(h1, h2, h3, p, ul, ol, dl, dd, blockquote, figure)': {
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    // Only an image that is missing has a part before it, which moves the browser's sign out of sight.
    '& img': {
      overflow: 'clip',
      '&::before': {
        content: 'attr(alt)',
        height: '100%',
        display: 'grid',
        alignItems: 'center',
        background: colors.surface,
      },
    },
    ...(type.quoteStyle === 'italic' && {
      'html :where(&) :where(blockquote)': { fontFamily: fonts.title, fontStyle: 'italic' },
    }),
    ...(motion === 'cut' && { '& *, & *::before': { transition: 'none !important' } }),
  }) as const;
