import { screen } from '@testing-library/react';
import { AnalogySlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const slide = (
  <AnalogySlide
    title="Would you fly?"
    points={[
      { icon: '✈️', claim: 'Planes land themselves', explanation: 'so does generated code' },
      { icon: '👩‍✈️', claim: 'Pilots stay on board', explanation: 'so do engineers', cue: 'Two.' },
    ]}
    notes="Look at the pilots."
  />
);

const points = () => screen.queryAllByRole('listitem').map((item) => item.textContent);

test('is a region that the question names', () => {
  renderSlide(slide);
  expect(screen.getByRole('region', { name: 'Would you fly?' })).toBeVisible();
  expect(screen.getByRole('heading')).toBe(
    screen.getByRole('heading', { level: 2, name: 'Would you fly?' }),
  );
});

test('hides every point, with what follows from it, until its step', () => {
  const { goToStep } = renderSlide(slide, { step: 0 });
  expect(points()).toEqual([]);
  expect(screen.getByText('Planes land themselves')).not.toBeVisible();
  goToStep(1);
  expect(points()).toEqual([expect.stringContaining('Planes land themselves')]);
  expect(screen.getByText('Planes land themselves')).toBeVisible();
  expect(screen.getByText('so does generated code')).toBeVisible();
  expect(screen.getByText('so do engineers')).not.toBeVisible();
  goToStep(2);
  expect(points()).toHaveLength(2);
  expect(screen.getByText('so do engineers')).toBeVisible();
});

test('shows all points at once with atOnce', () => {
  renderSlide(
    <AnalogySlide
      title="Would you fly?"
      points={[
        { icon: '✈️', claim: 'Planes land themselves', explanation: 'so does generated code' },
        { icon: '👩‍✈️', claim: 'Pilots stay on board', explanation: 'so do engineers' },
      ]}
      atOnce
    />,
    { step: 0 },
  );
  expect(points()).toHaveLength(2);
});

test('lets screen readers skip the icons', () => {
  renderSlide(slide);
  expect(screen.getByText('✈️')).toHaveAttribute('aria-hidden', 'true');
});

test('keeps notes and cues from the audience', () => {
  renderSlide(slide);
  expect(screen.queryByText(/Look at the pilots|Two\./)).toBeNull();
});
