import {
  isFresh,
  readClock,
  stoppedClock,
  toggleClock,
  totalTime,
} from '../../../src/core/clock.ts';

test('counts the time for the slide that was shown', () => {
  const started = toggleClock(stoppedClock, 'a', 1000);
  const onB = readClock(started, 'a', 4000);
  const read = readClock(onB, 'b', 4500);
  expect([...read.spent]).toEqual([
    ['a', 3000],
    ['b', 500],
  ]);
  expect(totalTime(read)).toBe(3500);
});

test('stops while it is paused, and goes on from there', () => {
  const running = toggleClock(stoppedClock, 'a', 0);
  const paused = toggleClock(running, 'a', 2000);
  expect(totalTime(readClock(paused, 'a', 60_000))).toBe(2000);
  const resumed = toggleClock(paused, 'a', 60_000);
  expect(totalTime(readClock(resumed, 'a', 61_000))).toBe(3000);
});

test('is fresh until it has run, and not while it is paused', () => {
  expect(isFresh(stoppedClock)).toBe(true);
  const running = toggleClock(stoppedClock, 'a', 0);
  expect(isFresh(running)).toBe(false);
  expect(isFresh(toggleClock(running, 'a', 10))).toBe(false);
});

test('never runs backwards, when a view is late', () => {
  const running = toggleClock(stoppedClock, 'a', 10_000);
  expect(totalTime(readClock(running, 'a', 4000))).toBe(0);
});
