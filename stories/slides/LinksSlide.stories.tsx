import { LinksSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Slides/LinksSlide',
  component: LinksSlide,
  decorators: [asSlide('Caches', 'cyan')],
  args: {
    title: 'To read',
    links: [
      {
        label: 'The tail at scale',
        href: 'https://example.com/tail' as const,
        note: 'Ada Example',
      },
      {
        label: 'A cache is a promise',
        href: 'https://example.com/cache' as const,
        note: 'Ben Sample',
      },
      {
        label: 'Hints for people who build queues',
        href: 'https://example.com/hints' as const,
        note: 'Cleo Model',
        also: { label: 'her talk', href: 'https://example.com/talk' as const },
      },
      {
        label: 'What clocks cannot tell',
        href: 'https://example.com/clocks' as const,
        note: 'Dan Proof',
      },
      { label: 'RFC 0', href: 'https://example.com/rfc' as const },
    ],
  },
});

/** Titles and who they are by; one has a second link. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    await expect(canvas.getAllByRole('link')).toHaveLength(6);
  },
});

/** Two sources, which have more room. */
export const Two = meta.story({
  args: {
    links: [
      {
        label: 'The tail at scale',
        href: 'https://example.com/tail' as const,
        note: 'Ada Example',
      },
      {
        label: 'A cache is a promise',
        href: 'https://example.com/cache' as const,
        note: 'Ben Sample',
      },
    ],
  },
});

const to = (label: string, note?: string) => ({
  label,
  note,
  href: `https://example.com/${label.length}` as const,
});
const groups = [
  {
    heading: 'Books',
    links: [to('The tail at scale', 'Ada Example'), to('Hints for builders', 'Ben Sample')],
  },
  {
    heading: 'Talks',
    links: [to('What clocks cannot tell', 'Dan Proof, 2024'), to('Caches', 'Cleo Model')],
  },
  { heading: 'Code', links: [to('a-queue', 'Rust'), to('a-cache-server', 'Go')] },
];

/** Three groups beside each other. */
export const Groups = meta.story({
  args: { links: groups },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 3, name: 'Talks' })).toBeVisible();
    await expect(canvas.getAllByRole('list')).toHaveLength(3);
  },
});

/** Four groups of three, in two rows: who a source is by is in its line. */
export const FourGroups = meta.story({
  args: {
    links: [
      ...groups.map(({ heading, links }) => ({
        heading,
        links: [...links, to(`More ${heading.toLowerCase()} in a long list`)],
      })),
      { heading: 'Sites', links: [to('The wiki'), to('The docs', 'Start here'), to('RFC 0')] },
    ],
  },
});

/** Eight titles that fill their line. */
export const Longest = meta.story({
  args: {
    title: 'Everything that this talk has left out',
    links: [
      'Understanding distributed transactions',
      'Consensus protocols for impatient people',
      'Observability without expensive platforms',
      'Garbage collection: a friendly dissection',
      'Benchmarking considered complicated, again',
      'Programming languages nobody remembers',
      'Cryptographic mistakes in ordinary websites',
      'Estimating software: a retrospective view',
    ].map((label, index) => ({
      label,
      href: `https://example.com/${index}` as const,
      note: 'Alexandra Example, 2024',
    })),
  },
});
