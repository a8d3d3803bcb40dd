import { QuestionSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Slides/QuestionSlide',
  component: QuestionSlide,
  decorators: [asSlide('Autopilot analogy', 'cyan')],
  args: { question: 'Would you fly on a fully automatic plane? ✈️' },
});

/** One question, alone on the slide. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.question }),
    ).toBeInTheDocument();
  },
});

/** One word is enough. */
export const Shortest = meta.story({ args: { question: 'Why?' } });

/** Five lines: as much as an audience reads at a glance. */
export const Longest = meta.story({
  args: { question: 'Who takes over when the autopilot hands you the controls at night?' },
});
