import { PointsSlide, QuestionSlide, Still, midnight, paper } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asStill } from '../../.storybook/stage.tsx';

const slide = (
  <PointsSlide
    title="What a dance says"
    points={[{ text: 'Its **angle** is the direction' }, { text: 'Its **length** is the way' }]}
  />
);

const meta = preview.meta({
  title: 'Presentation/Still',
  component: Still,
  decorators: [asStill],
  args: { children: slide },
  argTypes: {
    step: { control: { type: 'range', min: 0, max: 6 } },
    theme: {
      control: 'inline-radio',
      options: ['midnight', 'paper'],
      mapping: { midnight, paper },
    },
    aspectRatio: { control: 'inline-radio', options: ['16:9', '16:10', '4:3'] },
    children: { control: false },
  },
});

/** A slide as a still picture, as wide as its container. Everything is revealed. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(2);
  },
});

/** At its first step. */
export const AtAStep = meta.story({
  args: { step: 1 },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(1);
  },
});

/** In another aspect ratio. */
export const FourByThree = meta.story({ args: { aspectRatio: '4:3' } });

/** In another theme than the page around it. */
export const InPaper = meta.story({ args: { theme: paper } });

/** Only the slide with this `id`, out of many. */
export const Only = meta.story({
  args: {
    only: 'who-is-watching',
    children: (
      <>
        {slide}
        <QuestionSlide id="who-is-watching" title="And who is watching?" />
      </>
    ),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('region')).toHaveLength(1);
    await expect(canvas.getByRole('heading', { name: 'And who is watching?' })).toBeVisible();
  },
});
