import { Reveal } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Presentation/Reveal',
  component: Reveal,
  decorators: [asElement({ height: 160, reveals: 6 })],
  args: { step: 1, as: 'p' as const, children: 'It comes with the first key press.' },
  argTypes: {
    step: { control: { type: 'range', min: 1, max: 6 } },
    children: { control: 'text' },
  },
});

/** Revealed. Set the step in the toolbar to 0 to hide it. */
export const Default = meta.story();

/** Not yet revealed. Its space is reserved, and neither screen readers nor the keyboard find it. */
export const Hidden = meta.story({
  args: { step: 2, as: 'div' as const, children: <a href="#second">It comes second.</a> },
  globals: { step: '1', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('It comes second.')).not.toBeVisible();
    await expect(canvas.queryByRole('link')).toBeNull();
  },
});
