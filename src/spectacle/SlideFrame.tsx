import { ThemeProvider, useTheme } from '@emotion/react';
import {
  Fragment,
  type ReactNode,
  createContext,
  memo,
  use,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { DeckContext, Slide, SlideContext, useSteps } from 'spectacle';
import { midnight } from '../theme/midnight.ts';
import type { SlideTheme, Theme } from '../theme/theme.ts';
import { slideSizes, slideWidth } from '../core/sizes.ts';
import {
  FrameContext,
  PartContext,
  NearSlidesContext,
  SlideIndexContext,
  StillContext,
} from './contexts.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import type { NearSlides } from './NearSlides.ts';
import { type SlideIndex, type SlideRecord, toId } from '../core/SlideIndex.ts';
import type { Waivers } from '../core/rules.ts';

/** What every slide takes, whatever it shows. */
export interface SlideProps {
  /** The slide's address, as in `#problems`. Made from the title unless given. */
  id?: string;
  /** The speaker's notes. The audience sees them only in place of a slide that has broken. */
  notes?: string;
  /** The minutes that the slide is to take. Worked out from its notes and steps unless given. */
  minutes?: number;
  /** Keep the slide's state, such as a demo's, when the talk moves on. @default false */
  keepMounted?: boolean;
  /**
   * What `lectern check` is to let pass on this slide, each with the reason:
   * `waive={{ words: 'The length of the list is the joke' }}`.
   */
  waive?: Waivers;
}

export interface SlideFrameProps extends SlideProps {
  /** The slide's heading as text: it names the slide in its address, in lists and for screen readers. */
  title: string;
  /** What the slide reveals, one item a key press, in this order. An item can have a cue. */
  reveals?: readonly { cue?: string }[];
  /** Show everything at once instead. @default false */
  atOnce?: boolean;
  /** A drawing behind the content; decoration only. */
  backdrop?: ReactNode;
  /** Show the part's name and the slide's number. @default true */
  frame?: boolean;
  /** The slide's content, with one `Heading` in it. */
  children: ReactNode;
}

/** What the place of a slide remembers of it: to put another in its stead when it breaks, or to put it away. */
export class Slot {
  #record?: SlideRecord;
  #canGo = true;
  #state: 'there' | 'away' | 'broken' = 'there';
  #hidden: unknown;
  #leave = () => {};

  /** Notes the slide that stands here. A second one at the same place, or a wish to stay, keeps all here. */
  remember(record: SlideRecord, keepMounted: boolean) {
    const isAlone = !this.#record || this.#record.id === record.id;
    this.#canGo &&= isAlone && !keepMounted;
    this.#record = record;
    if (this.#state === 'away') this.#state = 'there';
  }

  /** What the slide was that broke; from now on another one stands here, under its address. */
  breakDown(): SlideRecord | undefined {
    this.#state = 'broken';
    return this.#record;
  }

  /**
   * Puts the slide away if the talk is far from it, and brings it back if not. It stays if it asks to, if it
   * is one of several at this place, and if it is not known yet.
   *
   * @param slide what stands here; one that an edit has brought is shown, to say what is new of it
   * @returns whether that has changed anything
   */
  follow(slide: unknown, near: NearSlides, index: SlideIndex): boolean {
    const record = this.#canGo && this.#state !== 'broken' ? this.#record : undefined;
    const isAway = record !== undefined && near.isFar(record.id);
    if (isAway === this.hides(slide)) return false;
    this.#hidden = isAway ? slide : undefined;
    if (isAway) {
      this.#state = 'away';
      this.#leave = index.enter(record);
    }
    return true;
  }

  /** Whether the slide is put away. */
  hides(slide: unknown): boolean {
    return this.#hidden === slide;
  }

  /** Takes a slide that is put away out of the list of slides. */
  leave() {
    this.#leave();
  }

  /** The address that whoever comes to stand here takes over. */
  get inheritedId(): string | undefined {
    return this.#state === 'there' ? undefined : this.#record?.id;
  }

  /** The number of steps that the slide had when it was put away, unless it reveals more or less by now. */
  inheritedSteps({ cues }: SlideRecord): number | undefined {
    const before = this.#state === 'away' ? this.#record : undefined;
    return before?.cues.length === cues.length ? before.steps : undefined;
  }
}

/** The place that the slide stands at. */
export const SlotContext = createContext<Slot | null>(null);

/**
 * The ground that every slide kind stands on: a slide where there is a deck around it, and a still,
 * scaled to the width it is given, where there is none.
 */
export function SlideFrame({
  id,
  title,
  notes,
  minutes,
  reveals = none,
  atOnce = false,
  backdrop,
  frame = true,
  keepMounted = false,
  waive,
  children,
}: SlideFrameProps) {
  const still = useContext(StillContext);
  const near = useContext(NearSlidesContext);
  const index = useContext(SlideIndexContext);
  const slot = useContext(SlotContext);
  const part = useContext(PartContext);
  const owner = useId();
  // Spectacle keeps the id that a slide was mounted with, so it is settled once.
  const [inherited] = useState(slot?.inheritedId);
  const [address] = useState(() => {
    const wanted = id ? String(id) : toId(title);
    return inherited ?? index?.claim(wanted, owner) ?? wanted;
  });
  const sharedId = id && String(id) !== address ? String(id) : undefined;
  const record = useMemo<SlideRecord>(
    () => ({
      id: address,
      sharedId,
      title: title.replaceAll('**', ''),
      part: part?.title,
      notes,
      minutes,
      cues: reveals.map((item) => item.cue),
      steps: atOnce ? 0 : reveals.length,
      waive,
    }),
    [address, sharedId, title, part?.title, notes, minutes, reveals, atOnce, waive],
  );

  const content = (
    <>
      {backdrop}
      <ErrorBoundary fallback={(error) => <BrokenSlide record={record} error={error} />}>
        {children}
      </ErrorBoundary>
    </>
  );
  // The deck's context changes with every key press. Slides that are not mounted never ask for it, and
  // so a thousand of them cost nothing.
  const isOnStage = !still && (near !== null || use(DeckContext) !== null);
  const Place = isOnStage ? StagePlace : StillSlide;
  return (
    <>
      {sharedId && !inherited && <SharedIdWarning wanted={sharedId} given={address} />}
      <Place record={record} frame={frame} keepMounted={keepMounted}>
        {content}
      </Place>
    </>
  );
}

/** Tells the author of a second slide with one id. */
function SharedIdWarning({ wanted, given }: { wanted: string; given: string }) {
  useEffect(() => {
    // While an edit is taken over, old and new slides stand side by side for a moment.
    const timer = setTimeout(() => {
      console.warn(
        `[lectern] Two slides have the id "${wanted}". Deep links could not tell them apart, so the second is "${given}" now: give one of them an id of its own.`,
      );
    }, 500);
    return () => clearTimeout(timer);
  }, [wanted, given]);
  return null;
}

const none: readonly { cue?: string }[] = [];

/** Gives a slide the theme around it, or midnight where there is none, with the accent of its part. */
function SlideLook({ children }: { children: ReactNode }) {
  const around = useTheme();
  const accent = useContext(PartContext)?.accent ?? 'amber';
  const look = useMemo(() => {
    const theme: Theme = 'colors' in around ? around : midnight;
    return { ...theme, accent: theme.accents[accent] ?? theme.accents.amber };
  }, [around, accent]);
  return <ThemeProvider theme={look}>{children}</ThemeProvider>;
}

interface PlaceProps {
  record: SlideRecord;
  frame: boolean;
  keepMounted: boolean;
  children: ReactNode;
}

/** A slide in the deck: mounted while the talk is near it, and otherwise just its place in the order. */
function StagePlace({ record, frame, keepMounted, children }: PlaceProps) {
  const near = useContext(NearSlidesContext);
  const index = useContext(SlideIndexContext);
  const slot = useContext(SlotContext);
  const [isNear, setNear] = useState(() => near?.has(record.id));
  useLayoutEffect(() => {
    const look = () => setNear(near?.has(record.id));
    look();
    return near?.subscribe(look);
  }, [near, record.id]);
  const isMounted = keepMounted || !near || isNear;
  // Spectacle's own steppers inside the slide, such as Appear, are known once it has been mounted.
  const [steps, setSteps] = useState(() => slot?.inheritedSteps(record));
  useLayoutEffect(() => {
    const known = steps === undefined ? record : { ...record, steps };
    slot?.remember(known, keepMounted);
    return index?.enter(known);
  }, [index, slot, record, steps, keepMounted]);
  return isMounted ? (
    <SlideLook>
      <MountedSlide record={record} frame={frame} onSteps={setSteps}>
        {children}
      </MountedSlide>
    </SlideLook>
  ) : (
    absentSlide(record.id)
  );
}

/** What Spectacle looks for when it collects the slides. */
const absentSlide = (id: string) => <div className="spectacle-v7-slide" data-slide-id={id} />;

type OnSteps = (steps: number) => void;

function MountedSlide({
  record,
  frame,
  onSteps,
  children,
}: Omit<PlaceProps, 'keepMounted'> & { onSteps: OnSteps }) {
  // A slide that is mounted after it has been passed lies, empty, over the active one, until Spectacle
  // renders it once more.
  const [, renderAgain] = useReducer(() => true, false);
  useEffect(renderAgain, [renderAgain]);
  return (
    <Slide id={record.id} padding="0px">
      <StageSlide record={record} frame={frame} onSteps={onSteps}>
        {children}
      </StageSlide>
    </Slide>
  );
}

function StageSlide({
  record,
  frame,
  onSteps,
  children,
}: Omit<PlaceProps, 'keepMounted'> & { onSteps: OnSteps }) {
  const { step, placeholder } = useSteps(record.steps);
  const { slideIds, activeView } = useContext(DeckContext);
  const { isSlideActive } = useContext(SlideContext);
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const placeholders =
      section.current?.parentElement?.querySelectorAll<HTMLElement>(
        '.step-placeholder[data-step-count]',
      ) ?? [];
    onSteps([...placeholders].reduce((sum, { dataset }) => sum + Number(dataset.stepCount), 0));
  }, [record, onSteps]);

  return (
    <>
      {placeholder}
      <Surface
        ref={section}
        record={record}
        hidden={!isSlideActive}
        step={isSlideActive ? activeView.stepIndex : undefined}
        revealed={step + 1}
        number={frame ? slideIds.indexOf(record.id) + 1 : undefined}
        count={slideIds.length}
      >
        {children}
      </Surface>
    </>
  );
}

const noSlides: readonly SlideRecord[] = [];
const nothing = () => () => {};

function StillSlide({ record, frame, children }: PlaceProps) {
  const still = useContext(StillContext);
  const index = useContext(SlideIndexContext);
  const slot = useContext(SlotContext);
  useLayoutEffect(() => {
    slot?.remember(record, false);
    return index?.enter(record);
  }, [index, slot, record]);
  const slides = useSyncExternalStore(
    index?.subscribe ?? nothing,
    () => index?.slides ?? noSlides,
    () => noSlides,
  );
  if (still?.only !== undefined && still.only !== record.id) return null;
  if (still?.firstOnly && index?.firstId !== record.id) return null;

  const { width, height } = slideSizes[still?.aspectRatio ?? '16:9'];
  const number = index?.numberOf(record.id) ?? 0;
  const pictureAt = (step: number) => {
    const picture = (
      <div css={stillBox} style={{ aspectRatio: `${width} / ${height}` }}>
        <div css={stillCanvas} style={{ width, height }}>
          <Surface
            record={record}
            step={step}
            revealed={step}
            number={frame ? number : undefined}
            count={slides.length}
          >
            {children}
          </Surface>
        </div>
      </div>
    );
    return still?.wrap ? still.wrap(record, number, picture, step) : picture;
  };
  return (
    <SlideLook>
      {still?.everyStep
        ? Array.from({ length: record.steps + 1 }, (_, step) => (
            <Fragment key={step}>{pictureAt(step)}</Fragment>
          ))
        : pictureAt(still?.step ?? record.steps)}
    </SlideLook>
  );
}

// Every key press renders all mounted slides: those that it does not change stop here.
const Surface = memo(function Surface({
  ref,
  record,
  hidden = false,
  step,
  revealed,
  number,
  count,
  children,
}: {
  ref?: React.Ref<HTMLElement>;
  record: SlideRecord;
  hidden?: boolean;
  /** Where the talk is within the slide, for tools that wait for it; undefined where it is elsewhere. */
  step?: number;
  revealed: number;
  /** The slide's number; 0 while it is not known, and undefined where no frame is to be shown. */
  number?: number;
  count: number;
  children: ReactNode;
}) {
  const headingId = useId();
  const { steps } = record;
  const state = useMemo(() => ({ headingId, steps, revealed }), [headingId, steps, revealed]);
  return (
    <section
      ref={ref}
      css={surface}
      data-slide={record.id}
      data-step={step}
      data-hidden={hidden}
      aria-labelledby={headingId}
    >
      <FrameContext value={state}>{children}</FrameContext>
      {number !== undefined && (
        <>
          <div css={frameLine} data-frame>
            <span>{record.part}</span>
            {number > 0 && (
              <span>
                {number}/{count}
              </span>
            )}
          </div>
          {number > 0 && (
            <div css={progress} aria-hidden>
              <div style={{ width: `${(number / count) * 100}%` }} />
            </div>
          )}
        </>
      )}
    </section>
  );
});

/** What stands on a slide whose content has thrown. Tools that open the page read there what it was. */
export function BrokenSlide({
  record,
  error,
}: {
  record: Pick<SlideRecord, 'title' | 'notes'>;
  error: unknown;
}) {
  const frame = useContext(FrameContext);
  return (
    <div css={broken} data-broken={String(error)}>
      <h2 id={frame?.headingId}>{record.title}</h2>
      <p data-message>This slide could not be shown. The talk goes on.</p>
      {record.notes && <p data-notes>{record.notes}</p>}
    </div>
  );
}

const surface = ({ colors, fonts, fontSizes }: Theme) =>
  ({
    position: 'relative',
    isolation: 'isolate',
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    padding: '72px 72px 92px',
    overflow: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    background: colors.ground,
    color: colors.text,
    fontFamily: fonts.text,
    fontSize: fontSizes.body,
    lineHeight: 1.3,
    wordSpacing: '0.05em',
    textAlign: 'left',
    // Spectacle takes a passed slide away one frame late: it would cover the one before it.
    '&[data-hidden="true"]': { display: 'none' },
    // With less weight than a class, so that every style below wins over it.
    'html :where(&) :where(*, *::before, *::after)': { boxSizing: 'border-box' },
    'html :where(&) :where(h1, h2, h3, p, ul, ol, dl, dd, blockquote, figure)': {
      margin: 0,
      padding: 0,
    },
    'html :where(&) :where(ul, ol)': { listStyle: 'none' },
    '@media (prefers-reduced-motion: no-preference)': {
      animation: 'lectern-enter 200ms ease-out',
      '@keyframes lectern-enter': { from: { opacity: 0 } },
    },
  }) as const;

const frameLine = ({ colors, fonts, fontSizes }: Theme) =>
  ({
    position: 'absolute',
    left: 72,
    right: 72,
    bottom: 30,
    display: 'flex',
    justifyContent: 'space-between',
    font: `400 ${fontSizes.label}px/1.2 ${fonts.mono}`,
    letterSpacing: '0.06em',
    textTransform: 'uppercase',
    color: colors.muted,
  }) as const;

const progress = ({ colors, accent }: SlideTheme) =>
  ({
    position: 'absolute',
    inset: 'auto 0 0',
    height: 6,
    background: colors.surface,
    '& > div': { height: '100%', background: accent },
  }) as const;

const broken = ({ colors, fontSizes }: Theme) =>
  ({
    display: 'grid',
    gap: 32,
    '& h2': { fontSize: fontSizes.title, lineHeight: 1.1 },
    '& [data-message]': { fontSize: fontSizes.lead },
    '& [data-notes]': { maxWidth: '60ch', color: colors.muted },
  }) as const;

const stillBox = {
  position: 'relative',
  containerType: 'inline-size',
  width: '100%',
  overflow: 'hidden',
} as const;

// A ratio of two lengths as a number, which only the arc tangent gives in every browser of today.
const stillCanvas = {
  position: 'absolute',
  inset: '0 auto auto 0',
  transformOrigin: '0 0',
  scale: `tan(atan2(100cqw, ${slideWidth}px))`,
  '& > section': { animation: 'none' },
} as const;
