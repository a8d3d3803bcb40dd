import { Picture } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';
import { layers, review } from '../samples/pictureFiles.ts';

const meta = preview.meta({
  title: 'Elements/Picture',
  component: Picture,
  decorators: [asElement({ height: 560, columns: 12, accent: 'cyan' })],
  args: { ...review, caption: 'Two lines, four hours' },
});

/** As large as its place, with a caption. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    const picture = await canvas.findByRole('img', { name: review.alt });
    await expect(picture.getBoundingClientRect().height).toBeGreaterThan(100);
    await expect(canvas.getByRole('figure')).toHaveTextContent('Two lines, four hours');
  },
});

/** Cropped, so that it fills its place. */
export const Fill = meta.story({ args: { fill: true } });

/** A drawing on white, on a mat. */
export const Mat = meta.story({ args: { ...layers, caption: undefined } });
