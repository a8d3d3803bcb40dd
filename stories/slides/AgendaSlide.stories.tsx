import { AgendaSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Slides/AgendaSlide',
  component: AgendaSlide,
  decorators: [asSlide('Caches', 'cyan')],
  args: {
    title: 'Today',
    parts: [
      { title: 'Why caches lie', minutes: 7, accent: 'pink' as const },
      { title: 'Four ways to the truth', minutes: 12, accent: 'cyan' as const },
      { title: 'Measure it', minutes: 6, accent: 'green' as const },
      { title: 'Your questions', minutes: 5, accent: 'violet' as const },
    ],
    current: 'Four ways to the truth',
  },
});

/** Before the second part. In a talk, parts, minutes and the lit part come from the talk. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    const lit = canvas.getAllByRole('listitem', { current: 'step' });
    await expect(lit.map(({ textContent }) => textContent)).toEqual([
      '2Four ways to the truth12 min',
    ]);
  },
});

/** The whole talk at a glance: no part is lit more than the others. */
export const AllLit = meta.story({ args: { current: '' } });

/** Names only. */
export const Names = meta.story({
  args: { parts: ['The past', 'The present', 'The future'], current: 'The present' },
});

/** Ten parts, the most that it holds. */
export const Longest = meta.story({
  args: {
    title: 'What we will talk about in this hour',
    parts: [
      'Distributed systems in ten incidents',
      'Clocks',
      'Queues that grow without an end',
      'Retries',
      'Leaders, and how they are elected',
      'Untested backups',
      'Certificates',
      'Names',
      'Dashboards that are always green',
      'Questions from the audience',
    ].map((title) => ({ title, minutes: 6 })),
    current: 'Leaders, and how they are elected',
  },
});
