import { ToolsSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const tools = [
  { icon: '🦙', name: 'Ollama', description: 'Run Llama, Mistral, Gemma locally — one command' },
  {
    icon: '⚡',
    name: 'llama.cpp',
    description: 'CPU inference, quantised GGUF models, minimal deps',
  },
  {
    icon: '🤗',
    name: 'HF Transformers',
    description: 'Python, full control, GPU/MPS acceleration',
  },
];

const meta = preview.meta({
  title: 'Slides/ToolsSlide',
  component: ToolsSlide,
  decorators: [asSlide('AI levels', 'violet')],
  args: {
    level: 2,
    title: 'Local inference',
    tools,
    points: [
      {
        icon: '🔒',
        label: 'Why bother?',
        text: 'data stays on-device, zero cost per token, works offline',
      },
    ],
    warning: '⚠️ **Hardware matters** — a 70B model needs ~40 GB VRAM.',
  },
});

/** Three tools, a point about all of them, and a warning. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    await expect(canvas.getByRole('img', { name: 'LEVEL 2 of 4' })).toBeInTheDocument();
  },
});

/** Two tools and nothing else. */
export const TwoTools = meta.story({
  args: { tools: tools.slice(0, 2), points: undefined, warning: undefined },
});

/** The tools are visible. The point appears with the fourth key press, and the warning with the point. */
export const ThirdStep = meta.story({
  globals: { step: '3', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 3, name: 'HF Transformers' })).toBeVisible();
    await expect(canvas.getByText('Why bother?')).not.toBeVisible();
    await expect(canvas.getByText('Hardware matters')).not.toBeVisible();
  },
});

/** Three tools with descriptions of three lines, a point of two lines and a warning of two lines. */
export const Longest = meta.story({
  args: {
    title: 'Local inference on a machine of your own',
    tools: [
      {
        icon: '🦙',
        name: 'Ollama',
        description: 'Run Llama, Mistral, Gemma and many more locally — one command each',
      },
      {
        icon: '⚡',
        name: 'llama.cpp',
        description: 'CPU inference of quantised GGUF models, with very few dependencies',
      },
      {
        icon: '🤗',
        name: 'HF Transformers',
        description: 'Python, full control over everything, GPU/MPS acceleration',
      },
    ],
    points: [
      {
        icon: '🔒',
        label: 'Why bother?',
        text: 'data stays on-device, zero cost per token, works offline',
      },
    ],
    warning: '⚠️ **Hardware matters** — a 70B model needs ~40 GB VRAM.',
  },
});
