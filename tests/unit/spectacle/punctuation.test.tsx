import { act, render, screen } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { Heading, Part, PointsSlide, Presentation, RichText, SlideFrame, Still } from 'lectern';

const slide = (
  <PointsSlide
    title={'**Tea** "time"'}
    points={[{ text: "It's '90s..." }, { text: 'key="tea"' }]}
  />
);

const shown = () =>
  [screen.getByRole('heading'), ...screen.getAllByRole('listitem')].map(
    ({ textContent }) => textContent,
  );

afterEach(() => {
  document.documentElement.lang = '';
});

test('a slide has the punctuation of English by default', () => {
  render(slide);
  expect(shown()).toEqual(['Tea “time”', 'It’s ’90s…', 'key="tea"']);
  expect(screen.getByRole('region')).toHaveAccessibleName('Tea “time”');
});

test('a slide has the punctuation of the language of its page', () => {
  document.documentElement.lang = 'de-CH';
  render(slide);
  expect(shown()).toEqual(['Tea «time»', 'It’s ’90s…', 'key="tea"']);
});

test('a slide has the punctuation of its own language, and says which it is', () => {
  render(
    <SlideFrame title={'"Tee"'} lang="de">
      <Heading>{'"Tee"'}</Heading>
    </SlideFrame>,
  );
  expect(screen.getByRole('heading')).toHaveTextContent('„Tee“');
  expect(screen.getByRole('region')).toHaveAttribute('lang', 'de');
});

test('the name of the part has it too', () => {
  const part = (
    <Part title="What's next?">
      <SlideFrame title="Tea">
        <Heading>Tea</Heading>
      </SlideFrame>
    </Part>
  );
  render(<Still>{part}</Still>);
  expect(screen.getByText('What’s next?')).toBeVisible();
});

test('a text outside a slide stays as typed', () => {
  render(<RichText>{`"It's so..."`}</RichText>);
  expect(screen.getByText(`"It's so..."`)).toBeVisible();
});

test('the titles of a talk stay as typed: in the tab, and for other programs', async () => {
  render(<Presentation title="A talk">{slide}</Presentation>);
  expect(await screen.findByRole('heading', { name: 'Tea “time”' })).toBeVisible();
  expect(document.title).toBe('Tea "time" · A talk');
  expect(window.lectern?.slides[0]?.title).toBe('Tea "time"');
});

test('a talk can keep its punctuation as typed', async () => {
  render(
    <Presentation title="A talk" smartPunctuation={false}>
      {slide}
    </Presentation>,
  );
  expect(await screen.findByRole('heading', { name: 'Tea "time"' })).toBeVisible();
});

test('a slide from a server that does not know the language takes it over without an error', async () => {
  document.documentElement.lang = 'de';
  const box = document.body.appendChild(document.createElement('div'));
  box.innerHTML = renderToString(slide);
  expect(screen.getByRole('heading')).toHaveTextContent('Tea “time”');
  const root = await act(async () => hydrateRoot(box, slide));
  expect(screen.getByRole('heading')).toHaveTextContent('Tea „time“');
  act(() => root.unmount());
  box.remove();
});
