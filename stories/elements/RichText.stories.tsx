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

/** Words between pairs of asterisks are emphasized. */
export const Default = meta.story({
  args: { children: 'Human is **NOT** in the loop' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('strong')).toHaveTextContent('NOT');
  },
});

/** Text without asterisks does not change. */
export const Plain = meta.story({ args: { children: 'Never read the generated code' } });
