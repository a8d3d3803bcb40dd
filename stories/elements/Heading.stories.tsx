import { Heading } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Heading',
  component: Heading,
});

/** A slide's title. It names the slide for screen readers. */
export const Default = meta.story({
  decorators: [asElement({ height: 260 })],
  args: { children: 'New tools, new manners' },
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.children }),
    ).toBeInTheDocument();
    await expect(canvas.getByRole('region', { name: args.children })).toBeInTheDocument();
  },
});

/** For slides where the heading is the content. */
export const Display = meta.story({
  decorators: [asElement({ height: 320, columns: 12 })],
  args: { children: 'This is fine.', size: 'display', lines: 1 },
});

/** The heading of the talk, on its title slide. */
export const FirstLevel = meta.story({
  decorators: [asElement({ height: 520, columns: 12 })],
  args: { children: 'VIBE CODING', size: 'display', level: 1 },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1 })).toBeInTheDocument();
  },
});
