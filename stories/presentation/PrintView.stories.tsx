import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { anyTalk, asView, viewOpenedBy } from '../../.storybook/view.tsx';
import { PrintView } from '../../src/presenter/PrintView.tsx';
import { bees } from './samples/bees.tsx';

const meta = preview.meta({
  title: 'Presentation/PrintView',
  component: PrintView,
  decorators: [asView],
  parameters: viewOpenedBy(
    'Open the address of the talk with `?print-pdf`, and print the page. `lectern export pdf` does both. With `&steps` each step is a page, with `&notes` the notes are below the slides.',
    anyTalk,
  ),
  args: { title: 'Bees', children: bees },
  argTypes: {
    children: { control: false },
    aspectRatio: { control: 'inline-radio', options: ['16:9', '16:10', '4:3'] },
  },
});

/** Each slide is a page, with all of its steps. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('region')).toHaveLength(3);
  },
});

/** A page for each step, as for somebody who clicks through a PDF. */
export const WithSteps = meta.story({
  args: { withSteps: true },
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('region')).toHaveLength(5);
  },
});
