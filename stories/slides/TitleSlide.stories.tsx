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

/** Title and subtitle. It is the one slide whose heading is an `h1`. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 1, name: args.title }),
    ).toBeInTheDocument();
  },
});

/** With the speaker's name and the occasion below a rule. */
export const WithSpeaker = meta.story({
  args: { speaker: 'Robin Okafor', event: 'Night Flight Conf · March 2026' },
});

/** The title alone. */
export const TitleOnly = meta.story({ args: { subtitle: undefined } });

/** Three lines of title, two of subtitle, and a byline of two. */
export const Longest = meta.story({
  args: {
    title: 'TWO PILOTS IN THE COCKPIT',
    subtitle: 'What forty years of autopilot can teach people who write code with agents',
    speaker: 'Dr. Alexandra Featherstonehaugh',
    event: 'Conference on Software Craft · Rotterdam, 2026',
  },
});
