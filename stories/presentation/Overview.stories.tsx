import { expect, fn, userEvent } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { anyTalk, asView, viewOpenedBy } from '../../.storybook/view.tsx';
import { Overview } from '../../src/presenter/Overview.tsx';
import { beeRecords, bees } from './samples/bees.tsx';

const meta = preview.meta({
  title: 'Presentation/Overview',
  component: Overview,
  decorators: [asView],
  parameters: viewOpenedBy('Press `o` or Esc in the talk.', anyTalk),
  args: { slides: beeRecords, current: 'dance', onChoose: fn(), onClose: fn(), children: bees },
  argTypes: {
    children: { control: false },
    aspectRatio: { control: 'inline-radio', options: ['16:9', '16:10', '4:3'] },
  },
});

/** All slides, with the current one marked. The arrow keys move between them. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    const here = await canvas.findByRole('button', { name: 'Slide 2: What a dance says' });
    await expect(here).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await expect(args.onChoose).toHaveBeenCalledWith('who');
  },
});

/** For 4:3 projectors. */
export const FourByThree = meta.story({ args: { aspectRatio: '4:3' } });
