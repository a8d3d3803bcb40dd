import { useTheme } from '@emotion/react';
import { useContext } from 'react';
import { inOwnOrder, isRightToLeft } from '../core/direction.ts';
import { chartValues } from '../core/page.ts';
import { plainText } from '../core/richText.ts';
import { visuallyHidden } from '../spectacle/visuallyHidden.ts';
import { FrameContext } from '../spectacle/contexts.ts';
import { useStep } from '../spectacle/Reveal.tsx';
import { useDrawn } from '../spectacle/useDrawn.ts';
import { widthOf } from '../theme/textStyles.ts';
import { drawBars } from './chartBars.ts';
import { type ChartData, type ReadChart, readChart } from './chartData.ts';
import { drawDots } from './chartDots.ts';
import { type ChartDrawing, type ChartShape, type ChartText, leading } from './chartLayout.ts';
import { drawLines } from './chartLines.ts';
import { mistakesIn } from './chartMistakes.ts';
import { drawShare } from './chartShare.ts';
import { chartStyle } from './chartStyles.ts';
import { GraphicProblem } from './GraphicProblem.tsx';
import { useRoom } from './Heading.tsx';
import { RoomContext } from './tableLayout.ts';
import { widest } from './textLines.ts';

export interface ChartProps extends ChartData {
  /** What the chart shows: screen readers say it before they read the values as a table. It is not shown. */
  label: string;
  /**
   * `all`: everything is there from the start; `series`: the first series is, and each key press adds the next one;
   * `lit`: each key press lights the next one. The slide has to count the key presses: a `ChartSlide` does.
   * @default 'all'
   */
  reveal?: 'all' | 'series' | 'lit';
}

/** A chart, as wide as its slide, or in a column of a `ColumnsSlide`. `ChartSlide` is a slide with nothing else. */
export function Chart({ label, reveal = 'all', ...data }: ChartProps) {
  const { kind = 'bars', unit } = data;
  const theme = useTheme();
  const { language, steps, isFromRight } = useContext(FrameContext)!;
  const slide = { columns: 12, height: useRoom('') };
  const room = useContext(RoomContext) ?? slide;
  const step = useStep();
  const drawnUnit = useDrawn(unit ?? '');
  const sound = readChart(data, language);
  const read = { ...sound, show: isFromRight ? isolated(sound.show) : sound.show };
  const { series } = read;
  const count = reveal === 'all' || steps === 0 ? series.length : step + 1;
  const isShown = (number: number | undefined) => reveal !== 'series' || (number ?? 0) < count;
  const { lit } = read;
  const newest = reveal === 'all' ? 0 : count - 1;
  // What is not there yet dims nothing.
  const chosen = lit.series !== undefined && isShown(lit.series) ? lit.series : newest;
  const litSeries = lit.label === undefined ? chosen : undefined;

  const { label: small } = theme.fontSizes;
  const top = unit ? small * leading + 16 : 0;
  const size = { width: widthOf(room.columns), height: Math.floor(room.height - top) };
  const given = { ...read, lit: { ...lit, series: litSeries }, sizes: theme.fontSizes, ...size };
  const { rules, shapes, texts, problem } = read.known.length > 0 ? kinds[kind](given) : nothing;
  const lone = series.length === 1 && read.labels.length === 1 && read.known.length === 1;
  /** Whether a mark stands for what matters. */
  const stateOf = (mark: ChartShape | ChartText) => ({
    'data-chosen':
      mark.series !== undefined &&
      (lit.label === undefined ? mark.series === litSeries : mark.label === lit.label),
    'data-shown': mark.series === undefined || isShown(mark.series),
  });
  const mirror = isFromRight ? `matrix(-1 0 0 1 ${size.width} 0)` : undefined;
  return (
    <div css={chartStyle} style={{ flexBasis: room.height }}>
      <ChartTable
        {...read}
        label={`${plainText(label)}${unit ? ` (${unit})` : ''}`}
        series={series.filter((_, number) => isShown(number))}
        lit={litSeries}
      />
      <svg
        aria-hidden="true"
        viewBox={`0 ${-top} ${size.width} ${size.height + top}`}
        preserveAspectRatio={isFromRight ? 'xMaxYMin meet' : 'xMinYMin meet'}
      >
        <g transform={mirror}>
          {rules.map(({ isZero, ...line }, at) => (
            <line key={at} data-zero={isZero} {...line} />
          ))}
          {/* What matters is above the rest. */}
          {[false, true].map((isLit) =>
            shapes.map((shape, at) => {
              const state = stateOf(shape);
              return (
                state['data-chosen'] === isLit && (
                  <path key={at} data-kind={shape.kind} d={shape.path} {...state} />
                )
              );
            }),
          )}
        </g>
        {unit && (
          <text x={isFromRight ? size.width : 0} y={small - top} fontSize={small} data-kind="axis">
            {inOwnOrder(drawnUnit, isFromRight)}
          </text>
        )}
        {texts.map((text, at) => (
          <ChartLines key={at} {...text} {...stateOf(text)} from={isFromRight ? size.width : 0} />
        ))}
      </svg>
      {mistakesIn(data).map((mistake) => (
        <GraphicProblem key={mistake}>{mistake}</GraphicProblem>
      ))}
      <GraphicProblem>
        {lone
          ? `The chart "${plainText(label)}" has one value\nA StatementSlide shows it larger, or give the chart what to compare it with.`
          : problem}
      </GraphicProblem>
    </div>
  );
}

/** Writes numbers that keep their direction beside others and beside names, in a slide from right to left. */
const isolated = (show: ReadChart['show']) => (value: number) => {
  const text = show(value);
  // In languages from right to left, the browser's own marks say where signs and currencies are.
  return `${/[\u200E\u200F]/.test(text) || isRightToLeft(text) ? '\u2067' : '\u2066'}${text}\u2069`;
};

const nothing: ChartDrawing = { rules: [], shapes: [], texts: [] };

const kinds = { bars: drawBars, lines: drawLines, dots: drawDots, share: drawShare };

/** A text in its lines. In a slide from right to left, what begins on the left begins on the right. */
function ChartLines({
  kind,
  lines,
  x,
  y,
  anchor,
  size,
  from,
  'data-chosen': isLit,
  'data-shown': isShown,
}: ChartText & { from: number; 'data-chosen': boolean; 'data-shown': boolean }) {
  const { draw, isFromRight } = useContext(FrameContext)!;
  const start = y - ((lines.length - 1) / 2) * size * leading + 0.35 * size;
  const place = Math.abs(from - x);
  const width = widest(lines, size);
  const isLeft = (anchor === 'start') === from > 0;
  return (
    <g data-shown={isShown}>
      {kind === 'value' && (
        // A line that is behind a value does not run through it.
        <rect
          x={anchor === 'middle' ? place - width / 2 : place - (isLeft ? width : 0)}
          y={y - size / 2}
          width={width}
          height={size}
        />
      )}
      <text textAnchor={anchor} fontSize={size} data-kind={kind} data-chosen={isLit}>
        {lines.map((line, at) => (
          <tspan key={at} x={place} y={start + at * size * leading}>
            {inOwnOrder(draw(line), isFromRight)}
          </tspan>
        ))}
      </text>
    </g>
  );
}

/** The values for screen readers and for texts of the slide: a row for each label, or for each series of one label. */
function ChartTable({
  label,
  labels,
  series,
  lit,
  showExactly,
}: Omit<ReadChart, 'lit'> & { label: string; lit: number | undefined }) {
  const isOne = labels.length === 1;
  return (
    // A table is never smaller than its cells: what is around it hides them.
    <div css={visuallyHidden}>
      <table {...{ [chartValues]: '' }}>
        <caption>{label}</caption>
        {!isOne && (
          <thead>
            <tr>
              <td aria-hidden="true" />
              {series.map(({ name }, at) => (
                <th key={at} scope="col" data-series data-chosen={at === lit}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {isOne
            ? series.map(({ name, values }, at) => (
                <tr key={at}>
                  <th scope="row">{name}</th>
                  <td>{showExactly(values[0]!)}</td>
                </tr>
              ))
            : labels.map((text, at) => (
                <tr key={at}>
                  <th scope="row">{text}</th>
                  {series.map(({ values }, number) => (
                    <td key={number}>{showExactly(values[at]!)}</td>
                  ))}
                </tr>
              ))}
        </tbody>
      </table>
    </div>
  );
}
