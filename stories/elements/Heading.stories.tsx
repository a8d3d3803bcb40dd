import { Heading } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Heading',
  component: Heading,
  decorators: [asElement({ height: 220 })],
});

/** A slide's title. It names the slide for screen readers. */
export const Default = meta.story({
  args: { children: 'New tools, new manners' },
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.children }),
    ).toBeInTheDocument();
    await expect(canvas.getByRole('region', { name: args.children })).toBeInTheDocument();
  },
});

/** For slides where the heading is the content. */
export const Display = meta.story({ args: { children: 'This is fine.', size: 'display' } });

/** The heading of the talk, on its title slide. */
export const FirstLevel = meta.story({
  args: { children: 'VIBE CODING', size: 'display', level: 1 },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1 })).toBeInTheDocument();
  },
});
