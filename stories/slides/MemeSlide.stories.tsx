import { MemeSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Slides/MemeSlide',
  component: MemeSlide,
  decorators: [asSlide('Vibe coding', 'pink')],
  args: {
    emoji: '🔥',
    title: 'This is fine.',
    quote: 'The app is on fire but the tests pass',
    attribution: '— Every vibe coder, eventually',
  },
});

/** Picture, title, quote, and who said it. The emoji is decoration: screen readers skip it. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    await expect(canvas.queryByRole('img')).toBeNull();
  },
});

/** A quote without a name. */
export const Anonymous = meta.story({ args: { attribution: undefined } });

/** Only the picture and the title. */
export const HeadlineOnly = meta.story({
  args: { emoji: '🦆', title: 'Ask the duck.', quote: undefined, attribution: undefined },
});

/** A title of two lines and a quote of two lines. */
export const Longest = meta.story({
  args: {
    emoji: '🛫',
    title: 'We will fix it in the air.',
    quote: 'Nobody told me that the flaps were on another branch',
    attribution: '— A release manager, somewhere over the Atlantic',
  },
});

/** Without an emoji the words take the whole slide. */
export const WithoutEmoji = meta.story({ args: { emoji: undefined } });
