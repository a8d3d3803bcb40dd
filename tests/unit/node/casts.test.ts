import { readFileSync } from 'node:fs';
import { castLines } from '../../../src/core/cast.ts';
import { drawCast } from '../../../src/node/vite/drawCast.ts';

const recording = readFileSync(require.resolve('../../../stories/samples/tea.cast'), 'utf8');

/** Writes a recording. */
const cast = (events: readonly unknown[], { version = 2, columns = 20, rows = 5 } = {}) =>
  [
    version === 3
      ? { version, term: { cols: columns, rows } }
      : { version, width: columns, height: rows },
    ...events,
  ]
    .map((line) => JSON.stringify(line))
    .join('\n');

const textsOf = async (text: string) => (await drawCast(text)).stills.map((still) => still.text);

/** The pieces of the first still that are not plain text, each with its kind and its styles. */
async function stylesOf(text: string) {
  const [still] = (await drawCast(cast([[0, 'o', text]]))).stills;
  return castLines(still!)
    .flat()
    .filter((piece) => piece.kind !== 'text' || piece.isBold || piece.isInverse)
    .map(({ text: word, kind, isBold, isUnderlined, isInverse }) =>
      [word, kind, isBold && 'bold', isUnderlined && 'underlined', isInverse && 'inverse'].filter(
        Boolean,
      ),
    );
}

test('draws a still at each marker, with its name', async () => {
  const { columns, stills } = await drawCast(recording);
  expect(stills.map(({ cue }) => cue)).toEqual(['What has changed', 'How much', 'The test fails']);
  expect(stills[0]!.text).toBe('tea $ git status --short\n M tea.yaml\n?? notes.txt\ntea $');
  expect(columns).toBe(31);
});

test('knows what is new on each still, also where the screen has scrolled', async () => {
  const { stills } = await drawCast(recording);
  const fresh = stills.map((still) => still.text.split('\n').slice(...still.fresh));
  expect(fresh[1]).toEqual([
    'tea $ git diff --stat',
    ' tea.yaml | 1 +',
    ' 1 file changed, 1 insertion(+)',
    'tea $',
  ]);
  const scrolled = cast([
    [0, 'o', '1\r\n2\r\n3\r\n4\r\n'],
    [0, 'm', ''],
    [1, 'o', '5\r\n6\r\n'],
  ]);
  expect((await drawCast(scrolled)).stills[1]).toEqual({
    text: '3\n4\n5\n6',
    runs: ',,,',
    fresh: [2, 4],
  });
});

test('draws a still at each pause of a recording without markers', async () => {
  const events = [
    [0.5, 'o', 'a'],
    [2, 'o', 'b'],
    [2.9, 'o', 'c'],
    [4, 'o', 'd'],
  ];
  expect(await textsOf(cast(events))).toEqual(['a', 'abc', 'abcd']);
  // In version 3, each event has the time since the one before.
  expect(await textsOf(cast(events, { version: 3 }))).toEqual(['a', 'ab', 'abc', 'abcd']);
});

test('draws no more than 12 stills, at the longest pauses', async () => {
  const events = Array.from({ length: 20 }, (_, index) => [2 + index, 'o', 'a']);
  const texts = await textsOf(cast(events, { version: 3, columns: 40 }));
  expect(texts).toHaveLength(12);
  expect(texts[0]).toHaveLength(9);
  expect(texts.at(-1)).toHaveLength(20);
});

test('draws neither an empty screen nor the same one twice, nor the end of the shell', async () => {
  const events = [
    [0, 'm', ''],
    [1, 'o', 'a'],
    [2, 'm', ''],
    [3, 'm', ''],
    [4, 'o', '\u001B[?2004l\r\r\nexit\r\n'],
    [5, 'x', '0'],
  ];
  expect(await textsOf(cast(events))).toEqual(['a']);
});

test('follows a terminal that changes its size or clears its screen', async () => {
  const events = [
    [0, 'o', 'abcdefghij\r\n'],
    [1, 'm', ''],
    [2, 'r', '5x5'],
    [3, 'o', '\u001B[2J\u001B[Hklmnopq'],
  ];
  expect(await textsOf(cast(events))).toEqual(['abcdefghij', 'klmno\npq']);
});

test.each([
  [
    '\u001B[31ma\u001B[92mb\u001B[0mc',
    [
      ['a', 'keyword'],
      ['b', 'string'],
    ],
  ],
  ['\u001B[1;4;36ma', [['a', 'function', 'bold', 'underlined']]],
  ['\u001B[7ma', [['a', 'text', 'inverse']]],
  ['\u001B[30;42ma', [['a', 'string', 'inverse']]],
  ['\u001B[37;40ma', []],
  ['\u001B[2ma\u001B[0;90mb', [['ab', 'comment']]],
  [
    '\u001B[38;5;208ma\u001B[38;5;244mb',
    [
      ['a', 'constant'],
      ['b', 'comment'],
    ],
  ],
  ['\u001B[38;2;120;80;255ma', [['a', 'property']]],
])('gives %j the colors of code', async (text, styles) => {
  expect(await stylesOf(text)).toEqual(styles);
});

test('counts a wide character as two columns', async () => {
  expect((await drawCast(cast([[0, 'o', '茶a']]))).columns).toBe(3);
});

test.each([
  ['', 'it is empty'],
  ['no json', 'line 1 is no JSON'],
  ['{}', 'its first line has no "version"'],
  ['{"version":1}', 'it is asciicast version 1, and only 2 and 3 are read'],
  ['{"version":2,"width":0,"height":5}', 'line 1 gives no size of a terminal'],
  [`${cast([])}\n[1, "o`, 'line 2 is no JSON. The recording may have been cut off'],
  [cast([[0, 'o', 'a'], { a: 1 }]), 'line 3 is no event'],
  [cast([[0, 'r', 'wide']]), 'line 2 gives no size of a terminal'],
  [cast([]), 'nothing is ever written in it'],
])('says what is wrong with the recording %j', async (text, message) => {
  await expect(drawCast(text)).rejects.toThrow(message);
});
