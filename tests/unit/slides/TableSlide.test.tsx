import { screen, within } from '@testing-library/react';
import {
  Code,
  ColumnsSlide,
  SlideFrame,
  Table,
  type TableCell,
  TableSlide,
  type TableSlideProps,
  midnight,
} from 'lectern';
import type { ComponentProps, ReactElement } from 'react';
import { fitsIn } from '../../../src/theme/textStyles.ts';
import { renderSlide } from '../renderSlide.tsx';

const slide = (props: Partial<TableSlideProps>) => (
  <TableSlide
    title="Queues"
    columns={['', 'Ordered', 'Size']}
    rows={[['Log', true, 4], { cells: ['Broker', '✗', ''], cue: 'Wait.' }]}
    {...props}
  />
);

const cells = () => screen.getAllByRole('row').map((row) => row.textContent);

test('is a table that the title names, with heads of columns and rows', () => {
  renderSlide(slide({}));
  expect(screen.getByRole('table', { name: 'Queues' })).toBeVisible();
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
    'Ordered',
    'Size',
  ]);
  expect(screen.getAllByRole('rowheader').map((head) => head.textContent)).toEqual([
    'Log',
    'Broker',
  ]);
});

test('reads ticks as yes and crosses as no, in the words of the talk', () => {
  renderSlide(slide({ yes: 'ja', no: 'nein' }));
  const row = (name: RegExp) => within(screen.getByRole('row', { name }));
  expect(row(/^Log/).getByRole('img', { name: 'ja' })).toBeVisible();
  expect(row(/^Broker/).getByRole('img', { name: 'nein' })).toBeVisible();
});

test('puts a column of figures to the right, and leaves years at the start of rows', () => {
  renderSlide(
    slide({
      columns: ['Year', 'Load', 'Note'],
      rows: [
        ['2019', '~1,200 ms', 'slow'],
        ['2020', '', '12 of them are slow'],
        ['2021', '3.5 %', ''],
        ['2022', '—', ''],
      ],
    }),
  );
  const alignOf = (name: string) => getComputedStyle(screen.getByRole('cell', { name })).textAlign;
  expect(alignOf('~1,200 ms')).toBe('right');
  expect(alignOf('3.5 %')).toBe('right');
  expect(alignOf('slow')).toBe('start');
  expect(getComputedStyle(screen.getByRole('rowheader', { name: '2020' })).textAlign).toBe('start');
});

test('reveals row by row', () => {
  const { goToStep } = renderSlide(slide({ reveal: 'rows' }), { step: 0 });
  expect(cells()).toEqual(['OrderedSize']);
  expect(screen.getByText('Log')).not.toBeVisible();
  goToStep(1);
  expect(cells()).toEqual(['OrderedSize', 'Log4']);
  expect(screen.getByText('Log')).toBeVisible();
  expect(screen.getByText('Broker')).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText('Broker')).toBeVisible();
  expect(screen.queryByText('Wait.')).toBeNull();
});

test('lights a row by muting the others, and so a column', () => {
  const colorOf = (text: string) =>
    getComputedStyle(screen.getByText(text).closest('th, td')!).color;
  const { unmount } = renderSlide(slide({ lit: { row: 1 } }));
  expect(colorOf('Broker')).not.toBe(colorOf('Log'));
  expect(colorOf('4')).toBe(colorOf('Log'));
  unmount();
  renderSlide(slide({ lit: { column: 1 } }));
  expect(colorOf('Broker')).toBe(colorOf('Log'));
  expect(colorOf('4')).not.toBe(colorOf('Log'));
});

test('fills a row that is too short with empty cells, and tells the author', () => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
  renderSlide(slide({ rows: [['Log'], ['Broker', true, 7]] }));
  expect(within(screen.getByRole('row', { name: 'Log' })).getAllByRole('cell')).toHaveLength(2);
  expect(warned).toHaveBeenCalledWith(
    '[lectern] A row of the table "Queues" has 1 instead of 3 cells: Log. Cells that are missing are empty, and those beyond the last column are not shown. Write \'\' for an empty cell.',
  );
});

test('tells the author about a table without columns, and one with too many rows', () => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
  renderSlide(slide({ columns: [], rows: [] }));
  expect(screen.queryByRole('table')).toBeNull();
  expect(warned).toHaveBeenCalledWith(
    '[lectern] The slide "Queues" has no columns, but its layout is for 1 to 7. Add one.',
  );
  renderSlide(slide({ rows: Array.from({ length: 12 }, () => ['A', true, 7]) }));
  expect(warned).toHaveBeenCalledWith(
    '[lectern] The slide "Queues" has 12 rows, but its layout is for 1 to 11. Split it into two slides.',
  );
});

test('keeps the words of seven heads whole, in letters that need less room', () => {
  const heads = 'Framework, Server rendering, Streaming, Accessibility, Documentation, Types, Size';
  const columns = heads.split(', ');
  const { container } = renderSlide(
    slide({ columns, rows: [['Alpha', true, false, true, '', true, 4]] }),
  );
  const widths = [...container.querySelectorAll('col')].map((col) => parseFloat(col.style.width));
  expect(widths.reduce((all, width) => all + width)).toBeCloseTo(1222);
  for (const [at, head] of columns.entries()) {
    const words = head.split(' ');
    expect(words.every((word) => fitsIn(word, widths[at]! - 26, 24, 1))).toBe(true);
  }
  const caseOf = (name: string) =>
    getComputedStyle(screen.getByRole('columnheader', { name })).textTransform;
  expect(caseOf('Documentation')).toBe('none');
  renderSlide(slide({}));
  expect(caseOf('Ordered')).toBe('uppercase');
});

test('does not mute the row that has just been revealed, beside a column that is lit', () => {
  const colorOf = (text: string) =>
    getComputedStyle(screen.getByText(text).closest('th, td')!).color;
  const { goToStep } = renderSlide(slide({ lit: { column: 2 }, reveal: 'rows' }), { step: 1 });
  const lit = colorOf('Log');
  goToStep(2);
  expect(colorOf('Log')).not.toBe(lit);
});

test('has larger cells if there is only one row', () => {
  const sizeOf = () => parseFloat(screen.getByRole('table').style.fontSize);
  const { unmount } = renderSlide(slide({ rows: [['Log', true, 4]] }));
  const one = sizeOf();
  unmount();
  renderSlide(slide({ rows: Array.from({ length: 3 }, () => ['Log', true, 4]) }));
  expect(one).toBeGreaterThan(sizeOf());
});

test('is as wide as its slide with one column', () => {
  const { container } = renderSlide(slide({ columns: ['Answer'], rows: [[42]] }));
  expect(container.querySelector('col')).toHaveStyle({ width: '1222px' });
});

/** The size of cells, and the widths of columns without their gutters. */
const layoutOf = (container: HTMLElement) => ({
  size: parseFloat(screen.getByRole('table').style.fontSize),
  widths: [...container.querySelectorAll('col')].map((col) => parseFloat(col.style.width) - 26),
});

/** The width of a letter in the widest font of code, in em. */
const codeLetter = 0.62;

test('has room for each word of code, and for all of it in few rows', () => {
  const columns = ['type', 'descriptor'];
  const rows = [
    ['`String`', '`Ljava/lang/String;`'],
    ['`def f(a: Int, d: Double): Unit`', '`(ID)V`'],
    ['`Unit`', '`V`'],
  ];
  const { container, unmount } = renderSlide(slide({ columns, rows }));
  const three = layoutOf(container);
  const widthOf = (text: string, size: number) => text.length * codeLetter * size;
  expect(widthOf('def f(a: Int, d: Double): Unit', three.size)).toBeLessThan(three.widths[0]!);
  expect(widthOf('Ljava/lang/String;', three.size)).toBeLessThan(three.widths[1]!);
  unmount();
  const all = renderSlide(slide({ columns, rows: [...rows, ...rows] }));
  const six = layoutOf(all.container);
  expect(widthOf('Ljava/lang/String;', six.size)).toBeLessThan(six.widths[1]!);
});

test('gives code its line before words have theirs', () => {
  const words = 'The ship waits at the quay until a berth is free.';
  const command = 'git push --force-with-lease';
  const rows = [command, 'git log', 'git fetch'].map((text) => [`\`${text}\``, words, words]);
  const { container } = renderSlide(
    <TableSlide title="Git" columns={['Command', 'What', 'When']} rows={rows} />,
  );
  const { fontSize } = getComputedStyle(screen.getByRole('table'));
  const width = parseFloat(container.querySelector('col')!.style.width);
  expect(width).toBeGreaterThan(command.length * 0.6 * parseFloat(fontSize));
  expect(parseFloat(fontSize)).toBeGreaterThanOrEqual(midnight.fontSizes.small);
});

test('has room for the longest line of code in a cell', () => {
  const lines = ['const response = await fetch(url);', 'const data = await response.json();'];
  const columns = ['Tool', 'Call', 'What it is for'];
  const row = (call: string | ReactElement) => [['fetch', call, 'A request, and its answer']];
  const { container, unmount } = renderSlide(
    slide({ columns, rows: row(<Code language="ts" code={lines.join('\n')} />) }),
  );
  const code = screen.getByText(/const response/).closest('code')!;
  expect(code.textContent.trimEnd().split('\n')).toEqual(lines);
  const { size, widths } = layoutOf(container);
  expect(lines[1]!.length * codeLetter * size).toBeLessThan(widths[1]!);
  unmount();
  // Two lines need more height than one.
  const many = (code: string) =>
    Array.from({ length: 7 }, () => ['fetch', <Code key="a" language="ts" code={code} />, 'A']);
  const one = renderSlide(slide({ columns, rows: many('await a') }));
  const large = layoutOf(one.container).size;
  one.unmount();
  const two = renderSlide(slide({ columns, rows: many('await a\nawait b') }));
  expect(layoutOf(two.container).size).toBeLessThan(large);
});

test('lights no lines of the code in its cells, if its column lights lines', () => {
  const table = <Table label="Calls" rows={[['fetch', <Code key="a" language="ts" code="a" />]]} />;
  renderSlide(<ColumnsSlide title="A" columns={[{ children: table }]} steps={[{ first: '1' }]} />);
  expect(screen.queryByText('Line 1')).toBeNull();
});

test.each([undefined, ['', '', '']])('has no row of heads if there are none: %p', (columns) => {
  renderSlide(slide({ columns }));
  expect(screen.getAllByRole('row')).toHaveLength(2);
  expect(screen.queryByRole('columnheader')).toBeNull();
  expect(screen.getAllByRole('cell')).toHaveLength(4);
});

test('has no heads of rows if the first column is like the others', () => {
  renderSlide(slide({ rowHeads: false }));
  expect(screen.queryByRole('rowheader')).toBeNull();
  const { fontWeight } = getComputedStyle(screen.getByRole('cell', { name: 'Log' }));
  expect(fontWeight).not.toBe('700');
});

test('shows a sentence before the table from the start, and one after it with the last row', () => {
  const { goToStep } = renderSlide(
    slide({ before: 'Two queues', after: 'Take the log', reveal: 'rows' }),
    { step: 1 },
  );
  expect(screen.getByText('Two queues')).toBeVisible();
  expect(screen.getByText('Take the log')).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText('Take the log')).toBeVisible();
});

test('has smaller cells if sentences take some of its room', () => {
  const rows = Array.from({ length: 8 }, () => ['Log', true, 4]);
  const { container, unmount } = renderSlide(slide({ rows }));
  const { size } = layoutOf(container);
  unmount();
  const around = renderSlide(slide({ rows, before: 'Two queues', after: 'Take the log' }));
  expect(layoutOf(around.container).size).toBeLessThan(size);
});

test('is an element with rows that are there from the start, or from a step on', () => {
  const table = (firstStep?: number) => (
    <SlideFrame title="A" reveals={[{}, {}]}>
      <Table label="**Queues**" rows={[['Log'], ['Broker']]} firstStep={firstStep} />
    </SlideFrame>
  );
  const { unmount } = renderSlide(table(), { step: 0 });
  expect(screen.getByRole('table', { name: 'Queues' })).toBeVisible();
  expect(screen.getByText('Broker')).toBeVisible();
  unmount();
  renderSlide(table(1), { step: 1 });
  expect(screen.getByText('Log')).toBeVisible();
  expect(screen.getByText('Broker')).not.toBeVisible();
});

test('keeps figures and their units on one line while there is room', () => {
  const textIn = (cells: string[]) => {
    const { unmount } = renderSlide(
      slide({
        columns: cells.map((_, at) => `Column ${at}`),
        rows: [cells, cells.map(() => 'none')],
      }),
    );
    const text = screen.getAllByRole('cell')[0]!.textContent;
    unmount();
    return text;
  };
  expect(textIn(['Tea', 'about 12 kg', 'dry air'])).toBe('about 12\u00A0kg');
  expect(textIn(['Tea', 'after 12 of them', 'x'])).toBe('after 12\u00A0of them');
  expect(textIn(['Tea', '`wait 12 ms`', 'x'])).toBe('wait 12 ms');
  const long = [
    'Rindfleischetikettierung',
    '12 minutes',
    ...Array<string>(5).fill('Donaudampfschiff'),
  ];
  expect(textIn(long)).toBe('12 minutes');
});

test('leaves less room to the rows if heads have more lines', () => {
  const rows = Array.from({ length: 9 }, (_, row) => [`Quay ${row}`, 'deep']);
  const sizeWith = (head: string) => {
    const { unmount } = renderSlide(slide({ columns: ['Quay', head], rows }));
    const size = parseFloat(getComputedStyle(screen.getByRole('table')).fontSize);
    unmount();
    return size;
  };
  const long = 'What all of the ships that came to the harbor have said about it '.repeat(3);
  expect(sizeWith(long.trim())).toBeLessThan(sizeWith('Depth'));
});

test('has a logo before its name in one line, as high as the text, which counts as a picture and a text', () => {
  const names = 'Ash Birch Cedar Elm Fir Hazel Larch Maple Oak Pine Willow'.split(' ');
  const sizeWith = (head: (name: string) => TableCell) => {
    const { container, unmount } = renderSlide(
      slide({ columns: ['Tree', 'What it is for'], rows: names.map((name) => [head(name), 'A']) }),
    );
    const { size } = layoutOf(container);
    const image = container.querySelector('img');
    const { display, height } = image ? getComputedStyle(image) : {};
    unmount();
    return { size, display, height };
  };
  const logo = <img src="/logo.svg" alt="" width={40} height={40} />;
  const withLogo = sizeWith((name) => (
    <>
      {logo} {name}
    </>
  ));
  expect(withLogo).toMatchObject({ size: sizeWith((name) => name).size, height: '1.15em' });
  expect(withLogo.display).not.toBe('block');
  const long = 'A name of a tree that takes up most of the room that a line has for it, and more';
  const { size } = sizeWith(() => <span>{long}</span>);
  expect(size).toBeLessThan(withLogo.size);
});

test('has a column of logos that is as wide as they need, and not wider', () => {
  const widthWith = (image: ComponentProps<'img'>) => {
    const rows = [1, 2, 3].map((at) => [<img key={at} alt="" {...image} />, 'Ash', 'A tree']);
    const { container, unmount } = renderSlide(slide({ columns: ['', 'Tree', 'What'], rows }));
    const { size, widths } = layoutOf(container);
    unmount();
    return { size, width: widths[0]! };
  };
  expect(widthWith({ src: '/logo.svg' }).width).toBeLessThan(104);
  const wide = widthWith({ src: '/logo.svg', width: 200, height: 50 });
  expect(wide.width).toBeGreaterThan(4 * 1.15 * wide.size);
});

test('has as much room after figures as a column of the slide', () => {
  renderSlide(slide({ columns: ['', 'Size', 'Note'], rows: [['Log', 4, 'slow']] }));
  const [, figure, note] = screen.getByText('slow').closest('tr')!.children;
  expect(parseFloat(getComputedStyle(figure!).paddingInlineEnd) + 13).toBeGreaterThanOrEqual(78);
  expect(note).toBeVisible();
});

test('has the lines of its links near to their words, and not at the rules', () => {
  renderSlide(slide({ rows: [['[Log](https://example.org)', true, 4]] }));
  const { textUnderlineOffset } = getComputedStyle(screen.getByRole('link'));
  expect(textUnderlineOffset).toContain('var(--underline,');
  const offset = getComputedStyle(screen.getByRole('table')).getPropertyValue('--underline');
  expect(parseFloat(offset)).toBeLessThan(0.2);
});

test.each([
  ['de', '1.234.567,5'],
  ['en', '1,234,567.5'],
  ['fr', '1\u202f234\u202f567,5'],
  ['fa', '۱٬۲۳۴٬۵۶۷٫۵'],
])('writes numbers as the language does it, and texts as they are typed: %s', (lang, number) => {
  renderSlide(slide({ lang, rows: [['Log', '1234567.5', 1234567.5]] }));
  const [typed, written] = screen.getAllByRole('cell').slice(-2);
  expect(typed!.textContent).toBe('1234567.5');
  expect(written!.textContent).toBe(number);
  expect(getComputedStyle(written!).textAlign).toBe('right');
});

test('writes the numbers of a table in one form, and columns of years without groups', () => {
  const rows = [
    ['Log', 2019, 3000],
    ['Boat', 2024, 40_000],
  ];
  for (const lang of ['de', 'es']) {
    const { unmount } = renderSlide(slide({ lang, columns: ['', '', ''], rows }));
    for (const name of ['2019', '3.000', '40.000']) {
      expect(screen.getByRole('cell', { name })).toBeVisible();
    }
    unmount();
  }
});

test('writes all digits of a number, a year without groups, and a minus', () => {
  renderSlide(slide({ rows: [['Log', 2019, -0.000125]] }));
  expect(screen.getByRole('cell', { name: '2019' })).toBeVisible();
  expect(screen.getByRole('cell', { name: '−0.000125' })).toBeVisible();
});

test('a head of Chinese characters has a column in which it is in one line', () => {
  renderSlide(slide({ columns: ['', '含义', '可以重试'], rows: [['408', '超时', true]] }));
  const width = parseFloat(document.querySelectorAll('col')[2]!.style.width);
  expect(width - 13).toBeGreaterThan(4 * midnight.fontSizes.label);
});
