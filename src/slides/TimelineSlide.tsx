import { useTheme } from '@emotion/react';
import { type CSSProperties, type ReactElement, useContext } from 'react';
import { joinNotes } from '../core/notes.ts';
import { dateIn } from '../core/people.ts';
import { plainText } from '../core/richText.ts';
import { sum } from '../core/sum.ts';
import { Heading } from '../elements/Heading.tsx';
import { InnerPoints } from '../elements/InnerPoints.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { RichText } from '../elements/RichText.tsx';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { FrameContext } from '../spectacle/contexts.ts';
import { Reveal, useReveal, useStep } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { allowsMotion, easing } from '../theme/motion.ts';
import { displayText, fitDisplay, fitsIn, ghost, mix } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

/** What happened at one date of a timeline. */
export interface TimelineEvent {
  /**
   * When it happened: `2019`, `May`. A day (`2026-05-12`) or a month (`2026-05`) is written as the language of the slide
   * writes it. Dates are there from the start, unless they are `late`.
   */
  date: string;
  /** What happened, in a few words. */
  name: string;
  /** A sentence about it. */
  text?: string;
  /** Points below the text. They appear, and are muted, with their event. */
  points?: readonly string[];
  /**
   * The date as a number, such as a year. If all events have one, their distances are true. Where events would touch,
   * they are farther apart, and the line has a break where its scale differs.
   */
  at?: number;
  /** It has not happened yet: the line to it is dashed. @default false */
  future?: boolean;
  /**
   * Nothing of it is there, not even its date, until the key press that reveals or lights it: it enters between the
   * others, and nothing moves. @default false
   */
  late?: boolean;
  /** The note that the presenter view shows when the event is revealed or lit. */
  cue?: string;
}

export interface TimelineSlideProps extends SlideProps {
  /** The slide's heading. */
  title: string;
  /** Two to eight events in their order. From five on, they are above and below the line by turns. */
  events: readonly TimelineEvent[];
  /** The numbers of the events that matter, from 1. The others are muted. With `steps`, before the first one. */
  lit?: Lit;
  /**
   * The events that each key press lights, by their numbers: `[1, 2, [2, 4]]`. All events are there from the start, but
   * for those that are `late`. @default none: each key press reveals an event
   */
  steps?: readonly Lit[];
  /** Show all events at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/** The numbers of events, from 1. */
type Lit = number | readonly number[];

/** What happened when: events on a line, up to what is still to come. */
export function TimelineSlide({ title, events, lit, steps, atOnce, ...slide }: TimelineSlideProps) {
  const reveals = steps?.map((step) => litBy(events, step)) ?? events;
  return (
    <SlideFrame title={title} reveals={reveals} atOnce={atOnce} {...slide}>
      <ItemLimit title={title} noun="events" count={events.length} most={8} />
      <Heading>{title}</Heading>
      <Line events={events} lit={lit} steps={steps} />
    </SlideFrame>
  );
}

/** The cues of the events that a key press lights. */
function litBy(events: readonly TimelineEvent[], lit: Lit) {
  const now = events.filter((_, at) => [lit].flat().includes(at + 1));
  return { cue: joinNotes(...now.map(({ cue }) => cue)) };
}

type LineProps = Pick<TimelineSlideProps, 'events' | 'lit' | 'steps'>;

function Line({ events: given, lit, steps }: LineProps) {
  const { language } = useContext(FrameContext)!;
  const events = given.map((event) => ({ ...event, date: dateIn(language, event.date) }));
  const theme = useTheme();
  const step = useStep();
  const { figure, title, lead, subhead, name, body, small, label } = theme.fontSizes;
  const sides = events.length > 4 ? 2 : 1;
  const { starts, breaks } = placesOf(events, sides);
  const widths = starts.map((start, at) => (starts[at + sides] ?? width) - start - gutter);
  const fits = (text: string, at: number, size: number) =>
    fitsIn(plainText(text), widths[at]!, size, 1);
  const dateSize = Math.min(
    ...events.map(({ date }, at) =>
      fitDisplay(date, widths[at]!, theme, {
        lines: 1,
        most: sides === 1 ? figure : lead,
        // One that is still too long has two lines.
        less: [figure, title, lead, subhead, name, body, label],
      }),
    ),
  );
  const nameSizes = sides === 1 ? [lead, subhead] : [];
  const nameSize =
    nameSizes.find((size) => events.every((event, at) => fits(event.name, at, size))) ?? name;
  const now = steps?.[step - 1] ?? lit;
  return (
    <ul
      role="list"
      css={line}
      data-sides={sides}
      style={{ fontSize: Math.min(...widths) < 364 ? small : body }}
    >
      {events.map((event, at) => (
        <Event
          key={at}
          event={event}
          step={steps ? steps.findIndex((one) => [one].flat().includes(at + 1)) + 1 : at + 1}
          isThere={steps !== undefined}
          isAbove={sides === 2 && at % 2 === 0}
          isChosen={now === undefined || [now].flat().includes(at + 1)}
          place={{ insetInlineStart: starts[at], width: widths[at] }}
          sizes={{ date: dateSize, name: nameSize }}
        >
          <i
            style={{ width: (starts[at + 1] ?? width - gutter) - starts[at]! }}
            data-future={(events[at + 1] ?? event).future ?? false}
            data-break={breaks[at]}
          />
        </Event>
      ))}
    </ul>
  );
}

interface EventProps {
  event: TimelineEvent;
  /** The key press that reveals it, or lights it first; 0 if none does. */
  step: number;
  /** Whether it is there from the start, unless it is late. */
  isThere: boolean;
  isAbove: boolean;
  isChosen: boolean;
  place: CSSProperties;
  sizes: { date: number; name: number };
  /** The line to the next event. */
  children: ReactElement;
}

function Event({ event, step, isThere, isAbove, isChosen, place, sizes, children }: EventProps) {
  const isHidden = !useReveal(step) && event.late;
  const content = (
    <>
      <p data-name style={{ fontSize: sizes.name }}>
        <RichText>{event.name}</RichText>
      </p>
      {event.text && (
        <p>
          <RichText>{event.text}</RichText>
        </p>
      )}
      <InnerPoints points={event.points} />
    </>
  );
  return (
    <li
      style={place}
      data-above={isAbove}
      data-chosen={isChosen}
      data-late={event.late && (isHidden ? 'ahead' : 'now')}
      aria-hidden={isHidden || undefined}
    >
      {children}
      {/* It is read before what happened, also where it stands below. */}
      <p data-date style={{ fontSize: sizes.date }}>
        <OwnDirection of={event.date} />
      </p>
      {isThere ? (
        <div>{content}</div>
      ) : (
        <Reveal step={step} place>
          {content}
        </Reveal>
      )}
    </li>
  );
}

/** The width of the slide's columns with their gutters, in px. */
const width = 1248;
const gutter = 26;

/**
 * Where events begin on the line, in px: at even distances, or at those of their numbers; and the events after which the
 * line has a break, because its scale is not that of the rest.
 */
function placesOf(events: readonly TimelineEvent[], sides: number) {
  // The last event has as much room as the others.
  const slot = width / (events.length + sides - 1);
  const end = slot * (events.length - 1);
  const spans = events.slice(1).map(({ at = NaN }, index) => at - (events[index]!.at ?? NaN));
  const isTrue = spans.every((span) => span >= 0) && spans.some((span) => span > 0);
  const distances = isTrue
    ? distancesOf(spans, end, Math.min(slot, 234 / sides))
    : spans.map(() => slot);
  const starts = [0];
  for (const distance of distances) starts.push(starts.at(-1)! + distance);
  // A tenth more or less is not seen.
  const scale = Math.min(...distances.map((distance, at) => distance / spans[at]!));
  const isWide = distances.map((distance, at) => isTrue && distance > 1.1 * scale * spans[at]!);
  // Few wide ones are marked; if they are many, those between them are.
  const marked = isWide.filter(Boolean).length * 2 < isWide.length;
  return {
    starts: starts.map(Math.round),
    breaks: isWide.map((one) => isWide.includes(true) && one === marked),
  };
}

/** Distances with one scale, in px, except for those that would be less than the least. */
function distancesOf(spans: readonly number[], end: number, least: number): number[] {
  const short = new Set<number>();
  for (;;) {
    const long = spans.filter((_, at) => !short.has(at));
    const scale = (end - short.size * least) / sum(long);
    const next = spans.findIndex((span, at) => !short.has(at) && span * scale < least);
    if (next < 0) return spans.map((span, at) => (short.has(at) ? least : span * scale));
    short.add(next);
  }
}

/** The line in the colors of the system: the part that is lit, those before it, and those after it. */
const forced = {
  '& i': { forcedColorAdjust: 'none' },
  '& > li': { '--line': 'Highlight !important' },
  '& > li:has([data-state="past"])': { '--line': 'CanvasText !important' },
  '& > li:is(:has([data-state="ahead"]), [data-chosen="false"])': {
    '--line': 'GrayText !important',
  },
} as const;

/** What an event has, without the line to the next one. */
const parts = '& > :not(i), & > i::before';

const line = (theme: SlideTheme) => {
  const { accent, colors, shape } = theme;
  const color = (value: string, date: string) => ({ '--line': value, '--date': date });
  return {
    flex: 1,
    position: 'relative',
    lineHeight: 1.2,
    '& > li': {
      position: 'absolute',
      insetBlock: 0,
      display: 'grid',
      gridTemplateRows: '42% 1fr',
      ...color(accent, accent),
      '&:has([data-state="past"])': color(
        mix(accent, 55, colors.ground),
        mix(accent, 60, colors.muted),
      ),
      '&:has([data-state="ahead"])': color(colors.line, colors.muted),
      '&[data-chosen="false"]': { ...color(colors.line, colors.muted), color: colors.muted },
      ...lateEvent(color(accent, accent)),
    },
    // The line up to the next event, and a mark.
    '& i': {
      position: 'absolute',
      top: `calc(42% - ${shape.rule / 2}px)`,
      height: shape.rule,
      background: 'var(--line)',
      outline: ghost(1),
      '&[data-future="true"]': {
        background: 'repeating-linear-gradient(90deg, var(--line) 0 16px, transparent 0 28px)',
      },
      '&::before': {
        content: '""',
        position: 'absolute',
        insetInlineStart: 0,
        top: -16 + shape.rule / 2,
        width: shape.edge,
        height: 32,
        background: 'var(--line)',
      },
    },
    '@media (forced-colors: active)': forced,
    // Two strokes across the line.
    '& [data-break="true"]::after': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 'calc(50% - 10px)',
      top: -16 + shape.rule / 2,
      width: 20,
      height: 32,
      borderInline: `${shape.rule}px solid var(--line)`,
      background: colors.ground,
      transform: 'skewX(-20deg)',
    },
    '& [data-date]': {
      alignSelf: 'end',
      marginBottom: 28,
      ...displayText(theme),
      lineHeight: 1,
      color: 'var(--date)',
    },
    '& [data-date] + div': { paddingTop: 32 },
    '& [data-inner] > li': point,
    '& [data-name]': { fontWeight: 700, lineHeight: 1.15, marginBottom: 8, textWrap: 'balance' },
    '&[data-sides="2"] > li': {
      insetBlock: '50% 0',
      gridTemplateRows: 'auto 1fr',
      '& > [data-date]': { margin: '28px 0 16px' },
      '& > div': { padding: 0 },
      '& > i': { top: shape.rule / -2 },
    },
    // Above the line, a date is below its event, so that all dates are on the line.
    '&[data-sides="2"] > li[data-above="true"]': {
      insetBlock: '0 50%',
      gridTemplateRows: '1fr auto',
      '& > [data-date]': { order: 1, margin: '20px 0 28px' },
      '& > div': { alignSelf: 'end' },
      '& > i': { top: `calc(100% - ${shape.rule / 2}px)` },
    },
  } as const;
};

/** @param lit how the line looks after an event that is lit */
const lateEvent = (lit: Record<string, string>) =>
  ({
    // Where an event is still missing, the line goes on as before it.
    '&:is(:has([data-state="now"]), [data-chosen="true"]:not(:has([data-state]))) + [data-late="ahead"]':
      lit,
    '&[data-late="ahead"]': { [parts]: { visibility: 'hidden', opacity: 0 } },
    [`@media ${allowsMotion}`]: {
      '&[data-late="now"]': { [parts]: { transition: `opacity 240ms ${easing}` } },
    },
  }) as const;

const point = {
  position: 'relative',
  marginTop: 8,
  paddingInlineStart: '0.8em',
  '&::before': {
    content: '""',
    position: 'absolute',
    insetInlineStart: 0,
    top: '0.45em',
    width: '0.3em',
    height: '0.3em',
    background: 'var(--line)',
  },
} as const;
