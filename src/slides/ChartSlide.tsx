import { useTheme } from '@emotion/react';
import type { ReactElement } from 'react';
import { joinNotes } from '../core/notes.ts';
import { Chart, type ChartProps } from '../elements/Chart.tsx';
import { Heading, useRoom } from '../elements/Heading.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { RichText } from '../elements/RichText.tsx';
import { Sentence, sentenceHeight } from '../elements/Sentence.tsx';
import { RoomContext } from '../elements/tableLayout.ts';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import type { SlideTheme } from '../theme/theme.ts';

export interface ChartSlideProps extends SlideProps, Omit<ChartProps, 'label'> {
  /** The slide's heading: what the chart shows, as a sentence. */
  title: string;
  /** A sentence before the chart. */
  before?: string;
  /** Where the data comes from, in small letters at the bottom; it can have a link. */
  source?: string;
}

/** Figures as a picture: bars, lines, dots or parts of a whole. The title says what they show, and one series is lit. */
export function ChartSlide({
  title,
  kind,
  labels,
  series,
  lit,
  unit,
  format,
  reveal = 'all',
  before,
  source,
  notes,
  ...slide
}: ChartSlideProps) {
  const reveals = series.slice(1).map(({ cue }) => ({ cue }));
  const opening = joinNotes(notes, series[0]?.cue);
  const chart = { kind, labels, series, lit, unit, format, reveal };
  return (
    <SlideFrame
      title={title}
      notes={opening}
      reveals={reveals}
      atOnce={reveal === 'all'}
      {...slide}
    >
      <ItemLimit title={title} noun="series" count={series.length} most={8} />
      <Heading>{title}</Heading>
      <Sentence>{before}</Sentence>
      <Room title={title} before={before} source={source}>
        <Chart label={title} {...chart} />
      </Room>
      {source && (
        <p css={small}>
          <RichText>{source}</RichText>
        </p>
      )}
    </SlideFrame>
  );
}

/** Tells the chart how much of the slide the other texts leave. */
function Room({
  title,
  before,
  source,
  children,
}: Pick<ChartSlideProps, 'title' | 'before' | 'source'> & { children: ReactElement }) {
  const theme = useTheme();
  const below = source ? theme.fontSizes.label * 1.25 + 24 : 0;
  const height = useRoom(title) - sentenceHeight(before, theme) - below;
  return <RoomContext value={{ columns: 12, height }}>{children}</RoomContext>;
}

const small = ({ colors, fontSizes }: SlideTheme) => ({
  flex: 'none',
  marginTop: 24,
  fontSize: fontSizes.label,
  color: colors.muted,
});
