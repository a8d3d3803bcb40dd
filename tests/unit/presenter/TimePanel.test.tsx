import { ThemeProvider } from '@emotion/react';
import { withAccent } from '../../../src/theme/textStyles.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { midnight } from 'lectern';
import type { SlideRecord } from '../../../src/core/SlideIndex.ts';
import { atStart } from '../../../src/core/TalkState.ts';
import { TimePanel, timeOfDay } from '../../../src/presenter/TimePanel.tsx';
import { msUntil } from '../../../src/presenter/useTimeOfDay.ts';

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

afterEach(() => window.localStorage.clear());

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

test('counts down to the start, and fits the talk to when it must end, also after a reload', () => {
  show(0, {});
  fireEvent.change(screen.getByLabelText('Starts at'), { target: { value: '09:40' } });
  fireEvent.change(screen.getByLabelText('Must end at'), { target: { value: '09:55' } });
  cleanup();
  expect(show(0, {})).toMatchObject({
    'Starts in': '10:00',
    'Time left': '15:00',
    'This slide': '0:00 of 5:00',
    'To come': '15:00',
    'Ends at': timeOfDay(date + 25 * minute),
  });
  cleanup();
  // It has begun earlier: the whole talk has 30 minutes, 5 + 25.
  expect(show(1, { a: 5 })).toMatchObject({
    'Time spent Paused': '5:00',
    'Time left': '25:00',
    'This slide': '0:00 of 10:00',
    Pace: '5:00 ahead',
  });
  fireEvent.change(screen.getByLabelText('Must end at'), { target: { value: '09:28' } });
  cleanup();
  expect(show(1, { a: 5 })).toMatchObject({ 'Over by': '2:00', Pace: '4:00 behind' });
});

test('takes a time of day as the nearest one: after midnight, too', () => {
  const late = new Date(2026, 2, 2, 23, 50).getTime();
  expect(['00:20', '23:40', '11:51'].map((time) => msUntil(time, late) / minute)).toEqual([
    30, -10, -719,
  ]);
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
