import { readClock } from '../../../src/core/clock.ts';
import { formatTime, planTalk, timeBehind } from '../../../src/core/plan.ts';
import type { SlideRecord } from '../../../src/core/SlideIndex.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

const slide = (id: string, more: Partial<SlideRecord> = {}): SlideRecord => ({
  id,
  title: id,
  cues: [],
  steps: 0,
  ...more,
});

test('gives a slide as long as its notes and cues take to say, and a pause for each step', () => {
  const plan = planTalk([
    slide('a', { notes: words(140), cues: [words(70), undefined], steps: 2 }),
  ]);
  // 210 words at 140 a minute, and two seconds for the slide and for each of its two steps.
  expect(plan.minutes.get('a')).toBeCloseTo(1.5 + 6 / 60);
});

test.each([
  // About 250 characters a minute in Chinese, 350 in Japanese.
  ['这里先讲我们的产品是怎么开始的然后再说大家最关心的问题', 15, 1.2, 2.2],
  ['ここではまず私たちの製品がどのように始まったかを話します', 15, 1, 2.2],
  ['ตรงนี้เล่าก่อนว่าผลิตภัณฑ์ของเราเริ่มต้นอย่างไร', 9, 0.5, 1.5],
])('counts words where no spaces are between them: %s', (sentence, times, least, most) => {
  const { total } = planTalk([slide('a', { notes: sentence.repeat(times) })]);
  expect(total).toBeGreaterThan(least);
  expect(total).toBeLessThan(most);
});

test('counts the words that are said, without marks, addresses, numbers and names of speakers', () => {
  const some = `**${words(68)}** [two](https://a.org/2/b)`;
  const notes = `[Ada Leaf] ${some} \`three\`\n1. [Bob] four\n   - five ${words(67)}`;
  const { total } = planTalk([slide('a', { notes, cues: ['[Ada] ==now=='], steps: 1 })]);
  expect(total).toBeCloseTo(140 / 140 + 4 / 60);
});

test('follows the rates it is given', () => {
  const rates = { wordsPerMinute: 100, secondsPerStep: 30 };
  expect(planTalk([slide('a', { notes: words(100) })], undefined, rates).total).toBeCloseTo(1.5);
});

test.each([NaN, -1, Infinity, 1e300])('%s is no number of minutes, words or seconds', (wrong) => {
  const rates = { wordsPerMinute: wrong, secondsPerStep: wrong };
  const plan = planTalk([slide('a', { notes: words(140), minutes: wrong })], wrong, rates);
  expect(plan.total).toBeCloseTo(1 + 2 / 60);
});

test('gives a slide without notes the time to be read', () => {
  expect(planTalk([slide('a')]).minutes.get('a')).toBeCloseTo(0.2);
});

test('keeps to the minutes that a slide says', () => {
  const plan = planTalk([slide('a', { notes: words(700), minutes: 2 })]);
  expect(plan.total).toBe(2);
});

test('shares the remaining time among the slides without their own minutes', () => {
  const slides = [slide('demo', { minutes: 10 }), slide('a', { notes: words(1) }), slide('b')];
  const plan = planTalk(slides, 20);
  expect(plan.minutes.get('demo')).toBe(10);
  expect(plan.minutes.get('a')).toBeCloseTo(5);
  expect(plan.total).toBeCloseTo(20);
});

test('shortens all slides by the same factor if their own minutes exceed the duration', () => {
  const plan = planTalk([slide('a', { minutes: 20 }), slide('b', { minutes: 20 })], 10);
  expect([...plan.minutes.values()]).toEqual([5, 5]);
});

describe('the pace', () => {
  const slides = [slide('a', { minutes: 1 }), slide('b', { minutes: 2 })];
  const plan = planTalk(slides);
  const behind = (slideIndex: number, spent: Record<string, number>) =>
    timeBehind(plan, slides, slideIndex, {
      spent: new Map(Object.entries(spent)),
      runningSince: null,
    });

  test('is on plan while a slide takes no longer than planned', () => {
    expect(behind(0, { a: 59_000 })).toBe(0);
    expect(behind(1, { a: 60_000, b: 30_000 })).toBe(0);
  });

  test('is behind by the extra time of a slide', () => {
    expect(behind(0, { a: 75_000 })).toBe(15_000);
    expect(behind(1, { a: 90_000, b: 1000 })).toBe(30_000);
  });

  test('is ahead by what was left of the slides before', () => {
    expect(behind(1, { a: 20_000 })).toBe(-40_000);
  });
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'plans and times a slide with the id %s like any other',
  (id) => {
    const slides = [slide(id, { minutes: 1 })];
    const plan = planTalk(slides, 2);
    expect(plan).toEqual({ minutes: new Map([[id, 2]]), total: 2 });
    const clock = readClock({ spent: new Map(), runningSince: 0 }, id, 150_000);
    expect(timeBehind(plan, slides, 0, clock)).toBe(30_000);
  },
);

test('writes times as minutes and seconds, with hours if there are any', () => {
  expect([0, 75_000, -75_000, 3_600_000].map(formatTime)).toEqual([
    '0:00',
    '1:15',
    '1:15',
    '1:00:00',
  ]);
});

test('plans no backup slides', () => {
  const slides = [slide('a', { minutes: 2 }), slide('b', { minutes: 5, backup: true })];
  const plan = planTalk(slides, 10);
  expect([...plan.minutes]).toEqual([['a', 10]]);
  expect(plan.total).toBe(10);
});

test('on a backup slide, the talk is as far as it has come', () => {
  const slides = [
    slide('a', { minutes: 1 }),
    slide('b', { minutes: 1 }),
    slide('c', { minutes: 1 }),
    slide('d', { backup: true }),
  ];
  const spent = new Map([
    ['a', 60_000],
    ['b', 30_000],
    ['d', 90_000],
  ]);
  const clock = { spent, runningSince: null };
  expect(timeBehind(planTalk(slides), slides, 3, clock)).toBe(90_000);
});
