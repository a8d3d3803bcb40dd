import { SourceLink } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/SourceLink',
  component: SourceLink,
  decorators: [
    (Story) => (
      <p>
        <Story />
      </p>
    ),
    asElement({ height: 160, accent: 'green' }),
  ],
  args: { href: 'https://arxiv.org/abs/2601.20245' as const, children: 'arxiv.org/abs/2601.20245' },
});

/** The text says where the link leads. The page opens in a new tab. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    const link = await canvas.findByRole('link', { name: args.children });
    await expect(link).toHaveAttribute('href', args.href);
    await expect(link).toHaveAttribute('target', '_blank');
  },
});
