import { StatementSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Slides/StatementSlide',
  component: StatementSlide,
  decorators: [asSlide('Tests', 'coral')],
  args: {
    figure: '42 %',
    title: 'of our tests have never failed',
    source: { label: 'A study of 300 projects, 2025', href: 'https://example.com/tests' as const },
  },
});

/** A number, what it counts, and where it comes from. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
  },
});

/** A sentence, as large as it fits. */
export const Sentence = meta.story({
  args: { figure: undefined, title: 'A test that never fails has never told you anything.' },
});

/** A few words, and nothing else. */
export const Shortest = meta.story({
  args: { figure: undefined, title: 'Nobody reads the code.', source: undefined },
});

/** A source without a link, such as a book. */
export const Book = meta.story({
  args: { source: { label: 'The second edition, page 12', href: undefined } },
});

/** A line before the sentence, and one after it: the subtitle. */
export const LineBefore = meta.story({
  args: {
    figure: undefined,
    before: 'What ten years of reviews have taught us:',
    title: 'Nobody reads the code.',
    subtitle: 'Not even the one who wrote it',
    source: undefined,
  },
});

/** The end of the sentence appears with a key press. Its place is there. */
export const Ending = meta.story({
  args: {
    figure: undefined,
    title: 'Tests find what we feared,',
    ending: 'users find the rest.',
    source: undefined,
  },
  globals: { step: '0', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByRole('heading', { name: 'Tests find what we feared,' }),
    ).toBeVisible();
    await expect(canvas.getByText('users find the rest.')).not.toBeVisible();
  },
});

/** Code is in one line: it makes the sentence smaller. */
export const CodeInOneLine = meta.story({
  args: {
    figure: undefined,
    title: 'Never run `git push --force origin main` on a Friday',
    source: undefined,
  },
});

/** A number of thirteen characters, with a text of three lines. */
export const LongNumber = meta.story({
  args: {
    figure: '1,200,000,000',
    title:
      'lines of code were written by agents in a year in which nobody had the time to read more',
  },
});

/** Forty words: the most that the slide promises to hold. */
export const Longest = meta.story({
  args: {
    figure: undefined,
    title:
      'Half of all incidents that we looked at began with a change that two people had approved, and that nobody had run on a machine that was not their own before a Friday evening in a year that had many.',
  },
});
