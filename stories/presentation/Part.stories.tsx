import { Part, PointsSlide, SectionSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Presentation/Part',
  component: Part,
  decorators: [asSlide()],
  args: {
    title: 'The dance',
    accent: 'green' as const,
    children: (
      <PointsSlide
        title="What a dance says"
        points={[{ text: 'Its **angle** is the direction' }, { text: 'Its **length** is the way' }]}
      />
    ),
  },
  argTypes: { children: { control: false } },
});

/** A slide of a part: the frame shows the name of the part, and the slide has its accent color. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByText(args.title)).toBeInTheDocument();
  },
});

/** The same slide in another part. */
export const AnotherAccent = meta.story({ args: { title: 'The flight', accent: 'violet' } });

/** The first slide of the part has the accent color as well. */
export const WithSection = meta.story({
  args: { accent: 'pink', children: <SectionSlide title="THE DANCE" subtitle="A map, walked" /> },
});
