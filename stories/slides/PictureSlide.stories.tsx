import { PictureSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';
import { harbor, layers, logos, review, ticket } from '../samples/pictureFiles.ts';

const credit = { label: 'Photo: A. Name, Unsplash', href: 'https://unsplash.com' } as const;
const source = { label: 'Pull request 1301', href: 'https://example.org/1301' } as const;

const meta = preview.meta({
  title: 'Slides/PictureSlide',
  component: PictureSlide,
  decorators: [asSlide('Harbor', 'cyan')],
  args: { title: 'It worked on Friday', picture: harbor, fill: true, credit },
});

/** A photograph that fills the slide. The words are on a strip, and the boat stays in view. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    await expect(canvas.getByRole('img', { name: harbor.alt })).toBeVisible();
    await expect(canvas.getByRole('link', { name: credit.label })).toBeVisible();
  },
});

/** The heading is hidden: only the photograph, and whose it is. */
export const Bare = meta.story({ args: { hideTitle: true } });

/** A screenshot, of which all is there, with a caption and a source. */
export const Whole = meta.story({
  args: {
    title: 'The line that did it',
    picture: review,
    fill: false,
    caption: 'Two lines, four hours',
    source,
    credit: undefined,
  },
});

/** A drawing on white that is higher than wide: it lies on a mat, and its caption is beside it. */
export const Narrow = meta.story({
  args: {
    title: 'Seven layers',
    picture: layers,
    fill: false,
    caption: 'Each layer trusts the one below it, and nobody asks the first one',
    credit: undefined,
  },
});

/** The same drawing, inverted on dark themes. */
export const Inverted = meta.story({
  args: {
    title: 'Seven layers',
    picture: { ...layers, drawing: 'invert' },
    fill: false,
    credit: undefined,
  },
});

/** A photograph that fills its half, beside a text. */
export const BesideText = meta.story({
  args: {
    title: 'Sunday, 18:40',
    text: 'All ships had left. The system still asked each berth every second, and the dashboard showed the **mean**.',
  },
});

/** A screenshot at the start of the lines, beside points. */
export const BesidePoints = meta.story({
  args: {
    title: 'The line that did it',
    picture: review,
    fill: false,
    side: 'start',
    points: [
      { text: 'A retry without a limit', points: ['each call starts `three` more'] },
      { text: 'A berth that is missing', points: ['nobody has tested it'] },
    ],
    source,
    credit: undefined,
  },
});

/** Four pictures of different shapes, each on a panel. */
export const Several = meta.story({
  args: {
    title: 'Four days',
    picture: undefined,
    fill: false,
    pictures: [
      { ...harbor, caption: 'Friday' },
      { ...review, caption: 'Saturday' },
      { ...layers, caption: 'Sunday' },
      { ...harbor, caption: 'Monday' },
    ],
  },
});

/** Twelve logos of many shapes look equally large. */
export const Logos = meta.story({
  args: {
    title: 'Who uses it',
    picture: undefined,
    fill: false,
    logos: true,
    pictures: [...logos, ...logos],
    credit: undefined,
  },
});

/** Pictures that follow each other at the same place: the second of five. */
export const Frames = meta.story({
  args: {
    title: 'How a ticket moves',
    picture: undefined,
    fill: undefined,
    frames: ticket,
    credit: undefined,
  },
  globals: { step: '1', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('img')).toHaveAccessibleName('An arrow from Planned to In work');
  },
});

/** The most text that the strip of a photograph promises to hold. */
export const Longest = meta.story({
  args: {
    title: 'Every ship that waits in a harbor costs money, and nobody knows how much',
    caption: 'Sunday evening at 18:40: all berths are free, and all of them are asked.',
  },
});

/** The most text that has room beside a picture: 40 words. */
export const LongestText = meta.story({
  args: {
    title: 'Each berth is asked every second',
    text: 'All ships had left on Friday afternoon, but the system still asked each of the forty berths every second whether it was free. Nobody saw it over the weekend, because the only dashboard that anybody had ever built showed the mean.',
  },
});
