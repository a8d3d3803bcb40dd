import { ColumnsSlide, Video } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement, asSlide } from '../../.storybook/stage.tsx';
import { mountains } from '../samples/pictures.ts';
import ships from '../samples/ships.webm';

const meta = preview.meta({
  title: 'Elements/Video',
  component: Video,
  args: { src: ships, alt: 'A ship crosses the picture', poster: mountains, muted: true },
});

/** In a still, its poster. */
export const Default = meta.story({
  decorators: [asElement({ height: 400 })],
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByRole('img', { name: args.alt })).toBeVisible();
  },
});

/** In a column: it begins with the key press that opens the column. */
export const InAColumn = meta.story({
  decorators: [asSlide('Live', 'coral')],
  render: (args) => (
    <ColumnsSlide
      title="A ship passes"
      reveal="columns"
      columns={[
        { points: ['It has one mast', 'It is slow', 'It comes back'] },
        { children: <Video {...args} /> },
      ]}
    />
  ),
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByRole('img', { name: args.alt })).toBeVisible();
  },
});
