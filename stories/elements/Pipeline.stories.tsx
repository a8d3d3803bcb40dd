import { Pipeline } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Pipeline',
  component: Pipeline,
  decorators: [asElement({ height: 330, columns: 12, reveals: 5, accent: 'violet' })],
  args: {
    stages: [
      { icon: '📄', label: 'Your docs' },
      { icon: '✂️', label: 'Chunk & embed' },
      { icon: '🗄️', label: 'Vector store' },
      { icon: '🔍', label: 'Retrieve' },
      { icon: '🤖', label: 'LLM' },
    ],
  },
});

/** Five stages, joined by arrows. */
export const Default = meta.story();

/** Each stage appears with the arrow that leads to it; here the first two have appeared. */
export const SecondStep = meta.story({
  globals: { step: '2', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(2);
  },
});

/** Two stages. */
export const Two = meta.story({
  args: {
    stages: [
      { icon: '💬', label: 'Prompt' },
      { icon: '🎲', label: 'Answer' },
    ],
  },
});

/** Five stages with labels of two lines. */
export const Longest = meta.story({
  args: {
    stages: [
      { icon: '📄', label: 'All of your documents' },
      { icon: '✂️', label: 'Chunk, clean and embed' },
      { icon: '🗄️', label: 'Vector database' },
      { icon: '🔍', label: 'Retrieve and rerank' },
      { icon: '🤖', label: 'Language model' },
    ],
  },
});
