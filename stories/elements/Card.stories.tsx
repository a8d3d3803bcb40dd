import type { Decorator } from '@storybook/react-vite';
import { Card } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Card',
  component: Card,
  args: {
    icon: '🤖',
    title: 'Hallucinations',
    description: "The code looks right but calls an API that doesn't exist",
  },
});

const inColumn: Decorator = (Story) => (
  <div css={{ width: 390 }}>
    <Story />
  </div>
);
const stage = [inColumn, asElement({ height: 400, accent: 'coral' })];

/** The name is a heading one level below the slide's. */
export const Default = meta.story({
  decorators: stage,
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 3, name: args.title }),
    ).toBeInTheDocument();
  },
});

/** In a wider column. */
export const Large = meta.story({ decorators: stage, args: { size: 'large', title: 'Security' } });

/** A name of two lines and a description of five. */
export const Longest = meta.story({
  decorators: [inColumn, asElement({ height: 520, accent: 'coral' })],
  args: {
    title: 'Inference Providers',
    description:
      'Proxy to hosted open models: **same API**, swap models freely, and pay for what you use, token by token',
  },
});
