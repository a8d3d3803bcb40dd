import { ColumnsSlide, QrCode } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement, asSlide } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/QrCode',
  component: QrCode,
  args: { href: 'https://example.com/talk' as const },
});

const stage = [asElement({ height: 400 })];

/** Black on white in each theme, with its address in words. */
export const Default = meta.story({
  decorators: stage,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('img', { name: 'QR code' })).toBeInTheDocument();
  },
});

/** Other words, such as a short form of the address. */
export const OtherWords = meta.story({ decorators: stage, args: { label: 'example.com/t' } });

/** A long address: its lines end after slashes, dots and hyphens. */
export const LongAddress = meta.story({
  decorators: stage,
  args: { href: 'https://example.com/conferences/2026/distributed-systems/slides' as const },
});

/** In a column of any slide. */
export const InAColumn = meta.story({
  decorators: [asSlide('More', 'green')],
  render: (args) => (
    <ColumnsSlide
      title="Take it home"
      columns={[
        { points: ['The slides', 'The code', 'A list of what to read'] },
        { children: <QrCode {...args} size={390} /> },
      ]}
    />
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('img', { name: 'QR code' })).toBeVisible();
  },
});
