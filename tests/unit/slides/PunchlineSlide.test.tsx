import { screen } from '@testing-library/react';
import { PunchlineSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const slide = (
  <PunchlineSlide
    title="The build is green"
    emoji="😏"
    punchline="There are no tests"
    followUp="Ship it"
    notes="Pause."
  />
);

test('is a region that the set-up names', () => {
  renderSlide(slide);
  expect(screen.getByRole('region', { name: 'The build is green' })).toBeVisible();
  expect(screen.getByRole('heading')).toBe(
    screen.getByRole('heading', { level: 2, name: 'The build is green' }),
  );
});

test('reveals the face, the punchline and the follow-up, each at its own step', () => {
  const { goToStep } = renderSlide(slide, { step: 0 });
  expect(screen.getByRole('heading', { name: 'The build is green' })).toBeVisible();
  expect(screen.getByText('😏')).not.toBeVisible();
  expect(screen.getByText('There are no tests')).not.toBeVisible();
  expect(screen.getByText('Ship it')).not.toBeVisible();
  goToStep(1);
  expect(screen.getByText('😏')).toBeVisible();
  expect(screen.getByText('There are no tests')).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText('There are no tests')).toBeVisible();
  expect(screen.getByText('Ship it')).not.toBeVisible();
  goToStep(3);
  expect(screen.getByText('Ship it')).toBeVisible();
});

test('ends with the punchline if there is no follow-up', () => {
  renderSlide(<PunchlineSlide title="Knock" emoji="🚪" punchline="Who is there?" />);
  expect(screen.getByText('Who is there?')).toBeVisible();
  expect(screen.getAllByRole('paragraph')).toHaveLength(1);
});

test('lets screen readers skip the face', () => {
  renderSlide(slide);
  expect(screen.getByText('😏')).toHaveAttribute('aria-hidden', 'true');
});

test('keeps its notes from the audience', () => {
  renderSlide(slide);
  expect(screen.queryByText('Pause.')).toBeNull();
});
