import { TimelineSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const events = [
  { date: '2009', at: 2009, name: 'One server', text: 'under a desk, with a note' },
  { date: '2013', at: 2013, name: 'Three servers', text: 'in three cities, and a pager' },
  { date: '2018', at: 2018, name: 'A cluster', text: 'that needs a team of its own' },
  { date: '2026', at: 2026, name: 'One server', text: 'rented, if the plan holds', future: true },
];

const evenly = (some: readonly (typeof events)[number][]) =>
  some.map((event) => ({ ...event, at: undefined }));

const meta = preview.meta({
  title: 'Slides/TimelineSlide',
  component: TimelineSlide,
  decorators: [asSlide('Servers', 'cyan')],
  args: { title: 'From one server to one server', events: evenly(events) },
});

/** Four events at even distances; the last one is still to come. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    await expect(canvas.getAllByRole('listitem')).toHaveLength(4);
  },
});

/** Before the first step: the dates on the line. */
export const BeforeTheFirstStep = meta.story({
  globals: { step: '0', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('2013')).toBeVisible();
    await expect(canvas.getByText('A cluster')).not.toBeVisible();
  },
});

/** The distances of the years. */
export const TrueDistances = meta.story({ args: { events } });

/** Three years that are close: the line has a break in the long time before them. */
export const Break = meta.story({
  args: {
    title: 'Thirty years, and then three',
    events: [
      { date: '1996', at: 1996, name: 'A manual', text: 'on paper' },
      { date: '2024', at: 2024, name: 'A search', text: 'that finds it' },
      { date: '2025', at: 2025, name: 'A chat', text: 'that reads it' },
      { date: '2026', at: 2026, name: 'Silence', text: 'that hides it', future: true },
    ],
  },
});

/** Two events that matter. */
export const Lit = meta.story({ args: { lit: [2, 4] as never, atOnce: true } });

/** Five events: above and below the line by turns. */
export const Five = meta.story({
  args: {
    events: [
      ...events.slice(0, 2),
      { date: '2014', at: 2014, name: 'Containers', text: 'and nobody knows where things are' },
      ...events.slice(2),
    ],
  },
});

/** Key presses light events that are there already, and one enters between the others. */
export const Steps = meta.story({
  globals: { step: '1', mode: 'still' },
  args: {
    steps: [3, 4] as never,
    events: evenly(events).map((event, at) => ({
      ...event,
      text: undefined,
      points: ['one rack', 'two people'],
      late: at === 2,
    })),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('2018')).toBeVisible();
    await expect(canvas.getAllByText('two people')).toHaveLength(4);
  },
});

/** From right to left. */
export const RightToLeft = meta.story({
  args: {
    title: 'משרת אחד לשרת אחד',
    events: [
      { date: '2009', name: 'שרת אחד', text: 'מתחת לשולחן' },
      { date: '2018', name: 'אשכול', text: 'שצריך צוות משלו' },
      { date: '2026', name: 'שרת אחד', text: 'אם התוכנית תצליח', future: true },
    ],
  },
});

/** Eight events, all at once. */
export const Longest = meta.story({
  args: {
    title: 'From one server to one server in only eight steps',
    atOnce: true,
    events: [
      ...evenly(events.slice(0, 2)),
      { date: '2014', name: 'Containers', text: 'and nobody knows where' },
      { date: '2016', name: 'A registry', text: 'of all that is there' },
      ...evenly(events.slice(2, 3)),
      { date: '2020', name: 'Two clusters', text: 'because one was not enough' },
      { date: '2022', name: 'The invoice', text: 'that somebody read' },
      ...evenly(events.slice(3)),
    ],
  },
});
