import { PointsSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Slides/PointsSlide',
  component: PointsSlide,
  decorators: [asSlide('Vibe coding', 'pink')],
  args: {
    title: 'What IS vibe coding?',
    points: [
      { text: 'Human is **NOT** in the loop' },
      { text: 'Never read the generated code' },
      { text: 'Just prompt harder 💪' },
    ],
  },
});

/** Three statements, one after the other. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
  },
});

/** Before the first step: only the title. Screen readers cannot read ahead. */
export const BeforeTheFirstStep = meta.story({
  globals: { step: '0', mode: 'still' },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('heading', { name: args.title })).toBeVisible();
    await expect(canvas.queryAllByRole('listitem')).toHaveLength(0);
  },
});

/** After one key press: the first statement. The space of the others is reserved. */
export const FirstStep = meta.story({
  globals: { step: '1', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(1);
    await expect(canvas.getByRole('listitem')).toHaveTextContent('Human is NOT in the loop');
  },
});

/** Everything is visible from the start, at every step. */
export const AtOnce = meta.story({
  args: { atOnce: true },
  globals: { step: '0', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(3);
  },
});

/** Two statements, which have more room. */
export const Two = meta.story({
  args: {
    title: 'What is left for us?',
    points: [{ text: 'Knowing **what** to build' }, { text: 'Knowing when it is **wrong**' }],
  },
});

/** Statements of two lines break correctly, also with emphasized words. */
export const TwoLines = meta.story({
  args: {
    title: 'Why tea?',
    points: [
      { text: 'It is **hot**, whatever the weather outside of the house may be like' },
      { text: 'It takes as long as it takes 🫖 and nobody asks in between' },
      { text: 'It is wet' },
    ],
  },
});

/** Four statements that fill their line, below a title of one line. */
export const Longest = meta.story({
  args: {
    title: 'Four things that no checklist does',
    points: [
      { text: 'Notice that the instruments **disagree**' },
      { text: 'Decide which one of them you believe' },
      { text: 'Say out loud that you do **not know**' },
      { text: 'Hand over before it is too late 🛬' },
    ],
  },
});
