import { SectionSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Slides/SectionSlide',
  component: SectionSlide,
  decorators: [asSlide('Five phases', 'brand')],
  args: { title: 'THE 5 PHASES', subtitle: 'of human-AI collaboration in coding' },
});

/** The name of the part, and what it is about. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
  },
});

/** Only the title. */
export const TitleOnly = meta.story({ args: { title: 'MY ADVICE', subtitle: undefined } });

/** A title of three lines and a subtitle of two lines. */
export const Longest = meta.story({
  args: {
    title: 'NIGHT FLIGHTS, ONE YEAR ON',
    subtitle:
      'Going deeper: AI features, local inference, model training, and what became of them all',
  },
});
