import { type ReactNode, Suspense, useContext, useEffect, useId, useMemo, useState } from 'react';
import { isBuilt } from '../core/isBuilt.ts';
import type { Waivers } from '../core/rules.ts';
import { plainText, titleText } from '../core/richText.ts';
import { type SlideRecord, toId } from '../core/SlideIndex.ts';
import { wellFormed } from '../core/words.ts';
import type { FieldName } from '../theme/theme.ts';
import { BrokenSlide } from './BrokenSlide.tsx';
import {
  DeckSlideContext,
  PartContext,
  SlideIndexContext,
  SlotContext,
  StillContext,
} from './contexts.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import type { Mark } from './Mark.ts';
import { otherDeck } from './otherDeck.ts';
import { PendingSlide } from './PendingSlide.tsx';
import { StillSlide } from './StillSlide.tsx';

/** What every slide kind takes, and passes on to its `SlideFrame`. */
export interface SlideProps {
  /** The slide's heading as text: it names the slide in its address, in lists and for screen readers. */
  title: string;
  /** The slide's id: its address is `#id`. @default a slug of the title */
  id?: string;
  /** A few words at the top, after the name of the part, such as the number of a phase. */
  kicker?: string;
  /** A line below the heading. */
  subtitle?: string;
  /**
   * Hide the heading and the subtitle: the content takes their room, and screen readers, the address and lists still
   * have the title. @default false
   */
  hideTitle?: boolean;
  /**
   * The speaker's notes, in Markdown: paragraphs, lists and marks; `[name]` before a paragraph says who speaks. The
   * audience sees them only if the slide throws an error: they replace it.
   */
  notes?: string;
  /**
   * The language of the slide, such as `de`, if it is not that of the talk: screen readers say it in that language,
   * its punctuation is drawn and it is read from the side as that language has it. @default that of its `Part`
   */
  lang?: string;
  /** The side that it is read from. @default that of its `Part`, or of its language */
  dir?: 'ltr' | 'rtl';
  /** The minutes planned for the slide. @default an estimate from its notes and steps */
  minutes?: number;
  /** Leave the slide out of the talk: it stays in the source and in the handout. @default false */
  skip?: boolean;
  /** Keep the slide's state, such as that of a demo, when the talk moves on. @default false */
  keepMounted?: boolean;
  /**
   * Show the part's name, the slide's number and the progress; a title slide does not. `progress`: only that, where
   * something else is at the upper edge. @default true
   */
  frame?: boolean | 'progress';
  /**
   * Marks on words that the slide shows, on a `line 3`, `cell 2,3`, `row 2`, `column 3`, `picture` or `layer Queue` of
   * a drawing, one with each key press: `[circle('line 3', { label: 'Never' }), underline('retries'), arrow('cell 2,3'), label('row 2', 'New')]`.
   */
  marks?: readonly Mark[];
  /**
   * The rules of `lectern check` that this slide may break, each with the reason:
   * `waive={{ words: 'The length of the list is the joke' }}`.
   */
  waive?: Waivers;
}

export interface SlideFrameProps extends SlideProps {
  /**
   * The items that the slide reveals, one with each key press. An item can have a cue, and the words that a screen
   * reader says if the key press lights something that has been there before.
   */
  reveals?: readonly { cue?: string; says?: string }[];
  /** Show everything at once. @default false */
  atOnce?: boolean;
  /** A drawing behind the content, as decoration. */
  backdrop?: ReactNode;
  /**
   * The kind of slide, for themes whose `fields` have it: there the slide stands on its accent. On a `picture`, it is
   * dark in all themes.
   */
  field?: FieldName | 'picture';
  /** The slide's content, with one `Heading` in it. */
  children: ReactNode;
}

/** The base of every slide kind: in a deck it is a slide, elsewhere a still that is as wide as its container. */
export function SlideFrame(props: SlideFrameProps) {
  const index = useContext(SlideIndexContext);
  // Outside a talk, there is nothing to leave it out of.
  const isShown = !props.skip || !index || index.withSkipped;
  return isShown && <ShownFrame {...(props.marks?.[0]?.draw(props) ?? props)} />;
}

function ShownFrame({
  id,
  title,
  notes,
  minutes,
  skip,
  reveals = noReveals,
  atOnce = false,
  backdrop,
  kicker,
  subtitle,
  hideTitle,
  lang: ownLang,
  dir: ownDir,
  field,
  frame = true,
  keepMounted = false,
  waive,
  children,
}: SlideFrameProps) {
  const still = useContext(StillContext);
  const index = useContext(SlideIndexContext);
  const slot = useContext(SlotContext);
  const part = useContext(PartContext);
  const owner = useId();
  // An address cannot name half a character.
  const chosen = id ? wellFormed(String(id)) : undefined;
  // Decided once, because Spectacle keeps the id that a slide was mounted with.
  const [{ inherited, ownId }] = useState(() => {
    const name = chosen ?? toId(plainText(title));
    // Where a skipped slide is shown, the others keep the ids that they have in the talk.
    const wanted = skip ? `skipped-${name}` : name;
    const inherited = slot?.inheritedId(wanted);
    return { inherited, ownId: inherited ?? index?.claim(wanted, owner) ?? wanted };
  });
  const sharedId = skip || chosen === ownId ? undefined : chosen;
  const lang = ownLang ?? part?.partLang;
  const dir = ownDir ?? (ownLang ? undefined : part?.dir);
  const record = useMemo<SlideRecord>(
    () => ({
      ...part,
      id: ownId,
      sharedId,
      title: titleText(title),
      lang,
      dir,
      skip,
      notes,
      minutes,
      cues: reveals.map((item) => item.cue),
      says: reveals.some((item) => item.says) ? reveals.map((item) => item.says) : undefined,
      steps: atOnce ? 0 : reveals.length,
      waive,
    }),
    [ownId, sharedId, title, lang, dir, part, notes, minutes, skip, reveals, atOnce, waive],
  );
  const chrome = useMemo(
    () => ({ frame, kicker, subtitle, hideTitle, field }),
    [frame, kicker, subtitle, hideTitle, field],
  );
  const content = (
    <>
      <ErrorBoundary fallback={() => null}>
        <Suspense>{backdrop}</Suspense>
      </ErrorBoundary>
      <ErrorBoundary fallback={(error) => <BrokenSlide record={record} error={error} />}>
        <Suspense fallback={<PendingSlide title={record.title} />}>{children}</Suspense>
      </ErrorBoundary>
    </>
  );
  const deckSlide = useContext(DeckSlideContext);
  // The context of Spectacle's own deck changes with every key press: only slides in it read it.
  const PlacedSlide = still ? StillSlide : (deckSlide ?? otherDeck?.useSlide() ?? StillSlide);
  return (
    <>
      {!isBuilt && PlacedSlide === StillSlide && !index && <OtherDeckWarning />}
      {!isBuilt && sharedId && !inherited && <DuplicateIdWarning wanted={sharedId} given={ownId} />}
      {/* oxlint-disable-next-line react/static-components -- a module has made it: the context only chooses */}
      <PlacedSlide record={record} chrome={chrome} keepMounted={keepMounted}>
        {content}
      </PlacedSlide>
    </>
  );
}

const noReveals: readonly { cue?: string; says?: string }[] = [];

/** Warns the author once about a duplicate id. In a built talk, it is too late for that. */
function DuplicateIdWarning({ wanted, given }: { wanted: string; given: string }) {
  useEffect(() => {
    // While an edit is applied, the old slide and the new one are both mounted for a moment.
    const timer = setTimeout(() => {
      console.warn(
        `[lectern] Two slides have the id "${wanted}". Deep links could not tell them apart, so the second one is now "${given}". Give one of them another id.`,
      );
    }, 500);
    return () => clearTimeout(timer);
  }, [wanted, given]);
  return null;
}

/** Tells the author of a deck of Spectacle that the slide does not know of it. */
function OtherDeckWarning() {
  useEffect(() => {
    if (document.querySelector('.spectacle-v7-slide') && !document.querySelector('main')) {
      console.error(
        "[lectern] A slide of Lectern is in a deck of Spectacle that it cannot see: it is not shown. Import the parts of Spectacle from 'lectern/spectacle' instead of 'spectacle'.",
      );
    }
  }, []);
  return null;
}
