import {
  codeLines,
  colorsOf,
  columnsOf,
  languageOf,
  litLines,
  nameLines,
  shownCode,
} from '../../../src/core/code.ts';

const file = `import a from 'a';

// #region apply
export function apply() {
  // #region inner
  return a();
  // #endregion
}
// #endregion

/* #region other */
apply();
/* #endregion */`;

test('code is shown without the blank lines around it and its common indentation', () => {
  const { text } = shownCode('\n\n    if (a) {\n      b();\n\n    }\n  \n');
  expect(text).toBe('if (a) {\n  b();\n\n}');
});

test('tabs and the line ends of Windows are kept as code', () => {
  expect(shownCode('\tfunc a() {\r\n\t\tb()\r\n\t}').text).toBe('func a() {\n\tb()\n}');
  expect(columnsOf('a\n\tb')).toBe(5);
});

test.each([
  ['Chinese', '// 可能会失败', 12],
  ['Korean', '// 실패', 7],
  ['Hindi', '// रुकें', 6],
  ['Thai, whose marks have no width', '// ที่นี่', 5],
  ['Russian', '// ошибка', 9],
])('a comment is as wide as its letters are in %s', (_, comment, columns) => {
  expect(columnsOf(comment)).toBe(columns);
});

test.each([
  ['apply', 'export function apply() {\n  return a();\n}'],
  ['inner', 'return a();'],
  ['other', 'apply();'],
  ['1', "import a from 'a';"],
  ['4-4', 'export function apply() {'],
  ['10-99', '/* #region other */\napply();\n/* #endregion */'],
])('shows the region %s', (region, text) => {
  expect(shownCode(file, { region })).toMatchObject({ text, signs: [], isRegionMissing: false });
});

test('shows all of the code if a region is missing, and says so', () => {
  expect(shownCode(file, { region: 'appl' })).toMatchObject({
    text: file,
    signs: [],
    isRegionMissing: true,
  });
});

test('the signs of a diff are apart from its text', () => {
  expect(shownCode(' a:\n-  b: 1\n+  b: 2\n\n   c: 3', { diff: true })).toMatchObject({
    text: 'a:\n  b: 1\n  b: 2\n\n  c: 3',
    signs: ['', '−', '+', '', ''],
  });
});

test.each([
  ['all', undefined, undefined],
  ['2', [2], 'Line 2'],
  ['2-3', [2, 3], 'Lines 2 to 3'],
  ['7, 2–3', [2, 3, 7], 'Lines 2 to 3, 7'],
  ['8-12', [8, 9], 'Lines 8 to 9'],
  ['0-1', [1], 'Line 1'],
  ['99', [], undefined],
  ['nonsense', [], undefined],
  ['1-99999999999', [1, 2, 3, 4, 5, 6, 7, 8, 9], 'Lines 1 to 9'],
])('of nine lines, "%s" lights %j', (lines, lit, name) => {
  const found = litLines(lines, 9);
  expect(found).toEqual(lit);
  expect(found?.length ? nameLines(found) : undefined).toBe(name);
});

test.each([
  ['ts', 'a.py', 'ts'],
  [undefined, 'src/apply.py', 'py'],
  [undefined, 'Dockerfile', 'dockerfile'],
  [undefined, 'docker/Dockerfile', 'dockerfile'],
  ['TypeScript', undefined, 'typescript'],
  [undefined, undefined, ''],
])('the language of %j in %j is %j', (language, fileName, expected) => {
  expect(languageOf(language, fileName)).toBe(expected);
});

test('the pieces of a line have the kinds of the runs, also over line ends', () => {
  expect(codeLines('/* a\nb */ c', 'c10x')).toEqual([
    [{ text: '/* a', kind: 'comment' }],
    [
      { text: 'b */ ', kind: 'comment' },
      { text: 'c', kind: 'text' },
    ],
  ]);
});

test.each(['', 'k', 'k99s99', '?', 'z3'])('the text stays whole with the runs "%s"', (runs) => {
  const text = 'const a = 1;\n\nb();';
  const joined = codeLines(text, runs)
    .map((pieces) => pieces.map((piece) => piece.text).join(''))
    .join('\n');
  expect(joined).toBe(text);
});

test('without a build, only code of no language has the colors that it needs', () => {
  expect(colorsOf('a', 'ts')).toBeUndefined();
  expect(colorsOf('a', 'text')).toBe('');
  expect(colorsOf('a', '')).toBe('');
});

test('a diff in which nothing has changed loses no letter', () => {
  expect(shownCode(' a:\n   b: 1', { diff: true }).text).toBe('a:\n  b: 1');
});

test('the lines of a region have the numbers of their file, others begin at 1', () => {
  expect(shownCode(file, { region: 'apply' }).numbers).toEqual([4, 6, 8]);
  expect(shownCode('\n\na\nb\n').numbers).toEqual([1, 2]);
});
