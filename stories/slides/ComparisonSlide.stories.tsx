import { ComparisonSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const pairs = [
  {
    first: { figure: '41 min', text: 'for a clean build' },
    second: { figure: '6 min', text: 'for a clean build' },
  },
  {
    first: { figure: '$1,900', text: 'a month for machines' },
    second: { figure: '$240', text: 'a month for machines' },
  },
  {
    first: { figure: '17 %', text: 'of runs fail for no reason' },
    second: { figure: '0.4 %', text: 'of runs fail for no reason' },
  },
] as const;

const texts = {
  title: 'Shall we move to types?',
  first: { label: 'For', heading: 'Fewer surprises' },
  second: { label: 'Against', heading: 'More work' },
  pairs: [
    { first: 'Errors are found while typing', second: 'Old tests have to be written again' },
    { first: 'It can be done file by file', second: 'Half of the libraries have none' },
    { first: 'New people find their way', second: 'Two languages in one team' },
  ],
} as never;

const meta = preview.meta({
  title: 'Slides/ComparisonSlide',
  component: ComparisonSlide,
  decorators: [asSlide('The build', 'green')],
  args: {
    title: 'What the cache changed',
    first: { label: 'Before', heading: 'Made by hand' },
    second: { label: 'After', heading: 'One command' },
    pairs,
  },
});

/** Three pairs of figures, one after the other. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    await expect(canvas.getAllByRole('columnheader')).toHaveLength(2);
  },
});

/** Before the first step: the two sides. */
export const BeforeTheFirstStep = meta.story({
  globals: { step: '0', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('row')).toHaveLength(1);
  },
});

/** One pair, whose figures are as large as they can be. */
export const One = meta.story({ args: { pairs: [pairs[0]] as never } });

/** For and against, in words. */
export const Texts = meta.story({ args: texts });

/** The better side stands on a field. */
export const Winner = meta.story({ args: { winner: 'second' } });

/** Four pairs: figures beside their texts. */
export const Longest = meta.story({
  args: {
    title: 'What the cache changed for the whole team',
    first: { label: 'Before', heading: 'Made by hand on Fridays' },
    second: { label: 'After', heading: 'One command, at any time' },
    pairs: [
      ...pairs,
      {
        first: { figure: '3', text: 'people who can mend it' },
        second: { figure: '12', text: 'people who can mend it' },
      },
    ] as never,
  },
});
