import { TitleSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

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

/** With the name of the speaker and the event below a line. */
export const WithSpeaker = meta.story({
  args: { speaker: 'Robin Okafor', event: 'Night Flight Conf · March 2026' },
});

/** Only the title. */
export const TitleOnly = meta.story({ args: { subtitle: undefined } });

/** A title of three lines, a subtitle of two and a byline of two. */
export const Longest = meta.story({
  args: {
    title: 'TWO PILOTS IN THE COCKPIT',
    subtitle: 'What forty years of autopilot can teach people who write code with agents',
    speaker: 'Dr. Alexandra Featherstonehaugh',
    event: 'Conference on Software Craft · Rotterdam, 2026',
  },
});
