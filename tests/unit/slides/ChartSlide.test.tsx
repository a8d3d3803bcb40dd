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
    text: text.textContent,
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

/** The error of a slide that cannot be drawn. */
const errorOf = (props: Partial<ChartSlideProps>) => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => {});
  renderSlide(slide(props));
  return logged.mock.calls.flat().map(String).join('\n');
};

test('says what is wrong with data that cannot be drawn', () => {
  expect(errorOf({ lit: 'Boats' })).toContain('There are: Ferries, Tankers, 2023, 2024.');
  expect(errorOf({ labels: ['2024'] })).toContain(
    'The series "Ferries" of a chart has 2 values, but there are 1 labels.',
  );
  expect(errorOf({ kind: 'share', series: [{ name: 'Loss', values: [1, -2] }] })).toContain(
    'The series "Loss" of a chart has the value -2, which is no share of a whole.',
  );
  expect(errorOf({ series: [{ name: 'None', values: [null, null] }] })).toContain(
    'A chart has no values',
  );
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
