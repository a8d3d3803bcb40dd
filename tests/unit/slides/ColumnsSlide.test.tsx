import { screen } from '@testing-library/react';
import { ColumnsSlide, type ColumnsSlideProps } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const slide = (props: Partial<ColumnsSlideProps>) => (
  <ColumnsSlide
    title="Retries"
    columns={[
      { heading: 'Costs', points: ['Load', { text: 'Delay', cue: 'Show it.' }] },
      { heading: 'Remedies', points: ['Jitter'] },
    ]}
    after={{ text: 'Retry **once**', cue: 'Wait.' }}
    {...props}
  />
);

const points = () => screen.queryAllByRole('listitem').map((item) => item.textContent);

test('shows two lists with their headings and the sentence below, all at once', () => {
  renderSlide(slide({}), { step: 0 });
  expect(screen.getByRole('region', { name: 'Retries' })).toBeVisible();
  expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
    'Costs',
    'Remedies',
  ]);
  expect(points()).toEqual(['Load', 'Delay', 'Jitter']);
  expect(screen.getByRole('strong')).toBeVisible();
});

test('opens the second column, and then the sentence, with a key press each', () => {
  const { goToStep } = renderSlide(slide({ reveal: 'columns' }), { step: 0 });
  expect(points()).toEqual(['Load', 'Delay']);
  goToStep(1);
  expect(points()).toEqual(['Load', 'Delay', 'Jitter']);
  expect(screen.getByText('once')).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText('once')).toBeVisible();
});

test('reveals point by point, from column to column, below headings that are there from the start', () => {
  const { goToStep } = renderSlide(slide({ reveal: 'points' }), { step: 0 });
  expect(points()).toEqual([]);
  expect(screen.getByRole('heading', { name: 'Remedies' })).toBeVisible();
  goToStep(2);
  expect(points()).toEqual(['Load', 'Delay']);
  goToStep(3);
  expect(points()).toEqual(['Load', 'Delay', 'Jitter']);
});

test('counts a column with a text or with elements of its own as one item', () => {
  const columns = [{ text: 'A text' }, { children: <button>Try it</button> }];
  const { goToStep } = renderSlide(slide({ columns, reveal: 'points', before: 'First' }), {
    step: 1,
  });
  expect(screen.getByText('First')).toBeVisible();
  expect(screen.getByText('A text')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
  goToStep(2);
  expect(screen.getByRole('button', { name: 'Try it' })).toBeVisible();
});

test('keeps cues from the audience', () => {
  renderSlide(slide({}));
  expect(screen.queryByText(/Show it|Wait/)).toBeNull();
});

test('tells the author about a slide without columns', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation();
  renderSlide(slide({ columns: [] }));
  expect(warn).toHaveBeenCalledWith(
    '[lectern] The slide "Retries" has no columns, but its layout is for 1 to 3. Add one.',
  );
});
