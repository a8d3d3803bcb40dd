import { ChartSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const years = [2019, 2020, 2021, 2022, 2023, 2024];
const ports = [
  { name: 'Hamburg', values: [83.5, 86.1, 87, 86.7, 84.7, 83.2] },
  { name: 'Antwerp', values: [73.1, 67.1, 72.7, 73.5, 72.5, 70] },
  { name: 'Rotterdam', values: [73.1, 66.7, 67.8, 67.3, 66.6, 65] },
  { name: 'Bergen', values: [72.6, 62.9, 61.6, 63.3, 61.5, 62] },
  { name: 'Genoa', values: [67.9, 62.3, 62.7, 64.6, 62.9, 61.5] },
  { name: 'Riga', values: [66.3, 62.1, 63.8, 62.2, 62.4, 61] },
];
const waits = [
  { name: 'before', values: [420, 310, 95, 140] },
  { name: 'after', values: [120, 90, 80, 70] },
];
const berths = ['North quay', 'South quay', 'Ferries', 'Customs'];
const milliseconds = { style: 'unit', unit: 'millisecond' } as const;

const meta = preview.meta({
  title: 'Slides/ChartSlide',
  component: ChartSlide,
  decorators: [asSlide('Figures', 'cyan')],
  args: {
    title: 'A ship waits a quarter of the time',
    labels: ['2021', '2022', '2023', '2024'],
    series: [{ name: 'Minutes', values: [48, 31, 22, 12] }],
    lit: '2024',
    unit: 'minutes',
    source: 'Harbor office, median of each year',
  },
});

/** Bars, one of them lit. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    // A no-break space is before its last word.
    await expect(
      await canvas.findByRole('heading', { level: 2, name: /^A ship waits a quarter of the/ }),
    ).toBeInTheDocument();
    await expect(canvas.getAllByRole('row')).toHaveLength(5);
  },
});

/** Two series: rows, with names in the first one. */
export const BarsInRows = meta.story({
  args: {
    title: 'Every berth is free sooner',
    labels: berths,
    series: waits as never,
    lit: 'after',
    unit: undefined,
    source: undefined,
    format: milliseconds,
  },
});

/** Values below zero, none, and one that is missing. */
export const NegativeBars = meta.story({
  args: {
    title: 'Two quarters lost money',
    labels: ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'],
    series: [{ name: 'Result', values: [120, -40, 80, -75, 0, null] }] as never,
    lit: undefined,
    unit: undefined,
    source: undefined,
    format: { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 },
  },
});

/** Forty bars: a scale, and the value of the one that is lit. */
export const FortyBars = meta.story({
  args: {
    title: 'Forty days, and one storm',
    labels: Array.from({ length: 40 }, (_, at) => `${at + 1}`),
    series: [
      {
        name: 'Ships',
        values: Array.from({ length: 40 }, (_, at) =>
          Math.round(900 + 300 * Math.sin(at) + (at === 28 ? 4000 : 0)),
        ),
      },
    ],
    lit: '29',
    unit: 'ships a day',
    source: undefined,
  },
});

/** Lines, one of them lit, with a name at each end. */
export const Lines = meta.story({
  args: {
    kind: 'lines',
    title: 'Hamburg stays ahead',
    labels: years,
    series: ports.slice(0, 3) as never,
    lit: 'Hamburg',
    unit: 'on time, in percent',
  },
});

/** The first of three steps: the other lines are not there yet. */
export const LinesOneByOne = meta.story({
  args: { ...Lines.composed.args, reveal: 'series', lit: undefined },
  globals: { step: '0', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Hamburg 83.2')).toBeVisible();
    await expect(canvas.getByText('Antwerp 70')).not.toBeVisible();
  },
});

/** Two dots in a row, and the way between them. */
export const Dots = meta.story({
  args: { ...BarsInRows.composed.args, kind: 'dots' },
});

/** Dots of equal values: each is seen. */
export const DotsOnEachOther = meta.story({
  args: {
    ...Dots.composed.args,
    title: 'No berth is free later',
    series: [
      { name: 'before', values: [120, 90, 95, 140] },
      { name: 'after', values: [120, 90, 80, 70] },
    ] as never,
  },
});

/** A value that would be 0 with two decimals. */
export const SmallBesideLarge = meta.story({
  args: {
    title: 'A crane is not the slow part',
    labels: ['Radio', 'Ticket', 'Crane', 'Berth'],
    series: [{ name: 'Hours', values: [0.004, 0.5, 3, 61] }],
    lit: 'Berth',
    unit: 'hours',
    source: undefined,
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('0.004', { selector: 'tspan' })).toBeVisible();
  },
});

/** Parts of a whole. */
export const Share = meta.story({
  args: {
    kind: 'share',
    title: 'A ship waits longer than it unloads',
    labels: undefined,
    series: [
      { name: 'Waiting for a berth', values: [61] },
      { name: 'Unloading', values: [22] },
      { name: 'Customs', values: [12] },
      { name: 'Mooring', values: [4] },
      { name: 'Papers', values: [1] },
    ],
    lit: undefined,
    unit: undefined,
    source: undefined,
  },
});

/** Three wholes beside each other. */
export const Shares = meta.story({
  args: {
    kind: 'share',
    title: 'Ships wait less now',
    labels: ['2022', '2023', '2024'],
    series: [
      { name: 'Waiting for a berth', values: [61, 50, 30] },
      { name: 'Unloading', values: [22, 30, 50] },
      { name: 'Customs', values: [17, 20, 20] },
    ] as never,
    lit: undefined,
    unit: undefined,
    source: undefined,
  },
});

/** From right to left: time, names and numbers. */
export const RightToLeft = meta.story({
  args: {
    kind: 'lines',
    title: 'ההמתנה מתקצרת בכל שנה',
    labels: ['2021', '2022', '2023', '2024'],
    series: [
      { name: 'מכולות', values: [420, 300, 200, 120] },
      { name: 'מעבורות', values: [310, 250, 180, 90] },
    ] as never,
    lit: 'מכולות',
    unit: 'דקות',
    source: undefined,
  },
});

/** Values below zero, from right to left. */
export const RightToLeftBelowZero = meta.story({
  args: {
    title: 'החורף עולה יותר ממה שהקיץ מביא',
    labels: ['קיץ', 'סתיו', 'חורף'],
    series: [
      { name: '2023', values: [310, -85.5, -240] },
      { name: '2024', values: [280, 10, -75] },
    ] as never,
    lit: '2024',
    unit: undefined,
    source: undefined,
  },
});

/** Six lines that end close to each other, under a title of two lines. */
export const Longest = meta.story({
  args: {
    kind: 'lines',
    title: 'Hamburg is still the harbor in which most of the ships are on time',
    labels: years,
    series: ports as never,
    lit: 'Hamburg',
    unit: 'on time, in percent',
  },
});
