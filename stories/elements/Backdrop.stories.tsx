import { Backdrop } from 'lectern';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Backdrop',
  component: Backdrop,
});

/** An attitude indicator, for a title slide. */
export const Default = meta.story({
  args: { drawing: 'disc' },
  decorators: [asElement({ accent: 'pink' })],
});

/** A heading indicator, for the first slide of a part. */
export const CompassDial = meta.story({
  args: { drawing: 'compass' },
  decorators: [asElement({ accent: 'brand' })],
});

/** The ground at the bottom, for a question. */
export const Horizon = meta.story({
  args: { drawing: 'horizon' },
  decorators: [asElement({ accent: 'cyan' })],
});
