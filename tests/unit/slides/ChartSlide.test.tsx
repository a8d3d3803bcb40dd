import { screen, within } from '@testing-library/react';
import { Chart, ChartSlide, type ChartSlideProps, SlideFrame } from 'lectern';
import { renderToStaticMarkup } from 'react-dom/server';
import { renderSlide } from '../renderSlide.tsx';

const slide = (props: Partial<ChartSlideProps> = {}) => (
  <ChartSlide
    title="Ships wait less"
    labels={['2023', '2024']}
    series={[
      { name: 'Ferries', values: [48, 12.5], cue: 'Pause.' },
      { name: 'Tankers', values: [30, 31], cue: 'And these?' },
    ]}
    {...props}
  />
);

/** The cells of the table, row by row. */
const cells = () =>
  screen.getAllByRole('row').map((row) =>
    [...within(row).queryAllByRole('columnheader'), ...within(row).queryAllByRole('rowheader')]
      .concat(within(row).queryAllByRole('cell'))
      .map(({ textContent }) => textContent)
      .filter(Boolean),
  );

/** The visible texts, and where each begins, ends or has its middle. */
const places = () =>
  Array.from(screen.getByRole('region').querySelectorAll('text'), (text) => ({
    text: text.textContent.replaceAll('\u00A0', ' '),
    x: Number(text.firstElementChild?.getAttribute('x')),
    y: Number(text.firstElementChild?.getAttribute('y')),
    size: Number(text.getAttribute('font-size')),
  }));

const placeOf = (wanted: string) => places().find(({ text }) => text === wanted)!;

test.each(['bars', 'lines', 'dots', 'share'] as const)(
  'has the values of %s as a table, which the title names',
  (kind) => {
    renderSlide(slide({ kind, format: {} }));
    expect(screen.getByRole('region', { name: 'Ships wait less' })).toBeVisible();
    expect(screen.getByRole('table', { name: 'Ships wait less' })).toBeInTheDocument();
    expect(cells()).toEqual([
      ['Ferries', 'Tankers'],
      ['2023', '48', '30'],
      ['2024', '12.5', '31'],
    ]);
  },
);

test('names what is counted in the table and on the slide', () => {
  renderSlide(slide({ unit: 'minutes' }));
  expect(screen.getByRole('table', { name: 'Ships wait less (minutes)' })).toBeInTheDocument();
  expect(screen.getByText('minutes')).toBeVisible();
});

test('writes values in the language of the slide', () => {
  const euros = { style: 'currency', currency: 'EUR' } as const;
  renderSlide(slide({ lang: 'de', format: euros }));
  expect(screen.getByRole('cell', { name: /^12,50\s€$/ })).toBeInTheDocument();
});

test('shortens large values for the eye only', () => {
  renderSlide(slide({ series: [{ name: 'Users', values: [1_200_000_000, 600_000_000] }] }));
  expect(screen.getByText('1.2B')).toBeVisible();
  expect(screen.getByRole('cell', { name: '1,200,000,000' })).toBeInTheDocument();
});

test('writes the shares of a whole in percent', () => {
  renderSlide(
    slide({
      kind: 'share',
      labels: undefined,
      series: [
        { name: 'Waiting', values: [30] },
        { name: 'Unloading', values: [10] },
      ],
    }),
  );
  expect(cells()).toEqual([
    ['Waiting', '75%'],
    ['Unloading', '25%'],
  ]);
  expect(screen.getByText('75% Waiting')).toBeVisible();
});

test('adds one series per key press, for the eye and for screen readers', () => {
  const { goToStep } = renderSlide(slide({ kind: 'lines', reveal: 'series' }), { step: 0 });
  expect(screen.getByText('Ferries 12.5')).toBeVisible();
  expect(screen.getByText('Tankers 31')).not.toBeVisible();
  expect(screen.queryByRole('columnheader', { name: 'Tankers' })).toBeNull();
  goToStep(1);
  expect(screen.getByText('Tankers 31')).toBeVisible();
  expect(screen.getByRole('columnheader', { name: 'Tankers' })).toBeInTheDocument();
});

const colorOf = (text: string) =>
  getComputedStyle(screen.getByText(text, { selector: 'tspan' }).parentElement!).fill;

test('lights one series per key press', () => {
  const { goToStep } = renderSlide(slide({ kind: 'lines', reveal: 'lit' }), { step: 0 });
  const [lit, quiet] = [colorOf('Ferries 12.5'), colorOf('Tankers 31')];
  expect(lit).not.toBe(quiet);
  goToStep(1);
  expect(colorOf('Ferries 12.5')).toBe(quiet);
  expect(colorOf('Tankers 31')).toBe(lit);
});

test('lights a bar by its label', () => {
  renderSlide(slide({ series: [{ name: 'Ferries', values: [48, 12] }], lit: 2024, lang: 'en' }));
  expect(colorOf('12')).not.toBe(colorOf('48'));
});

test('keeps the names at the ends of lines apart', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F'];
  const series = names.map((name, at) => ({ name, values: [1000, 50 + at / 100] }));
  renderSlide(slide({ kind: 'lines', series }));
  const ends = places()
    .filter(({ text }) => /^[A-F] 50/.test(text))
    .sort((one, other) => one.y - other.y);
  expect(ends).toHaveLength(6);
  for (const [at, end] of ends.slice(1).entries()) {
    expect(end.y - ends[at]!.y).toBeGreaterThanOrEqual(end.size);
  }
  // The line with the largest value is at the top.
  expect(ends[0]!.text).toMatch(/^F/);
});

test('keeps the value at the end of a line beside the last word of its name', () => {
  const series = [{ name: 'Alpha service of the harbor', values: [4, 10] }];
  renderSlide(slide({ kind: 'lines', series }));
  expect(screen.getByRole('region').textContent).toContain('harbor\u00A010');
});

test('writes a value at a low below its line, unless another line is there', () => {
  const lit = { name: 'A', values: [51, 41, 61] };
  const below = () => placeOf('41').y > placeOf('51').y;
  const first = renderSlide(slide({ kind: 'lines', labels: [1, 2, 3], series: [lit] }));
  expect(below()).toBe(true);
  first.unmount();
  const near = { name: 'B', values: [39, 39, 39] };
  renderSlide(slide({ kind: 'lines', labels: [1, 2, 3], series: [lit, near], format: {} }));
  const [, y] = dots()[1]!;
  expect(placeOf('41').y).toBeLessThan(y!);
});

test('has room for the bold letters of the name that is lit', () => {
  const series = [{ name: 'Hamburg', values: [83.5, 83.2] }];
  renderSlide(slide({ kind: 'lines', series, lit: 'Hamburg' }));
  // The name is 217 px wide in the font of the theme.
  expect(placeOf('Hamburg 83.2').x).toBeLessThanOrEqual(1222 - 217);
});

test('has true distances between numbers', () => {
  const series = [{ name: 'Ships', values: [1, 2, 3] }];
  renderSlide(slide({ kind: 'lines', labels: [1990, 2000, 2030], series }));
  const [first, second, third] = [placeOf('1990'), placeOf('2000'), placeOf('2030')];
  expect(third.x - second.x).toBeCloseTo(3 * (second.x - first.x), 0);
});

test('has the first bar on the right in a slide from right to left', () => {
  const series = [{ name: 'אוניות', values: [48, 12] }];
  renderSlide(slide({ title: 'פחות המתנה', series, labels: ['א', 'ב'] }));
  expect(placeOf('א').x).toBeGreaterThan(placeOf('ב').x);
});

test('says what has no value', () => {
  renderSlide(slide({ series: [{ name: 'Ships', values: [null, 0] }] }));
  expect(cells()).toEqual([['Ships'], ['2023', '–'], ['2024', '0']]);
  expect(screen.getByText('–', { selector: 'tspan' })).toBeVisible();
});

test('writes values below zero with a minus', () => {
  renderSlide(slide({ series: [{ name: 'Result', values: [-40, 12] }] }));
  expect(screen.getByText('−40')).toBeVisible();
  expect(placeOf('−40').y).toBeGreaterThan(placeOf('12').y);
});

test('writes one value of forty bars, and a scale of at most five figures', () => {
  const labels = Array.from({ length: 40 }, (_, at) => `D${at + 1}`);
  const values = labels.map((_, at) => 700 + at * 10);
  renderSlide(slide({ labels, series: [{ name: 'Ships', values }], lit: 'D29' }));
  expect(screen.getByText('980', { selector: 'tspan' })).toBeVisible();
  expect(screen.getByText('D29', { selector: 'tspan' })).toBeVisible();
  expect(screen.queryByText('990', { selector: 'tspan' })).toBeNull();
  const figures = places().filter(({ text }) => /^[\d,]+$/.test(text) && text !== '980');
  expect(figures.length).toBeGreaterThan(2);
  expect(figures.length).toBeLessThanOrEqual(5);
});

test('is the same wherever it is rendered', () => {
  const html = () =>
    renderToStaticMarkup(
      <SlideFrame title="A">
        <Chart label="A" kind="lines" labels={[1, 2]} series={[{ name: 'B', values: [1, 2] }]} />
      </SlideFrame>,
    );
  expect(html()).toContain('<caption>A</caption>');
  expect(html()).toBe(html());
});

/** What a slide tells its author, and the check. */
const adviceOf = (props: Partial<ChartSlideProps>) => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
  const { container } = renderSlide(slide(props));
  const found = Array.from(container.querySelectorAll('[data-lectern-graphic]'), (element) =>
    element.getAttribute('data-lectern-graphic')!.replace('\n', '. '),
  );
  for (const advice of found) {
    expect(warned).toHaveBeenCalledWith(expect.stringContaining(advice));
  }
  return found.join('\n');
};

const sail = (...values: (number | null)[]) => ({ name: 'Sail', values });
const steam = (...values: (number | null)[]) => ({ name: 'Steam', values });

test.each<[string, Partial<ChartSlideProps>, string]>([
  [
    'a name to light that is not there',
    { lit: 'Boats' },
    'There are: Ferries, Tankers, 2023, 2024.',
  ],
  [
    'more values than labels',
    { labels: ['2024'] },
    'The series "Ferries" of a chart has 2 values, but there are 1 label.',
  ],
  [
    'less values than labels',
    { series: [sail(1)] },
    'The series "Sail" of a chart has 1 value, but there are 2 labels.',
  ],
  [
    'a share below zero',
    { kind: 'share', series: [sail(1, -2), steam(1, 1)] },
    'The series "Sail" of a chart has the value -2, which is no share of a whole',
  ],
  [
    'a value that is no number',
    { series: [sail(Number.NaN, 2)] },
    'has the value NaN, which is left out',
  ],
  [
    'several values that are no numbers',
    { series: [sail(Number.NaN, Infinity), steam(1, 2)] },
    'has the values NaN and Infinity, which are left out',
  ],
  [
    'a value without end',
    { series: [steam(1, -Infinity)] },
    'has the value -Infinity, which is left',
  ],
  [
    'a series without values',
    { series: [sail(1, 2), steam(null, null)] },
    '"Steam" of a chart has no values',
  ],
  ['no values', { series: [sail(null, null)] }, 'A chart has no values'],
  ['no labels', { labels: [] }, 'A chart has no labels'],
  ['no series', { series: [] }, 'A chart has no series'],
  [
    'two series of one name',
    { series: [sail(1, 2), sail(3, 4)] },
    'Two series of a chart are called "Sail"',
  ],
  [
    'two labels of one name, which is lit',
    { labels: ['Mon', 'Mon'], series: [sail(1, 2)], lit: 'Mon' },
    'has it more than once, so only the first is lit',
  ],
  ['values that are all 0', { series: [sail(0, 0)] }, 'All values of a chart are 0'],
  [
    'a whole of nothing',
    { kind: 'share', series: [sail(0, 1), steam(0, 1)] },
    'The parts of a whole "2023" are all 0',
  ],
  [
    'names of dots that have no room',
    { kind: 'dots', series: ['A', 'B', 'C'].map((a) => ({ name: a.repeat(60), values: [1, 2] })) },
    'The names of 3 dots have no room',
  ],
  [
    'names of rows that have no room',
    { series: [{ name: 'x'.repeat(60), values: [1, 2] }, sail(3, 4)] },
    'is too long for the end of its bar',
  ],
])('tells the author of %s, and shows the rest of the slide', (_, props, advice) => {
  expect(adviceOf({ ...props, source: 'Harbor office' })).toContain(advice);
  expect(screen.getByRole('region', { name: 'Ships wait less' })).toBeVisible();
  expect(screen.getByText('Harbor office')).toBeVisible();
  expect(screen.getByRole('region').innerHTML).not.toMatch(/NaN(?!,| and)|undefined/);
});

test('draws what is sound beside what is not', () => {
  adviceOf({ labels: ['A', 'B'], series: [{ name: 'Boats', values: [Number.NaN, 7, 9] }] });
  expect(cells()).toEqual([['Boats'], ['A', '–'], ['B', '7']]);
  expect(screen.getByText('7', { selector: 'tspan' })).toBeVisible();
});

test('does not warn about labels of one name that it does not light', () => {
  expect(adviceOf({ labels: ['M', 'M'], series: [sail(1, 2)] })).toBe('');
});

test('writes a small value beside a large one, and both in the table', () => {
  renderSlide(slide({ labels: ['A', 'B', 'C'], series: [sail(0.004, 8000, 12_000)] }));
  expect(places().map(({ text }) => text)).toEqual(expect.arrayContaining(['0.004', '12,000']));
  expect(cells().slice(1)).toEqual([
    ['A', '0.004'],
    ['B', '8,000'],
    ['C', '12,000'],
  ]);
});

test.each([
  ['ja', [4000, 12_500], ['4,000', '12,500']],
  ['ja', [40_000, 125_000], ['4万', '12.5万']],
  ['zh', [90_000_000, 120_000_000], ['0.9亿', '1.2亿']],
  ['de', [3000, 40_000], ['3.000', '40.000']],
  ['es', [3000, 40_000], ['3 mil', '40 mil']],
  ['es', [300, 3000, 40_000], ['300', '3.000', '40.000']],
  ['de', [-400_000, 1_500_000], ['−0,4 Mio.', '1,5 Mio.']],
  ['en', [900, 12_500], ['900', '12,500']],
  ['en', [400_000, 1_500_000], ['0.4M', '1.5M']],
  ['en', [12_345, 67_890], ['12.3K', '67.9K']],
])('writes all values in one form in %s: %j', (lang, values, written) => {
  const labels = values.map(String);
  renderSlide(slide({ lang, labels, series: [sail(...values)] }));
  const texts = places().map(({ text }) => text.replaceAll('\u00A0', ' '));
  expect(texts).toEqual(expect.arrayContaining(written));
});

test('writes a currency and the steps of its scale in the unit of the largest value', () => {
  const format = { style: 'currency', currency: 'EUR' } as const;
  const series = [{ name: 'A', values: [0, 1_250_000] }];
  renderSlide(slide({ kind: 'lines', labels: ['A', 'B'], series, format }));
  const texts = places().map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['€0', '€0.5M', '€1M', 'A €1.25M']));
});

test('writes each step of a scale in another way than the next one', () => {
  const axis = () => places().filter(({ size }) => size === 24);
  const { unmount } = renderSlide(
    slide({ kind: 'lines', series: [{ name: 'A', values: [0.0004, 0.001] }] }),
  );
  expect(axis().map(({ text }) => text)).toEqual(expect.arrayContaining(['0.001', '0.0005']));
  unmount();
  renderSlide(slide({ kind: 'lines', series: [{ name: 'A', values: [10_001, 10_004] }] }));
  const texts = axis().map(({ text }) => text);
  expect(texts).toContain('10,002');
  expect(new Set(texts).size).toBe(texts.length);
});

test('writes values with many zeros as powers of ten, and currencies with their digits', () => {
  renderSlide(slide({ labels: ['A', 'B'], series: [sail(1e15, 2.5e15)] }));
  expect(screen.getByText('2.5E15')).toBeVisible();
  const euros = { style: 'currency', currency: 'EUR' } as const;
  renderSlide(slide({ labels: ['A', 'B'], series: [sail(0.5, 12)], format: euros }));
  expect(screen.getByText('€0.50', { selector: 'tspan' })).toBeVisible();
  renderSlide(slide({ series: [sail(3, 12)], format: { minimumFractionDigits: 3 } }));
  expect(screen.getByText('3.000', { selector: 'tspan' })).toBeVisible();
});

test.each([
  ['en', '0.3%'],
  ['de', '0,3\u00A0%'],
])('writes shares below one percent in %s', (lang, small) => {
  const part = (name: string, value: number) => ({ name, values: [value] });
  const series = [part('Sail', 997), part('Steam', 3)];
  renderSlide(slide({ kind: 'share', lang, labels: undefined, series }));
  expect(cells().map((row) => row[1])).toEqual([expect.stringMatching(/^99[.,]7/), small]);
});

/** The dots of a chart: where each begins, and its height. */
const dots = () =>
  Array.from(screen.getByRole('region').querySelectorAll('[data-kind="dot"]'), (dot) =>
    dot
      .getAttribute('d')!
      .match(/[\d.]+/g)!
      .slice(0, 3)
      .map(Number),
  );

test('has dots of equal values below each other, each with its value beside it', () => {
  const values = (name: string, ...all: number[]) => ({ name, values: all });
  renderSlide(slide({ kind: 'dots', series: [values('A', 40, 10), values('B', 40, 20)] }));
  const [first, second] = dots().filter(([x]) => x === Math.max(...dots().map(([x]) => x!)));
  expect(Math.abs(first![1]! - second![1]!)).toBeGreaterThanOrEqual(2 * first![2]!);
  const [left, right] = places().filter(({ text }) => text === '40');
  expect(left!.x).toBeLessThan(first![0]!);
  expect(right!.x).toBeGreaterThan(first![0]! + 2 * first![2]!);
});

test('keeps all dots of a row in sight if many have the same value', () => {
  const series = Array.from({ length: 5 }, (_, at) => ({ name: `A${at}`, values: [9, at] }));
  renderSlide(slide({ kind: 'dots', series }));
  const heights = new Set(dots().map(([, y]) => y));
  // Five in the first row, and one height in the second one.
  expect(heights.size).toBe(6);
});

test('names and units with a number keep their order from right to left', () => {
  const series = [
    { name: '202 Accepted', values: [1, 3] },
    { name: 'تأخير 200 ms', values: [2, 4] },
  ];
  renderSlide(slide({ kind: 'lines', lang: 'ar', labels: ['أ', 'ب'], series, unit: '200 ms' }));
  const drawn = Array.from(document.querySelectorAll('svg text'), (text) => text.textContent);
  expect(drawn).toContain('\u2066200 ms\u2069');
  const all = drawn.join(' ');
  expect(all).toMatch(/(?:\u2066202|202\u200E) Accepted/);
  expect(all).toContain('200\u200E ms');
});

test('writes a sign before its number, and a number before a name, from right to left', () => {
  const series = [
    { name: '2023', values: [-40, 20] },
    { name: '2024', values: [10, -30] },
  ];
  for (const lang of ['he', 'en']) {
    const { unmount } = renderSlide(
      slide({ title: 'פחות המתנה', labels: ['א', 'ב'], series, lang }),
    );
    // The value is a unit of its own for the order of letters.
    expect(places().map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^[\u2066\u2067]\u200E?−40\u2069 2023$/),
    );
    unmount();
  }
});

test.each([
  [
    'one value',
    { labels: ['Now'], series: [{ name: 'Ships', values: [7] }] },
    /has one value\. A StatementSlide/,
  ],
  [
    'bars that nobody sees',
    { labels: ['A', 'B'], series: [{ name: 'Ships', values: [1, 1e9] }] },
    /1 of 2 bars of a chart are too short to be seen/,
  ],
  [
    'names that have no room',
    {
      labels: Array.from({ length: 30 }, (_, at) => `A berth with a long name ${'x'.repeat(at)}`),
      series: [{ name: 'Ships', values: Array.from({ length: 30 }, () => 5) }],
    },
    /The label ".*" of a chart|has 30 labels, and only one in|has 30 rows/,
  ],
])('warns about %s', (_, props, warning) => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
  renderSlide(slide(props));
  expect(warned).toHaveBeenCalledWith(expect.stringMatching(warning));
});
