import { useTheme } from '@emotion/react';
import { type CSSProperties, type ReactElement, useContext, useEffect } from 'react';
import { plainText } from '../core/richText.ts';
import { say } from '../core/strings.ts';
import { warnOnce } from '../core/warnOnce.ts';
import { visuallyHidden } from '../spectacle/visuallyHidden.ts';
import { CodeOfSlideContext, FrameContext } from '../spectacle/contexts.ts';
import { Reveal } from '../spectacle/Reveal.tsx';
import { bareCode, ghost, labelText, panelGround } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { useRoom } from './Heading.tsx';
import { RichText } from './RichText.tsx';
import { type TableCell, codeIn, isFigures, isMark, textOf, withNumbers } from './tableCells.ts';
import {
  CellContext,
  RoomContext,
  closeSize,
  columnCount,
  figureGap,
  headHeight,
  joinUnits,
  layOutTable,
} from './tableLayout.ts';

/** A row of a table, alone or with the note that the presenter view shows when it is revealed. */
export type TableRow = readonly TableCell[] | { cells: readonly TableCell[]; cue?: string };

export interface TableProps {
  /** What the table shows: screen readers say it before they read the cells. It is not shown. */
  label: string;
  /** The heads of one to seven columns. The first one may be empty. @default no heads, and as many columns as cells */
  columns?: readonly string[];
  /** One to eleven rows. The first cell of each is the head of its row: it says what the row is about, and is bold. */
  rows: readonly TableRow[];
  /** Whether the first cell of each row is its head. With `false`, all columns are alike. @default true */
  rowHeads?: boolean;
  /** The row or the column that matters: `{ row: 2 }` is the second one. The others are muted. */
  lit?: { row: number; column?: never } | { column: number; row?: never };
  /** The step that reveals the first row; each other one has the next step. @default all rows are there from the start */
  firstStep?: number;
  /** What screen readers say for a tick. @default 'yes' */
  yes?: string;
  /** What screen readers say for a cross. @default 'no' */
  no?: string;
}

/** A table, as wide as its slide, or in a column of a `ColumnsSlide`. `TableSlide` is a slide with nothing else. */
export function Table({
  label,
  columns,
  rows: given,
  rowHeads = true,
  lit,
  firstStep,
  yes = say('yes'),
  no = say('no'),
}: TableProps) {
  const typed = given.map((row) => ('cells' in row ? row.cells : row));
  const rows = withNumbers(typed, useContext(FrameContext)!.language);
  const count = columnCount(columns, rows);
  const heads = Array.from({ length: count }, (_, at) => columns?.[at] ?? '');
  useOddRow(label, rows, count);
  const theme = useTheme();
  const slide = { columns: 12, height: useRoom('') };
  const room = useContext(RoomContext) ?? slide;
  const texts = rows.map((cells) =>
    heads.map((_, at) => codeIn(cells[at]) ?? textOf(cells[at] ?? '')),
  );
  const isFigure = heads.map((_, at) => at > 0 && isFigures(typed.map((cells) => cells[at] ?? '')));
  const layout = layOutTable({ heads, rows: texts, isFigure, hasCode: hasCode(rows) }, theme, room);
  const { spans, size, height } = layout;
  const hasHeads = heads.some(Boolean);
  const data = (row: number, column: number) => ({
    'data-figure': isFigure[column],
    'data-chosen': lit && (lit.row === row + 1 || lit.column === column + 1),
  });
  return (
    <div
      css={frame}
      data-large={size >= theme.fontSizes.title}
      style={{ flexBasis: height, maxHeight: height }}
    >
      <table
        css={table}
        data-heads={hasHeads ? layout.heads : 'none'}
        data-wide={room.columns === 12}
        data-tight={size === theme.fontSizes.label}
        style={{ fontSize: size, ...heightOf(rows.length, hasHeads) }}
      >
        <caption css={visuallyHidden}>{plainText(label)}</caption>
        <Widths spans={spans} />
        {hasHeads && (
          <thead>
            <tr>
              {heads.map((head, at) => (
                <Head key={at} {...data(-1, at)}>
                  {head}
                </Head>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((cells, row) => (
            <Row
              key={row}
              step={firstStep === undefined ? undefined : firstStep + row}
              data-chosen={lit?.row === row + 1}
            >
              {heads.map((_, at) => {
                const isHead = rowHeads && at === 0;
                const Cell = isHead ? 'th' : 'td';
                return (
                  <Cell key={at} scope={isHead ? 'row' : undefined} {...data(row, at)}>
                    <Content {...{ yes, no }} isJoined={layout.isJoined && !isFigure[at]}>
                      {cells[at] ?? ''}
                    </Content>
                  </Cell>
                );
              })}
            </Row>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const hasCode = (rows: readonly (readonly TableCell[])[]) =>
  rows.some((cells) => cells.some(codeIn));

/** The outer columns are narrower by half a gutter, so that all texts begin on the columns of the slide. */
const Widths = ({ spans }: { spans: readonly number[] }) => (
  <colgroup>
    {spans.map((span, at) => (
      <col
        key={at}
        style={{ width: 104 * span - (at === 0 ? 13 : 0) - (at === spans.length - 1 ? 13 : 0) }}
      />
    ))}
  </colgroup>
);

/** Tells the author about a row with too few or too many cells. */
function useOddRow(label: string, rows: readonly (readonly TableCell[])[], count: number) {
  const odd = rows.find((cells) => cells.length !== count);
  useEffect(() => {
    if (!odd) return;
    warnOnce(
      `A row of the table "${label}" has ${odd.length} instead of ${count} cells: ${odd.map((cell) => plainText(textOf(cell))).join(' | ')}. Cells that are missing are empty, and those beyond the last column are not shown. Write '' for an empty cell.`,
    );
  }, [odd, label, count]);
}

/** A row that appears with its step, or is there all the time. */
function Row({
  step,
  ...row
}: {
  step: number | undefined;
  children: ReactElement[];
  'data-chosen': boolean;
}) {
  return step === undefined ? <tr {...row} /> : <Reveal as="tr" place step={step} {...row} />;
}

/** The head of a column. An empty one is no head. */
function Head({ children, ...data }: { children: string; [attribute: `data-${string}`]: unknown }) {
  if (!children) return <td {...data} />;
  return (
    <th scope="col" {...data}>
      <RichText>{children}</RichText>
    </th>
  );
}

function Content({
  children,
  yes,
  no,
  isJoined,
}: {
  children: TableCell;
  yes: string;
  no: string;
  /** Whether figures and their units are in one piece: in a column of figures, they are anyway. */
  isJoined: boolean;
}) {
  if (typeof children === 'object') {
    return (
      <CellContext value>
        {/* What lights lines of code in a column is not for the code in its table. */}
        <CodeOfSlideContext value={undefined}>{children}</CodeOfSlideContext>
      </CellContext>
    );
  }
  if (isMark(children)) {
    const isYes = children === true || children === '✓';
    return (
      <svg viewBox="0 0 24 24" role="img" aria-label={isYes ? yes : no} data-yes={isYes}>
        <path d={isYes ? 'M3 13l6 6L21 5' : 'M5 5l14 14M19 5L5 19'} />
      </svg>
    );
  }
  const text = String(children);
  return <RichText>{isJoined ? joinUnits(text) : text}</RichText>;
}

/** Rows of one line and of two have one height: it is a share of the table, and they grow together from there. */
const heightOf = (rows: number, hasHeads: boolean) =>
  ({ '--height': `${(hasHeads ? 80 : 100) / rows}%` }) as CSSProperties;

const frame = {
  flex: '0 1 auto',
  minHeight: 0,
  // Rows of the smallest size have the room of their heads.
  '& > [data-tight="true"] > thead > tr > *': { height: 'auto', paddingBottom: 4 },
} as const;

const first = '&:not(* + *)';
const last = '&:not(:has(+ *))';

const table = (theme: SlideTheme) => {
  const { accent, colors, fonts, fontSizes, shape } = theme;
  const ground = panelGround(accent, colors);
  return {
    width: '100%',
    height: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: 0,
    '--end': '1px',
    'section[dir="rtl"] &': { '--end': '-1px' },
    lineHeight: 1.2,
    // The lines of links do not touch the rules.
    '--underline': '0.12em',
    fontVariantNumeric: 'tabular-nums',
    '& :is(th, td)': {
      padding: '0 13px',
      textAlign: 'start',
      fontWeight: 'inherit',
      overflowWrap: 'break-word',
      '&[data-figure="true"]': {
        // Digits of one place are below each other, also in a table that is read from the right.
        textAlign: 'right',
        '&:has(+ *)': { paddingInlineEnd: 13 + figureGap },
      },
      [first]: { paddingInlineStart: 0 },
      [last]: { paddingInlineEnd: 0 },
    },
    '& > tbody [data-figure="true"]': { whiteSpace: 'nowrap' },
    '& > thead > tr > *': {
      height: headHeight,
      verticalAlign: 'bottom',
      paddingBottom: 12,
      ...labelText(theme),
      color: colors.muted,
    },
    // Long words of many heads are whole, in letters that need less room. In some fonts they reach into the gutter.
    '&[data-heads="close"] > thead > tr > *': {
      '&:has(+ *)': { paddingInlineEnd: 2 },
      fontSize: closeSize(fontSizes),
      fontFamily: fonts.text,
      letterSpacing: 0,
      textTransform: 'none',
    },
    '& > tbody > tr': { height: 'var(--height)' },
    '& > tbody > tr > *': {
      borderTop: `${shape.rule / 2}px solid ${colors.line}`,
      textWrap: 'balance',
    },
    '& > thead + tbody > tr:first-of-type > *': { borderTop: `${shape.rule}px solid ${accent}` },
    // The end of a table of one or two rows.
    '& > tbody:not(:has(> :nth-of-type(3))) > tr:last-of-type:not([data-chosen="true"]) > *': {
      borderBottom: `${shape.rule / 2}px solid ${colors.line}`,
    },
    '& > tbody > tr[data-state="now"] > *': { borderColor: accent },
    '& > tbody th': { fontWeight: 700 },
    // The frames of code would touch the rules, and each other.
    '& code': bareCode,
    '& svg': mark(theme),
    '& img': logo,
    // A row that has just been revealed is lit as a whole.
    '& tr:not([data-state="now"]) > [data-chosen="false"]': {
      color: colors.muted,
      '& svg': { stroke: 'currentColor' },
    },
    '& [data-chosen="true"]:not(tr)': {
      background: ground,
      outline: ghost(2),
      outlineOffset: -2,
      [first]: { boxShadow: `calc(-13 * var(--end)) 0 ${ground}` },
      [last]: { boxShadow: `calc(13 * var(--end)) 0 ${ground}` },
    },
    '& > thead [data-chosen="true"]': { color: accent },
    '& > tbody > tr[data-chosen="true"]': { '& > *, & + tr > *': { borderColor: ground } },
    // A row that is lit goes from edge to edge of its slide.
    '&[data-wide="true"] > tbody > tr[data-chosen="true"]': {
      '& > *': {
        [first]: { boxShadow: `calc(-72 * var(--end)) 0 ${ground}` },
        [last]: { boxShadow: `calc(72 * var(--end)) 0 ${ground}` },
      },
    },
  } as const;
};

/** A tick or a cross. */
const mark = ({ accent, colors }: SlideTheme) =>
  ({
    display: 'block',
    width: '1em',
    fill: 'none',
    stroke: colors.muted,
    strokeWidth: 4,
    '&[data-yes="true"]': { stroke: accent },
    '@media (forced-colors: active)': { stroke: 'CanvasText !important' },
  }) as const;

// As high as the text.
const logo = {
  display: 'inline-block',
  width: 'auto',
  maxWidth: 'calc(100% - 0.3em)',
  height: '1.15em',
  marginInlineEnd: '0.3em',
  objectFit: 'contain',
  verticalAlign: 'text-bottom',
} as const;
