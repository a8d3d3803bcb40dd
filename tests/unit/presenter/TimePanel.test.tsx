import { ThemeProvider } from '@emotion/react';
import { withAccent } from '../../../src/theme/textStyles.ts';
import { cleanup, render, screen } from '@testing-library/react';
import { midnight } from 'lectern';
import type { SlideRecord } from '../../../src/core/SlideIndex.ts';
import { atStart } from '../../../src/core/TalkState.ts';
import { TimePanel, timeOfDay } from '../../../src/presenter/TimePanel.tsx';

const minute = 60_000;
const date = new Date(2026, 2, 2, 9, 30).getTime();

/** A talk of 30 minutes: three slides that have ten each. */
const slides = ['a', 'b', 'c'].map((id): SlideRecord => ({
  id,
  title: id,
  minutes: 10,
  cues: [],
  steps: 0,
}));

/** Shows the time of the talk, after the minutes that were spent on each slide, and returns its texts. */
function show(slideIndex: number, spent: Record<string, number>) {
  const times = Object.entries(spent).map(([id, minutes]) => [id, minutes * minute] as const);
  render(
    <ThemeProvider theme={withAccent(midnight)}>
      <TimePanel
        state={{
          ...atStart,
          position: { slideIndex, stepIndex: 0 },
          clock: { spent: new Map(times), runningSince: null },
        }}
        slides={slides}
        date={date}
        now={0}
      />
    </ThemeProvider>,
  );
  const terms = screen.getAllByRole('term').map(({ textContent }) => textContent.trim());
  const values = screen.getAllByRole('definition').map(({ textContent }) => textContent);
  return Object.fromEntries(terms.map((term, index) => [term, values[index]]));
}

test('shows what is planned before the talk begins', () => {
  expect(show(0, {})).toEqual({
    'Time spent': '0:00',
    'Time left': '30:00',
    'This slide': '0:00 of 10:00',
    'To come': '30:00',
    'Ends at': timeOfDay(date + 30 * minute),
    Pace: 'not started',
  });
  expect(screen.getByText('0% of the slides')).toBeVisible();
  expect(screen.getByText('0% of the 30:00 planned')).toBeVisible();
});

test('compares what is done with the time that is gone, and says when the talk ends at this rate', () => {
  expect(show(1, { a: 14, b: 1 })).toEqual({
    'Time spent Paused': '15:00',
    'Time left': '15:00',
    'This slide': '1:00 of 10:00',
    'To come': '19:00',
    'Ends at': timeOfDay(date + 19 * minute),
    Pace: '4:00 behind',
  });
  expect(screen.getByText('37% of the slides')).toBeVisible();
  expect(screen.getByText('50% of the 30:00 planned')).toBeVisible();
});

test('says that the last minutes have come, and how long the talk is over its time', () => {
  expect(show(2, { a: 10, b: 10, c: 5 })).toHaveProperty('Time left', '5:00');
  cleanup();
  expect(show(2, { a: 10, b: 10, c: 6 })).toHaveProperty('Last minutes', '4:00');
  cleanup();
  expect(show(2, { a: 10, b: 10, c: 11 })).toMatchObject({ 'Over by': '1:00', 'To come': '0:00' });
});

test('says nothing of last minutes before the slides are known', () => {
  render(
    <ThemeProvider theme={withAccent(midnight)}>
      <TimePanel state={atStart} slides={[]} date={date} now={0} />
    </ThemeProvider>,
  );
  expect(screen.getByText('Time left')).toBeVisible();
  expect(screen.getByText('0% of the slides')).toBeVisible();
});
