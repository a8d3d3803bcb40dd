import { Code } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Code',
  component: Code,
  decorators: [asElement({ reveals: 2, accent: 'cyan' })],
  args: {
    language: 'python',
    code: `
      def brew(tea, minutes=3):
          water = boil(tea.degrees)
          cup = water + tea.leaves
          wait(minutes)
          return cup.without_leaves
    `,
  },
});

/** Code in half of a slide. */
export const Default = meta.story({
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('code')).toHaveTextContent(/^def brew\(tea/);
  },
});

/** The second of its steps lights two lines. */
export const SecondStep = meta.story({
  globals: { step: '1', mode: 'still' },
  args: { steps: ['2', '3-4', 'all'] },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Lines 3 to 4')).toBeInTheDocument();
  },
});

/** The name of the file leads to it, and the lines have numbers. */
export const FileName = meta.story({
  args: { fileName: 'brew.py', source: 'https://example.org/brew.py', lineNumbers: true },
});
