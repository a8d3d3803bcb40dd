import { EmbedSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';
import { pagePicture } from '../samples/pictures.ts';

const meta = preview.meta({
  title: 'Slides/EmbedSlide',
  component: EmbedSlide,
  decorators: [asSlide('Live', 'coral')],
  args: {
    title: 'The page, as it is now',
    src: 'https://example.com/' as const,
    picture: { src: pagePicture, alt: 'A page with the title Example Domain' },
  },
});

/** In stills, its picture, and its address in words. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    await expect(canvas.getByRole('img', { name: args.picture.alt })).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'example.com' })).toBeVisible();
  },
});

/** All over the slide. */
export const Full = meta.story({ args: { layout: 'full' } });

/** A long title, and an address that is shortened. */
export const Longest = meta.story({
  args: {
    title:
      'A page with a long title, which still leaves room for a frame that is as large as it can be',
    src: 'https://example.com/conferences/2031/ships-and-queues/dashboards/arrivals-and-departures?berth=12' as const,
  },
});
