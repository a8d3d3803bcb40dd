import { useTheme } from '@emotion/react';
import type { ReactNode } from 'react';
import { plainText } from '../core/richText.ts';
import { Heading } from '../elements/Heading.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { RichText } from '../elements/RichText.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { filled, fitsIn, placeRule, widthOf } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

/** A text, alone or with the note that the presenter view shows when it is revealed. */
export type ColumnsText = string | { text: string; cue?: string };

/** A column with one of three contents: points, a text, or elements of your own. */
export type ColumnsColumn = {
  /** What the column is about. It is there from the start. */
  heading?: string;
  /** The note that the presenter view shows when the whole column is revealed. */
  cue?: string;
} & (
  | {
      /** One to six short points; five between two sentences. All columns have the same rows. */
      points: readonly ColumnsText[];
      text?: never;
      children?: never;
    }
  | {
      /** One or two sentences. */
      text: string;
      points?: never;
      children?: never;
    }
  | {
      /** Elements of your own: a picture, code, a chart. They have the rest of the column's height. */
      children: ReactNode;
      points?: never;
      text?: never;
    }
);

export interface ColumnsSlideProps extends SlideProps {
  /** The slide's heading. */
  title: string;
  /** One to three columns. */
  columns: readonly ColumnsColumn[];
  /** How wide two columns are, as a ratio. @default '1:1' */
  widths?: '1:1' | '1:2' | '2:1';
  /** A sentence above the columns. */
  before?: string;
  /** A sentence below the columns: what they come to. It is revealed last. */
  after?: ColumnsText;
  /**
   * `all`: everything is there from the start; `columns`: the first column is, and each key press opens the next one;
   * `points`: one point per key press. @default 'all'
   */
  reveal?: 'all' | 'columns' | 'points';
}

/** Two or three things beside each other: lists, a text, or a picture, code or chart of your own. */
export function ColumnsSlide({
  title,
  columns,
  widths = '1:1',
  before,
  after,
  reveal = 'all',
  ...slide
}: ColumnsSlideProps) {
  const opened = reveal === 'columns' ? columns.slice(1) : columns.flatMap(itemsOf);
  const reveals = [...opened, ...(after ? [withCue(after)] : [])];
  const rows = Math.max(1, ...columns.map(({ points }) => points?.length ?? 1));
  const stepOf = (column: number, item: number) =>
    reveal === 'columns' ? column : columns.slice(0, column).flatMap(itemsOf).length + item + 1;
  return (
    <SlideFrame title={title} reveals={reveals} atOnce={reveal === 'all'} {...slide}>
      <ItemLimit title={title} noun="columns" count={columns.length} most={3} />
      <ItemLimit title={title} noun="points in a column" count={rows} most={6} />
      <Heading>{title}</Heading>
      {before && (
        <p css={sentence}>
          <RichText>{before}</RichText>
        </p>
      )}
      <Columns
        {...{ columns, rows, stepOf }}
        shares={columns.length === 2 ? widths.split(':').map(Number) : columns.map(() => 1)}
        room={528 - (before ? 72 : 0) - (after ? 128 : 0)}
      />
      {after && (
        <Reveal step={reveals.length} place css={band}>
          <p>
            <RichText>{withCue(after).text}</RichText>
          </p>
        </Reveal>
      )}
    </SlideFrame>
  );
}

const withCue = (text: ColumnsText) => (typeof text === 'string' ? { text } : text);

/** What is revealed of a column, one by one: its points, or all that it has. */
const itemsOf = ({ points, cue }: ColumnsColumn): readonly { cue?: string }[] =>
  points?.map(withCue) ?? [{ cue }];

interface ColumnsProps extends Pick<ColumnsSlideProps, 'columns'> {
  /** The number of rows that points are on. */
  rows: number;
  /** The step of an item of a column. */
  stepOf: (column: number, item: number) => number;
  /** The width of each column as a ratio. */
  shares: readonly number[];
  /** The height that there is, in px. */
  room: number;
}

/** The columns. Their texts have one size: the largest in which all of them fit. */
function Columns({ columns, rows, stepOf, shares, room }: ColumnsProps) {
  const { lead, subhead, name, body, small } = useTheme().fontSizes;
  const unit = 12 / shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => widthOf(share * unit));
  const all = (texts: (column: ColumnsColumn) => readonly string[], size: number, lines: number) =>
    columns.every((column, index) =>
      texts(column).every((text) => fitsIn(plainText(text), widths[index]!, size, lines)),
    );
  const hasHeading = columns.some(({ heading }) => heading);
  const left = room - (hasHeading ? 96 : 0);
  const pointsOf = ({ points = [] }: ColumnsColumn) => points.map((point) => withCue(point).text);
  const textOf = ({ text }: ColumnsColumn) => (text ? [text] : []);
  const fits = (size: number) =>
    all(pointsOf, size, Math.floor((left / rows - 10) / (size * 1.2))) &&
    all(textOf, size, Math.floor(left / (size * 1.25)));
  return (
    <div
      css={layout}
      style={{
        gridTemplateColumns: widths.map((width) => `${width}px`).join(' '),
        gridTemplateRows: `${hasHeading ? 'auto' : '0'} repeat(${rows}, minmax(min-content, 1fr))`,
        fontSize: [subhead, name, body].find(fits) ?? small,
      }}
    >
      {columns.map((column, index) => (
        <div key={index} css={cell} data-edge={!!column.heading || column.children === undefined}>
          {column.heading && (
            <h3 style={{ fontSize: all(headingOf, lead, 1) ? lead : subhead }}>
              <RichText>{column.heading}</RichText>
            </h3>
          )}
          <Content {...column} stepOf={(item) => stepOf(index, item)} />
        </div>
      ))}
    </div>
  );
}

const headingOf = ({ heading = '' }: ColumnsColumn) => [heading];

function Content({
  points,
  text,
  children,
  stepOf,
}: ColumnsColumn & { stepOf: (item: number) => number }) {
  if (points) {
    return (
      <ul>
        {points.map((point, index) => (
          <Reveal key={index} as="li" place step={stepOf(index)}>
            <p>
              <RichText>{withCue(point).text}</RichText>
            </p>
          </Reveal>
        ))}
      </ul>
    );
  }
  return (
    <Reveal step={stepOf(0)} css={text === undefined ? own : undefined}>
      {text === undefined ? (
        children
      ) : (
        <p>
          <RichText>{text}</RichText>
        </p>
      )}
    </Reveal>
  );
}

const sentence = ({ colors, fontSizes }: SlideTheme) =>
  ({
    marginBottom: 24,
    fontSize: fontSizes.name,
    lineHeight: 1.2,
    color: colors.muted,
    textWrap: 'balance',
  }) as const;

const layout = { flex: 1, minHeight: 0, display: 'grid', columnGap: 26 } as const;

const cell = (theme: SlideTheme) => {
  const { accent, colors, shape } = theme;
  return {
    gridRow: '1 / -1',
    minWidth: 0,
    display: 'grid',
    gridTemplateRows: 'subgrid',
    lineHeight: 1.2,
    overflowWrap: 'break-word',
    '&[data-edge="true"]': { borderTop: `${shape.edge}px solid ${accent}` },
    '&:has(> [data-state="ahead"], > ul > :first-of-type[data-state="ahead"])': {
      borderColor: colors.line,
    },
    '& > *': { gridRow: '1 / -1', minHeight: 0 },
    '& > h3': {
      gridRow: 1,
      paddingBlock: '16px 24px',
      fontWeight: 700,
      lineHeight: 1.15,
      textWrap: 'balance',
      '& ~ *': { gridRow: '2 / -1' },
    },
    '& > ul': { display: 'grid', gridTemplateRows: 'subgrid' },
    '& > ul > li': {
      display: 'grid',
      alignItems: 'center',
      paddingBlock: 4,
      ...placeRule(theme),
    },
    '& > div > p': { maxWidth: '29em', paddingTop: 16, 'h3 + div > &': { paddingTop: 0 } },
  } as const;
};

// A picture has the size of its column at most, and keeps its proportions.
const own = {
  contain: 'size',
  display: 'grid',
  gridTemplateRows: 'minmax(0, 1fr)',
  '& > :is(img, svg, video)': {
    width: '100%',
    height: '100%',
    objectFit: 'contain',
    objectPosition: '0 0',
    '[dir="rtl"] &': { objectPosition: '100% 0' },
  },
} as const;

const band = ({ colors, fill, fontSizes }: SlideTheme) =>
  ({
    display: 'grid',
    alignItems: 'center',
    minHeight: 104,
    margin: '24px -72px 0',
    padding: '8px 72px',
    ...filled(fill, colors),
    '&[data-state="ahead"]': { background: colors.line },
    fontSize: fontSizes.lead,
    fontWeight: 700,
    lineHeight: 1.15,
    textWrap: 'balance',
  }) as const;
