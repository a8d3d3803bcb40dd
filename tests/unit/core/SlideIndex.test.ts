import { SlideIndex, type SlideRecord, fingerprintOf } from '../../../src/core/SlideIndex.ts';

const record = (id: string, more: Partial<SlideRecord> = {}): SlideRecord => ({
  id,
  title: id,
  cues: [],
  steps: 0,
  ...more,
});

/** The index tells its listeners once all slides have entered, in a microtask. */
const told = () => Promise.resolve();

const ids = (index: SlideIndex) => index.slides.map(({ id }) => id);

test('knows the slides in the order in which they entered', async () => {
  const index = new SlideIndex();
  index.enter(record('first'));
  index.enter(record('second'));
  await told();
  expect(ids(index)).toEqual(['first', 'second']);
});

test('calls its listeners once for slides that enter together', async () => {
  const index = new SlideIndex();
  const listener = jest.fn();
  index.subscribe(listener);
  index.enter(record('first'));
  index.enter(record('second'));
  expect(listener).not.toHaveBeenCalled();
  await told();
  expect(listener).toHaveBeenCalledTimes(1);
});

test('gives the same list until something changes', async () => {
  const index = new SlideIndex();
  index.enter(record('first'));
  await told();
  const before = index.slides;
  expect(index.slides).toBe(before);
  index.enter(record('second'));
  await told();
  expect(index.slides).not.toBe(before);
  expect(before).toHaveLength(1);
});

test('does not call a listener that has unsubscribed', async () => {
  const index = new SlideIndex();
  const listener = jest.fn();
  index.subscribe(listener)();
  index.enter(record('first'));
  await told();
  expect(listener).not.toHaveBeenCalled();
});

test('forgets a slide that leaves', async () => {
  const index = new SlideIndex();
  const leave = index.enter(record('first'));
  index.enter(record('second'));
  leave();
  await told();
  expect(ids(index)).toEqual(['second']);
});

test('keeps a slide’s position when its record changes', async () => {
  const index = new SlideIndex();
  const leave = index.enter(record('first'));
  index.enter(record('second'));
  leave();
  index.enter(record('first', { notes: 'New.' }));
  await told();
  expect(index.slides).toEqual([record('first', { notes: 'New.' }), record('second')]);
});

test('removing an old slide does not remove a new one with the same id', async () => {
  const index = new SlideIndex();
  const leave = index.enter(record('first', { notes: 'Old.' }));
  index.enter(record('first', { notes: 'New.' }));
  leave();
  await told();
  expect(index.slides).toEqual([record('first', { notes: 'New.' })]);
});

test('gives an id once, and then with a number', () => {
  const index = new SlideIndex();
  expect(index.claim('part', 'a')).toBe('part');
  expect(index.claim('part', 'b')).toBe('part-2');
  expect(index.claim('part', 'c')).toBe('part-3');
});

test('gives the same owner the same id again', () => {
  const index = new SlideIndex();
  expect(index.claim('part', 'a')).toBe('part');
  expect(index.claim('part', 'b')).toBe('part-2');
  expect(index.claim('part', 'b')).toBe('part-2');
  expect(index.claim('part', 'a')).toBe('part');
});

test('talks whose ids differ by two letters have different fingerprints', () => {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-');
  const ids = letters.flatMap((one) => letters.map((other) => one + other));
  expect(new Set(ids.map((id) => fingerprintOf([record(id)]))).size).toBe(ids.length);
});

test('has skipped slides apart, without a number', async () => {
  const index = new SlideIndex();
  index.enter(record('a', { part: 'A' }));
  index.enter(record('b', { part: 'B', skip: true }));
  index.enter(record('c', { part: 'C' }));
  await told();
  expect(ids(index)).toEqual(['a', 'c']);
  expect(index.all.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(['a', 'b', 'c'].map((id) => index.numberOf(id))).toEqual([1, 0, 2]);
  expect(index.parts).toEqual(['A', 'C']);
});

test('counts neither backup slides nor their part', async () => {
  const index = new SlideIndex();
  index.enter(record('a', { part: 'A' }));
  index.enter(record('b', { part: 'B', backup: true }));
  await told();
  expect(ids(index)).toEqual(['a', 'b']);
  expect(index.count).toBe(1);
  expect(index.parts).toEqual(['A']);
});
