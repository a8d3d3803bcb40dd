import { placeLabel } from '../../../src/core/labelPlace.ts';
import { type Place, lengthIn, overlap } from '../../../src/core/place.ts';

const target: Place = { left: 600, top: 300, right: 700, bottom: 340 };
const slide = [1366, 768] as const;
const size = [200, 40] as const;
const none = { words: [], shapes: [] };
const box = (left: number, top: number, right: number, bottom: number): Place => ({
  left,
  top,
  right,
  bottom,
});

test('a label is to the right of what it marks, if there is room', () => {
  const { place, line } = placeLabel(target, 'label', size, none, slide);
  expect(place.left).toBeGreaterThan(target.right);
  expect((place.top + place.bottom) / 2).toBe(320);
  expect(line).toBeUndefined();
});

test.each([
  ['left', [box(720, 200, 1300, 400)]],
  ['below', [box(720, 200, 1300, 400), box(0, 200, 590, 400)]],
  ['above', [box(720, 200, 1300, 400), box(0, 200, 590, 400), box(0, 350, 1366, 768)]],
])('goes %s where it would cover other words', (side, others) => {
  const { place } = placeLabel(target, 'label', size, { words: others, shapes: [] }, slide);
  const is = {
    left: place.right <= target.left,
    below: place.top >= target.bottom,
    above: place.bottom <= target.top,
  };
  expect(is[side as keyof typeof is]).toBe(true);
});

test('stays on the slide', () => {
  const edge = box(1250, 300, 1340, 340);
  expect(placeLabel(edge, 'label', size, none, slide).place.right).toBeLessThan(edge.left);
});

test('an arrow ends at what it marks, and begins at its label', () => {
  const { place, line } = placeLabel(target, 'arrow', size, none, slide);
  expect(line!.to[0]).toBeGreaterThanOrEqual(target.right);
  expect(line!.to[0] - target.right).toBeLessThan(16);
  expect(line!.from[0]).toBe(place.left);
});

test('an arrow goes over no other words, if it can', () => {
  const beside = box(730, 300, 780, 340);
  const { line } = placeLabel(target, 'arrow', size, { words: [beside], shapes: [] }, slide);
  expect(line!.from[0]).toBeLessThan(target.left);
});

/** Words all around what is marked, with a place of 240 × 60 at the top. */
const crowded = [
  box(0, 0, 1000, 100),
  box(1240, 0, 1366, 100),
  box(0, 100, 1366, 296),
  box(0, 296, 596, 344),
  box(704, 296, 1366, 344),
  box(0, 344, 1366, 768),
];

test('begins or ends with what it marks where its middle would cover other words', () => {
  const besides = [box(0, 200, 580, 400), box(712, 300, 1366, 400), box(540, 350, 760, 420)];
  const words = [...besides, box(500, 200, 580, 290)];
  const { place, line } = placeLabel(target, 'label', size, { words, shapes: [] }, slide);
  expect(place).toMatchObject({ left: target.left - 10, bottom: target.top - 22 });
  expect(line).toBeUndefined();
});

test('goes to a free place farther away, with a line, and covers no words', () => {
  const { place, line, isOver } = placeLabel(
    target,
    'label',
    size,
    { words: crowded, shapes: [] },
    slide,
  );
  for (const other of [...crowded, target]) expect(overlap(place, other)).toBe(0);
  expect(isOver).toBe(false);
  expect(line!.from[1]).toBe(place.bottom);
  expect(line!.to[1]).toBeGreaterThan(target.top - 16);
});

test('prefers a place to which no line runs over words', () => {
  const words = [box(590, 230, 710, 290), box(300, 200, 590, 500), box(710, 200, 1000, 500)];
  const { place, line } = placeLabel(target, 'label', [300, 40], { words, shapes: [] }, slide);
  expect(place.top).toBeGreaterThan(target.bottom + 60);
  for (const other of words) expect(lengthIn(line!, other)).toBe(0);
});

test('covers pictures only if there is no place beside them', () => {
  const picture = box(705, 200, 1366, 400);
  const { place } = placeLabel(target, 'label', size, { words: [], shapes: [picture] }, slide);
  expect(overlap(place, picture)).toBe(0);
  const all = box(0, 0, 1366, 768);
  const inPicture = placeLabel(target, 'label', size, { words: [], shapes: [all] }, slide);
  expect(inPicture.place.left).toBe(target.right + 22);
});

test('goes a little farther away to cover no thin line', () => {
  const shapes = [
    box(0, 318, 590, 322),
    box(710, 318, 1366, 322),
    box(648, 0, 652, 290),
    box(648, 350, 652, 768),
    box(560, 280, 740, 284),
    box(560, 356, 740, 360),
  ];
  const { place } = placeLabel(target, 'label', size, { words: [], shapes }, slide);
  for (const shape of shapes) expect(overlap(place, shape)).toBe(0);
  expect(Math.min(Math.abs(place.bottom - 300), Math.abs(place.top - 340))).toBeLessThan(100);
});

test('covers a thin line if all other places are far away', () => {
  const shapes = Array.from({ length: 40 }, (_, at) => box(0, at * 20, 1366, at * 20 + 2));
  const { place } = placeLabel(target, 'label', size, { words: [], shapes }, slide);
  expect(place.left).toBe(target.right + 22);
});

test('covers as little as it can if no place is free, and says so', () => {
  const words = [box(0, 0, 1366, 690), box(0, 690, 600, 768)];
  const { place, isOver } = placeLabel(target, 'label', size, { words, shapes: [] }, slide);
  expect(isOver).toBe(true);
  expect(place.left).toBeGreaterThanOrEqual(600);
  expect(overlap(place, words[0]!)).toBeLessThan(200 * 20);
});
