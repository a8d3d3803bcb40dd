import { LevelSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const points = [
  {
    icon: '☁️',
    label: 'Hosted APIs',
    text: 'Anthropic, OpenAI, Gemini — drop-in inference, no infra',
  },
  {
    icon: '🔀',
    label: 'HuggingFace Inference API',
    text: 'proxy to hundreds of open-weight models, same REST interface',
  },
  {
    icon: '🧩',
    label: 'Patterns:',
    text: 'chat completion · embeddings · structured output · tool use',
  },
];

const meta = preview.meta({
  title: 'Slides/LevelSlide',
  component: LevelSlide,
  decorators: [asSlide('AI levels', 'violet')],
  args: { level: 1, title: 'Adding AI features to your app', points },
});

/** The lowest of four levels, with a warning. */
export const Default = meta.story({
  args: {
    warning:
      '⚠️ You are now responsible for **prompt injection**, **data leakage** and **cost runaway**',
  },
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    await expect(canvas.getByRole('img', { name: 'LEVEL 1 of 4' })).toBeInTheDocument();
  },
});

/** The highest level, with the current status. */
export const WithStatus = meta.story({
  args: {
    level: 4,
    title: 'Training an open-weight model',
    status: '→ Currently experimenting with local training + inference 🧪',
  },
});

/** Points without labels and icons, and nothing below them. */
export const PlainPoints = meta.story({
  args: {
    level: 2,
    points: [
      { text: 'Pick one feature that people asked for' },
      { text: 'Write down how you would notice that it is wrong' },
    ],
  },
});

/** Three belts instead of four levels. */
export const OtherWords = meta.story({
  args: { level: 2, levels: 3, label: 'BELT', title: 'What you know at the second belt' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('img', { name: 'BELT 2 of 3' })).toBeInTheDocument();
  },
});

/** After one key press: the first point, and not yet the warning, which appears with the last point. */
export const FirstStep = meta.story({
  args: { warning: '⚠️ You are now responsible for **prompt injection**' },
  globals: { step: '1', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(1);
    await expect(canvas.getByText('prompt injection')).not.toBeVisible();
  },
});

/** Four points of two lines with labels, and a status of one line, below a title of one line. */
export const Longest = meta.story({
  args: {
    level: 4,
    title: 'Training a model of your own at home',
    points: [
      {
        icon: '🎯',
        label: 'Fine-tuning',
        text: 'LoRA / QLoRA — adapt a base model on your task with minimal GPU',
      },
      {
        icon: '📊',
        label: 'Datasets',
        text: 'HuggingFace Datasets — thousands of ready-to-use training sets',
      },
      {
        icon: '🚂',
        label: 'Training',
        text: 'HF Transformers + PEFT · Unsloth for fast LoRA on one card',
      },
      {
        icon: '🤗',
        label: 'HuggingFace',
        text: 'one-stop shop: models · datasets · papers · inference API · model hub',
      },
    ],
    status: '→ Currently experimenting with local training + inference 🧪',
  },
});

/** Three points, and a warning of three lines. */
export const LongestWarning = meta.story({
  args: {
    warning:
      '⚠️ You are now responsible for **prompt injection**, **data leakage** and **cost runaway**, and for telling the people who use it what it can not do',
  },
});

/** Without a level there is no gauge: points and bands take its columns. */
export const WithoutLevel = meta.story({ args: { level: undefined } });
