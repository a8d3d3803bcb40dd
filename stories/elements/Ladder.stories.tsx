import { Ladder } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Ladder',
  component: Ladder,
  decorators: [asElement({ height: 136, accent: 'violet' })],
  args: { current: 2, total: 4, label: 'Level' },
  argTypes: {
    current: { control: { type: 'range', min: 1, max: 6 } },
    total: { control: { type: 'range', min: 2, max: 6 } },
  },
});

/** The second of four rungs, also for screen readers. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('img', { name: 'Level 2 of 4' })).toBeInTheDocument();
  },
});

/** The last rung. */
export const Top = meta.story({ args: { current: 6, total: 6 } });
