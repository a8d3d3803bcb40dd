import { PipelineSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const stages = [
  { icon: '📄', label: 'Your docs' },
  { icon: '✂️', label: 'Chunk & embed' },
  { icon: '🗄️', label: 'Vector store' },
  { icon: '🔍', label: 'Retrieve' },
  { icon: '🤖', label: 'LLM' },
];

const meta = preview.meta({
  title: 'Slides/PipelineSlide',
  component: PipelineSlide,
  decorators: [asSlide('AI levels', 'violet')],
  args: {
    level: 3,
    title: 'RAG — Retrieval-Augmented Generation',
    stages,
    points: [
      { icon: '🧠', text: 'Gives the model your private knowledge without fine-tuning' },
      {
        icon: '🛠️',
        label: 'Stack:',
        text: 'LangChain / LlamaIndex · ChromaDB / pgvector / Qdrant',
      },
    ],
    status: '→ Currently experimenting with this 🧪',
  },
});

/** Five stages, two points and the current status. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: /Retrieval-Augmented Generation/ }),
    ).toBeInTheDocument();
  },
});

/** After three key presses: three stages with the arrows that lead to them. The status appears last. */
export const ThirdStep = meta.story({
  globals: { step: '3', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(3);
    await expect(canvas.getByText('Vector store')).toBeVisible();
    await expect(canvas.getByText('Retrieve')).not.toBeVisible();
    await expect(canvas.getByText('status')).not.toBeVisible();
  },
});

/** Only the drawing, with three stages. */
export const StagesOnly = meta.story({
  args: {
    title: 'What happens to a prompt',
    stages: [stages[0]!, stages[3]!, stages[4]!],
    points: undefined,
    status: undefined,
  },
});

/** Five stages with labels of two lines, a point of one line and one of two lines, and a status of one line. */
export const Longest = meta.story({
  args: {
    title: 'RAG — Generation with Retrieval Before It',
    stages: [
      { icon: '📄', label: 'All your documents' },
      { icon: '✂️', label: 'Chunk & embed' },
      { icon: '🗄️', label: 'Vector database' },
      { icon: '🔍', label: 'Find and rank' },
      { icon: '🤖', label: 'Language model' },
    ],
    points: [
      { icon: '🧠', text: 'Gives the model your private knowledge without any tuning' },
      {
        icon: '🛠️',
        label: 'Stack:',
        text: 'LangChain / LlamaIndex · ChromaDB / pgvector / Qdrant',
      },
    ],
    status: '→ Currently experimenting with this, and with what is next 🧪',
  },
});

/** Stages without icons are discs, and a slide without a level has no gauge. */
export const WithoutIcons = meta.story({
  args: {
    level: undefined,
    stages: [{ label: 'Build' }, { label: 'Test' }, { label: 'Deploy' }],
  },
});
