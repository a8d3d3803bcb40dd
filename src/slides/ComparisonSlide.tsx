import { useTheme } from '@emotion/react';
import type { CSSProperties } from 'react';
import { plainText } from '../core/richText.ts';
import { sum } from '../core/sum.ts';
import { Heading, useRoom } from '../elements/Heading.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { RichText } from '../elements/RichText.tsx';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { visuallyHidden } from '../spectacle/visuallyHidden.ts';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import {
  displayText,
  filled,
  fitDisplay,
  fitsIn,
  labelText,
  linesIn,
  mix,
  panelGround,
  titleText,
  widthOf,
} from '../theme/textStyles.ts';
import { inkOn } from '../theme/contrast.ts';
import type { SlideTheme, Theme } from '../theme/theme.ts';

/** One of two sides that are compared. */
export interface ComparisonSide {
  /** A word above the heading, such as `Before`. */
  label?: string;
  /** What stands on this side. */
  heading: string;
}

/** What one side has of a pair: a text, or a figure with what it is. */
export type ComparisonValue = string | { figure: string; text: string };

/** What is compared in one row. */
export interface ComparisonPair {
  /** The first side's. */
  first: ComparisonValue;
  /** The second side's. */
  second: ComparisonValue;
  /** The note that the presenter view shows when the pair is revealed. */
  cue?: string;
}

export interface ComparisonSlideProps extends SlideProps {
  /** The slide's heading. */
  title: string;
  /** The side that comes first: before, or for. */
  first: ComparisonSide;
  /** The side that comes second: after, or against. */
  second: ComparisonSide;
  /** One to four pairs. */
  pairs: readonly ComparisonPair[];
  /** The side that is better: it stands on a field and is wider. @default none: both sides look the same */
  winner?: 'first' | 'second';
  /** Show all pairs at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/** Before and after, or for and against: two halves, and pairs that stand beside each other. */
export function ComparisonSlide({
  title,
  first,
  second,
  pairs,
  winner,
  atOnce,
  ...slide
}: ComparisonSlideProps) {
  return (
    <SlideFrame title={title} reveals={pairs} atOnce={atOnce} {...slide}>
      <ItemLimit title={title} noun="pairs" count={pairs.length} most={4} />
      <Heading css={quiet}>{title}</Heading>
      <Halves {...{ title, first, second, pairs, winner }} />
    </SlideFrame>
  );
}

/** The sides, and their pairs on the same lines: figures of one size, and texts of one size. */
function Halves({ title, first, second, pairs, winner }: Omit<ComparisonSlideProps, 'atOnce'>) {
  const theme = useTheme();
  const { title: large, lead, subhead, body } = theme.fontSizes;
  const share = winner ? { first: 7, second: 5 }[winner] : 6;
  const fields = (['first', 'second'] as const).map((side) => (winner ? winner === side : 'both'));
  const widths = [widthOf(share) - gap, widthOf(12 - share)];
  const values = pairs.map((pair) => [pair.first, pair.second]);
  const isDense = pairs.length > 3;
  const room = useRoom(title) - headHeight * leadingOf(second.heading);
  const figure = useFigureSize(room, values, widths, isDense);
  const textSize = figure < Infinity ? body : textSizeIn(room, values, widths, theme);
  const sides = [first, second];
  return (
    <div css={halves} data-dense={isDense} data-won={winner !== undefined}>
      <table style={{ fontSize: textSize, '--height': `${72 / pairs.length}%` } as CSSProperties}>
        <caption css={visuallyHidden}>{plainText(title)}</caption>
        <colgroup>
          <col style={{ width: 104 * share - gap }} />
          <col />
        </colgroup>
        <thead>
          <tr
            style={{
              fontSize:
                [large, lead].find((size) =>
                  sides.every(({ heading }, at) =>
                    fitsIn(plainText(heading), widths[at]!, size, 1),
                  ),
                ) ?? subhead,
            }}
          >
            {sides.map(({ label, heading }, at) => (
              <th key={at} scope="col" data-field={fields[at]}>
                {label && (
                  <p data-label>
                    <OwnDirection of={label} />
                  </p>
                )}
                <RichText>{heading}</RichText>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {values.map((row, index) => (
            <Reveal key={index} as="tr" place step={index + 1}>
              {row.map((value, at) => (
                <td key={at} data-field={fields[at]}>
                  <div>
                    {typeof value !== 'string' && (
                      <span data-figure style={{ fontSize: figure }}>
                        <OwnDirection of={value.figure} />{' '}
                      </span>
                    )}
                    <RichText>{textOf(value)}</RichText>
                  </div>
                </td>
              ))}
            </Reveal>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const textOf = (value: ComparisonValue) => (typeof value === 'string' ? value : value.text);

/** The height of the sides' headings with their labels, in px. */
const headHeight = 116;

/** The space above and below the words of a row, in px. */
const rowPadding = 14;

/** How high the lines of a text's script are, compared with those of Latin text. */
const leadingOf = (text: string) => linesIn(plainText(text), Infinity, 1);

/** The space before the words on the field, in px. */
const gap = 40;

/** The largest size in px in which all texts have room, with air between them if it is large. */
function textSizeIn(
  room: number,
  values: readonly (readonly ComparisonValue[])[],
  widths: readonly number[],
  { fontSizes: { lead, subhead, name, body, small } }: Theme,
): number {
  const heights = (size: number) =>
    values.map(
      (row) =>
        Math.max(...row.map((value, at) => linesIn(plainText(textOf(value)), widths[at]!, size))) *
        size *
        1.2,
    );
  const isAiry = (size: number) =>
    heights(size).every((height) => height <= 400 / values.length - 24);
  const fits = (size: number) => sum(heights(size)) + values.length * rowPadding <= room;
  return [lead, subhead].find(isAiry) ?? [name, body].find(fits) ?? small;
}

/**
 * The largest size in px in which all figures have room, infinite without any. A figure stands above its text, or in its
 * first line if there are many.
 */
function useFigureSize(
  room: number,
  values: readonly (readonly ComparisonValue[])[],
  widths: readonly number[],
  isDense: boolean,
): number {
  const theme = useTheme();
  const { title: large, lead, subhead, body } = theme.fontSizes;
  const heightOf = (text: string, width: number, size: number) => {
    const lines = isDense
      ? linesIn(plainText(text), width - 4 * size, body) - 1
      : linesIn(plainText(text), width, body);
    // A figure beside marks has a line that is higher than theirs.
    return size * leadingOf(text) ** 2 + lines * body * 1.2 + 16;
  };
  const most =
    [200, 136, 104, 80, large, lead].find((size) =>
      values.every((row) =>
        row.every(
          (value, at) => heightOf(textOf(value), widths[at]!, size) * values.length <= room,
        ),
      ),
    ) ?? subhead;
  return Math.min(
    ...values.flatMap((row) =>
      row.map((value, at) =>
        typeof value === 'string'
          ? Infinity
          : fitDisplay(value.figure, widths[at]!, theme, {
              lines: 1,
              most,
              less: [104, 80, large, lead, subhead],
            }),
      ),
    ),
  );
}

// The sides have headings of its size.
const quiet = ({ colors }: SlideTheme) =>
  ({ '&&': { fontWeight: 500, color: colors.muted } }) as const;

// The field reaches the edge of the slide, on either side.
const halves = (theme: SlideTheme) => {
  const { accent, colors, fill, shape } = theme;
  const line = shape.rule / 2;
  const quietField = panelGround(accent, colors);
  const onField = (color: string, style: object) => ({
    ...style,
    '&:has(+ *)': { boxShadow: `calc(-72 * var(--end)) 0 ${color}` },
  });
  return {
    flex: 1,
    minHeight: 0,
    marginInlineEnd: -72,
    '--end': '1px',
    'section[dir="rtl"] &': { '--end': '-1px' },
    '& > table': {
      width: '100%',
      height: '100%',
      tableLayout: 'fixed',
      borderCollapse: 'separate',
      borderSpacing: 0,
      lineHeight: 1.2,
    },
    '& :is(th, td)': {
      paddingInline: `0 ${gap}px`,
      textAlign: 'start',
      verticalAlign: 'top',
      '& + *': { paddingInline: `${gap}px 72px` },
      '&[data-field="true"]': onField(fill, filled(fill, colors)),
      '&[data-field="both"]': {
        ...onField(quietField, { background: quietField }),
        '& + *': {
          borderInlineStart: `${shape.edge}px solid ${colors.ground}`,
          paddingInlineStart: gap - shape.edge,
        },
      },
    },
    '&[data-won="true"] [data-field="false"]': { color: colors.muted },
    '& th': {
      ...titleText(theme),
      paddingBlock: '12px 8px',
      fontSize: 'inherit',
      '& [data-label]': { marginBottom: 4, ...labelText(theme), color: accent },
      '&[data-field="true"] [data-label]': { color: 'inherit' },
    },
    // Rows of one line and of two have one height.
    '& > table > tbody > tr': { height: 'var(--height)' },
    '& td': {
      paddingBlock: '10px 4px',
      borderTop: `${line}px solid ${colors.line}`,
      '&[data-field="true"]': { borderColor: mix(inkOn(fill, colors), 50, fill) },
      '&[data-field="both"]': { borderBlockColor: mix(colors.text, 40, quietField) },
      'tr[data-state="now"] > &:not([data-field="true"])': { borderBlockColor: accent },
    },
    '& [data-figure]': {
      display: 'block',
      ...displayText(theme),
      lineHeight: 1,
      whiteSpace: 'nowrap',
    },
    '&[data-dense="true"] [data-figure]': { display: 'inline', marginInlineEnd: 16 },
  } as const;
};
