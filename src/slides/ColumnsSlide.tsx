import { useTheme } from '@emotion/react';
import type { CSSProperties } from 'react';
import { plainText } from '../core/richText.ts';
import { sum } from '../core/sum.ts';
import {
  type ColumnsColumn,
  type ColumnsText,
  itemsOf,
  layOutColumns,
  nestedOf,
  spaceColumns,
  withCue,
} from '../elements/columnsLayout.ts';
import { type ColumnsStep, cuesOf, places, stepAt, stepsOf } from '../elements/columnsSteps.ts';
import { footHeight } from '../elements/codeMeasures.ts';
import { Heading, useRoom } from '../elements/Heading.tsx';
import { InnerPoints } from '../elements/InnerPoints.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Meanings } from '../elements/Meanings.tsx';
import { numerals, numeralsInColumn } from '../elements/numerals.ts';
import { RichText } from '../elements/RichText.tsx';
import { Sentence } from '../elements/Sentence.tsx';
import { Item, Stack } from '../elements/Stack.tsx';
import { isAlone, roomIn, shareCode } from '../elements/stackLayout.ts';
import { RoomContext } from '../elements/tableLayout.ts';
import { CodeOfSlideContext } from '../spectacle/contexts.ts';
import { useStep } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { filled, placeRule, unlit, widthOf } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface ColumnsSlideProps extends SlideProps {
  /** The slide's heading. */
  title: string;
  /** One to three columns. */
  columns: readonly ColumnsColumn[];
  /** How wide two columns are, as a ratio. @default '1:1' */
  widths?: '1:1' | '1:2' | '2:1' | '5:7' | '7:5';
  /** A sentence above the columns: there from the start; as `{ text, cue }`, it comes with the last step. */
  before?: ColumnsText;
  /** A sentence below the columns: what they come to. It is revealed last. */
  after?: ColumnsText;
  /**
   * `all`: everything is there from the start; `columns`: the first column is, and each key press opens the next one;
   * `points`: one point per key press, or one element of a column, all of the first column before the second; a
   * `ComparisonSlide` shows pairs.
   * @default 'all'
   */
  reveal?: 'all' | 'columns' | 'points';
  /**
   * The lines of code to light in all columns at once, one step after the other. The first one is lit when the slide
   * begins; each other one has a key press, which can reveal a point, too: code is there from the start.
   * @default all lines
   */
  steps?: readonly ColumnsStep[];
}

/** Two or three things beside each other: lists, a text, code that is lit step by step, a picture or a chart. */
export function ColumnsSlide({
  title,
  columns,
  widths = '1:1',
  before,
  after,
  reveal = 'all',
  steps = noSteps,
  notes,
  ...slide
}: ColumnsSlideProps) {
  const isAll = reveal === 'all';
  const lit = stepsOf(columns, steps);
  const isLit = steps.length > 0 || lit.length > 0;
  // Code is there before its lines are lit.
  const items = columns.map((column) =>
    isLit && column.children !== undefined ? [] : itemsOf(column),
  );
  const opened = reveal === 'columns' ? columns.slice(1) : items.flat();
  const presses = together(isAll && isLit ? [] : opened, lit);
  const shown = [...presses, ...(after && !(isAll && isLit) ? [withCue(after)] : [])];
  const late = typeof before === 'object' ? before : undefined;
  const reveals = late ? withLast(shown, late) : shown;
  const rows = Math.max(1, ...columns.map(({ points }) => points?.length ?? 1));
  const stepOf = (column: number, item: number) => {
    if (reveal === 'columns') return column;
    if (isAll || items[column]!.length === 0) return undefined;
    return items.slice(0, column).flat().length + item + 1;
  };
  const opening = cuesOf([{ cue: notes }, ...stepAt(columns, steps, 0)]);
  return (
    <SlideFrame title={title} notes={opening} reveals={reveals} atOnce={isAll && !isLit} {...slide}>
      <ItemLimit title={title} noun="columns" count={columns.length} most={3} />
      <ItemLimit title={title} noun="points in a column" count={rows} most={6} />
      <Heading>{title}</Heading>
      <Sentence step={late && reveals.length}>{before && withCue(before).text}</Sentence>
      <Columns
        {...{ title, before, columns, after, rows, steps, stepOf }}
        presses={lit.length}
        shares={columns.length === 2 ? widths.split(':').map(Number) : columns.map(() => 1)}
      />
      <Foot steps={steps} />
      {after && (
        <Item step={isAll ? undefined : reveals.length} css={band}>
          <p>
            <RichText>{withCue(after).text}</RichText>
          </p>
        </Item>
      )}
    </SlideFrame>
  );
}

const noSteps: readonly ColumnsStep[] = [];

/** Items and lit lines that have their key presses together. */
const together = (
  items: readonly { cue?: string }[],
  lit: readonly { cue?: string; says?: string }[],
) =>
  Array.from({ length: Math.max(items.length, lit.length) }, (_, at) => ({
    ...lit[at],
    cue: cuesOf([items[at], lit[at]]),
  }));

/** Key presses, with the cue of what comes with the last of them. */
const withLast = (reveals: readonly { cue?: string }[], late: { cue?: string }) =>
  reveals.map((reveal, index) =>
    index < reveals.length - 1 ? reveal : { ...reveal, cue: cuesOf([reveal, late]) },
  );

/** What the lit lines mean. */
function Foot({ steps }: { steps: readonly ColumnsStep[] }) {
  const at = Math.min(useStep(), steps.length - 1);
  return <Meanings texts={steps.map(({ text }) => text)} at={at} css={foot} />;
}

interface ColumnsProps extends Pick<ColumnsSlideProps, 'title' | 'before' | 'columns' | 'after'> {
  steps: readonly ColumnsStep[];
  /** The number of key presses for code. */
  presses: number;
  /** The number of rows that points are on. */
  rows: number;
  /** The step of an item of a column; undefined if it is there all the time. */
  stepOf: (column: number, item: number) => number | undefined;
  /** The width of each column as a ratio. */
  shares: readonly number[];
}

/** The columns. Their texts have one size: the largest in which all of them fit. */
function Columns(props: ColumnsProps) {
  const { title, before, columns, after, rows, steps, presses, stepOf, shares } = props;
  const theme = useTheme();
  const unit = 12 / sum(shares);
  const widths = shares.map((share) => widthOf(share * unit));
  const hasHeading = columns.some(({ heading }) => heading);
  const textOf = (sentence?: ColumnsText) => sentence && withCue(sentence).text;
  const around = { before: textOf(before), after: textOf(after), columns, widths };
  const spacing = spaceColumns(around, theme, useRoom(title));
  const { isClose, heading, stacks } = spacing;
  const sizes = layOutColumns(columns, widths, theme, spacing);
  const meanings = Math.max(0, ...steps.map(({ text = '' }) => text.length));
  const code = shareCode(stacks, sizes.text, footHeight(meanings, theme.fontSizes), theme);
  const styles = { text: sizes.text, code: code.size };
  return (
    <div
      css={layout}
      data-close={isClose}
      data-beside={columns.length > 1 && columns.every(isNarrow)}
      data-nested={columns.some(({ points = [] }) => points.some(nestedOf))}
      style={
        {
          gridTemplateColumns: widths.map((width) => `${width}px`).join(' '),
          gridTemplateRows: `${hasHeading ? 'auto ' : ''}repeat(${rows}, 1fr)`,
          fontSize: sizes.text,
          '--nested': `${sizes.nested}px`,
        } as CSSProperties
      }
    >
      {columns.map((column, index) => (
        <div
          key={index}
          css={cell}
          data-cell
          data-edge={!!column.heading || column.children === undefined}
        >
          {column.heading && (
            <h3 style={{ fontSize: heading }}>
              <RichText>{column.heading}</RichText>
            </h3>
          )}
          <CodeOfSlideContext
            value={{
              steps: steps.map((step) => step[places[index]!] ?? 'all'),
              presses,
              size: code.size,
              columns: code.columns[index]!,
            }}
          >
            <RoomContext
              value={{
                columns: shares[index]! * unit,
                height: roomIn(stacks[index]!, styles, theme),
                most: isAlone(column.children) ? undefined : sizes.text,
              }}
            >
              <Content {...column} width={widths[index]!} stepOf={(item) => stepOf(index, item)} />
            </RoomContext>
          </CodeOfSlideContext>
        </div>
      ))}
    </div>
  );
}

/** Whether a column is read beside others, also on a phone: its points are a few words each. */
const isNarrow = ({ points }: ColumnsColumn) =>
  points?.every((point) => !nestedOf(point) && plainText(withCue(point).text).length <= 28) ===
  true;

function Content({
  points,
  numbered,
  text,
  children,
  width,
  stepOf,
}: ColumnsColumn & { width: number; stepOf: (item: number) => number | undefined }) {
  if (points) {
    const List = numbered ? 'ol' : 'ul';
    return (
      <List data-points css={numbered && numerals}>
        {points.map((point, index) => (
          <Item key={index} as="li" step={stepOf(index)}>
            <p>
              <RichText>{withCue(point).text}</RichText>
            </p>
            <InnerPoints points={nestedOf(point)} numbered={numbered} />
          </Item>
        ))}
      </List>
    );
  }
  if (text === undefined) return <Stack {...{ width, stepOf }}>{children}</Stack>;
  return (
    <Item place={false} step={stepOf(0)}>
      <p>
        <RichText>{text}</RichText>
      </p>
    </Item>
  );
}

const layout = {
  flex: 1,
  minHeight: 0,
  display: 'grid',
  columnGap: 26,
  // Points beside code end where the code ends, and do not go on to the end of the slide.
  '&:has(> * > [data-points]):has(pre)': {
    flex: '0 1 auto',
    minHeight: '38%',
    marginBottom: 'auto',
    '& > * > div': { contain: 'none' },
  },
} as const;

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
    '&:has(> [data-state="ahead"], > :not(h3) > :first-of-type[data-state="ahead"])': {
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
      '[data-close="true"] > &': { paddingBlock: '8px 16px' },
    },
    '& > [data-points]': { display: 'grid', gridTemplateRows: 'subgrid' },
    '& > [data-points] > li': {
      display: 'grid',
      alignContent: 'center',
      paddingBlock: 4,
      ...placeRule(theme),
    },
    ...numeralsInColumn(theme),
    '& [data-inner]': {
      fontSize: 'var(--nested)',
      color: colors.muted,
      '& > li': { marginTop: 4 },
    },
    '& > [data-points] > li:has(> [data-inner]) > p': { fontWeight: 700 },
    // The texts of a row begin on one line.
    '[data-nested="true"] > & > [data-points] > li': { alignContent: 'start', paddingBlock: 12 },
    '& > div > p': { maxWidth: '29em', paddingTop: 16, 'h3 + div > &': { paddingTop: 0 } },
  } as const;
};

const foot = { flex: 'none' } as const;

const band = (theme: SlideTheme) =>
  ({
    flex: 'none',
    display: 'grid',
    alignItems: 'center',
    minHeight: 104,
    margin: '24px -72px 0',
    padding: '8px 72px',
    '[data-close="true"] ~ &': { minHeight: 72, marginTop: 16 },
    ...filled(theme.fill, theme.colors),
    ...unlit(theme),
    fontSize: theme.fontSizes.lead,
    fontWeight: 700,
    lineHeight: 1.15,
    textWrap: 'balance',
  }) as const;
