import { QuoteSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';
import { jonas, mara } from '../samples/pictures.ts';

const meta = preview.meta({
  title: 'Slides/QuoteSlide',
  component: QuoteSlide,
  decorators: [asSlide('Reading code', 'violet')],
  args: {
    title: 'An engineer on reading code',
    quotes: [
      {
        text: 'We wrote it in a week, and we have spent four years reading what we wrote.',
        name: 'Jonas Abara',
        role: 'Lead engineer, Example Trains',
        portrait: jonas,
        href: 'https://example.com/jonas' as const,
      },
    ],
  },
});

/** The heading names the slide, but only the quote is shown. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    await expect(canvas.getByRole('blockquote')).toBeVisible();
  },
});

/** A few words and a name. */
export const Shortest = meta.story({
  args: { quotes: [{ text: 'Simple things should stay simple.', name: 'Mara Lindqvist' }] },
});

const pair = [
  {
    text: 'Tests are the first thing that I write.',
    name: 'Mara Lindqvist',
    role: 'Example Labs, 2019',
    portrait: mara,
  },
  {
    text: 'Tests are the first thing that I delete.',
    name: 'Jonas Abara',
    role: 'Example Trains, 2024',
    portrait: jonas,
  },
];

/** Two quotes that answer each other. */
export const Two = meta.story({ args: { quotes: pair } });

/** Who will speak is known before what they say. */
export const BeforeTheFirst = meta.story({
  globals: { step: '0', mode: 'still' },
  args: { quotes: pair },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Mara Lindqvist')).toBeVisible();
    await expect(canvas.getByText(/the first thing that I write/)).not.toBeVisible();
  },
});

const long = {
  text: 'Nobody asked for the system to be clever. They asked for it to be there in the morning, to answer the same question in the same way, and to say so when it could not. Everything else was our idea, and mine first.',
  name: 'Mara Lindqvist',
  role: 'Author of “Small Programs”',
  portrait: mara,
  href: 'https://example.com/mara' as const,
};

/** Forty-three words: the most that one quote may have. */
export const Long = meta.story({ args: { quotes: [long] } });

/** Two quotes with 70 words in all. */
export const Longest = meta.story({
  args: {
    quotes: [
      {
        ...long,
        text: 'They asked for it to be there in the morning, to answer the same question in the same way, and to say so when it could not. Everything else was our idea.',
      },
      {
        text: 'A clever system is one that its people cannot leave alone for a week. I do not want to be missed, and I want it written down that I said so.',
        name: 'Jonas Abara',
        role: 'Lead engineer, Example Trains',
        portrait: jonas,
      },
    ],
  },
});
