import { useTheme } from '@emotion/react';
import type { ReactElement } from 'react';
import { Heading, useRoom } from '../elements/Heading.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Sentence, sentenceHeight } from '../elements/Sentence.tsx';
import { Table, type TableProps } from '../elements/Table.tsx';
import { RoomContext, columnCount } from '../elements/tableLayout.ts';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import type { SlideTheme } from '../theme/theme.ts';

export interface TableSlideProps extends SlideProps, Omit<TableProps, 'label' | 'firstStep'> {
  /** The slide's heading. */
  title: string;
  /** A sentence before the table. */
  before?: string;
  /** A sentence after the table, which appears with the last row. */
  after?: string;
  /** `all`: everything is there from the start; `rows`: one row per key press. @default 'all' */
  reveal?: 'all' | 'rows';
}

/** Facts in rows and columns: what has which property, or figures to compare. The first column says what a row is about. */
export function TableSlide({
  title,
  columns,
  rows,
  rowHeads,
  lit,
  before,
  after,
  reveal = 'all',
  yes,
  no,
  ...slide
}: TableSlideProps) {
  const cells = rows.map((row) => ('cells' in row ? row.cells : row));
  const count = columnCount(columns, cells);
  const reveals = rows.map((row) => ({ cue: 'cells' in row ? row.cue : undefined }));
  return (
    <SlideFrame title={title} reveals={reveals} atOnce={reveal === 'all'} {...slide}>
      <ItemLimit title={title} noun="columns" count={count} most={7} />
      <ItemLimit title={title} noun="rows" count={rows.length} most={11} />
      <Heading css={quiet}>{title}</Heading>
      <Sentence>{before}</Sentence>
      {count > 0 && (
        <Room title={title} before={before} after={after}>
          <Table label={title} firstStep={1} {...{ columns, rows, rowHeads, lit, yes, no }} />
        </Room>
      )}
      <Sentence step={rows.length}>{after}</Sentence>
    </SlideFrame>
  );
}

/** Tells the table how much of the slide the heading and the sentences leave. */
function Room({
  title,
  before,
  after,
  children,
}: Pick<TableSlideProps, 'title' | 'before' | 'after'> & { children: ReactElement }) {
  const theme = useTheme();
  const height = useRoom(title) - sentenceHeight(before, theme) - sentenceHeight(after, theme);
  return <RoomContext value={{ columns: 12, height }}>{children}</RoomContext>;
}

// Cells of the size of the heading are the first that is seen.
const quiet = ({ colors }: SlideTheme) =>
  ({ '&&:has(~ [data-large="true"])': { fontWeight: 500, color: colors.muted } }) as const;
