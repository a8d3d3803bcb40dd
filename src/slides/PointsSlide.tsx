import { useTheme } from '@emotion/react';
import { piecesOf, plainText } from '../core/richText.ts';
import { sum } from '../core/sum.ts';
import { Heading, useRoom } from '../elements/Heading.tsx';
import { Icon } from '../elements/Icon.tsx';
import { numerals } from '../elements/numerals.ts';
import { InnerPoints } from '../elements/InnerPoints.tsx';
import { RichText } from '../elements/RichText.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Sentence, sentenceHeight } from '../elements/Sentence.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import {
  displayText,
  filled,
  fitsIn,
  linesIn,
  mix,
  placeRule,
  stressed,
  titleText,
  widthOf,
} from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

/** A point with more than its words. */
export interface PointsPoint {
  /** The point. */
  text: string;
  /** Points that belong to this one, beside it. They appear with it. */
  points?: readonly string[];
  /** An emoji, or the name of a line icon such as `lock`. @default a line in the accent */
  icon?: string;
  /** The note that the presenter view shows when the point is revealed. */
  cue?: string;
}

export interface PointsSlideProps extends SlideProps {
  /** The slide's heading. */
  title: string;
  /** A sentence before the points. */
  before?: string;
  /**
   * One to ten points. One to four short ones are statements, as large as they can be; if only one of these has words
   * in `**`, it stands on a field. Many with points of their own, or with sentences around them, are in two columns.
   */
  points: readonly (string | PointsPoint)[];
  /** A sentence after the points, which appears with the last of them. */
  after?: string;
  /** Number the points, and the points that belong to them. @default false */
  numbered?: boolean;
  /** Show all points at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/** The points that you make, one after the other: a few statements in large type, or a list of up to ten. */
export function PointsSlide({
  title,
  before,
  points: given,
  after,
  numbered,
  atOnce,
  ...slide
}: PointsSlideProps) {
  const points = given.map((point) => (typeof point === 'string' ? { text: point } : point));
  return (
    <SlideFrame title={title} reveals={points} atOnce={atOnce} {...slide}>
      <ItemLimit title={title} noun="points" count={points.length} most={10} />
      <Points {...{ title, before, points, after, numbered }} />
    </SlideFrame>
  );
}

type PointsProps = Pick<PointsSlideProps, 'title' | 'before' | 'after' | 'numbered'> & {
  points: readonly PointsPoint[];
};

/** The points in the largest size in which they fit. A heading of the size of statements ranks below them. */
function Points(props: PointsProps) {
  const { title, before, points, after, numbered } = props;
  const { fontSizes } = useTheme();
  const { size, nested, rows, isDense, isClose } = useLayout(props);
  const isStatement = size >= fontSizes.title;
  const isEmphasized = ({ text }: PointsPoint) =>
    isStatement && piecesOf(text).some(({ marks }) => marks.some(({ tag }) => tag === 'strong'));
  const isUnique = points.filter(isEmphasized).length === 1;
  const List = numbered ? 'ol' : 'ul';
  return (
    <>
      <Heading css={size === fontSizes.title && quiet}>{title}</Heading>
      <Sentence isClose={isClose}>{before}</Sentence>
      <List
        role="list"
        css={[list, numbered && numerals]}
        data-short={size >= fontSizes.figure}
        data-list={!isStatement}
        data-dense={isDense}
        data-alone={nested !== undefined}
        style={{ fontSize: size, ...(rows && inColumns(rows)) }}
      >
        {points.map((point, index) => (
          <Reveal
            key={index}
            as="li"
            place
            step={index + 1}
            css={[item, !numbered && lamp]}
            data-field={isUnique && isEmphasized(point)}
          >
            {point.icon && (
              <Icon size={size < fontSizes.lead ? 'inline' : 'small'}>{point.icon}</Icon>
            )}
            <span data-text>
              <RichText>{point.text}</RichText>
            </span>
            <InnerPoints points={point.points} numbered={numbered} size={nested} />
          </Reveal>
        ))}
      </List>
      <Sentence step={points.length} isClose={isClose}>
        {after}
      </Sentence>
    </>
  );
}

interface Layout {
  size: number;
  /** The size of the points below a point alone. */
  nested?: number;
  /** The rows of two columns of short points. */
  rows?: number;
  /** Two columns of points of any length, and their points below them. */
  isDense?: boolean;
  /** Whether the sentences are smaller, so that the points have room. */
  isClose?: boolean;
}

/** The largest size in which everything has room. Many points are in two columns. */
function useLayout({ title, before, points, after, numbered }: PointsProps): Layout {
  const theme = useTheme();
  const { display, figure, title: large, lead, name, body, small, label } = theme.fontSizes;
  const room = useRoom(title);
  const isFlat = !points.some((point) => point.points);
  const heightOf = (text: string, columns: number, size: number) =>
    linesIn(plainText(text), Math.min(widthOf(columns), 29 * size), size) * size * leading;
  const around = (isClose = false) =>
    sentenceHeight(before, theme, isClose) + sentenceHeight(after, theme, isClose);
  const fits = (size: number) => {
    const heights = points.map(({ text, points: nested = [] }) =>
      Math.max(
        heightOf(text, nested[0] ? 5 : 11, size),
        sum(nested.map((other) => heightOf(other, numbered ? 5.3 : 6, body))),
      ),
    );
    const air = isFlat && size < lead ? 8 : 18;
    return around() + sum(heights) + points.length * air <= room;
  };
  const fitsLine = (columns: number, size: number, kerning?: number) =>
    isFlat &&
    points.every(({ text }) => fitsIn(plainText(text), widthOf(columns), size, 1, kerning));
  if (points.length > 6 && fitsLine(5, lead)) {
    return { size: lead, rows: Math.ceil(points.length / 2) };
  }
  if (!points[1] && !isFlat) {
    const [{ text, points: nested = [] }] = points as [PointsPoint];
    const fitsAlone = ([size, own]: readonly [number, number]) => {
      const heights = nested.map((other) => heightOf(other, 11, own) + 16);
      return (
        around() + heightOf(text, 11, size) + 40 + nested.length * Math.max(0, ...heights) <= room
      );
    };
    const pairs = [
      [display * 0.52, large],
      [figure, lead],
      [large, name],
      [lead, body],
    ] as const;
    const [size, own] = pairs.find(fitsAlone) ?? [name, small];
    return { size, nested: own };
  }
  const largest = fitsLine(11, figure, tracking) ? figure : large;
  const statements = points[1] ? [largest, large] : [display * 0.52, figure, large];
  const sizes = isFlat && points.length < 5 ? [...statements, lead, name] : [lead, name];
  const size = [...sizes, body].find(fits);
  if (size || points.length < 5) return { size: size ?? body };
  const padding = 9 + theme.shape.rule / 2;
  const fitsDense = ({ size, isClose }: Layout) => {
    const heights = points.map(
      ({ text, points: nested = [] }) =>
        // Bold letters are wider.
        heightOf(text, 4.6, size) +
        sum(nested.map((other) => heightOf(other, numbered ? 4.4 : 5, label))) +
        padding,
    );
    // The browser divides the points where the higher column is as low as it can be.
    const columns = heights.map((_, at) =>
      Math.max(sum(heights.slice(0, at)), sum(heights.slice(at))),
    );
    return around(isClose) + Math.min(...columns) <= room;
  };
  const close = { size: label, isDense: true, isClose: true };
  const dense = [
    ...[name, body, small].map((each) => ({ size: each, isDense: true })),
    { ...close, size: small },
  ];
  return dense.find(fitsDense) ?? close;
}

const quiet = ({ colors }: SlideTheme) =>
  ({ '&&': { fontWeight: 500, color: colors.muted } }) as const;

/** The tracking of statements in the size of figures, in em. */
const tracking = -0.03;

/** The height of a line of a list, in em. */
const leading = 1.2;

const inColumns = (rows: number) => ({
  display: 'grid',
  gridAutoFlow: 'column',
  gridTemplate: `repeat(${rows}, auto) / 1fr 1fr`,
});

const list = (theme: SlideTheme) =>
  ({
    flex: 1,
    display: 'flex',
    flexDirection: 'column',
    columnGap: 26,
    overflowWrap: 'break-word',
    '&[data-list="false"]': titleText(theme),
    '&[data-dense="true"]': { display: 'block', columns: 2 },
    '&[data-short="true"]': { lineHeight: 84 / 80, letterSpacing: `${tracking}em` },
  }) as const;

const item = (theme: SlideTheme) => {
  const { colors, fontSizes } = theme;
  return {
    flex: '0 1 33.3%',
    display: 'grid',
    gridTemplateColumns: '78px minmax(0, 1fr)',
    columnGap: 26,
    alignItems: 'center',
    padding: '8px 0',
    textWrap: 'balance',
    ...placeRule(theme),
    '[data-list="true"] > &': {
      flex: '1 1 auto',
      padding: '3px 0',
      fontWeight: 500,
      lineHeight: leading,
      textWrap: 'pretty',
      '& > [data-text]': { maxWidth: '29em' },
    },
    '& strong': { ...stressed(theme), fontWeight: 800 },
    // The points of a point are beside it, on its line.
    '&&:has(> [data-inner])': {
      gridTemplateColumns: `78px ${widthOf(5)}px minmax(0, 1fr)`,
      alignItems: 'baseline',
      paddingTop: 12,
      '& > [data-text]': { fontWeight: 700, paddingInlineEnd: 16 },
    },
    '& > [data-inner]': { fontSize: fontSizes.body, fontWeight: 400, color: colors.muted },
    '[data-dense="true"] > &&': {
      breakInside: 'avoid',
      gridTemplateColumns: '78px minmax(0, 1fr)',
      paddingTop: 6,
      '& > [data-inner]': { gridColumn: 2, fontSize: fontSizes.label },
    },
    // A point alone has the whole slide, and its points are in rows below it.
    '&:only-child': { flex: 1 },
    '[data-alone="true"] > &&': {
      gridTemplate: 'auto minmax(0, 1fr) / 78px minmax(0, 1fr)',
      rowGap: 24,
      lineHeight: 1.1,
      '& > [data-inner]': {
        gridColumn: 2,
        alignSelf: 'stretch',
        display: 'grid',
        gridAutoRows: '1fr',
        lineHeight: leading,
        letterSpacing: 0,
        '& > li': { ...placeRule(theme), display: 'grid', alignContent: 'center' },
      },
    },
    // The only point with emphasis stands on a field.
    '&[data-field="true"]:not([data-state="ahead"])': {
      marginInline: -72,
      paddingInline: 72,
      ...filled(theme.fill, colors),
      '&::before': { color: 'inherit' },
      '& strong': {
        ...displayText(theme),
        background: 'none',
        textDecoration: 'underline 8px',
        textUnderlineOffset: 10,
      },
      '& > [data-inner], & > [data-inner] > li': { color: 'inherit', borderColor: 'currentColor' },
      '& + li': { borderColor: 'transparent' },
    },
    '&[data-state="ahead"]::before': { color: colors.line },
    '&[data-state="past"]::before': { color: colors.muted },
  } as const;
};

/** A line in the accent before a point without an icon, level with its words. */
const lamp = ({ accent, colors }: SlideTheme) =>
  ({
    '&:not(:has(> [data-size]))::before': {
      content: '""',
      width: 56,
      height: 8,
      marginTop: 8,
      background: 'currentColor',
    },
    '&::before': { color: accent },
    '&:has(> [data-inner])::before': { translate: '0 -0.3em' },
    '&[data-state="past"]::before': { color: mix(accent, 55, colors.ground) },
  }) as const;
