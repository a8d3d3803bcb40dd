import { screen, within } from '@testing-library/react';
import { ComparisonSlide, type ComparisonSlideProps } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const slide = (props: Partial<ComparisonSlideProps>) => (
  <ComparisonSlide
    title="The cache"
    first={{ label: 'Before', heading: 'By hand' }}
    second={{ heading: 'One command' }}
    pairs={[
      {
        first: { figure: '41 min', text: 'for a build' },
        second: { figure: '6 min', text: 'for a build' },
        cue: 'Wait.',
      },
      { first: 'Breaks', second: 'Holds' },
    ]}
    {...props}
  />
);

const rows = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );

test('is a table that the title names, with a head for each side', () => {
  renderSlide(slide({}));
  expect(screen.getByRole('region', { name: 'The cache' })).toBeVisible();
  expect(screen.getByRole('table', { name: 'The cache' })).toBeVisible();
  expect(screen.getByRole('columnheader', { name: 'Before By hand' })).toBeVisible();
  expect(screen.getByRole('columnheader', { name: 'One command' })).toBeVisible();
});

test('reveals both sides of a pair with one key press', () => {
  const { goToStep } = renderSlide(slide({}), { step: 0 });
  expect(rows()).toEqual([]);
  expect(screen.getByText(/^6/)).not.toBeVisible();
  goToStep(1);
  expect(rows()).toEqual([['41 min for a build', '6 min for a build']]);
  expect(screen.getByText(/^6/)).toBeVisible();
  goToStep(2);
  expect(rows()[1]).toEqual(['Breaks', 'Holds']);
  expect(screen.queryByText('Wait.')).toBeNull();
});

test('shows all pairs at once with atOnce', () => {
  renderSlide(slide({ atOnce: true }), { step: 0 });
  expect(rows()).toHaveLength(2);
});

test('mutes the side that does not win', () => {
  const colorOf = (text: string) => getComputedStyle(screen.getByText(text).closest('td')!).color;
  const { unmount } = renderSlide(slide({}));
  const before = colorOf('Breaks');
  unmount();
  renderSlide(slide({ winner: 'second' }));
  expect(colorOf('Breaks')).not.toBe(before);
});

test('shows both sides on the same ground, or the one that wins on a field', () => {
  const groundOf = (text: string) =>
    getComputedStyle(screen.getByText(text).closest('td')!).backgroundColor;
  const { unmount } = renderSlide(slide({}));
  expect(groundOf('Breaks')).toBe(groundOf('Holds'));
  unmount();
  renderSlide(slide({ winner: 'first' }));
  expect(groundOf('Breaks')).not.toBe(groundOf('Holds'));
});

test('tells the author about a slide without pairs', () => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
  renderSlide(slide({ pairs: [] }));
  expect(warned).toHaveBeenCalledWith(
    '[lectern] The slide "The cache" has no pairs, but its layout is for 1 to 4. Add one.',
  );
});
