import { Code, TableSlide, arrow, circle } from 'lectern';
import { expect, waitFor } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const libraries = [
  ['alpha', true, '', '12 kB', 2019, true],
  ['bravo-core', true, false, '4 kB', '', ''],
  ['charlie', '', true, '148 kB', 2013, false],
  ['delta', true, '', '', 2021, true],
  ['echo', false, false, '31 kB', '', ''],
  ['foxtrot', '', true, '9 kB', 2024, true],
  ['golf', true, true, '', 2020, ''],
];

const meta = preview.meta({
  title: 'Slides/TableSlide',
  component: TableSlide,
  decorators: [asSlide('Queues', 'cyan')],
  args: {
    title: 'Three queues, three promises',
    columns: ['', 'Ordered', 'Durable', 'Commands'],
    rows: [
      ['Mailbox', true, false, 12],
      ['Log', true, true, 4],
      ['Broker', false, true, 148],
    ],
    lit: { row: 2 },
  },
});

/** Three rows, one of them lit. Figures are to the right. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByRole('table', { name: args.title })).toBeVisible();
    await expect(canvas.getAllByRole('img', { name: 'yes' })).toHaveLength(4);
  },
});

/** A column that is lit, in a table of seven rows with empty cells. */
export const Column = meta.story({
  args: {
    title: 'Seven libraries, five properties',
    columns: ['Library', 'Typed', 'Tree', 'Size', 'Since', 'Offline'],
    rows: libraries,
    lit: { column: 3 } as never,
  },
});

/** Seven columns: their heads are set closer, so that no word breaks. */
export const SevenColumns = meta.story({
  args: {
    title: 'Four frameworks, six promises',
    columns: [
      'Framework',
      'Server rendering',
      'Streaming',
      'Accessibility',
      'Documentation',
      'Internationalization',
      'TypeScript',
    ],
    rows: [
      ['Alpha', true, true, true, false, true, true],
      ['Bravo', true, false, true, true, '', true],
      ['Charlie', false, true, '', true, true, false],
      ['Delta', true, true, true, true, false, true],
    ],
    lit: undefined,
  },
});

/** One row, as large as it can be. */
export const OneRow = meta.story({
  args: {
    title: 'The checkout on the busiest day',
    columns: ['Service', 'Requests (per second)', 'Errors (per hour)', 'Latency (median, ms)'],
    rows: [['Checkout', '12,000', '0.2 %', '140 ms']],
    lit: undefined,
  },
});

/** Before the first step: the heads, and the places of the rows. */
export const RowByRow = meta.story({
  args: { reveal: 'rows' },
  globals: { step: '0', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('row')).toHaveLength(1);
  },
});

/** Cells of two lines. */
export const Sentences = meta.story({
  args: {
    title: 'What each layer promises to the one above it',
    columns: ['Layer', 'Promises', 'Does not'],
    rows: [
      ['Link', 'A frame arrives whole or not at all', 'That anything arrives'],
      ['Network', 'A packet finds its way to another network', 'In which order they come'],
      ['Transport', 'Everything is in order, and comes once', 'When that will be'],
      ['Application', 'The words mean the same on both sides', 'That they are true'],
    ],
    lit: undefined,
  },
});

/** Code has its font, and no frame that would cross the rules. */
export const InCode = meta.story({
  args: {
    title: 'What the machine calls it',
    columns: ['Type', 'Descriptor'],
    rows: [
      ['`String`', '`Ljava/lang/String;`'],
      ['`def f(a: Int, d: Double): Unit`', '`(ID)V`'],
      ['`Unit`', '`V`'],
      ['`Array[Byte]`', '`[B`'],
      ['`(x: Long) => Boolean`', '`(J)Z`'],
      ['A `char`, or less', '`C`'],
    ],
    lit: undefined,
  },
  play: async ({ canvas }) => {
    for (const code of await canvas.findAllByRole('code')) {
      await expect(getComputedStyle(code).borderTopWidth).toBe('0px');
    }
  },
});

/** No heads: columns that explain themselves, and no column that is the head of the others. */
export const WithoutHeads = meta.story({
  args: {
    title: 'Who replaces whom',
    columns: undefined,
    rowHeads: false,
    rows: [
      ['`ifconfig`', '`ip address`', 'since 2009'],
      ['`netstat`', '`ss`', 'since 2011'],
      ['`nslookup`', '`dig`', 'as long as we know'],
    ],
    lit: undefined,
  },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('columnheader')).toBeNull();
    await expect(canvas.queryByRole('rowheader')).toBeNull();
  },
});

/** A sentence before the table, and one after it. */
export const Sentence = meta.story({
  args: {
    before: 'Each of them loses messages, in its own way',
    after: 'Only the log can be read **twice**',
  },
});

/** Code in cells: all of its lines, in the size of the other cells. */
export const WithCode = meta.story({
  args: {
    title: 'Three ways to read from the log',
    columns: ['Way', 'Call', 'Waits'],
    rows: [
      [
        'Once',
        <Code
          key="once"
          language="ts"
          code={`
            const entry = await log.read(offset);
            await handle(entry);
          `}
        />,
        true,
      ],
      ['Later', <Code key="later" language="ts" code="log.read(offset).then(handle);" />, false],
      ['Always', <Code key="always" language="ts" code="log.on('entry', handle);" />, false],
    ],
    lit: undefined,
  },
  play: async ({ canvas }) => {
    const [inCell] = await canvas.findAllByRole('code');
    const code = inCell!.closest('pre')!;
    const panel = code.getBoundingClientRect();
    const lines = [...code.querySelectorAll('code > span')];
    await expect(lines).toHaveLength(2);
    for (const line of lines) {
      await expect(line.getBoundingClientRect().bottom).toBeLessThanOrEqual(panel.bottom + 1);
      await expect(line.scrollWidth).toBeLessThanOrEqual(line.clientWidth);
    }
  },
});

/** Marks on two cells. */
export const Marked = meta.story({
  args: {
    lit: undefined,
    marks: [circle('cell 2,3', { label: 'Both' }), arrow('cell 3,4', { label: 'Too many' })],
  },
  play: async ({ canvas }) => {
    // Marks fade in.
    await waitFor(() => expect(canvas.getByText('Too many')).toBeVisible());
  },
});

/** Eleven rows: as many as there can be. */
export const Longest = meta.story({
  args: {
    title: 'Who keeps it alive, and since when',
    columns: ['Project', 'Maintainers', 'Since', 'Paid'],
    rows: Array.from('abcdefghijk').map((letter, index) => [
      `project-${letter}`,
      index % 3 ? 'Four people' : 'Somebody',
      2009 + index,
      index % 3 > 0,
    ]),
    lit: undefined,
  },
});
