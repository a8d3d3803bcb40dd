import { PhaseSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Slides/PhaseSlide',
  component: PhaseSlide,
  decorators: [asSlide('Five phases', 'brand')],
  args: {
    phase: 1,
    title: 'Automatic Code Completion',
    tools: 'Copilot, Tabnine, Supermaven',
    whatItIs: 'inline suggestions as you type',
    benefit: { text: '⚡ **Fast & low-risk** — you review every token before it lands' },
    risk: { text: '⚠️ **Can introduce subtle bugs** — sustained attention required' },
  },
});

/** The first of five phases, also for screen readers. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    await expect(canvas.getByRole('img', { name: 'PHASE 1 of 5' })).toBeInTheDocument();
  },
});

/** The fourth phase: three are done, one is ahead. */
export const FourthOfFive = meta.story({
  args: {
    phase: 4,
    title: 'Multi-Agent Orchestration',
    tools: 'Parallel agents, tool use, sub-agents',
    whatItIs: 'full autonomy pipelines',
    benefit: { text: '✅ Handles **entire workflows end-to-end**, parallelizes complex tasks' },
    risk: { text: '⚠️ **Hard to audit** — failure modes are non-obvious and can cascade' },
  },
});

/** With another label, and three phases. */
export const OtherWords = meta.story({
  args: {
    phase: 2,
    phases: 3,
    label: 'STAGE',
    title: 'Solo',
    tools: 'One aircraft, one student',
    whatItIs: 'the instructor stays on the ground',
    benefit: { text: 'You find out what **you** can do' },
    risk: { text: 'Nobody sees what you **forget**' },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('img', { name: 'STAGE 2 of 3' })).toBeInTheDocument();
  },
});

/** After one key press: the benefit is visible, the risk is not. */
export const BenefitOnly = meta.story({
  globals: { step: '1', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/you review every token/)).toBeVisible();
    await expect(canvas.getByText('Can introduce subtle bugs')).not.toBeVisible();
  },
});

/** A title of a whole line, one line each for the tools and the explanation, and callouts of two lines. */
export const Longest = meta.story({
  args: {
    phase: 4,
    title: 'Orchestration of Agents by One Person',
    tools: 'Parallel agents, tool use, sub-agents, a queue and a budget',
    whatItIs: 'one agent writes, another one reviews, a third tests',
    benefit: {
      text: '✅ Handles **entire workflows end-to-end**, parallelizes complex tasks',
    },
    risk: {
      text: '⚠️ **Hard to audit** — failure modes are non-obvious and can cascade',
    },
  },
});
