import { PointsSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Slides/PointsSlide',
  component: PointsSlide,
  decorators: [asSlide('Vibe coding', 'pink')],
  args: {
    title: 'What IS vibe coding?',
    points: [
      { text: 'Human is **NOT** in the loop' },
      { text: 'Never read the generated code' },
      { text: 'Just prompt harder 💪' },
    ],
  },
});

/** Three statements, one after the other. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
  },
});

/** Before the first step: only the title. Screen readers cannot read ahead. */
export const BeforeTheFirstStep = meta.story({
  globals: { step: '0', mode: 'still' },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('heading', { name: args.title })).toBeVisible();
    await expect(canvas.queryAllByRole('listitem')).toHaveLength(0);
  },
});

/** After one key press: the first statement. The space of the others is reserved. */
export const FirstStep = meta.story({
  globals: { step: '1', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(1);
    await expect(canvas.getByRole('listitem')).toHaveTextContent('Human is NOT in the loop');
  },
});

/** Everything is visible from the start, at every step. */
export const AtOnce = meta.story({
  args: { atOnce: true },
  globals: { step: '0', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(3);
  },
});

/** Two statements, which have more room. */
export const Two = meta.story({
  args: {
    title: 'What is left for us?',
    points: [{ text: 'Knowing **what** to build' }, { text: 'Knowing when it is **wrong**' }],
  },
});

/** One point alone has the whole slide. */
export const One = meta.story({
  args: { title: 'What do we do now?', points: ['Read the code before it is merged'] },
});

/** Statements of two lines break correctly, also with emphasized words. */
export const TwoLines = meta.story({
  args: {
    title: 'Why tea?',
    points: [
      { text: 'It is **hot**, whatever the weather outside of the house may be like' },
      { text: 'It takes as long as it takes 🫖 and nobody asks in between' },
      { text: 'It is wet' },
    ],
  },
});

/** Seven short points: a list. */
export const List = meta.story({
  args: {
    title: 'How we made it fast',
    points: [
      'Measure',
      'Name the bottleneck',
      'Guess what it would take',
      'Change **one** thing',
      'Measure again',
      'Write it down',
      'Tell the others',
    ],
  },
});

/** Points of points, beside them. They come with their point. */
export const Nested = meta.story({
  args: {
    title: 'Three kinds of tests',
    points: [
      { text: 'Unit', points: ['One function, no network', 'Thousands of them'] },
      { text: 'Contract', points: ['Both sides of an interface', 'Fails where it was changed'] },
      {
        text: 'End to end',
        points: ['A person’s path', 'Ten, not a hundred', 'Slow, and worth it'],
      },
    ],
  },
});

/** Numbered statements: a numeral instead of a line. */
export const Numbered = meta.story({
  args: {
    numbered: true,
    title: 'How we made it fast',
    points: ['Measure', 'Change one thing', 'Measure again'],
  },
  globals: { step: '2', mode: 'still' },
});

/** Numbered points, and those that belong to them. */
export const NumberedNested = meta.story({
  args: {
    title: 'Three kinds of tests',
    numbered: true,
    points: [
      { text: 'Unit', points: ['One function, no network', 'Thousands of them'] },
      { text: 'Contract', points: ['Both sides of an interface', 'Fails where it was changed'] },
      {
        text: 'End to end',
        points: ['A person’s path', 'Ten, not a hundred', 'Slow, and worth it'],
      },
    ],
  },
  play: async ({ canvas }) => {
    const lists = await canvas.findAllByRole('list');
    await expect(lists.map(({ localName }) => localName)).toEqual(['ol', 'ol', 'ol', 'ol']);
  },
});

/** A sentence before the points, one after them, and icons. */
export const Sentences = meta.story({
  args: {
    title: 'On Monday',
    before: 'Four things that you can do:',
    points: [
      { icon: 'lock', text: 'Rotate the keys' },
      { icon: 'clock', text: 'Set a limit for each call' },
      { icon: 'book-open', text: 'Read the last postmortem' },
      { icon: 'users', text: 'Find out who is on call' },
    ],
    after: 'None of them takes an hour.',
  },
});

/** Ten points, in the largest size in which they have room. */
export const Ten = meta.story({
  args: {
    title: 'What wakes you up at night',
    atOnce: true,
    points: [
      'Backups that nobody has restored',
      'A certificate that ends on a Sunday',
      'Disks that fill up slowly',
      'Clocks that disagree',
      'One person who knows the password',
      'Alerts that everyone has muted',
      'A queue without a limit',
      'A test that is always green',
      'Names that changed their meaning',
      'A feature flag from last year',
    ],
  },
});

/** Ten points between two sentences, some with points of their own: in two columns. */
export const TenNested = meta.story({
  args: {
    title: 'What wakes you up at night',
    before: 'Ten things to mend:',
    points: [
      { text: 'Backups nobody restored', points: ['Ever'] },
      'Certificates that end on Sunday',
      'Disks that fill up',
      { text: 'Clocks that disagree', points: ['By a second', 'By an hour'] },
      'One password, one person',
      'Muted alerts',
      { text: 'Queues without a limit', points: ['But the disk'] },
      'Tests that are always green',
      'Names with a new meaning',
      { text: 'Feature flags of last year', points: ['And twins'] },
    ],
    after: 'None takes an hour.',
    atOnce: true,
  },
});

/** Twelve lines with nested points, below a heading of two lines and a subtitle. */
export const LongestNested = meta.story({
  args: {
    title: 'What we pay for, and what each of these bills has in it at the end',
    subtitle: 'Figures of last year',
    points: [
      'Everything that runs is counted by the second',
      { text: 'Storage', points: ['Files', 'Tables', 'Sessions'] },
      { text: 'Compute that scales with the load', points: ['Containers', 'Functions'] },
      { text: 'Network', points: ['One load balancer', 'Two regions'] },
    ],
  },
});

/** Four statements that fill their line, below a title of one line. */
export const Longest = meta.story({
  args: {
    title: 'Four things that no checklist does',
    points: [
      { text: 'Notice that the instruments **disagree**' },
      { text: 'Decide which one of them you believe' },
      { text: 'Say out loud that you do **not know**' },
      { text: 'Hand over before it is too late 🛬' },
    ],
  },
});
