import { useTheme } from '@emotion/react';
import { type CSSProperties, type ReactElement, useEffect } from 'react';
import { plainText } from '../core/richText.ts';
import { warnOnce } from '../core/warnOnce.ts';
import { Heading, useRoom } from '../elements/Heading.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { RichText } from '../elements/RichText.tsx';
import { closeSize, figureGap, headHeight, layOutTable } from '../elements/tableLayout.ts';
import { visuallyHidden } from '../spectacle/announcement.ts';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { labelText, panelGround } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

/**
 * A cell of a table: a text, a figure, or an element such as a logo. `true` and `✓` are a tick, `false` and `✗` a cross;
 * an empty text is an empty cell.
 */
export type TableCell = string | number | boolean | ReactElement;

/** A row of a table, alone or with the note that the presenter view shows when it is revealed. */
export type TableRow = readonly TableCell[] | { cells: readonly TableCell[]; cue?: string };

export interface TableSlideProps extends SlideProps {
  /** The slide's heading. */
  title: string;
  /** The heads of one to seven columns. The first one may be empty. */
  columns: readonly string[];
  /** One to eleven rows. The first cell of each says what the row is about. */
  rows: readonly TableRow[];
  /** The row or the column that matters: `{ row: 2 }` is the second one. The others are muted. */
  lit?: { row: number; column?: never } | { column: number; row?: never };
  /** `all`: everything is there from the start; `rows`: one row per key press. @default 'all' */
  reveal?: 'all' | 'rows';
  /** What screen readers say for a tick. @default 'yes' */
  yes?: string;
  /** What screen readers say for a cross. @default 'no' */
  no?: string;
}

/** Facts in rows and columns: what has which property, or figures to compare. */
export function TableSlide({
  title,
  columns,
  rows,
  lit,
  reveal = 'all',
  yes = 'yes',
  no = 'no',
  ...slide
}: TableSlideProps) {
  const reveals = rows.map((row) => ({ cue: 'cells' in row ? row.cue : undefined }));
  return (
    <SlideFrame title={title} reveals={reveals} atOnce={reveal === 'all'} {...slide}>
      <ItemLimit title={title} noun="columns" count={columns.length} most={7} />
      <ItemLimit title={title} noun="rows" count={rows.length} most={11} />
      <Heading css={quiet}>{title}</Heading>
      {columns.length > 0 && (
        <Table {...{ title, columns, lit, yes, no }} rows={rows.map(cellsOf)} />
      )}
    </SlideFrame>
  );
}

const cellsOf = (row: TableRow) => ('cells' in row ? row.cells : row);

type TableProps = Required<Pick<TableSlideProps, 'title' | 'columns' | 'yes' | 'no'>> &
  Pick<TableSlideProps, 'lit'> & { rows: readonly (readonly TableCell[])[] };

function Table({ title, columns, rows, lit, yes, no }: TableProps) {
  const theme = useTheme();
  const odd = rows.find((cells) => cells.length !== columns.length);
  useEffect(() => {
    if (!odd) return;
    warnOnce(
      `A row of the slide "${title}" has ${odd.length} instead of ${columns.length} cells: ${odd.map(textOf).join(' | ')}. Cells that are missing are empty, and those beyond the last column are not shown. Write '' for an empty cell.`,
    );
  }, [odd, title, columns.length]);
  const texts = rows.map((cells) => columns.map((_, at) => textOf(cells[at] ?? '')));
  const isFigure = columns.map(
    (_, at) => at > 0 && isFigures(rows.map((cells) => cells[at] ?? '')),
  );
  const { spans, heads, size, height } = layOutTable(
    { heads: columns, rows: texts, isFigure },
    theme,
    useRoom(title),
  );
  const data = (row: number, column: number) => ({
    'data-figure': isFigure[column],
    'data-chosen': lit && (lit.row === row + 1 || lit.column === column + 1),
  });
  return (
    <div css={frame} data-large={size >= theme.fontSizes.title} style={{ flexBasis: height }}>
      <table css={table} data-heads={heads} style={{ fontSize: size, ...heightOf(rows.length) }}>
        <caption css={visuallyHidden}>{plainText(title)}</caption>
        <colgroup>
          {spans.map((span, at) => (
            <col
              key={at}
              style={{
                width: 104 * span - (at === 0 ? 13 : 0) - (at === spans.length - 1 ? 13 : 0),
              }}
            />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((head, at) => (
              <Head key={at} {...data(-1, at)}>
                {head}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <Reveal key={row} as="tr" place step={row + 1} data-chosen={lit?.row === row + 1}>
              {columns.map((_, at) => {
                const Cell = at === 0 ? 'th' : 'td';
                return (
                  <Cell key={at} scope={at === 0 ? 'row' : undefined} {...data(row, at)}>
                    <Content {...{ yes, no }}>{cells[at] ?? ''}</Content>
                  </Cell>
                );
              })}
            </Reveal>
          ))}
        </tbody>
      </table>
    </div>
  );
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

function Content({ children, yes, no }: { children: TableCell; yes: string; no: string }) {
  if (typeof children === 'object') return children;
  if (isMark(children)) {
    const isYes = children === true || children === '✓';
    return (
      <svg viewBox="0 0 24 24" role="img" aria-label={isYes ? yes : no} data-yes={isYes}>
        <path d={isYes ? 'M3 13l6 6L21 5' : 'M5 5l14 14M19 5L5 19'} />
      </svg>
    );
  }
  return <RichText>{String(children)}</RichText>;
}

const isMark = (cell: TableCell) => typeof cell === 'boolean' || cell === '✓' || cell === '✗';

/** The text of a cell, or one as wide as its mark or its picture. */
const textOf = (cell: TableCell): string =>
  isMark(cell) ? '✓' : typeof cell === 'object' ? '▢▢▢' : plainText(String(cell));

/** Whether cells have figures only: with a sign, a currency or a short unit, or empty. */
const isFigures = (cells: readonly TableCell[]) => {
  const texts = cells.map((cell) => (isMark(cell) ? 'mark' : textOf(cell))).filter(Boolean);
  return texts.length > 0 && texts.every((text) => figure.test(text));
};

const figure = /^[\p{Sc}+−~≈<>≤≥±-]*\s?\d[\d.,:'’\s]*\s?(?:[%‰×]|\p{Sc}|\p{L}{1,3})?$/u;

/** Rows of one line and of two have one height: it is a share of the table, and they grow together from there. */
const heightOf = (rows: number) => ({ '--height': `${80 / rows}%` }) as CSSProperties;

// Cells of the size of the heading are the first that is seen.
const quiet = ({ colors }: SlideTheme) =>
  ({ '&&:has(~ [data-large="true"])': { fontWeight: 500, color: colors.muted } }) as const;

const frame = { flex: '0 1 auto', minHeight: 0 } as const;

const first = '&:not(* + *)';
const last = '&:not(:has(+ *))';

// The outer columns are narrower by half a gutter, so that all texts begin on the columns of the slide.
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
    '[dir="rtl"] &': { '--end': '-1px' },
    lineHeight: 1.2,
    fontVariantNumeric: 'tabular-nums',
    '& :is(th, td)': {
      padding: '0 13px',
      textAlign: 'start',
      fontWeight: 'inherit',
      overflowWrap: 'break-word',
      '&[data-figure="true"]': {
        textAlign: 'end',
        whiteSpace: 'nowrap',
        '&:has(+ *)': { paddingInlineEnd: 13 + figureGap },
      },
      [first]: { paddingInlineStart: 0 },
      [last]: { paddingInlineEnd: 0 },
    },
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
    '& > tbody > tr:first-of-type > *': { borderTop: `${shape.rule}px solid ${accent}` },
    // The end of a table of one or two rows.
    '& > tbody:not(:has(> :nth-of-type(3))) > tr:last-of-type:not([data-chosen="true"]) > *': {
      borderBottom: `${shape.rule / 2}px solid ${colors.line}`,
    },
    '& > tbody > tr[data-state="now"] > *': { borderColor: accent },
    '& > tbody th': { fontWeight: 700 },
    '& svg': {
      display: 'block',
      width: '1em',
      fill: 'none',
      stroke: colors.muted,
      strokeWidth: 4,
      '&[data-yes="true"]': { stroke: accent },
    },
    // A row that has just been revealed is lit as a whole.
    '& tr:not([data-state="now"]) > [data-chosen="false"]': {
      color: colors.muted,
      '& svg': { stroke: 'currentColor' },
    },
    '& [data-chosen="true"]:not(tr)': {
      background: ground,
      [first]: { boxShadow: `calc(-13 * var(--end)) 0 ${ground}` },
      [last]: { boxShadow: `calc(13 * var(--end)) 0 ${ground}` },
    },
    '& > thead [data-chosen="true"]': { color: accent },
    // A row that is lit goes from edge to edge.
    '& > tbody > tr[data-chosen="true"]': {
      '& > *, & + tr > *': { borderColor: ground },
      '& > *': {
        [first]: { boxShadow: `calc(-72 * var(--end)) 0 ${ground}` },
        [last]: { boxShadow: `calc(72 * var(--end)) 0 ${ground}` },
      },
    },
    '& img': { display: 'block', maxWidth: '100%', maxHeight: '1.4em' },
  } as const;
};
