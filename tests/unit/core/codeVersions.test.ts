import { codeLines } from '../../../src/core/code.ts';
import { changeOf, nameStop, newLines, stopsOf, wordsOf } from '../../../src/core/codeVersions.ts';

const wordsIn = (text: string) => wordsOf(codeLines(text));

/** Where the words of the second text were in the first, and which words are gone. */
function change(before: string, after: string) {
  const words = wordsIn(after);
  const { origins, gone } = changeOf(wordsIn(before), words);
  return {
    moved: words.flatMap(({ text, row, column }, index) => {
      const from = origins[index];
      const isThere = from?.row === row && from.column === column;
      return from && !isThere ? [`${text}: ${from.row}/${from.column} to ${row}/${column}`] : [];
    }),
    fresh: words.filter((_, index) => !origins[index]).map(({ text }) => text),
    gone: gone.map(({ text }) => text),
  };
}

test('words have places, and tabs are as wide as in code', () => {
  expect(wordsIn('a\n\tb  c').map(({ text, row, column }) => [text, row, column])).toEqual([
    ['a', 0, 0],
    ['b', 1, 4],
    ['c', 1, 7],
  ]);
});

test('lines that stay move as a whole when a line comes before them', () => {
  expect(change('drink(tea);', 'brew(tea);\n  drink(tea);')).toEqual({
    moved: ['drink: 0/0 to 1/2', '(: 0/5 to 1/7', 'tea: 0/6 to 1/8', ');: 0/9 to 1/11'],
    fresh: ['brew', '(', 'tea', ');'],
    gone: [],
  });
});

test('words that stay in a line that changes move, the others come and go', () => {
  expect(change('let a = one + two', 'const a = two')).toEqual({
    moved: ['a: 0/4 to 0/6', '=: 0/6 to 0/8', 'two: 0/14 to 0/10'],
    fresh: ['const'],
    gone: ['let', 'one', '+'],
  });
});

test('a name that is elsewhere moves there, a short word or a sign does not', () => {
  expect(change('a, tea', 'tea\nx\na').moved).toEqual(['tea: 0/3 to 0/0']);
});

test('nothing moves in the same code', () => {
  expect(change('a(b);\nc', 'a(b);\nc')).toEqual({ moved: [], fresh: [], gone: [] });
});

test('a line that is only indented is not new', () => {
  expect(newLines('a\nb', 'if (c) {\n  a\n}\n\nb')).toEqual([1, 3]);
});

test('a screen reader hears which version it is, and what is new in it', () => {
  const stops = stopsOf({
    versions: [
      { code: 'a' },
      { code: 'a\nb\nc' },
      { code: 'a\nb\nc', lines: '2' },
      { code: 'x\ny', lines: '1' },
      { code: 'x' },
    ],
  });
  expect(stops.map((_, at) => nameStop(stops, at))).toEqual([
    'Version 1 of 4',
    'Version 2 of 4. New: Lines 2 to 3',
    'Line 2',
    'Version 3 of 4. Line 1',
    'Version 4 of 4',
  ]);
});

test('lines are named by the numbers that the audience sees', () => {
  const stops = stopsOf({ code: 'a\nb\nc', region: '2-3', steps: ['all', '2'] });
  expect(nameStop(stops, 1, true)).toBe('Line 3');
  expect(nameStop(stops, 1)).toBe('Line 2');
});

test('a version has the region and the signs of its slide, or a region of its own', () => {
  const versions = [{ code: ' a\n b' }, { code: '+a\n+b', region: '2' }];
  const stops = stopsOf({ versions, region: '1', diff: true });
  expect(stops.map(({ shown }) => [shown.text, shown.signs])).toEqual([
    ['a', []],
    ['b', ['+']],
  ]);
});
