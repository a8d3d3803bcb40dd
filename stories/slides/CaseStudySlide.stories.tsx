import { CaseStudySlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const facts = [
  { icon: '🦀', figure: '106,000', text: 'lines of Rust — 351 files — compiles the Linux kernel' },
  { icon: '🤖', text: 'Generated with Claude Opus via iterative spec-driven prompting' },
  {
    icon: '🧩',
    label: 'Key insight:',
    figure: '32 phases × ~11 files',
    text: 'modular decomposition was everything',
  },
  {
    icon: '💸',
    label: 'Cost:',
    figure: '$20,000+',
    text: "in API calls — and the type checker doesn't work",
  },
];

const meta = preview.meta({
  title: 'Slides/CaseStudySlide',
  component: CaseStudySlide,
  decorators: [asSlide('Five phases', 'brand')],
  args: {
    kicker: 'PHASE 5 — IN THE WILD',
    title: 'Case Study: A C Compiler, Built from Specs',
    facts,
    source: {
      icon: '🔗',
      label: 'shape-of-code.com — Investigating an LLM-generated C compiler',
      href: 'https://shape-of-code.com/2026/02/22/investigating-an-llm-generated-c-compiler/' as const,
    },
  },
});

/** Four facts, three of them with a figure, and the source. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: /^Case Study: A C Compiler/ }),
    ).toBeInTheDocument();
  },
});

/** The source is a link, and appears with the last fact. */
export const Source = meta.story({
  globals: { step: 'all', mode: 'still' },
  play: async ({ canvas, args }) => {
    const link = canvas.getByRole('link', { name: /^shape-of-code.com/ });
    await expect(link).toHaveAttribute('href', args.source?.href);
    await expect(link).toHaveAttribute('target', '_blank');
  },
});

/** After three key presses: the source appears with the last fact. */
export const ThirdStep = meta.story({
  globals: { step: '3', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(3);
    await expect(canvas.queryByRole('link')).toBeNull();
  },
});

/** Two figures and no source: something that you have seen yourself. */
export const TwoFigures = meta.story({
  args: {
    kicker: undefined,
    title: 'Our own week with an agent',
    facts: [
      { icon: '📈', figure: '212', text: 'pull requests opened' },
      { icon: '📉', figure: '9', text: 'pull requests merged' },
    ],
    source: undefined,
  },
});

/** Four facts with label, figure and two lines of text, below a title of one line. */
export const Longest = meta.story({
  args: {
    kicker: 'PHASE 5 — OUT IN THE WILD, AGAIN',
    title: 'Case Study: A Kernel, from Specs',
    facts: [
      {
        icon: '🦀',
        label: 'What came out of it:',
        figure: '1,106,000 lines',
        text: 'of Rust, which boot on one machine',
      },
      {
        icon: '🤖',
        label: 'How it was made:',
        figure: '13 generations',
        text: 'of each file, by prompting',
      },
      {
        icon: '🧩',
        label: 'What made it work:',
        figure: '32 phases × 110 files',
        text: 'modular decomposition',
      },
      {
        icon: '💸',
        label: 'What it cost:',
        figure: '$2,000,000+',
        text: 'in API calls, and it is still not fair',
      },
    ],
    source: {
      icon: '🔗',
      label: 'example.com — Investigating an operating system that nobody has written',
      href: 'https://example.com/' as const,
    },
  },
});
