import { Backdrop } from 'lectern';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Backdrop',
  component: Backdrop,
});

/** What the theme draws behind a title: in midnight, an attitude indicator. */
export const Default = meta.story({
  args: { drawing: 'title' },
  decorators: [asElement({ columns: 12, accent: 'pink' })],
});

/** What the theme draws behind the first slide of a part: in midnight, a heading indicator. */
export const CompassDial = meta.story({
  args: { drawing: 'section' },
  decorators: [asElement({ columns: 12, accent: 'brand' })],
});

/** What the theme draws behind a question: in midnight, the ground at the bottom. */
export const Horizon = meta.story({
  args: { drawing: 'question' },
  decorators: [asElement({ columns: 12, accent: 'cyan' })],
});
