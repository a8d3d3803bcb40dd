import { SpeakerSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';
import { jonas, mara } from '../samples/people.ts';

const aboutMara = [
  'Writes compilers by day',
  'Keeps **two** hives',
  'Has read more code than she wrote',
];
const aboutJonas = ['Makes trains stop', 'Runs the Tuesday reading group', 'Once deleted a test'];

const meta = preview.meta({
  title: 'Slides/SpeakerSlide',
  component: SpeakerSlide,
  decorators: [asSlide('Hello', 'brand')],
  args: { title: 'Who is talking?', speakers: [{ ...mara, about: aboutMara }] },
});

/** One person, with a picture, links and three lines. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    await expect(canvas.getByRole('heading', { level: 3, name: 'Mara Lindqvist' })).toBeVisible();
    await expect(canvas.getByRole('img', { name: 'Mara Lindqvist' })).toBeVisible();
  },
});

/** Two people: each has a half. The second one has no picture, so there are initials. */
export const Two = meta.story({
  args: {
    title: 'Who are we?',
    speakers: [
      { ...mara, about: aboutMara },
      { ...jonas, portrait: undefined, about: aboutJonas },
    ],
  },
});

/** A name and what the person does: the field takes the rest of the slide. */
export const Shortest = meta.story({
  args: { speakers: [{ name: 'Mara Lindqvist', role: 'Staff engineer' }] },
});

/** Two people with long names, and three lines and two links each. */
export const Longest = meta.story({
  args: {
    title: 'Who are we?',
    speakers: [
      {
        ...mara,
        name: 'Dr. Alexandra Featherstone',
        role: 'Principal engineer for platforms',
        company: 'Example Railways International',
        about: aboutMara,
      },
      {
        ...jonas,
        name: 'Maximilian von Hohenstein',
        role: 'Principal engineer for platforms',
        company: 'Example Railways International',
        links: [
          { label: '@jonas@example.com', href: 'https://example.com/@jonas' },
          { label: 'example.com/jonas', href: 'https://example.com/jonas' },
        ],
        about: aboutJonas,
      },
    ],
  },
});
