import { expect, fn, userEvent } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { anyTalk, asView, viewOpenedBy } from '../../.storybook/view.tsx';
import { monotonic } from '../../src/core/clock.ts';
import { PresenterView } from '../../src/presenter/PresenterView.tsx';
import type { TalkState } from '../../src/core/TalkState.ts';
import { beeRecords, bees } from './samples/bees.tsx';

const minute = 60_000;

/** The talk at the first step of its second slide, after some minutes. */
const after = (minutes: number, runningSince: number | null = monotonic()): TalkState => ({
  position: { slideIndex: 1, stepIndex: 1 },
  curtain: 'none',
  clock: {
    spent: new Map([
      ['bees', minute],
      ['dance', (minutes - 1) * minute],
    ]),
    runningSince,
  },
  isPresented: true,
  version: 1,
  changedBy: '',
  held: null,
  before: null,
});

const meta = preview.meta({
  title: 'Presentation/PresenterView',
  component: PresenterView,
  decorators: [asView],
  parameters: viewOpenedBy(
    'Press `s` in the talk, or open its address with `?presenterMode`. The notes, cues and minutes of the slides are in it.',
    anyTalk,
  ),
  args: {
    title: 'Bees',
    state: after(2),
    slides: beeRecords,
    onCommand: fn(),
    children: bees,
  },
  argTypes: {
    children: { control: false },
    aspectRatio: { control: 'inline-radio', options: ['16:9', '16:10', '4:3'] },
  },
});

/** On time: the current step, what the next key press shows, the next slide, and the notes with the current cue. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(canvas.getByText('on time')).toBeVisible();
    const cue = canvas.getByText('Show it with the hand.').closest('p');
    await expect(cue).toHaveAttribute('aria-current', 'step');
    await userEvent.click(canvas.getByRole('button', { name: 'Next →' }));
    await expect(args.onCommand).toHaveBeenCalledWith('next');
  },
});

/** The talk is two and a half minutes behind the plan, and over its time. */
export const Behind = meta.story({
  args: { state: after(5.5) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/behind$/)).toBeVisible();
  },
});

/** The last minutes of the time have come. */
export const LastMinutes = meta.story({
  args: { state: after(3.5) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Last minutes')).toBeVisible();
  },
});

/** Ahead of the plan: the first slide was skipped. */
export const Ahead = meta.story({
  args: {
    state: { ...after(1), clock: { spent: new Map([['bees', 5000]]), runningSince: monotonic() } },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/ahead$/)).toBeVisible();
  },
});

/** The clock is paused, for a demo or a question. */
export const Paused = meta.story({
  args: { state: after(2, null) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Paused')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Resume clock' })).toBeVisible();
  },
});

/** The last slide, which has no notes. */
export const WithoutNotes = meta.story({
  args: { state: { ...after(4), position: { slideIndex: 2, stepIndex: 0 } } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('No notes.')).toBeVisible();
    await expect(canvas.getByText('That was the last step.')).toBeVisible();
    await expect(canvas.getByText('This is the last slide.')).toBeVisible();
  },
});

/** Long notes scroll. */
export const WithLongNotes = meta.story({
  args: {
    slides: beeRecords.map((slide) => ({
      ...slide,
      notes: 'Every sentence that the speaker was afraid to forget is written here. '.repeat(80),
    })),
  },
  play: async ({ canvas }) => {
    const notes = canvas.getByRole('group', { name: 'Notes' });
    await expect(notes.scrollHeight).toBeGreaterThan(notes.clientHeight);
  },
});

/** The audience sees a black screen, and the browser blocks storage. */
export const Refused = meta.story({
  args: {
    state: { ...after(2), curtain: 'black' },
    refused: ['A reload resets the clock: this browser blocks storage.'],
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('The audience sees a black screen.')).toBeVisible();
    await expect(canvas.getByText(/blocks storage/)).toBeVisible();
  },
});
