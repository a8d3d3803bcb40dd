import { breakLines } from '../../src/elements/textLines.ts';

// A letter of this size is about 5 px wide.
test.each([
  ['at spaces', 'north quay east', ['north quay', 'east']],
  ['not at no-break spaces', 'berth 4\u00A0000\u202Fkm', ['berth', '4\u00A0000\u202Fkm']],
  ['after the hyphen of a long word', 'container-terminal', ['container-', 'terminal']],
  ['not after that of a short word', 'the end-to-end', ['the', 'end-to-end']],
  ['not at a no-break hyphen', 'container\u2011terminal', ['container\u2011terminal']],
  ['not between figures', '2019-2024-2031', ['2019-2024-2031']],
  ['at soft hyphens, which it writes', 'Schiff\u00ADfahrts\u00ADamt', ['Schifffahrts-', 'amt']],
  ['not before the only sign', ')', [')']],
  ['not inside words of Thai', 'ขัดข้องครั้งแรก', ['ขัดข้องครั้ง', 'แรก']],
  ['not at a no-break space after Chinese', '请求\u00A091', ['请求\u00A091']],
  [
    'between Chinese letters, but not before a stop',
    '港口很忙人来船，多。',
    ['港口很忙人来', '船，多。'],
  ],
])('breaks lines %s', (_, text, lines) => {
  expect(breakLines(text, 60, 10)).toEqual(lines);
});
