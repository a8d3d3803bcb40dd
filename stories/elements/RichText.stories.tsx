import { RichText } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/RichText',
  component: RichText,
  decorators: [
    (Story) => (
      <p>
        <Story />
      </p>
    ),
    asElement({ height: 160 }),
  ],
});

/** What stands between two pairs of asterisks stands out. */
export const Default = meta.story({
  args: { children: 'Human is **NOT** in the loop' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('strong')).toHaveTextContent('NOT');
  },
});

/** Text without asterisks stays as it is. */
export const Plain = meta.story({ args: { children: 'Never read the generated code' } });
