import { MythSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Slides/MythSlide',
  component: MythSlide,
  decorators: [asSlide('Five phases', 'brand')],
  args: {
    phase: 5,
    title: 'Spec-Driven Development',
    status: 'Still a myth 🦄',
    pitch: '"Write a spec → AI ships production code → Deploy → ??? → Profit"',
    realityCheck: {
      text: "**Reality check:** We're not there yet. Maybe never for complex systems.",
    },
  },
});

/** The promise, the stamp below its end, and the reality. The last stop of the gauge is dashed. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    await expect(canvas.getByRole('img', { name: 'PHASE 5 of 5' })).toBeInTheDocument();
  },
});

/** Only the promise: the audience can believe it for a moment. */
export const BeforeTheTruth = meta.story({
  globals: { step: '0', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/^Write a spec/)).toBeVisible();
    await expect(canvas.getByText(/^Still a myth/)).not.toBeVisible();
    await expect(canvas.getByText('Reality check:')).not.toBeVisible();
  },
});

/** After one key press: the stamp is on the promise, and the reason is still hidden. */
export const Stamped = meta.story({
  globals: { step: '1', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/^Still a myth/)).toBeVisible();
    await expect(canvas.getByText('Reality check:')).not.toBeVisible();
  },
});

/** A pitch of three lines and a reality check of two lines. */
export const Longest = meta.story({
  args: {
    title: 'Development Without Any Developers',
    status: 'Still a myth 🦄',
    pitch:
      '"Describe the business → agents write, test and ship all of it → nobody has to read the code → Deploy → ??? → Profit"',
    realityCheck: {
      text: "**Reality check:** We're not there yet, whatever the demo says. Maybe never for complex systems that people depend on.",
    },
  },
});
