import { partsOf } from '../../../src/core/parts.ts';

const partsIn = (...parts: (string | undefined)[]) =>
  partsOf(
    parts.map((part, index) => ({ id: String(index), title: '', part, cues: [], steps: 0 })),
  ).map(({ name, slides }) => [name, slides.map(({ id }) => id).join(' ')]);

test('lists the slides of a talk by part, in order, also if a part comes back', () => {
  expect(partsIn(undefined, 'Tea', 'Tea', 'Water', 'Tea')).toEqual([
    ['Slides', '0'],
    ['Tea', '1 2'],
    ['Water', '3'],
    ['Tea', '4'],
  ]);
});

test('a talk without parts has one list of slides, and one without slides has none', () => {
  expect(partsIn(undefined, undefined)).toEqual([['Slides', '0 1']]);
  expect(partsIn()).toEqual([]);
});
