import { Chart } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Chart',
  component: Chart,
  decorators: [asElement({ height: 700, columns: 12, accent: 'cyan' })],
  args: {
    label: 'Minutes to a berth',
    labels: ['2021', '2022', '2023', '2024'],
    series: [{ name: 'Minutes', values: [48, 31, 22, 12] }],
    lit: '2024',
  },
});

/** Bars. Screen readers read the values as a table. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByRole('table', { name: args.label })).toBeInTheDocument();
  },
});
