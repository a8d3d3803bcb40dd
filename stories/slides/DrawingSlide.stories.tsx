import { DrawingSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';
import ticket from '../samples/drawings/ticket.svg?drawing';
import tower from '../samples/drawings/tower.svg?drawing';

const meta = preview.meta({
  title: 'Slides/DrawingSlide',
  component: DrawingSlide,
  decorators: [asSlide('Queues', 'cyan')],
  args: {
    title: 'How a ticket moves',
    drawing: ticket,
    alt: 'A client sends tickets to a server, and a worker takes them from a queue.',
    steps: ['Request', ['Queue', 'Hand over'], ['Worker', 'Retry']],
  },
});

/** A file of Figma, whose groups appear one after the other. Its dark lines have a light mat in a dark theme. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    await expect(canvas.getByRole('img', { name: args.alt })).toBeVisible();
    await expect(canvas.getByText('Worker')).toBeVisible();
  },
});

/** The start: what no step shows is there. */
export const FirstStep = meta.story({
  globals: { step: '0', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Client')).toBeVisible();
    await expect(canvas.getByText('Worker')).not.toBeVisible();
  },
});

/** A step lights a layer and says what it means; everything else is dimmer. */
export const Lit = meta.story({
  globals: { step: '1', mode: 'still' },
  args: {
    title: 'Where do tickets wait?',
    steps: [
      { light: 'Queue', text: 'Here: **one queue** for all workers.' },
      { light: ['Worker', 'Retry'], text: 'Not here.' },
    ],
  },
  play: async ({ canvas, args }) => {
    await expect(
      canvas.getByRole('img', { name: `${args.alt} Here: one queue for all workers.` }),
    ).toBeVisible();
  },
});

/** A file of Illustrator, higher than wide, with a white ground of its own: never cropped. */
export const OwnGround = meta.story({
  args: {
    title: 'Who sits where?',
    drawing: tower,
    alt: 'The harbor tower has five floors.',
    steps: [{ light: 'Records' }],
  },
});

/** Without a mat, for a drawing that is made for the theme. */
export const NoMat = meta.story({ args: { ground: 'none', steps: [] } });

/** A title on one line, and the longest text below the drawing, on two. */
export const Longest = meta.story({
  globals: { step: '1', mode: 'still' },
  args: {
    title: 'A title of forty characters, on one line',
    steps: [
      {
        light: 'Queue',
        text: 'A text of a hundred characters that says what the layers mean which this step lights, on two lines.',
      },
    ],
  },
});
