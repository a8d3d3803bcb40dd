import { VideoSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';
import { mountains } from '../samples/pictures.ts';
import ships from '../samples/ships.webm';

const meta = preview.meta({
  title: 'Slides/VideoSlide',
  component: VideoSlide,
  decorators: [asSlide('Live', 'coral')],
  args: {
    title: 'Twelve seconds at sea',
    src: ships,
    alt: 'A ship crosses the picture',
    poster: mountains,
    loop: true,
    muted: true,
  },
});

/** In stills, its poster. Switch the toolbar to the live deck to play it. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    await expect(canvas.getByRole('img', { name: args.alt })).toBeVisible();
  },
});

/** Without a poster, its first frame: here, that of its fourth second. */
export const FirstFrame = meta.story({ args: { poster: undefined, start: 4 } });

/** All over the slide, on black. */
export const Full = meta.story({ args: { layout: 'full', poster: undefined, start: 4 } });

/** A long title, and a link to where the film can be seen later. */
export const Longest = meta.story({
  args: {
    title:
      'A film with a long title, which still leaves room for a picture that is as large as it can be',
    source: 'https://example.com/films/ships-and-queues/twelve-seconds-at-sea' as const,
  },
});
