import { expect, fn } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { anyTalk, asView, viewOpenedBy } from '../../.storybook/view.tsx';
import { Help } from '../../src/presenter/Help.tsx';

const meta = preview.meta({
  title: 'Presentation/Help',
  component: Help,
  decorators: [asView],
  parameters: viewOpenedBy('Press `?` in the talk.', anyTalk),
  args: { letterKeys: [1, fn()] as const, onClose: fn() },
});

/** All keys of the audience window. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Next step')).toBeVisible();
    await expect(canvas.queryByText('Reset the clock')).toBeNull();
  },
});

/** The presenter view has more keys. */
export const ForThePresenter = meta.story({
  args: { mode: 'presenter' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Reset the clock')).toBeInTheDocument();
  },
});
