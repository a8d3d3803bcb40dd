import { Card } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Card',
  component: Card,
  decorators: [
    (Story) => (
      <div css={{ width: 400 }}>
        <Story />
      </div>
    ),
    asElement({ height: 440, accent: 'coral' }),
  ],
  args: {
    icon: '🤖',
    title: 'Hallucinations',
    description: "The code looks right but calls an API that doesn't exist",
  },
});

/** The name is a heading one level below the slide's. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 3, name: args.title }),
    ).toBeInTheDocument();
  },
});

/** In a wider column. */
export const Large = meta.story({ args: { size: 'large' } });

/** A name of two lines and a description of five. */
export const Longest = meta.story({
  args: {
    title: 'Inference Providers',
    description:
      'Proxy to hosted open models: **same API**, swap models freely, and pay for what you use, token by token',
  },
});
