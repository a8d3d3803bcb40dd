import { PlatformSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const cards = [
  {
    icon: '🏗️',
    name: 'Model Hub',
    description: '500,000+ open-weight models, filterable by task, size, license',
  },
  {
    icon: '📦',
    name: 'Datasets',
    description: 'Curated training data for every domain — ready to fine-tune on',
  },
  {
    icon: '📄',
    name: 'Papers',
    description: 'Daily ML papers with linked code & models — stay on the frontier',
  },
  {
    icon: '⚡',
    name: 'Inference Providers',
    description: 'Proxy to hosted open models — same API, swap models freely',
  },
];

const meta = preview.meta({
  title: 'Slides/PlatformSlide',
  component: PlatformSlide,
  decorators: [asSlide('AI levels', 'violet')],
  args: {
    title: '🤗 HuggingFace as your AI platform',
    cards,
    source: {
      label: 'huggingface.co — the GitHub of AI models',
      href: 'https://huggingface.co/' as const,
    },
  },
});

/** Four pillars, and their base: the link. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      // The emoji is a picture at the foot of the slide.
      await canvas.findByRole('heading', { level: 2, name: args.title.replace('🤗 ', '') }),
    ).toBeInTheDocument();
  },
});

/** The source is a link, and appears with the last card. */
export const Source = meta.story({
  globals: { step: 'all', mode: 'still' },
  play: async ({ canvas, args }) => {
    const link = canvas.getByRole('link', { name: /^huggingface.co/ });
    await expect(link).toHaveAttribute('href', args.source?.href);
    await expect(link).toHaveAttribute('target', '_blank');
  },
});

/** Two wide pillars on a base without a link. */
export const TwoCards = meta.story({ args: { cards: cards.slice(0, 2), source: undefined } });

/** After two key presses: two pillars. The link appears with the last one. */
export const SecondStep = meta.story({
  globals: { step: '2', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(2);
    await expect(canvas.getByRole('heading', { level: 3, name: 'Datasets' })).toBeVisible();
    await expect(canvas.queryByRole('link')).toBeNull();
  },
});

/** Four cards with names of two lines and descriptions of four lines, below a title of one line. */
export const Longest = meta.story({
  args: {
    title: '🤗 One platform for all that you do with AI',
    cards: [
      {
        icon: '🏗️',
        name: 'A hub of open models',
        description: '500,000+ open-weight models, filterable by task, size and license',
      },
      {
        icon: '📦',
        name: 'Datasets to train on',
        description: 'Curated training data for every domain, ready to fine-tune on',
      },
      {
        icon: '📄',
        name: 'Papers, every morning',
        description: 'Daily ML papers with linked code & models: stay on the frontier',
      },
      {
        icon: '⚡',
        name: 'Inference Providers',
        description: 'Proxy to hosted open models: same API, swap models freely',
      },
    ],
    source: {
      label: 'huggingface.co — the GitHub of AI models, datasets and papers',
      href: 'https://huggingface.co/' as const,
    },
  },
});
