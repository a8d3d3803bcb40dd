import { LayeredDrawing } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';
import ticket from '../samples/drawings/ticket.svg?drawing';

const meta = preview.meta({
  title: 'Elements/LayeredDrawing',
  component: LayeredDrawing,
  decorators: [asElement({ columns: 12, reveals: 2, accent: 'cyan' })],
  args: {
    drawing: ticket,
    alt: 'A client sends tickets to a server, and a worker takes them from a queue.',
    steps: [['Queue', 'Hand over'], { light: 'Queue' }],
  },
});

/** A drawing as large as a slide, at its last step. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByRole('img', { name: args.alt })).toBeVisible();
  },
});

/** The start: two of its layers are not there yet. */
export const FirstStep = meta.story({
  globals: { step: '0', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Queue')).not.toBeVisible();
  },
});
