import { screen } from '@testing-library/react';
import { PointsSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const slide = (
  <PointsSlide
    title="What is it?"
    points={[
      { text: 'You **describe** it' },
      { text: 'It writes the code', cue: 'All of it.' },
      { text: 'You press run' },
    ]}
    notes="Ask who has tried."
  />
);

const points = () => screen.queryAllByRole('listitem').map((item) => item.textContent);

test('is a region that its only heading, of level 2, names', () => {
  renderSlide(slide);
  expect(screen.getByRole('region', { name: 'What is it?' })).toBeVisible();
  expect(screen.getByRole('heading')).toBe(
    screen.getByRole('heading', { level: 2, name: 'What is it?' }),
  );
});

test('hides every point until its step', () => {
  const { goToStep } = renderSlide(slide, { step: 0 });
  expect(points()).toEqual([]);
  expect(screen.getByText('You press run')).not.toBeVisible();
  goToStep(1);
  expect(points()).toEqual(['You describe it']);
  goToStep(2);
  expect(points()).toEqual(['You describe it', 'It writes the code']);
  goToStep(3);
  expect(points()).toEqual(['You describe it', 'It writes the code', 'You press run']);
  expect(screen.getByText('You press run')).toBeVisible();
});

test('shows all points at once with atOnce', () => {
  renderSlide(<PointsSlide title="What is it?" points={[{ text: 'A' }, { text: 'B' }]} atOnce />, {
    step: 0,
  });
  expect(points()).toEqual(['A', 'B']);
});

test('sets off the words between asterisks', () => {
  renderSlide(slide);
  expect(screen.getByRole('strong')).toHaveTextContent(/^describe$/);
});

test('keeps notes and cues from the audience', () => {
  renderSlide(slide);
  expect(screen.queryByText(/Ask who has tried|All of it/)).toBeNull();
});
