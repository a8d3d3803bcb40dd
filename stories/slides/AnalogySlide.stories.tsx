import { AnalogySlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const points = [
  {
    icon: '🤖',
    claim: 'Autopilot can do almost everything',
    explanation: 'yet every flight still has two pilots',
  },
  {
    icon: '🧠',
    claim: 'Skills & judgment matter',
    explanation: 'when things go wrong, humans take over',
  },
  {
    icon: '📋',
    claim: 'Checklists & procedures',
    explanation: 'not because pilots are dumb, but because stakes are high',
  },
  {
    icon: '⌨️',
    claim: 'Same goes for coding with AI',
    explanation: 'automation is a tool, not a replacement for understanding',
  },
] as const;

const meta = preview.meta({
  title: 'Slides/AnalogySlide',
  component: AnalogySlide,
  decorators: [asSlide('Autopilot analogy', 'cyan')],
  args: { title: 'Would you fly on a fully automatic plane? ✈️', points },
});

/** Four points: on the left what everyone accepts, on the right what follows from it. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
  },
});

/** Before the first step: the question without an answer. */
export const BeforeTheFirstStep = meta.story({
  globals: { step: '0', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.queryAllByRole('listitem')).toHaveLength(0);
  },
});

/** Two points. */
export const Two = meta.story({ args: { points: [points[0], points[1]] } });

/** Five points of two lines each, below a question of two lines. */
export const Longest = meta.story({
  args: {
    title: 'Would you get on an automatic plane? ✈️',
    points: [
      {
        icon: '🤖',
        claim: 'Autopilot can do almost everything on most days',
        explanation: 'and still every flight has two pilots who could do without it',
      },
      {
        icon: '🧠',
        claim: 'Skill and judgment matter most when they are rare',
        explanation: 'when things go wrong, humans take over within seconds',
      },
      {
        icon: '📋',
        claim: 'Checklists and procedures for every stage of a flight',
        explanation: 'not because pilots are dumb, but because the stakes are high',
      },
      {
        icon: '🎛️',
        claim: 'Simulators in which nobody is hurt by a mistake',
        explanation: 'because a skill that is never used is gone within the year',
      },
      {
        icon: '⌨️',
        claim: 'All of this goes for writing code with an agent',
        explanation: 'automation is a tool, and no replacement for understanding',
      },
    ],
  },
});
