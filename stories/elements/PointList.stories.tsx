import { PointList } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/PointList',
  component: PointList,
  decorators: [asElement({ height: 560, columns: 12, reveals: 3, accent: 'cyan' })],
  args: {
    points: [
      { icon: '☁️', label: 'Hosted APIs', text: 'drop-in inference, no infra' },
      { icon: '🔀', label: 'Inference API', text: 'hundreds of models, same REST interface' },
      { icon: '🧩', label: 'Patterns:', text: 'chat completion · embeddings · tool use' },
    ],
  },
});

/** Icon, label and text. */
export const Default = meta.story();

/** Only text, with an emphasized word. */
export const Plain = meta.story({
  args: {
    points: [{ text: 'Human is **NOT** in the loop' }, { text: 'Never read the generated code' }],
  },
});

/** After one key press. The other points are hidden, also from screen readers, and their space is reserved. */
export const FirstStep = meta.story({
  globals: { step: '1', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(1);
    await expect(canvas.getByText('Inference API')).not.toBeVisible();
  },
});

/** Points that wrap: lines end before the 60th character. */
export const Longest = meta.story({
  args: {
    points: [
      {
        icon: '🤗',
        label: 'HuggingFace',
        text: 'one-stop shop for whatever you may need: models · datasets · papers · inference API · model hub',
      },
      {
        icon: '🎯',
        label: 'Fine-tuning',
        text: 'LoRA / QLoRA — adapt a base model on your own task, in an afternoon, with minimal GPU',
      },
    ],
  },
});
