import { literalText, piecesOf, plainText } from '../../../src/core/richText.ts';

/** The text with its emphasis in brackets. */
const shown = (text: string) =>
  piecesOf(text)
    .map((piece) => (piece.isStrong ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  ['You are **not** alone', 'You are [not] alone'],
  ['**First** and **last**', '[First] and [last]'],
  ['un**believ**able', 'un[believ]able'],
  ['two **Large Language Model**s', 'two [Large Language Model]s'],
  ['(**so**), **“quoted”**, **a * b**', '([so]), [“quoted”], [a * b]'],
  ['**nearly **nothing** left', '**nearly [nothing] left'],
  ['**all **of** it**', '[all of it]'],
  ['**🚀**fast', '[🚀]fast'],
  ['**/help** and **src/**', '[/help] and [src/]'],
  ['这是**重点**内容', '这是[重点]内容'],
  ['**重点：**内容', '[重点：]内容'],
  ['。**「重点」**，第**3**章', '。[「重点」]，第[3]章'],
  ['นี่คือ**สำคัญ**มาก', 'นี่คือ[สำคัญ]มาก'],
  ['**"인용"**은', '["인용"]은'],
])('emphasizes words between pairs of asterisks: %s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test.each([
  '2**10 is 1024, 2**20 is 1048576',
  'x**2 + y**2 = z**2',
  '2**3**4 is 2**81',
  '(a+b)**2 and (c+d)**2',
  'a**b and c**d',
  '2 ** 8 is 256',
  '2 ** 8 is 256, 2 ** 9 is 512',
  'src/**/*.ts and test/**/*.ts',
  'src/**/*.ts,test/**/*.ts',
  '**/*.ts and src/**',
  'f(**options) and g(**options)',
  'an **open end',
  'an end** without a start',
  '****',
  'a *** b *** c',
  '5 * 3 * 2',
  'C:\\temp and \\\\server\\share',
])('keeps asterisks and backslashes that are no emphasis: %s', (text) => {
  expect(shown(text)).toBe(text);
});

test.each([
  ['\\**not bold\\**', '**not bold**'],
  ['\\*\\*kwargs and \\*args', '**kwargs and *args'],
  ['a **\\* b**', 'a [* b]'],
  ['C:\\\\**bold**', 'C:\\[bold]'],
])('a backslash takes the meaning from an asterisk: %s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test('loses no character but marks, whatever the text', () => {
  const parts = ['**', '*', '\\', ' ', 'a', '2', '/', '，', '重', '🚀'];
  const texts = Array.from({ length: 5 }).reduce<string[]>(
    (all) => all.flatMap((text) => parts.map((part) => text + part)),
    [''],
  );
  const changed = texts.filter(
    (text) =>
      plainText(literalText(text)) !== text ||
      plainText(text).replaceAll(/[*\\]/g, '') !== text.replaceAll(/[*\\]/g, ''),
  );
  expect(changed).toEqual([]);
});

test.each(['/**', 'a!b**c '])('reads a long text of %s at once', (part) => {
  const start = performance.now();
  const text = part.repeat(1000);
  expect(plainText(text) === text).toBe(true);
  expect(performance.now() - start).toBeLessThan(5000);
});

test('the plain text has no marks, soft hyphens or zero-width spaces', () => {
  expect(plainText('**Donau\u00ADdampf**\u200Bschiff, 2**10')).toBe('Donaudampfschiff, 2**10');
});
