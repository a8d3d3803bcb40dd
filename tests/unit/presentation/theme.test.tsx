import { useTheme } from '@emotion/react';
import { render, screen, waitFor } from '@testing-library/react';
import {
  type AccentName,
  Heading,
  Part,
  Presentation,
  SectionSlide,
  SlideFrame,
  type SlidePlace,
  Still,
  type Theme,
  TitleSlide,
  createTheme,
  midnight,
  paper,
} from 'lectern';

/** Shows the theme of its slide as text. */
function Look() {
  const { name, accent } = useTheme();
  return (
    <p>
      {name} {accent}
    </p>
  );
}

const slide = (
  <SlideFrame title="Look">
    <Heading>Look</Heading>
    <Look />
  </SlideFrame>
);

test('a talk has the theme midnight by default, with the color of the brand as the accent', async () => {
  render(<Presentation title="A talk">{slide}</Presentation>);
  expect(await screen.findByRole('paragraph')).toHaveTextContent(
    `midnight ${midnight.accents.brand}`,
  );
});

test('a talk has the theme that it is given', async () => {
  render(
    <Presentation title="A talk" theme={paper}>
      {slide}
    </Presentation>,
  );
  expect(await screen.findByRole('paragraph')).toHaveTextContent(`paper ${paper.accents.brand}`);
});

test('your own theme reaches the slides', async () => {
  const brand = createTheme({ name: 'brand', accents: { pink: '#ff80ff' } });
  render(
    <Presentation title="A talk" theme={brand}>
      <Part title="Part" accent="pink">
        {slide}
      </Part>
    </Presentation>,
  );
  expect(await screen.findByRole('paragraph')).toHaveTextContent('brand #ff80ff');
});

test('the slides of a part have its accent', async () => {
  render(
    <Presentation title="A talk">
      <Part title="Part" accent="violet">
        {slide}
      </Part>
    </Presentation>,
  );
  expect(await screen.findByRole('paragraph')).toHaveTextContent(midnight.accents.violet);
});

test('an accent that does not exist is that of the brand', async () => {
  render(
    <Presentation title="A talk">
      <Part title="Part" accent={'mauve' as AccentName}>
        {slide}
      </Part>
    </Presentation>,
  );
  expect(await screen.findByRole('paragraph')).toHaveTextContent(midnight.accents.brand);
});

test.each([
  ['null', null, 'The theme is null instead of an object of tokens.'],
  ['a text', 'paper', 'The theme is "paper" instead of an object of tokens.'],
  ['an array', [], `The theme's token "name" is undefined.`],
  ['an empty object', {}, `The theme's token "name" is undefined.`],
  ['a theme without colors', { ...paper, colors: undefined }, `The theme's token "colors" is `],
  [
    'a theme with an invalid color',
    { ...paper, colors: { ...paper.colors, text: 'ink' } },
    `The theme's token "colors.text" is "ink", which is not a color.`,
  ],
  [
    'a theme with text that is too small',
    { ...paper, fontSizes: { ...paper.fontSizes, body: 12 } },
    `The theme's token "fontSizes.body" is 12.`,
  ],
])('%s instead of a theme gives midnight, and the console says why', async (_what, theme, why) => {
  const reported = jest.spyOn(console, 'error').mockImplementation(() => {});
  render(
    <Presentation title="A talk" theme={theme as unknown as Theme}>
      {slide}
    </Presentation>,
  );
  expect(await screen.findByRole('paragraph')).toHaveTextContent('midnight');
  expect(reported).toHaveBeenCalledTimes(1);
  expect(reported).toHaveBeenCalledWith(
    expect.objectContaining({ message: expect.stringContaining(`[lectern] ${why}`) as string }),
  );
});

test('the address can set another theme', async () => {
  window.history.replaceState(null, '', '/?theme=paper');
  render(<Presentation title="A talk">{slide}</Presentation>);
  expect(await screen.findByRole('paragraph')).toHaveTextContent('paper');
  await waitFor(() => expect(window.location.href).toBe('http://localhost/?theme=paper#look'));
});

test('the logo of a theme is named on each slide, but not on a field, where it might not be seen', () => {
  const theme = createTheme({ logo: { src: './logo.svg', alt: 'The hangar' } });
  const { rerender } = render(<Still theme={theme}>{slide}</Still>);
  expect(screen.getByRole('img', { name: 'The hangar' })).toHaveAttribute('src', './logo.svg');
  rerender(
    <Still theme={theme}>
      <SectionSlide title="The dance" />
    </Still>,
  );
  expect(screen.getByRole('heading')).toHaveTextContent('The dance');
  expect(screen.queryByRole('img')).toBeNull();
});

test('a theme can bring its own drawings, which know the place of their slide', () => {
  const Drawn = ({ part, parts }: SlidePlace) => <i>{`${part} of ${parts}`}</i>;
  const drawings = { section: Drawn, title: 'none' } as const;
  const { container } = render(
    <Still theme={createTheme({ drawings })}>
      <TitleSlide title="Bees" />
      <Part title="Part">
        <SectionSlide title="The dance" />
      </Part>
    </Still>,
  );
  expect(container.querySelectorAll('[data-drawing]')).toHaveLength(1);
  expect(screen.getByText(/^\d of \d$/)).toBeVisible();
});

test('what stands on a field has the color of text or of the ground', () => {
  const onField = (theme: Theme) => (
    <Still theme={theme}>
      <SlideFrame title="Look" field="section">
        <Heading>Look</Heading>
        <Look />
      </SlideFrame>
    </Still>
  );
  const { rerender } = render(onField(paper));
  expect(screen.getByText(`paper ${paper.colors.text}`)).toBeVisible();
  rerender(onField(createTheme({ fills: { brand: '#5a35ad' } }, paper)));
  expect(screen.getByText(`paper ${paper.colors.ground}`)).toBeVisible();
});
