import { Code, ColumnsSlide, Formula } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement, asSlide } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Formula',
  component: Formula,
  args: { tex: '\\sum_{i=1}^{n} \\frac{w_i x_i}{\\sqrt{\\sigma_i^2 + 1}}' },
});

/** TeX, which the build has made MathML of. */
export const Default = meta.story({
  decorators: [asElement({ height: 200 })],
  play: async ({ canvas }) => {
    await expect((await canvas.findByRole('math')).parentElement).toBeVisible();
  },
});

/** As large as a heading. */
export const Large = meta.story({
  decorators: [asElement({ height: 260 })],
  args: {
    size: 'title',
    tex: 'f(x) = \\begin{cases} x^2 & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}',
  },
});

/** As large as its column allows: a step smaller than it should be. */
export const TooWide = meta.story({
  decorators: [asSlide('Math', 'violet')],
  args: {
    size: 'title',
    tex: 'x_1 + x_2 + x_3 + x_4 + x_5',
  },
  render: (args) => (
    <ColumnsSlide
      title="Five ships, one after the other"
      columns={[{ children: <Formula {...args} /> }, { text: 'The sum of all waits.' }]}
    />
  ),
  play: async ({ canvas }) => {
    const formula = (await canvas.findByRole('math')).parentElement!;
    await expect(formula.scrollWidth).toBeLessThanOrEqual(formula.clientWidth);
  },
});

/** From right to left: a formula stays as it is. */
export const RightToLeft = meta.story({
  decorators: [asSlide('Math', 'violet')],
  render: (args) => (
    <ColumnsSlide
      title="כמה זמן אוניה מחכה"
      columns={[
        { text: 'כאשר $a < b$, הזמן הוא $T = \\frac{a}{b}$: לא יותר.' },
        { children: <Formula {...args} /> },
      ]}
    />
  ),
});

/** Beside code that says the same. */
export const InAColumn = meta.story({
  decorators: [asSlide('Math', 'violet')],
  render: (args) => (
    <ColumnsSlide
      title="A weighted sum, twice"
      columns={[
        { children: <Formula {...args} /> },
        {
          children: (
            <Code
              language="python"
              code={`
                total = 0
                for w, x, s in samples:
                    total += w * x / sqrt(s ** 2 + 1)
              `}
            />
          ),
        },
      ]}
    />
  ),
  play: async ({ canvas }) => {
    await expect((await canvas.findByRole('math')).parentElement).toBeVisible();
  },
});
