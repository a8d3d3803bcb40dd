import { Emoji } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Emoji',
  component: Emoji,
  decorators: [
    (Story) => (
      <p css={({ fontSizes }) => ({ fontSize: fontSizes.figure })}>
        <Story />
      </p>
    ),
    asElement({ height: 204 }),
  ],
});

/** Decoration: screen readers skip it. */
export const Default = meta.story({
  args: { children: '🛫' },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('img')).toBeNull();
  },
});

/** With a meaning that the text does not have: screen readers read its label. */
export const Meaningful = meta.story({
  args: { children: '✅', label: 'passed' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('img', { name: 'passed' })).toBeInTheDocument();
  },
});

/** Flags, professions and skin tones come from the same font on every machine. */
export const Sequences = meta.story({ args: { children: '👩‍✈️ 🧑🏽‍💻 🇳🇱 🏳️‍🌈' } });
