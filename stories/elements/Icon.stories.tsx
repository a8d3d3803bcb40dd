import { Icon } from 'lectern';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Icon',
  component: Icon,
  args: { children: '🧠' },
});

const stage = [asElement({ height: 200, accent: 'cyan' })];

/** Next to a name or a line of text. */
export const Default = meta.story({ decorators: stage });

/** As high as a line of text. */
export const Inline = meta.story({ decorators: stage, args: { size: 'inline' } });

/** On top of a column, or as the stage of a pipeline. */
export const Large = meta.story({ decorators: stage, args: { size: 'large' } });

/** The picture of a slide. */
export const Hero = meta.story({
  decorators: [asElement({ height: 424, accent: 'cyan' })],
  args: { size: 'hero' },
});
