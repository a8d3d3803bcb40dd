import { QuestionSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Slides/QuestionSlide',
  component: QuestionSlide,
  decorators: [asSlide('Autopilot analogy', 'cyan')],
  args: { title: 'Would you fly on a fully automatic plane? ✈️' },
});

/** One question, alone on the slide. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByRole('heading', {
        level: 2,
        name: 'Would you fly on a fully automatic plane?',
      }),
    ).toBeInTheDocument();
  },
});

/** One word is enough. */
export const Shortest = meta.story({ args: { title: 'Why?' } });

/** Five lines: as much as an audience reads at a glance. */
export const Longest = meta.story({
  args: { title: 'Who takes over when the autopilot hands you the controls at night?' },
});
