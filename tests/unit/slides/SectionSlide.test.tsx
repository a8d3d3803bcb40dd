import { screen } from '@testing-library/react';
import { SectionSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

test('is a region that its only heading, of level 2, names', () => {
  renderSlide(<SectionSlide title="Five phases" />);
  expect(screen.getByRole('region', { name: 'Five phases' })).toBeVisible();
  expect(screen.getByRole('heading')).toBe(
    screen.getByRole('heading', { level: 2, name: 'Five phases' }),
  );
});

test('says what the part is about, from the start', () => {
  renderSlide(<SectionSlide title="Five phases" subtitle="of automation" />, { step: 0 });
  expect(screen.getByText('of automation')).toBeVisible();
});

test('keeps its notes from the audience', () => {
  renderSlide(<SectionSlide title="Five phases" notes="Drink some water." />);
  expect(screen.getByRole('region')).toHaveTextContent(/^Five phases$/);
});
