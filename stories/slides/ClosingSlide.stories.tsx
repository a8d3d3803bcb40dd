import { ClosingSlide, QrCode } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';
import { mountains } from '../samples/pictures.ts';

const meta = preview.meta({
  title: 'Slides/ClosingSlide',
  component: ClosingSlide,
  decorators: [asSlide('The end', 'green')],
  args: {
    title: 'Questions?',
    links: [
      { label: '@mara@example.com', href: 'https://example.com/@mara' as const },
      { label: 'example.com/mara', href: 'https://example.com/mara' as const },
    ],
    qr: <QrCode href="https://example.com/talk" size={390} />,
  },
});

/** A question, two links, and a code with its address in words. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    await expect(canvas.getByRole('img', { name: 'QR code' })).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'example.com/talk' })).toBeVisible();
  },
});

/** Thanks, without a code: the heading has the whole width. */
export const Thanks = meta.story({
  args: { title: 'Thank you', text: 'Read one file today.', qr: undefined },
});

/** On a picture that is dark enough for its text in each theme. */
export const OnAPicture = meta.story({
  args: {
    links: undefined,
    background: mountains,
    qr: <QrCode href="https://example.com/feedback" size={390} />,
    credits: ['Photo: Jonas Abara', 'Drawings: Mara Lindqvist'],
  },
});

/** Only a word. */
export const Shortest = meta.story({ args: { title: 'Merci', links: undefined, qr: undefined } });

/** Two lines of display text, two of text, four links, a long address and two credits. */
export const Longest = meta.story({
  args: {
    title: 'Read the code first',
    text: 'All of it is on the web, with the code and the numbers.',
    links: [
      { label: '@mara@example.com', href: 'https://example.com/@mara' as const },
      { label: 'example.com/mara', href: 'https://example.com/mara' as const },
      { label: '@jonas@example.com', href: 'https://example.com/@jonas' as const },
      { label: 'example.com/jonas', href: 'https://example.com/jonas' as const },
    ],
    qr: <QrCode href="https://example.com/talks/2026/code-that-nobody-wrote" size={390} />,
    credits: [
      'Photo: Jonas Abara · Drawings: Mara Lindqvist',
      'Thanks to everyone at Example Trains who let us read their code',
    ],
  },
});
