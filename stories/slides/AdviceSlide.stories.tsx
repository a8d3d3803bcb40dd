import { AdviceSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const paperToRead = {
  icon: '📄',
  authors: 'Shen & Tamkin',
  title: '"How AI Impacts Skill Formation"',
  source: 'arxiv.org/abs/2601.20245',
  href: 'https://arxiv.org/abs/2601.20245' as const,
  finding: 'AI use impairs conceptual understanding without delivering efficiency gains',
};

const meta = preview.meta({
  title: 'Slides/AdviceSlide',
  component: AdviceSlide,
  decorators: [asSlide('Advice', 'green')],
  args: {
    title: 'New tools, new manners',
    statement:
      "New capabilities → new professional norms. The industry hasn't caught up yet. **You can lead.**",
    items: [
      { icon: '🍝', label: 'Stop Sloppypasta', href: 'https://stopsloppypasta.ai/' as const },
      paperToRead,
    ],
  },
});

/** A statement, a link and a paper. Links open the real pages in a new tab. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
  },
});

/** The text of each link says where it leads. */
export const Links = meta.story({
  globals: { step: 'all', mode: 'still' },
  play: async ({ canvas }) => {
    const page = canvas.getByRole('link', { name: 'Stop Sloppypasta' });
    await expect(page).toHaveAttribute('href', 'https://stopsloppypasta.ai/');
    await expect(page).toHaveAttribute('target', '_blank');
    await expect(canvas.getByRole('link', { name: paperToRead.source })).toHaveAttribute(
      'href',
      paperToRead.href,
    );
  },
});

/** A link that is not revealed yet does not work: neither Tab nor a screen reader finds it. */
export const BeforeTheFirstStep = meta.story({
  globals: { step: '0', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.queryAllByRole('link')).toHaveLength(0);
  },
});

/** Without a statement, the title is in the field. */
export const ItemsOnly = meta.story({
  args: {
    title: 'Your coding skills still matter',
    statement: undefined,
    items: [
      { icon: '🏋️', label: 'Exercise them', text: 'build pet projects just for the joy of it' },
      {
        icon: '📺',
        label: 'youtube.com/@TsodingDaily',
        href: 'https://www.youtube.com/@TsodingDaily' as const,
        text: 'raw, educational, zero-AI coding streams (C, Rust, Go, and more)',
      },
      {
        icon: '📺',
        label: 'youtube.com/@TheCodingTrain',
        href: 'https://www.youtube.com/@TheCodingTrain' as const,
        text: 'creative coding with p5.js, Daniel Shiffman (1.76M subscribers)',
      },
      {
        icon: '🤖',
        label: 'Use AI for exploration',
        text: 'not as a substitute for understanding',
      },
    ],
  },
});

/** Only one paper. */
export const OnePaper = meta.story({
  args: { title: 'Read this one', statement: undefined, items: [paperToRead] },
});

/** A statement of three sentences next to a link, a paper and a point of one line. */
export const Longest = meta.story({
  args: {
    title: 'New tools ask for new manners at work',
    statement:
      "New capabilities → new professional norms. The industry hasn't caught up with them yet. You can **lead**, wherever you sit.",
    items: [
      {
        icon: '🍝',
        label: 'Stop Sloppypasta',
        href: 'https://stopsloppypasta.ai/' as const,
      },
      paperToRead,
      { icon: '🤝', label: 'Say what you have checked yourself' },
    ],
  },
});

/** Four items, each with a long address that breaks and a line of text, and no statement. */
export const LongestItems = meta.story({
  args: {
    title: 'Your skills matter more than before',
    statement: undefined,
    items: Array.from({ length: 4 }, (_, index) => ({
      icon: ['📺', '🎬', '📻', '🎙️'][index]!,
      label: `example.com/@AChannelWithARatherLongName${index + 1}`,
      href: `https://example.com/${index + 1}`,
      text: 'raw, educational coding streams',
    })),
  },
});
