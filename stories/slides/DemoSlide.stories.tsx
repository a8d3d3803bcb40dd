import { DemoSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';
import { counterPicture } from '../samples/pictures.ts';
import { Counter } from './samples/Counter.tsx';

/** The code of the demo, for the code that this page shows. */
const ownCode: Record<string, string> = {
  Counter: import.meta.glob<string>('./samples/Counter.tsx', {
    eager: true,
    query: '?raw',
    import: 'default',
  })['./samples/Counter.tsx']!,
};

const meta = preview.meta({
  title: 'Slides/DemoSlide',
  component: DemoSlide,
  decorators: [asSlide('Live', 'coral')],
  args: {
    title: 'A counter that keeps its count',
    picture: { src: counterPicture, alt: 'A counter at 3' },
    children: <Counter />,
  },
  parameters: { ownCode },
});

/** In stills, its picture. Switch the toolbar to the live deck to use it. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    await expect(canvas.getByRole('img', { name: 'A counter at 3' })).toBeVisible();
  },
});

/** Without a picture, stills have a sign instead of buttons that nobody could press. */
export const WithoutPicture = meta.story({
  args: { picture: undefined },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Live demo')).toBeVisible();
  },
});

/** Without controls, they have the component as it begins. */
export const WithoutControls = meta.story({
  args: {
    title: 'A clock that waits for the talk',
    picture: undefined,
    children: <output style={{ fontSize: 200, fontWeight: 700, lineHeight: 1 }}>14:20</output>,
  },
});

/** All over the slide. */
export const Full = meta.story({ args: { layout: 'full' } });

/** All over the slide, without a picture: the sign has its title. */
export const FullWithoutPicture = meta.story({ args: { layout: 'full', picture: undefined } });

/** A long title, which leaves less room for the demo. */
export const Longest = meta.story({
  args: {
    title:
      'A demo with a long title, which still leaves room for a component that is as large as it can be',
    picture: undefined,
  },
});
