import { Portrait, QrCode, TitleSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';
import { jonas, mara } from '../samples/people.ts';
import { flightLogo, mountains } from '../samples/pictures.ts';

const meta = preview.meta({
  title: 'Slides/TitleSlide',
  component: TitleSlide,
  decorators: [asSlide('Vibe coding', 'pink')],
  args: { title: 'VIBE CODING', subtitle: '"Just vibe with it 🎵"' },
});

/** Title and subtitle. This is the only slide kind whose heading is an `h1`. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 1, name: args.title }),
    ).toBeInTheDocument();
  },
});

/** With the name of the speaker and the event at the top. */
export const WithSpeaker = meta.story({
  args: { speaker: 'Robin Okafor', event: 'Night Flight Conf', date: 'March 2026' },
});

/** Two people with their companies and links, a logo, and a code with its address in words. */
export const TwoSpeakers = meta.story({
  args: {
    title: 'READING CODE',
    subtitle: 'that nobody wrote',
    speakers: [mara, jonas],
    event: 'Night Flight Conf',
    date: 'March 2026',
    logo: { src: flightLogo, alt: 'Night Flight Conf' },
    qr: <QrCode href="https://example.com/talk" />,
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Example Trains')).toBeVisible();
    await expect(canvas.getByRole('img', { name: 'Night Flight Conf' })).toBeVisible();
    await expect(canvas.getByRole('img', { name: 'QR code' })).toBeVisible();
  },
});

/** With the faces of the speakers; those without a picture have initials. */
export const Faces = meta.story({
  args: {
    title: 'READING CODE',
    subtitle: 'that nobody wrote',
    speakers: [mara, { ...jonas, portrait: undefined }],
    portrait: Portrait,
    event: 'Night Flight Conf',
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('img', { name: 'Mara Lindqvist' })).toBeVisible();
    await expect(canvas.getByRole('img', { name: 'Jonas Abara' })).toHaveTextContent('JA');
  },
});

/** A title of many words, a subtitle of two lines and two people on a picture. */
export const LongTitle = meta.story({
  args: {
    title: 'Two pilots in the cockpit and nobody who looks out of the window at night',
    subtitle: 'What forty years of autopilot can teach people who write code with agents',
    speakers: [mara, jonas],
    event: 'Night Flight Conf',
    background: mountains,
  },
});

/** On a picture, which is dark enough for the text in each theme. */
export const OnAPicture = meta.story({
  args: {
    title: 'OVER THE HILLS',
    subtitle: 'Maps for people who walk',
    speakers: [mara],
    event: 'Night Flight Conf',
    background: mountains,
  },
});

/** Only the title. */
export const TitleOnly = meta.story({ args: { subtitle: undefined } });

/** A title of three lines, a subtitle of two, two people, and all that can stand beside them. */
export const Longest = meta.story({
  args: {
    title: 'TWO PILOTS IN THE COCKPIT',
    subtitle: 'What forty years of autopilot can teach people who write code with agents',
    speakers: [
      { ...mara, name: 'Dr. Alexandra Featherstonehaugh', links: mara.links.slice(0, 1) },
      jonas,
    ],
    event: 'Conference on Software Craft · Rotterdam',
    date: 'March 2026',
    logo: { src: flightLogo, alt: 'Night Flight Conf' },
    qr: <QrCode href="https://example.com/talk" />,
  },
});
