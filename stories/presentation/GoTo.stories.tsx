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

/** A number finds a slide, and so does any part of its title. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('combobox')).toHaveFocus();
    await expect(canvas.getAllByRole('option')).toHaveLength(3);
  },
});

/** The list narrows while one types, and Enter takes the first. */
export const Narrowed = meta.story({
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('combobox'), 'dance');
    await expect(canvas.getAllByRole('option')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    await expect(choose).toHaveBeenCalledWith('What a dance says');
  },
});

/** Nothing is called that. */
export const NothingFound = meta.story({
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('combobox'), 'wasps');
    await expect(canvas.getByRole('status')).toHaveTextContent('No matches.');
  },
});
