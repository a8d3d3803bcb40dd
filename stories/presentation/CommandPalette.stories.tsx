import { expect, fn, userEvent } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asView, withoutPreviews } from '../../.storybook/view.tsx';
import { GoTo } from '../../src/presenter/GoTo.tsx';
import { beeRecords } from './samples/bees.tsx';

const choose = fn();

const meta = preview.meta({
  title: 'Presentation/GoTo',
  component: GoTo,
  decorators: [asView],
  parameters: withoutPreviews,
  args: {
    title: 'Go to a slide',
    choices: beeRecords.map(({ title }, index) => ({
      name: title,
      hint: String(index + 1),
      choose: () => choose(title),
    })),
    onClose: fn(),
  },
});

/** You can find a slide by its number or by any part of its title. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('combobox')).toHaveFocus();
    await expect(canvas.getAllByRole('option')).toHaveLength(3);
  },
});

/** The list gets shorter as you type, and Enter chooses the first entry. */
export const Narrowed = meta.story({
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('combobox'), 'dance');
    await expect(canvas.getAllByRole('option')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    await expect(choose).toHaveBeenCalledWith('What a dance says');
  },
});

/** No slide matches. */
export const NothingFound = meta.story({
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('combobox'), 'wasps');
    await expect(canvas.getByRole('status')).toHaveTextContent('No matches.');
  },
});
