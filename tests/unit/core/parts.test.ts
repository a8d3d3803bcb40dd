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

test('backup slides are a part of their own, also if it has the name of the one before', () => {
  const slides = [{ part: 'Tea' }, { part: 'Tea', backup: true }];
  expect(partsOf(slides)).toEqual([
    { part: 'Tea', name: 'Tea', backup: undefined, slides: [slides[0]] },
    { part: 'Tea', name: 'Tea', backup: true, slides: [slides[1]] },
  ]);
});

test('a talk without parts has one list of slides, and one without slides has none', () => {
  expect(partsIn(undefined, undefined)).toEqual([['Slides', '0 1']]);
  expect(partsIn()).toEqual([]);
});
