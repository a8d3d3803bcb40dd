import { Icon } from 'lectern';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Icon',
  component: Icon,
  decorators: [asElement({ height: 210, accent: 'cyan' })],
  args: { children: '🧠' },
});

/** Next to a name or a line of text. */
export const Default = meta.story();

/** As high as a line of text. */
export const Inline = meta.story({ args: { size: 'inline' } });

/** On top of a column, or as the stage of a pipeline. */
export const Large = meta.story({ args: { size: 'large' } });

/** The picture of a slide. */
export const Hero = meta.story({
  args: { size: 'hero' },
  decorators: [asElement({ height: 460, accent: 'cyan' })],
});
