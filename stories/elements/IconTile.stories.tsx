import { IconTile } from 'lectern';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/IconTile',
  component: IconTile,
  decorators: [asElement({ height: 210, accent: 'cyan' })],
  args: { children: '🧠' },
});

/** Next to a line of text. */
export const Default = meta.story();

/** At the top of a card. */
export const Large = meta.story({ args: { size: 'large' } });
