import { Header, Ladder, Rail } from 'lectern';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Header',
  component: Header,
  decorators: [asElement({ height: 240 })],
  args: { title: 'IDE-Integrated Agent' },
  argTypes: { children: { control: false } },
});

/** The heading alone. It stands as high as one with a kicker. */
export const Default = meta.story();

/** With a line above it. */
export const WithKicker = meta.story({ args: { kicker: 'PHASE 3' } });

/** With the rail of phases. */
export const WithRail = meta.story({
  args: { kicker: 'PHASE 3', children: <Rail current={3} total={5} label="Phase" /> },
});

/** With the ladder of levels. */
export const WithLadder = meta.story({
  args: {
    kicker: 'LEVEL 2',
    title: 'Local inference',
    children: <Ladder current={2} total={4} label="Level" />,
  },
});
