import { Diagram } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Diagram',
  component: Diagram,
  decorators: [asElement({ height: 700, columns: 12, accent: 'cyan' })],
  args: {
    label: 'Who asks whom',
    nodes: { shop: 'Shop', orders: 'Orders', bank: 'Bank' } as never,
    edges: [
      { from: 'shop', to: 'orders' },
      { from: 'orders', to: 'bank' },
    ] as never,
  },
});

/** Three nodes. Screen readers read them as a list, each with where it leads. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByRole('list', { name: args.label })).toBeVisible();
  },
});
