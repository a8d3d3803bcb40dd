import { Portrait } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';
import { mara } from '../samples/pictures.ts';

const meta = preview.meta({
  title: 'Elements/Portrait',
  component: Portrait,
  decorators: [asElement({ height: 320, accent: 'cyan' })],
  args: { name: 'Mara Lindqvist', src: mara, size: 280 },
});

/** A picture, cut to its middle. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByRole('img', { name: args.name })).toBeInTheDocument();
  },
});

/** The initials of a person without a picture. */
export const Initials = meta.story({ args: { src: undefined } });
