import { ColumnsSlide, Icon } from 'lectern';
import preview from '../../.storybook/preview.tsx';
import { asElement, asSlide } from '../../.storybook/stage.tsx';

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

/** In columns of any slide: line icons by name, and emoji. */
export const InColumns = meta.story({
  decorators: [asSlide('Ships', 'cyan')],
  render: () => (
    <ColumnsSlide
      title="What a harbor needs"
      columns={[
        { heading: 'Water', children: labeled('waves', 'Deep, and calm') },
        { heading: 'Cranes', children: labeled('construction', 'One for each berth') },
        { heading: 'Light', children: labeled('lightbulb', 'All night') },
      ]}
    />
  ),
});

/** An icon above a text. */
function labeled(icon: string, text: string) {
  return (
    <>
      <div>
        <Icon size="large">{icon}</Icon>
      </div>
      <p>{text}</p>
    </>
  );
}
