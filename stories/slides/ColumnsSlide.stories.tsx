import { Code, ColumnsSlide, Table } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const costs = {
  heading: 'Costs',
  points: ['Every retry is load', 'Slow calls get slower', 'Logs fill with echoes'],
};
const remedies = {
  heading: 'Remedies',
  points: ['Back off, with jitter', 'Give each call a budget', 'Log the last attempt only'],
};

const meta = preview.meta({
  title: 'Slides/ColumnsSlide',
  component: ColumnsSlide,
  decorators: [asSlide('Queues', 'green')],
  args: {
    title: 'Retries are not free',
    columns: [costs, remedies],
    after: 'Retry at **one** level, never at all of them',
    reveal: 'points' as const,
  },
});

/** Two columns of points, and below them what they come to. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    await expect(canvas.getAllByRole('list')).toHaveLength(2);
  },
});

/** Before the first step: the headings, and the places of the points. */
export const BeforeTheFirstStep = meta.story({
  globals: { step: '0', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Remedies' })).toBeVisible();
    await expect(canvas.queryAllByRole('listitem')).toHaveLength(0);
  },
});

/** The first column is there from the start; the next key press opens the second one. */
export const RightOpensLater = meta.story({
  args: { reveal: 'columns' },
  globals: { step: '0', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(3);
  },
});

/** Three columns of text below a sentence. */
export const Three = meta.story({
  args: {
    title: 'Three ways to store it',
    before: 'Each of them is right for someone',
    columns: [
      { heading: 'Files', text: 'Nothing to run, and a lock that someone forgets' },
      { heading: 'A database', text: 'Queries, and a person who knows how to restore it' },
      { heading: 'A service', text: 'Somebody else is awake at night, and you pay for it' },
    ],
    after: undefined,
    reveal: 'columns',
  },
});

/** Points with points of their own. */
export const Nested = meta.story({
  args: {
    columns: [
      {
        heading: 'Costs',
        points: [
          { text: 'Every retry is load', points: ['At each level: `3 ** 4`'] },
          { text: 'Logs fill with echoes', points: ['The first error is lost', 'So is its cause'] },
        ],
      },
      {
        heading: 'Remedies',
        points: [
          { text: 'Back off, with jitter', points: ['`wait * random()`'] },
          { text: 'Log the last attempt', points: ['With the number of all'] },
        ],
      },
    ],
    after: undefined,
    reveal: 'all',
  },
});

/** Numbered points beside others. */
export const Numbered = meta.story({
  args: {
    columns: [
      {
        heading: 'When it happens',
        numbered: true,
        points: [
          { text: 'Stop the retries', points: ['At the gateway', 'Then in the apps'] },
          { text: 'Watch the queue', points: ['It has to get shorter'] },
        ],
      },
      { heading: 'Remedies', points: ['Back off, with jitter', 'Give each call a budget'] },
    ],
    after: undefined,
    reveal: 'all',
  },
});

/** A table beside points. */
export const TableBeside = meta.story({
  args: {
    title: 'Four levels, and three attempts each',
    columns: [
      { heading: 'Why', points: ['Each level retries', 'The last one is the database'] },
      {
        heading: 'Calls',
        children: (
          <Table
            label="Calls of each level"
            columns={['Level', 'Calls']}
            rows={[
              ['`app`', 3],
              ['`gateway`', 9],
              ['`service`', 27],
              ['`database`', 81],
            ]}
            lit={{ row: 4 }}
          />
        ),
      },
    ],
    after: undefined,
    reveal: 'all',
  },
});

const drawing = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 580 320"><path fill="#fff" d="M0 0h580v320H0z"/><path fill="none" stroke="#0a5573" stroke-width="8" d="M40 120h140v80H40zM400 120h140v80H400zM180 160h200M350 130l30 30l-30 30"/></svg>',
)}`;

/** Points beside a picture, which has the rest of the height and twice the width. */
export const PictureBeside = meta.story({
  args: {
    title: 'How a ticket moves',
    widths: '1:2',
    columns: [
      { heading: 'One arrow', points: ['It is sent once', 'It may arrive twice', 'It has a name'] },
      { children: <img src={drawing} alt="Two boxes, and an arrow from one to the other" /> },
    ],
    after: undefined,
    reveal: 'all',
  },
});

const byHand = `
  retry: true
  attempts: 3
  wait: 500
  on:
    - busy
    - timeout
`;
const inCode = `
  retry(call, {
    attempts: 3,
    wait: jittered(500),
    when: (error) =>
      error.isBusy,
  });
`;

/** Code in two columns, whose lines are lit by the same key press. */
export const CodeInSteps = meta.story({
  args: {
    title: 'From a list to a function',
    columns: [
      { heading: 'Before', children: <Code code={byHand} language="yaml" /> },
      { heading: 'After', children: <Code code={inCode} language="ts" /> },
    ],
    steps: [
      {},
      { first: '2-3', second: '2-3', text: 'The wait is **not** the same for all' },
      { first: '4-6', second: '4-5', text: 'Timeouts are not retried' },
    ],
    after: undefined,
    reveal: 'all',
  },
  globals: { step: '1', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText('Lines 2 to 3')).toHaveLength(2);
    await expect(canvas.getByText(/the same for all/)).toBeVisible();
    await expect(canvas.getByText('Timeouts are not retried')).not.toBeVisible();
  },
});

/** Two blocks of code in a column, each with a label that belongs to it. */
export const LabeledCode = meta.story({
  args: {
    title: 'One call, twice',
    columns: [
      {
        children: (
          <>
            <p>What is written</p>
            <Code code="retry(call);" language="ts" />
            <p>What is meant</p>
            <Code code={inCode} language="ts" />
          </>
        ),
      },
      { heading: 'Differences', points: ['It ends', 'It waits', 'It knows why'] },
    ],
    after: undefined,
    reveal: 'all',
  },
});

const calls = (
  <Table
    label="Calls of each level"
    columns={['Level', 'Calls']}
    rows={[
      ['`app`', 3],
      ['`gateway`', 9],
    ]}
  />
);

/** Code above a table above a sentence, in one column: they share its height. */
export const Stacked = meta.story({
  args: {
    title: 'A call, and what it costs',
    columns: [
      {
        children: (
          <>
            <Code code={inCode} language="ts" />
            {calls}
            <p>Three attempts each are too many.</p>
          </>
        ),
      },
      { heading: 'Remedies', points: ['Retry at one level', 'Give each call a budget'] },
    ],
    after: undefined,
    reveal: 'all',
  },
});

/** Elements of a column that appear one by one: the places of the others are there. */
export const StackByPoints = meta.story({
  args: {
    title: 'What a retry costs',
    columns: [
      {
        heading: 'Calls',
        children: (
          <>
            <Code code="retry(call, { attempts: 3 });" language="ts" />
            {calls}
            <p>Each level tries again.</p>
          </>
        ),
      },
      { heading: 'Remedies', points: ['Retry at one level', 'Give each call a budget'] },
    ],
    after: undefined,
  },
  globals: { step: '1', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Each level tries again.')).not.toBeVisible();
    await expect(canvas.getByRole('code')).toBeVisible();
  },
});

/** Two pictures in one scale, because both have a width and a height; a picture with its source, and a list. */
export const PicturesInOneScale = meta.story({
  args: {
    title: 'How two tickets move',
    columns: [
      {
        children: (
          <>
            <img src={drawing} width={580} height={320} alt="Two boxes, and an arrow" />
            <img src={drawing} width={290} height={160} alt="The same, half as large" />
          </>
        ),
      },
      {
        children: (
          <>
            <figure>
              <img src={drawing} alt="Two boxes, and an arrow from one to the other" />
              <figcaption>Drawing: Ada Sample</figcaption>
            </figure>
            <ul>
              <li>It is sent once</li>
              <li>It may arrive twice</li>
            </ul>
          </>
        ),
      },
    ],
    after: undefined,
    reveal: 'all',
  },
});

/** Points beside code, a key press for a point and its lines. */
export const PointsBesideCode = meta.story({
  args: {
    title: 'Three lines that matter',
    columns: [
      { points: ['Three attempts', 'Never at the same time', 'And only if it may help'] },
      { children: <Code code={inCode} language="ts" /> },
    ],
    steps: [{}, { second: '2' }, { second: '3' }, { second: '4-5' }],
    after: undefined,
    reveal: 'points',
  },
  globals: { step: '2', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(2);
    await expect(canvas.getByText('Line 3')).toBeInTheDocument();
  },
});

/** The second version of code in a column, and lines of the other column that are lit with the same key press. */
export const Versions = meta.story({
  args: {
    title: 'The caller waits',
    columns: [
      {
        heading: 'Client',
        children: (
          <Code
            language="ts"
            versions={[
              { code: 'send(order);\nshow(done);' },
              { code: 'const reply = await send(order);\nshow(reply);' },
            ]}
          />
        ),
      },
      {
        heading: 'Server',
        children: <Code language="ts" code={'queue.push(order);\nreturn { status: 202 };'} />,
      },
    ],
    steps: [{}, { second: '2' }],
    after: undefined,
    reveal: 'all',
  },
  globals: { step: '1', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('await')).toBeVisible();
    await expect(canvas.getByText('Line 2')).toBeInTheDocument();
  },
});

/** Five points of one line in two columns, between two sentences. */
export const Longest = meta.story({
  args: {
    title: 'Retries are not free for anyone at all',
    before: 'What six teams wrote on the wall in an afternoon',
    columns: [
      {
        heading: 'Costs',
        points: [...costs.points, 'Users press the button again', 'Nobody sees the first error'],
      },
      {
        heading: 'Remedies',
        points: [...remedies.points, 'Show that something happens', 'Keep the first error of all'],
      },
    ],
    reveal: 'all',
  },
});
