import { useTheme } from '@emotion/react';
import { render, screen } from '@testing-library/react';
import {
  Heading,
  PointsSlide,
  QuestionSlide,
  SectionSlide,
  SlideFrame,
  Still,
  midnight,
  paper,
} from 'lectern';

const points = (
  <PointsSlide
    title="Three things"
    points={[{ text: 'One' }, { text: 'Two' }, { text: 'Three' }]}
  />
);

const shown = () => screen.queryAllByRole('listitem').map((item) => item.textContent);

/** Says which theme its slide is drawn in. */
function ThemeName() {
  return <p>{useTheme().name}</p>;
}

test('a slide outside a deck is shown with everything revealed, without a provider', () => {
  render(points);
  expect(screen.getByRole('region', { name: 'Three things' })).toBeVisible();
  expect(shown()).toEqual(['One', 'Two', 'Three']);
});

test('shows everything without a step', () => {
  render(<Still>{points}</Still>);
  expect(shown()).toEqual(['One', 'Two', 'Three']);
});

test.each([
  [0, []],
  [1, ['One']],
  [2, ['One', 'Two']],
  [3, ['One', 'Two', 'Three']],
  [99, ['One', 'Two', 'Three']],
  [-1, []],
])('shows what is revealed at step %d', (step, texts) => {
  render(<Still step={step}>{points}</Still>);
  expect(shown()).toEqual(texts);
});

test('shows all slides it is given, each under its own name', () => {
  render(
    <Still>
      <SectionSlide title="First" />
      <SectionSlide title="Second" />
    </Still>,
  );
  expect(screen.getAllByRole('region')).toEqual([
    screen.getByRole('region', { name: 'First' }),
    screen.getByRole('region', { name: 'Second' }),
  ]);
});

test('picks one slide of many by its id', () => {
  render(
    <Still only="three-things">
      <SectionSlide title="First" />
      {points}
      <QuestionSlide id="asked" title="Why?" />
    </Still>,
  );
  expect(screen.getByRole('region')).toBe(screen.getByRole('region', { name: 'Three things' }));
});

test('shows no slide if none has the id', () => {
  render(<Still only="nowhere">{points}</Still>);
  expect(screen.queryByRole('region')).toBeNull();
});

test('does not listen to the keyboard, and does not change address and title', async () => {
  document.title = 'A page';
  const { container } = render(<Still step={1}>{points}</Still>);
  for (const key of ['PageDown', 'ArrowRight', 'End']) {
    container.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }
  expect(shown()).toEqual(['One']);
  expect(window.location.href).toBe('http://localhost/');
  expect(document.title).toBe('A page');
});

test('has the theme midnight by default', () => {
  render(
    <SlideFrame title="Theme">
      <ThemeName />
    </SlideFrame>,
  );
  expect(screen.getByRole('paragraph')).toHaveTextContent('midnight');
});

test('has the theme that it is given, which wins over the one around it', () => {
  render(
    <Still theme={midnight}>
      <Still theme={paper}>
        <SlideFrame title="Theme">
          <ThemeName />
        </SlideFrame>
      </Still>
    </Still>,
  );
  expect(screen.getByRole('paragraph')).toHaveTextContent('paper');
});

test('shows the message of a slide that throws, without its notes, next to the others', () => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  function Bomb(): never {
    throw new Error('Boom');
  }
  render(
    <Still>
      <SlideFrame title="Broken" notes="Say it in your own words.">
        <Heading>Broken</Heading>
        <Bomb />
      </SlideFrame>
      <SectionSlide title="Whole" />
    </Still>,
  );
  const broken = screen.getByRole('region', { name: 'Broken' });
  expect(broken).toHaveTextContent('This slide could not be shown.');
  expect(broken).not.toHaveTextContent('Say it in your own words.');
  expect(screen.getByRole('region', { name: 'Whole' })).toBeVisible();
});
