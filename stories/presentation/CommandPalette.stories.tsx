import { expect, fn, userEvent } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { anyTalk, asView, viewOpenedBy } from '../../.storybook/view.tsx';
import { CommandPalette } from '../../src/presenter/CommandPalette.tsx';
import { beeRecords, bees } from './samples/bees.tsx';

const meta = preview.meta({
  title: 'Presentation/CommandPalette',
  component: CommandPalette,
  decorators: [asView],
  parameters: viewOpenedBy('Press `g`, or Ctrl or ⌘ and K, in the talk.', anyTalk),
  args: {
    slides: beeRecords,
    slideIndex: 1,
    onGoTo: fn(),
    onCommand: fn(),
    onClose: fn(),
    children: bees,
  },
  argTypes: {
    children: { control: false },
    aspectRatio: { control: 'inline-radio', options: ['16:9', '16:10', '4:3'] },
  },
});

/** All slides by part, and all commands. It opens at the current slide. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('combobox')).toHaveFocus();
    await expect(canvas.getByRole('option', { selected: true })).toHaveTextContent(
      '2 What a dance says',
    );
    await expect(canvas.getByRole('group', { name: 'The dance' })).toBeVisible();
  },
});

/** The list gets shorter as you type, and Enter goes to the slide that is chosen. */
export const Narrowed = meta.story({
  play: async ({ canvas, args }) => {
    await userEvent.type(canvas.getByRole('combobox'), 'who');
    await expect(canvas.getAllByRole('option')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    await expect(args.onGoTo).toHaveBeenCalledWith(2);
  },
});

/** Commands are found in the same way, with their keys. */
export const ACommand = meta.story({
  play: async ({ canvas, args }) => {
    await userEvent.type(canvas.getByRole('combobox'), 'black');
    await userEvent.keyboard('{Enter}');
    await expect(args.onCommand).toHaveBeenCalledWith('black');
  },
});

/** Nothing matches. */
export const NothingFound = meta.story({
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('combobox'), 'wasps');
    await expect(canvas.getByRole('status')).toHaveTextContent('No matches.');
  },
});
