import { BackgroundPicture, Heading, SlideFrame } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';
import { mountains } from '../samples/pictures.ts';

const meta = preview.meta({
  title: 'Elements/BackgroundPicture',
  component: BackgroundPicture,
  decorators: [asSlide()],
  args: { src: mountains },
  render: (args) => (
    <SlideFrame title="Over the hills" field="picture" backdrop={<BackgroundPicture {...args} />}>
      <Heading size="display">Over the hills</Heading>
    </SlideFrame>
  ),
});

/** A bright picture: light text on it can be read in each theme. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: 'Over the hills' }),
    ).toBeInTheDocument();
  },
});
