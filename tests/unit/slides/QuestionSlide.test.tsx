import { screen } from '@testing-library/react';
import { QuestionSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

test('is a region that the question names', () => {
  renderSlide(<QuestionSlide title="Would you fly?" />);
  expect(screen.getByRole('region', { name: 'Would you fly?' })).toBeVisible();
  expect(screen.getByRole('heading')).toBe(
    screen.getByRole('heading', { level: 2, name: 'Would you fly?' }),
  );
});

test('shows the question from the start, and nothing else', () => {
  renderSlide(<QuestionSlide title="Would you fly?" notes="Count to ten." />, { step: 0 });
  expect(screen.getByRole('heading')).toBeVisible();
  expect(screen.getByRole('region')).toHaveTextContent(/^Would you fly\?$/);
});
