import { Kicker } from 'lectern';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Kicker',
  component: Kicker,
  decorators: [asElement({ height: 150 })],
  args: { children: 'PHASE 5 — IN THE WILD' },
});

/** The line above a heading, in the accent color of the part. */
export const Default = meta.story();
