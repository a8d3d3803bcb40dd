import { ProblemsSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const hallucinations = {
  icon: '🤖',
  label: 'Hallucinations',
  description: "The code looks right but calls an API that doesn't exist",
};
const maintainability = {
  icon: '🧩',
  label: 'Maintainability',
  description: '6 months later, nobody (including the AI) understands it',
};
const security = {
  icon: '🔓',
  label: 'Security',
  description: 'SQL injection on line 42, shipped to prod',
};
const licenses = {
  icon: '⚖️',
  label: 'IP Risks',
  description: 'Did that code come from a GPL repo?',
};
const decay = {
  icon: '🧠',
  label: 'Cognitive Decay',
  description: 'You stop understanding your own codebase',
};
const team = {
  icon: '👥',
  label: 'Team Load',
  description: "Junior devs reviewing AI slop they can't evaluate",
};

const meta = preview.meta({
  title: 'Slides/ProblemsSlide',
  component: ProblemsSlide,
  decorators: [asSlide('Problems', 'coral')],
  args: {
    title: '🚨 The Problems',
    problems: [hallucinations, maintainability, security, licenses, decay, team] as const,
  },
});

/** Six problems: as many as an audience can remember. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
  },
});

/** Two problems, side by side. */
export const Two = meta.story({ args: { problems: [security, licenses] } });

/** Three in a row. */
export const Three = meta.story({ args: { problems: [hallucinations, security, decay] } });

/** Four in a square. */
export const Four = meta.story({ args: { problems: [hallucinations, security, decay, team] } });

/** Five: one place stays free. */
export const Five = meta.story({
  args: { problems: [hallucinations, maintainability, security, decay, team] },
});

/** After two key presses: two cards. The space of the other four is reserved. */
export const SecondStep = meta.story({
  globals: { step: '2', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(2);
    await expect(canvas.getByRole('heading', { level: 3, name: 'Maintainability' })).toBeVisible();
    await expect(canvas.queryByRole('heading', { name: 'Security' })).toBeNull();
  },
});

/** Six cards with descriptions of a dozen words, below a title of one line. */
export const Longest = meta.story({
  args: {
    title: '🚨 What goes wrong in the long run',
    problems: [
      {
        icon: '🤖',
        label: 'Hallucinations',
        description: "The code looks right but calls an API that doesn't exist anywhere",
      },
      {
        icon: '🧩',
        label: 'Maintainability',
        description: '6 months later, nobody (including the AI) understands it at all',
      },
      {
        icon: '🔓',
        label: 'Security',
        description: 'SQL injection on line 42, found by someone else, shipped to prod',
      },
      {
        icon: '⚖️',
        label: 'License Risks',
        description: 'Did that code come from a GPL repo, and who would know?',
      },
      {
        icon: '🧠',
        label: 'Cognitive Decay',
        description: 'You stop understanding your own codebase, one pull request at a time',
      },
      {
        icon: '👥',
        label: 'Team Load',
        description: "Junior devs reviewing AI slop that they can't evaluate on their own",
      },
    ],
  },
});

/** Names and texts alone. */
export const WithoutIcons = meta.story({
  args: {
    problems: [
      { label: 'Slow', description: 'An hour from commit to customer' },
      { label: 'Loud', description: 'Two hundred alerts in a night' },
    ],
  },
});

/** A line below the heading. */
export const Subtitle = meta.story({ args: { subtitle: 'What we found in a year of nights' } });

/** The heading is hidden: screen readers, addresses and lists still have it. */
export const HiddenTitle = meta.story({
  args: { hideTitle: true },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('heading', { level: 2, name: args.title })).toBeInTheDocument();
  },
});
