import { Table } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Table',
  component: Table,
  decorators: [asElement({ height: 640, columns: 12, reveals: 3, accent: 'cyan' })],
  args: {
    label: 'What a queue promises',
    columns: ['', 'Ordered', 'Commands'],
    rows: [
      ['Mailbox', true, 12],
      ['Log', true, 4],
      ['Broker', false, 148],
    ],
  },
});

/** All rows are there from the start. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByRole('table', { name: args.label })).toBeVisible();
  },
});

/** After one key press: the places of the other rows are there. */
export const FirstStep = meta.story({
  args: { firstStep: 1 },
  globals: { step: '1', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Mailbox')).toBeVisible();
    await expect(canvas.getByText('Broker')).not.toBeVisible();
  },
});
