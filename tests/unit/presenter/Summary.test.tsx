import { ThemeProvider } from '@emotion/react';
import { withAccent } from '../../../src/theme/textStyles.ts';
import { render, screen } from '@testing-library/react';
import { midnight } from 'lectern';
import { Summary } from '../../../src/presenter/Summary.tsx';

const slideOf = (id: string, part: string, minutes: number) => ({
  id,
  title: id.toUpperCase(),
  part,
  minutes,
  cues: [],
  steps: 0,
});

/** The rows of the table, each as one text. */
const rows = () =>
  screen.getAllByRole<HTMLTableRowElement>('row').map(({ cells }) =>
    [...cells]
      .map(({ textContent }) => textContent)
      .join(' ')
      .trim(),
  );

test('has a total for each part, and says of each slide whether it was faster or slower', () => {
  render(
    <ThemeProvider theme={withAccent(midnight)}>
      <Summary
        title="A talk"
        slides={[
          slideOf('a', 'Tea', 1),
          slideOf('b', 'Tea', 2),
          slideOf('c', 'Water', 1),
          slideOf('d', 'Water', 0),
        ]}
        clock={{
          spent: new Map([
            ['a', 30_000],
            ['b', 200_000],
          ]),
          runningSince: null,
        }}
        onClose={() => {}}
      />
    </ThemeProvider>,
  );
  expect(rows()).toEqual([
    '# Slide Planned Spent Difference',
    'Tea 3:00 3:50 +0:50',
    '1 A 1:00 0:30 −0:30',
    '2 B 2:00 3:20 +1:20',
    'Water 1:00 0:00 −1:00',
    '3 C 1:00 0:00 −1:00',
    '4 D 0:00 0:00 ±0:00',
    'Total 4:00 3:50 −0:10',
  ]);
  expect(screen.getByRole('rowheader', { name: 'Tea' })).toHaveAttribute('scope', 'rowgroup');
});

test('has the backup slides that were shown, and plans no time for them', () => {
  const backup = true;
  render(
    <ThemeProvider theme={withAccent(midnight)}>
      <Summary
        title="A talk"
        slides={[
          slideOf('a', 'Tea', 1),
          { ...slideOf('b', 'More', 1), backup },
          { ...slideOf('c', 'More', 1), backup },
        ]}
        clock={{
          spent: new Map([
            ['a', 60_000],
            ['c', 30_000],
          ]),
          runningSince: null,
        }}
        onClose={() => {}}
      />
    </ThemeProvider>,
  );
  expect(rows().slice(1)).toEqual([
    'Tea 1:00 1:00 ±0:00',
    '1 A 1:00 1:00 ±0:00',
    'More 0:00 0:30 +0:30',
    'B2 C 0:00 0:30 +0:30',
    'Total 1:00 1:30 +0:30',
  ]);
});

test('titles and the names of parts have the language of their slides', () => {
  const clock = { spent: new Map(), runningSince: null };
  const one = { ...slideOf('why', 'Warum?', 1), lang: 'en', partLang: 'de' };
  render(
    <ThemeProvider theme={withAccent(midnight)}>
      <Summary
        title="A talk"
        slides={[one, slideOf('b', 'Tea', 1)]}
        clock={clock}
        onClose={() => {}}
      />
    </ThemeProvider>,
  );
  expect(screen.getByText('WHY')).toHaveAttribute('lang', 'en');
  expect(screen.getByText('Warum?')).toHaveAttribute('lang', 'de');
});
