import { expect, fn } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { anyTalk, asView, viewOpenedBy } from '../../.storybook/view.tsx';
import { Summary } from '../../src/presenter/Summary.tsx';
import { beeRecords } from './samples/bees.tsx';

const meta = preview.meta({
  title: 'Presentation/Summary',
  component: Summary,
  decorators: [asView],
  parameters: viewOpenedBy(
    'Press the button “Summary” in the presenter view, when the talk has ended.',
    anyTalk,
  ),
  args: {
    title: 'Bees',
    slides: beeRecords,
    clock: {
      spent: new Map(Object.entries({ bees: 45_000, dance: 170_000, who: 61_000 })),
      runningSince: null,
    },
    onClose: fn(),
  },
});

/** How long each slide was planned to take, and how long it took. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('row', { name: /What a dance says/ })).toHaveTextContent('+0:50');
    await expect(canvas.getByRole('button', { name: 'Copy' })).toBeVisible();
  },
});
