import { PunchlineSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Slides/PunchlineSlide',
  component: PunchlineSlide,
  decorators: [asSlide('Problems', 'coral')],
  args: {
    title: 'Engineers are so dramatic! 🎭',
    emoji: '🙄',
    punchline: '...or are they?',
    followUp: "Let's look at the data.",
  },
});

/** All four lines, after the last step. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
  },
});

/** Only the set-up: the audience cannot read the punchline yet. */
export const SetUp = meta.story({
  globals: { step: '0', mode: 'still' },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('heading', { name: args.title })).toBeVisible();
    await expect(canvas.getByText('…or are they?')).not.toBeVisible();
  },
});

/** The second key press shows the punchline, but not yet the follow-up. */
export const Punchline = meta.story({
  globals: { step: '2', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('…or are they?')).toBeVisible();
    await expect(canvas.getByText('Let’s look at the data.')).not.toBeVisible();
  },
});

/** A punchline without a follow-up. */
export const WithoutFollowUp = meta.story({ args: { followUp: undefined } });

/** A word that is too long for its line makes the punchline smaller. A soft hyphen would let it break. */
export const LongWord = meta.story({
  args: {
    title: 'Who sells the tickets?',
    punchline: 'The Donaudampfschifffahrt',
    followUp: undefined,
  },
});

/** A set-up of two lines and a punchline of two lines. */
export const Longest = meta.story({
  args: {
    title: 'The agent said that all of the tests pass, every time! 🎭',
    emoji: '🧐',
    punchline: 'It had deleted the tests.',
    followUp: 'So we began to read what it wrote, from the first line to the last.',
  },
});
