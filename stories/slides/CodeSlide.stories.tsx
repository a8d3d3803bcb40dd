import { CodeSlide, arrow, circle, underline } from 'lectern';
import { expect, waitFor, within } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';
import retry from './samples/retry.py?raw';

const meta = preview.meta({
  title: 'Slides/CodeSlide',
  component: CodeSlide,
  decorators: [asSlide('Code', 'cyan')],
  args: {
    title: 'Ask again when the server is busy',
    language: 'ts',
    code: `
      async function load(url: string, retries = 3) {
        const answer = await fetch(url);
        if (answer.status === 503 && retries > 0) {
          await sleep(1000);
          return load(url, retries - 1);
        }
        return answer.json();
      }
    `,
  },
});

/** The lines that are on screen. */
const lines = (code: Element) => [...code.children].map((line) => line as HTMLElement);

/** Code in the colors of its language. */
export const Default = meta.story({
  play: async ({ canvas, canvasElement }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: /Ask again when the server/ }),
    ).toBeInTheDocument();
    // What is selected is the code and nothing else.
    const [first, second] = lines(canvasElement.querySelector('code')!);
    await expect(first?.textContent).toBe('async function load(url: string, retries = 3) {\n');
    await expect(second?.textContent).toBe('  const answer = await fetch(url);\n');
    const keyword = within(first!).getByText('async function');
    await expect(getComputedStyle(keyword).color).not.toBe(getComputedStyle(first!).color);
  },
});

/** The second step: its lines are lit, the others get dimmer, and a sentence says what the lit lines mean. */
export const Steps = meta.story({
  globals: { step: '1', mode: 'still' },
  args: {
    fileName: 'load.ts',
    source: 'https://example.org/load.ts',
    steps: [
      { lines: '2', text: 'It asks **once**' },
      { lines: '3-6', text: 'and again a second later, if the server is busy' },
      'all',
    ],
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'load.ts' })).toBeVisible();
    await expect(canvas.getByText('Lines 3 to 6')).toBeInTheDocument();
    await expect(canvas.getByText(/and again/)).toBeVisible();
    await expect(canvas.getByText(/It asks/)).not.toBeVisible();
  },
});

/** The second step lights two expressions, and not the rest of their lines. */
export const Words = meta.story({
  globals: { step: '1', mode: 'still' },
  args: {
    steps: [
      { words: 'retries', text: 'How often it asks again' },
      { lines: '3', words: ['answer.status === 503', 'retries > 0'], text: 'It is busy' },
      { lines: '5', words: 'retries - 1' },
    ],
  },
  play: async ({ canvas }) => {
    await expect(
      canvas.getByText('Line 3: answer.status === 503, retries > 0'),
    ).toBeInTheDocument();
  },
});

/** Twelve lines with texts that leave too little room to them: the texts are beside the code. */
export const TextsBeside = meta.story({
  globals: { step: '1', mode: 'still' },
  args: {
    title: 'Ask again, and wait longer each time',
    before: 'A task that fails is tried again.',
    after: 'So nobody sees a short outage.',
    fileName: 'retry.ts',
    steps: [
      { lines: '1-4', text: 'The caller gives the task, and says how often it is tried.' },
      { lines: '9-10', text: 'Each pause is **twice as long** as the one before.' },
    ],
    code: `
      export async function retry<T>(
        task: () => Promise<T>,
        { retries = 3, delay = 200 }: Options = {},
      ): Promise<T> {
        for (let attempt = 0; ; attempt += 1) {
          try {
            return await task();
          } catch (error) {
            if (attempt >= retries) throw error;
            await sleep(delay * 2 ** attempt);
          }
        }
      }
    `,
  },
  play: async ({ canvasElement }) => {
    const code = canvasElement.querySelector('code')!;
    const panel = code.closest('pre')!.getBoundingClientRect();
    for (const line of lines(code)) {
      const { top, bottom } = line.getBoundingClientRect();
      await expect(top).toBeGreaterThanOrEqual(panel.top - 1);
      await expect(bottom).toBeLessThanOrEqual(panel.bottom + 1);
    }
    await expect(parseFloat(getComputedStyle(code).fontSize)).toBeGreaterThanOrEqual(24);
  },
});

/** The second step of code that grows: lines that no step has named so far are not there, but their places are. */
export const RevealLines = meta.story({
  globals: { step: '1', mode: 'still' },
  args: { reveal: 'lines', lineNumbers: true, steps: ['1-2, 8', '3-6', 'all'] },
  play: async ({ canvasElement }) => {
    const all = lines(canvasElement.querySelector('code')!);
    await expect(all[1]).toBeVisible();
    await expect(all[5]).toBeVisible();
    await expect(all[6]).not.toBeVisible();
  },
});

/** A region of a real file, with the numbers of its lines. */
export const Region = meta.story({
  args: {
    title: 'The same in Python',
    language: 'python',
    code: retry,
    region: 'fetch',
    fileName: 'retry.py',
    lineNumbers: true,
    steps: ['3-7'],
  },
});

/** More lines than there is room for: those that a step lights move into view. */
export const Long = meta.story({
  globals: { step: '1', mode: 'still' },
  args: {
    title: 'A header, field by field',
    language: 'c',
    lineNumbers: true,
    steps: ['1-6', '15-18', '21-23'],
    code: `
      struct header {
        uint32_t magic;       /* "TEA\\n" */
        uint16_t version;
        uint16_t flags;

        uint32_t checksum;    /* of what follows */
        uint32_t seed;
        uint8_t  reserved[4];

        uint32_t names;
        uint32_t names_size;
        uint32_t blocks;
        uint32_t blocks_size;

        uint64_t created;     /* in seconds */
        uint64_t changed;
        uint64_t opened;
        uint64_t closed;

        uint32_t owner;
        uint32_t group;
        uint32_t mode;
        uint8_t  rest[];
      };
    `,
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('heading', { level: 2 });
    const panel = canvasElement.querySelector('pre')!.getBoundingClientRect();
    const all = lines(canvasElement.querySelector('code')!);
    for (const line of all.slice(14, 18)) {
      const { top, bottom } = line.getBoundingClientRect();
      await expect(top).toBeGreaterThan(panel.top - 1);
      await expect(bottom).toBeLessThan(panel.bottom + 1);
    }
    await expect(all[0]!.getBoundingClientRect().bottom).toBeLessThan(panel.top + 1);
  },
});

/** A diff: signs and grounds tell what was removed and what was added. */
export const Diff = meta.story({
  args: {
    title: 'One line is old, two are new',
    language: 'yaml',
    fileName: '.github/workflows/ci.yml',
    diff: true,
    code: `
       jobs:
         test:
      -    runs-on: ubuntu-22.04
      +    runs-on: ubuntu-24.04
           steps:
             - run: npm ci
      +      - run: npm run check
             - run: npm test
    `,
  },
  play: async ({ canvas }) => {
    const added = canvas.getAllByRole('insertion').map(({ textContent }) => textContent.trim());
    await expect(added).toEqual(['runs-on: ubuntu-24.04', '- run: npm run check']);
    await expect(canvas.getByRole('deletion')).toHaveTextContent('runs-on: ubuntu-22.04');
  },
});

/** The second of three versions: the words that stay have moved, and a sentence says what is new. */
export const Versions = meta.story({
  globals: { step: '1', mode: 'still' },
  args: {
    title: 'From a callback to a loop',
    code: undefined,
    language: 'ts',
    versions: [
      {
        code: `
          load('/tea', (error, tea) => {
            if (error) return report(error);
            drink(tea);
          });
        `,
      },
      {
        code: `
          load('/tea')
            .then((tea) => drink(tea))
            .catch(report);
        `,
        text: 'A promise: errors have **one** place',
      },
      {
        code: `
          try {
            const tea = await load('/tea');
            drink(tea);
          } catch (error) {
            report(error);
          }
        `,
        text: 'It reads from top to bottom',
      },
    ],
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText('Version 2 of 3. New: Lines 1 to 3')).toBeInTheDocument();
    const shown = lines(canvasElement.querySelector('code')!).map(({ textContent }) => textContent);
    await expect(shown).toEqual([
      "load('/tea')\n",
      '  .then((tea) => drink(tea))\n',
      '  .catch(report);\n',
    ]);
  },
});

/** A diff as the second version: what was removed is still there, with its sign. */
export const VersionsOfDiff = meta.story({
  args: {
    title: 'One line is old, two are new',
    code: undefined,
    language: 'yaml',
    diff: true,
    versions: [
      {
        code: `
           jobs:
             test:
               runs-on: ubuntu-22.04
               steps:
                 - run: npm ci
                 - run: npm test
        `,
      },
      {
        code: `
           jobs:
             test:
          -    runs-on: ubuntu-22.04
          +    runs-on: ubuntu-24.04
               steps:
                 - run: npm ci
          +      - run: npm run check
                 - run: npm test
        `,
      },
    ],
  },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('insertion')).toHaveLength(2);
    await expect(canvas.getByRole('deletion')).toHaveTextContent('runs-on: ubuntu-22.04');
  },
});

/** A sentence before the code and one after it. Without a file name, its source is shown by its host and its end. */
export const Sentences = meta.story({
  args: {
    source: 'https://example.org/questions/180158/how-do-i-time-a-method-that-waits-for-an-answer',
    before: 'A busy server answers with `503`',
    after: 'Three times are enough',
  },
  play: async ({ canvas }) => {
    await expect(
      canvas.getByRole('link', { name: /^example.org\/…\/how-do-i-time-a-method/ }),
    ).toBeVisible();
    await expect(canvas.getByText('Three times are enough')).toBeVisible();
  },
});

/** A few lines are as large as code can be. */
export const Short = meta.story({
  args: {
    title: 'A talk in one line',
    language: 'sh',
    code: 'npx lectern new my-talk',
  },
});

/** What the program writes: it is neither colored nor wrapped, and appears with a key press of its own. */
export const Output = meta.story({
  args: {
    title: 'Who drinks most?',
    language: 'sql',
    code: `
      SELECT drinker, count(*) AS cups
      FROM tea
      WHERE day >= '2026-01-01'
      GROUP BY drinker
      ORDER BY cups DESC;
    `,
    steps: ['all', '4-5'],
    output: {
      text: `
        ┌─────────┬──────┐
        │ drinker │ cups │
        ├─────────┼──────┤
        │ Grace   │  412 │
        │ Ada     │   97 │
        └─────────┴──────┘
      `,
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/drinker │ cups/)).toBeVisible();
  },
});

/** A language that has no colors. */
export const NoColors = meta.story({
  args: {
    title: 'A grammar in a few lines',
    language: 'text',
    code: `
      talk   = title part* end
      part   = name slide+
      slide  = title step*
    `,
  },
});

/** Marks on a line and on words, drawn one key press after the other. */
export const Marked = meta.story({
  args: {
    marks: [
      circle('line 4', { label: 'A second' }),
      underline('retries - 1'),
      arrow('503', { label: 'Only when it is busy' }),
    ],
  },
  play: async ({ canvas }) => {
    // Marks fade in.
    await waitFor(async () => {
      await expect(canvas.getByText('A second')).toBeVisible();
      await expect(canvas.getByText('Only when it is busy')).toBeVisible();
    });
  },
});

/** Sixteen lines of eighty characters: the most that the smallest size has room for. */
export const Longest = meta.story({
  args: {
    title: 'A title of forty characters, on one line',
    code: Array.from(
      { length: 16 },
      (_, index) =>
        `const line${index.toString(16)} = 'The text of a line of code that is exactly eighty letters wide.';`,
    ).join('\n'),
    language: 'text',
  },
});
