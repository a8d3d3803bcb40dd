import { render, screen } from '@testing-library/react';
import { ColumnsSlide, Formula, PointsSlide, Still, TableSlide } from 'lectern';
import type { ReactElement } from 'react';

const show = (slide: ReactElement) => render(<Still>{slide}</Still>);

// What lectern/vite leaves in the module.
beforeEach(() => {
  globalThis.lecternFormulas = new Map([
    ['O(n)', '<math><mi>O</mi><mo>(</mo><mi>n</mi><mo>)</mo></math>'],
    ['$$\\sum_i x_i', '<math display="block"><mo>∑</mo></math>'],
  ]);
});
afterEach(() => {
  globalThis.lecternFormulas = undefined;
});

// jsdom cannot compute the role of MathML.
const formulas = () => [...document.querySelectorAll('math')].map((one) => one.textContent);

test('a formula in a text is MathML', () => {
  show(<PointsSlide title="Cost" points={[{ text: 'It costs $O(n)$' }]} />);
  expect(formulas()).toEqual(['O(n)']);
  expect(screen.getByText('It costs', { exact: false })).toHaveTextContent('It costs O(n)');
});

test('a formula can be in a cell, and alone in a column', () => {
  show(<TableSlide title="Sorts" columns={['Sort', 'Cost']} rows={[['Count', '$O(n)$']]} />);
  show(
    <ColumnsSlide
      title="Sum"
      columns={[{ text: 'All' }, { children: <Formula tex="\sum_i x_i" /> }]}
    />,
  );
  expect(formulas()).toEqual(['O(n)', '∑']);
});

test('without lectern/vite, the TeX is shown as code', () => {
  globalThis.lecternFormulas = undefined;
  show(
    <ColumnsSlide
      title="Sum"
      columns={[{ text: 'It costs $O(n)$' }, { children: <Formula tex="\sum_i x_i" /> }]}
    />,
  );
  expect(formulas()).toEqual([]);
  expect(screen.getAllByRole('code').map(({ textContent }) => textContent)).toEqual([
    'O(n)',
    '\\sum_i x_i',
  ]);
});
