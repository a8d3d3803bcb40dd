import { Backdrop, Heading, Reveal, SlideFrame } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Presentation/SlideFrame',
  component: SlideFrame,
  decorators: [asSlide('The dance', 'cyan')],
  args: {
    title: 'A slide kind of your own',
    kicker: 'WHAT YOU BRING',
    children: (
      <>
        <Heading>A slide kind of your own</Heading>
        <p>The frame brings margins, the part’s name, the address and the scaling.</p>
      </>
    ),
  },
  argTypes: { children: { control: false }, backdrop: { control: false } },
});

/** Your content in the frame that every slide has. The heading names the slide. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByRole('region', { name: args.title })).toBeInTheDocument();
  },
});

const steps = [{}, { cue: 'Wait for the laugh.' }];

/** `reveals` lists the items that appear: the deck counts the key presses. */
export const WithReveals = meta.story({
  args: {
    reveals: steps,
    children: (
      <>
        <Heading>A slide kind of your own</Heading>
        <Reveal step={1} as="p">
          First this,
        </Reveal>
        <Reveal step={2} as="p">
          then that.
        </Reveal>
      </>
    ),
  },
  globals: { step: '1', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('First this,')).toBeVisible();
    await expect(canvas.getByText('then that.')).not.toBeVisible();
  },
});

/** With a drawing behind the content, and without the lines of the frame. */
export const WithBackdrop = meta.story({
  args: {
    title: 'OVER TO YOU',
    frame: false,
    backdrop: <Backdrop drawing="section" />,
    children: <Heading size="display">OVER TO YOU</Heading>,
  },
});
