import { QrCode } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/QrCode',
  component: QrCode,
  decorators: [asElement({ height: 400 })],
  args: { href: 'https://example.com/talk' as const },
});

/** Black on white in each theme, with its address in words. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByRole('img', { name: 'QR code: example.com/talk' }),
    ).toBeInTheDocument();
  },
});

/** Other words, such as a short form of the address. */
export const OtherWords = meta.story({ args: { label: 'example.com/t' } });

/** A long address: its lines end after slashes, dots and hyphens. */
export const LongAddress = meta.story({
  args: { href: 'https://example.com/conferences/2026/distributed-systems/slides' as const },
});
