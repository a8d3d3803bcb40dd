import { Callout, Heading, RichText } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/RichText',
  component: RichText,
  decorators: [
    (Story) => (
      <div>
        <Story />
      </div>
    ),
    asElement({ height: 160 }),
  ],
});

/** Words between pairs of asterisks are bold, those between single ones italic. */
export const Default = meta.story({
  args: { children: 'Human is **NOT** in the loop, *yet*' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('strong')).toHaveTextContent('NOT');
    await expect(await canvas.findByRole('emphasis')).toHaveTextContent('yet');
  },
});

/** Text without marks does not change, and formulas and paths have none. */
export const Plain = meta.story({ args: { children: 'area = pi * r ** 2 in src/**/*.ts' } });

/** Code has its own font; nothing in it is a mark, and its quotes stay straight. */
export const Code = meta.story({
  args: { children: 'Say "run `npm test -- "a b"`" and `x ** 2`' },
  play: async ({ canvas }) => {
    const [command] = await canvas.findAllByRole('code');
    await expect(command).toHaveTextContent('npm test -- "a b"');
  },
});

/** Deleted words are struck through. */
export const Deleted = meta.story({
  args: { children: 'It takes ~~an hour~~ a minute' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('deletion')).toHaveTextContent('an hour');
  },
});

/** Marked words stand on the accent. */
export const Marked = meta.story({
  args: { children: 'The part that ==you should read== twice' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('mark')).toHaveTextContent('you should read');
  },
});

/** A text can have several links: to pages, mail addresses, slides and files. */
export const Links = meta.story({
  args: { children: 'See [the **docs**](https://example.org/) or [write](mailto:ada@example.org)' },
  play: async ({ canvas }) => {
    const link = await canvas.findByRole('link', { name: 'the docs' });
    await expect(link).toHaveAttribute('href', 'https://example.org/');
    await expect(link).toHaveAttribute('target', '_blank');
  },
});

/** A line break in the string is one on the slide. */
export const Lines = meta.story({ args: { children: 'One line\nand `another` one' } });

/** A backslash keeps a mark as it is. */
export const Escaped = meta.story({ args: { children: '\\*args, \\`x\\` and \\[a](#b)' } });

/** Marks in marks, over more than one line. */
export const Nested = meta.story({
  args: {
    children:
      '**Bold with *italic* and `code`**, ==marked with `code` and **bold** words, longer than one line of the slide is wide==, and so on',
  },
});

const all = '**bold**, *italic*, `code`, ~~old~~, ==marked== and [a link](#a)';

/** In a heading, code has its font only. */
export const InHeading = meta.story({
  args: { children: all },
  render: ({ children }) => <Heading>{children}</Heading>,
});

/** In display text, the ground of marked words is as high as their letters: it covers nothing of other lines. */
export const InDisplayText = meta.story({
  args: { children: 'The `map` is ==not== the **real** territory' },
  render: ({ children }) => (
    <Heading size="display" most={104}>
      {children}
    </Heading>
  ),
  play: async ({ canvas }) => {
    const mark = await canvas.findByRole('mark');
    await expect(mark.offsetHeight).toBeLessThan(parseFloat(getComputedStyle(mark).fontSize));
  },
});

/** An address is a link, without the full stop after it. */
export const AnAddress = meta.story({
  args: { children: 'All slides: https://example.org/2026/talks.' },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByRole('link', { name: 'https://example.org/2026/talks' }),
    ).toBeVisible();
  },
});

/** On a panel. */
export const OnPanel = meta.story({
  args: { children: all },
  render: ({ children }) => <Callout tone="benefit">{children}</Callout>,
});

/** On a band, marks have its two colors. */
export const OnBand = meta.story({
  args: { children: all },
  render: ({ children }) => (
    <Callout tone="warning" shape="band">
      {children}
    </Callout>
  ),
});

/** Formulas in TeX between dollars; prices stay prices. */
export const WithFormulas = meta.story({
  args: { children: 'It costs $O(n \\log n)$, which is $5 or $10' },
  play: async ({ canvas }) => {
    await expect((await canvas.findByRole('math')).parentElement).toBeVisible();
  },
});
