import { Gauge } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Gauge',
  component: Gauge,
  decorators: [asElement({ columns: 12 })],
  args: { current: 2, total: 5, label: 'Phase', children: 'What the slide says' },
  argTypes: {
    current: { control: { type: 'range', min: 1, max: 8 } },
    total: { control: { type: 'range', min: 2, max: 8 } },
  },
});

/** The second of five stops, also for screen readers. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('img', { name: 'Phase 2 of 5' })).toBeInTheDocument();
  },
});

/** A stop that may never be reached. */
export const Imagined = meta.story({ args: { current: 5, imagined: true } });

/** Eight stops. */
export const Longest = meta.story({ args: { current: 6, total: 8 } });
