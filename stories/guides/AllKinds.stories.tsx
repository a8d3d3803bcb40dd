import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { toToolbar } from '../../.storybook/toolbar.ts';
import { AllKinds } from './Gallery.tsx';

const meta = preview.meta({
  title: 'Slides/All kinds',
  parameters: {
    docs: {
      description: {
        component:
          'Every slide kind 320 px wide, in the theme of the toolbar: what differs here can be told apart on stage.',
      },
      canvas: { sourceState: 'none' },
    },
    controls: { disable: true },
  },
});

/** One slide of each kind. */
export const Thumbnails = meta.story({
  render: (_args, { globals }) => <AllKinds toolbar={toToolbar(globals)} />,
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('heading', { level: 2 }).length).toBeGreaterThan(14);
  },
});
