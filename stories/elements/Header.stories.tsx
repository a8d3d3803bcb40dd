import { Header, Ladder, Rail } from 'lectern';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Header',
  component: Header,
  decorators: [asElement({ height: 300 })],
  args: { title: 'IDE-Integrated Agent' },
  argTypes: { children: { control: false } },
});

/** Only the heading. It has the same position as one with a kicker. */
export const Default = meta.story();

/** With a kicker above it. */
export const WithKicker = meta.story({ args: { kicker: 'PHASE 3' } });

/** Above the rail of phases, which is as wide as the slide and so comes below the header. */
export const AboveARail = meta.story({
  args: { kicker: 'PHASE 3' },
  render: (args) => (
    <>
      <Header {...args} />
      <Rail current={3} total={5} label="Phase" />
    </>
  ),
});

/** With the ladder of levels to the right of the kicker. */
export const WithLadder = meta.story({
  args: {
    kicker: 'LEVEL 2',
    title: 'Local inference',
    children: <Ladder current={2} total={4} label="Level" />,
  },
});
