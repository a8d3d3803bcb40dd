import { findLongRows } from '../../../src/node/commands/check/look.ts';

/** Slides of a talk, a letter each: F has a field, o has none, and a space could not be shown. */
const found = (slides: string) =>
  findLongRows(
    Array.from(slides, (letter, index) => ({ letter, number: index + 1 }))
      .filter(({ letter }) => letter !== ' ')
      .map(({ letter, number }) => ({
        number,
        id: `slide-${number}`,
        hasField: letter === 'F',
        states: [],
      })),
  ).map(({ ground: { number }, found: { message } }) => [number, message.split(' look')[0]]);

it('six slides in a row may have no field', () => {
  expect(found('ooooooFooooooF')).toEqual([]);
});

it('the seventh of a row is reported, once for each row', () => {
  expect(found('ooooooooFoFooooooo')).toEqual([
    [7, '8 slides in a row (1 to 8)'],
    [18, '7 slides in a row (12 to 18)'],
  ]);
});

it('a slide that could not be shown ends a row, because it may have a field', () => {
  expect(found('oooo oooo')).toEqual([]);
});
