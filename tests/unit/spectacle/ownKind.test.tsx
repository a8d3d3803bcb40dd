import { screen } from '@testing-library/react';
import { hives } from '../../../stories/guides/samples/own-kind.tsx';
import { renderSlide } from '../renderSlide.tsx';

test('your own slide kind is a region that its heading names', () => {
  renderSlide(hives);
  const slide = screen.getByRole('region', { name: 'Hives, in 170 years' });
  expect(slide).toBeVisible();
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Hives, in 170 years');
});

test('your own slide kind reveals one item at each step, and does not show the cues', () => {
  const { goToStep } = renderSlide(hives, { step: 0 });
  expect(screen.queryAllByRole('heading', { level: 3 })).toEqual([]);
  goToStep(1);
  expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('Before');
  goToStep(2);
  expect(screen.getByText('taken out')).toBeVisible();
  expect(screen.queryByText(/old picture|Langstroth/)).toBeNull();
});
