import { expect, fn, userEvent } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { anyTalk, asView, viewOpenedBy } from '../../.storybook/view.tsx';
import { TalkStore } from '../../src/core/TalkStore.ts';
import { ReadView } from '../../src/presenter/ReadView.tsx';
import { bees } from './samples/bees.tsx';

const meta = preview.meta({
  title: 'Presentation/ReadView',
  component: ReadView,
  decorators: [asView],
  parameters: viewOpenedBy(
    'Open the talk on a phone, or add `?view=read` to its address.',
    anyTalk,
  ),
  args: {
    talk: { title: 'Bees' },
    store: new TalkStore('bees', () => window.sessionStorage),
    onSlides: fn(),
    children: bees,
  },
  argTypes: { children: { control: false }, store: { control: false } },
});

/** The text of all slides in one column, with the way to the next one. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'What a dance says' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Next' }));
    await expect(canvas.getByText('2 / 3')).toBeVisible();
  },
});

/** With the notes, for a talk whose author publishes them. */
export const WithNotes = meta.story({ args: { withNotes: true } });
