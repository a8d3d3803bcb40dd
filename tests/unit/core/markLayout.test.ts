import { type Place, circleAround, coversWords, placeLabel } from '../../../src/core/markLayout.ts';

const target: Place = { left: 600, top: 300, right: 700, bottom: 340 };
const slide = [1366, 768] as const;
const size = [200, 40] as const;
const box = (left: number, top: number, right: number, bottom: number): Place => ({
  left,
  top,
  right,
  bottom,
});

test('a label is to the right of what it marks, if there is room', () => {
  const { place, arrow } = placeLabel(target, 'label', size, [], slide);
  expect(place.left).toBeGreaterThan(target.right);
  expect((place.top + place.bottom) / 2).toBe(320);
  expect(arrow).toBeUndefined();
});

test.each([
  ['left', [box(720, 200, 1300, 400)]],
  ['below', [box(720, 200, 1300, 400), box(0, 200, 590, 400)]],
  ['above', [box(720, 200, 1300, 400), box(0, 200, 590, 400), box(0, 350, 1366, 768)]],
])('goes %s where it would cover other words', (side, others) => {
  const { place } = placeLabel(target, 'label', size, others, slide);
  const is = {
    left: place.right <= target.left,
    below: place.top >= target.bottom,
    above: place.bottom <= target.top,
  };
  expect(is[side as keyof typeof is]).toBe(true);
});

test('stays on the slide', () => {
  const edge = box(1250, 300, 1340, 340);
  expect(placeLabel(edge, 'label', size, [], slide).place.right).toBeLessThan(edge.left);
});

test('an arrow ends at what it marks, and begins at its label', () => {
  const { place, arrow } = placeLabel(target, 'arrow', size, [], slide);
  expect(arrow!.to[0]).toBeGreaterThanOrEqual(target.right);
  expect(arrow!.to[0] - target.right).toBeLessThan(16);
  expect(arrow!.from[0]).toBe(place.left);
});

test('an arrow goes over no other words, if it can', () => {
  const beside = box(730, 300, 780, 340);
  const { arrow } = placeLabel(target, 'arrow', size, [beside], slide);
  expect(arrow!.from[0]).toBeLessThan(target.left);
});

test('a circle is around all of what it marks', () => {
  const around = circleAround(target);
  expect(around.left).toBeLessThan(target.left);
  expect(around.bottom).toBeGreaterThan(target.bottom);
  expect(around.radius).toBe(30);
});

describe('the lines of a mark', () => {
  const above = box(600, 252, 900, 296);
  const below = box(600, 344, 900, 388);

  test.each([
    ['run over the lines next to a circle', 'circle', [above, target, below], true],
    ['keep off words far from a circle', 'circle', [target, box(600, 420, 900, 460)], false],
    ['run over the rest of a line', 'circle', [box(500.4, 299.6, 800, 340.4)], true],
    ['run over the line below', 'underline', [above, target, below], true],
    ['keep off the line above', 'underline', [above, target], false],
  ] as const)('%s', (_, shape, words, covers) => {
    expect(coversWords(shape, target, undefined, words)).toBe(covers);
  });

  test('an arrow runs over the words between its label and what it marks', () => {
    const line = { from: [820, 320], to: [710, 320] } as const;
    expect(coversWords('arrow', target, line, [target, box(740, 300, 780, 340)])).toBe(true);
    expect(coversWords('arrow', target, line, [target, box(740, 400, 780, 440)])).toBe(false);
  });
});
