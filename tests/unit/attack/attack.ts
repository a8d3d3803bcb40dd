import fc from 'fast-check';

/** How many inputs a property gets. `npm run attack` asks for more, and wants to know how many there were. */
const wanted = process.env.LECTERN_RUNS;
const runs = Number(wanted ?? 200);

/** `npm test` has the same inputs each time; an attack has others. */
const seed = wanted === undefined ? 1 : undefined;

/** How long a property may take, in ms of the processor. */
const longest = 3000;

/**
 * A test that something holds, whatever comes from outside.
 *
 * @param holds throws if it does not
 * @param found inputs for which it once did not
 */
export function attack<Input>(
  title: string,
  input: fc.Arbitrary<Input>,
  holds: (input: Input) => void | Promise<void>,
  found: readonly Input[] = [],
) {
  const property = fc.asyncProperty(input, async (one) => {
    await holds(one);
  });
  const attempt = async () => {
    for (const one of found) await holds(one);
    const start = process.cpuUsage();
    let tried = 0;
    while (tried < runs && process.cpuUsage(start).user < longest * 1000) {
      const numRuns = Math.min(200, runs - tried);
      await fc.assert(property, { seed, numRuns });
      tried += numRuns;
    }
    if (wanted !== undefined) process.stdout.write(`${tried}\t${title}\n`);
  };
  test(title, attempt, 600_000);
}

/** What texts can have and few people think of: marks, markup, joined emoji, both directions, what is invisible. */
const odd = [
  '**',
  '*',
  '\\',
  '_',
  '`',
  '#',
  '- ',
  '1. ',
  '> ',
  '===',
  '---',
  '~~~',
  '|',
  '&',
  '&lt;',
  '<',
  '>',
  '</script>',
  '<!--',
  '-->',
  ']]>',
  '"',
  "'",
  '[a](b)',
  '![',
  '/',
  '%',
  '%2F',
  '?',
  ':',
  '$&',
  '$1',
  '=',
  ' ',
  '  ',
  '    ',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '\f',
  '\v',
  '\0',
  '\u001b[2J',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u200f',
  '\u202e',
  '\u2028',
  '\u2029',
  '\u2066',
  '\u3000',
  '\ufe0f',
  '\ufeff',
  '\ufffd',
  '\uffff',
  '\ud83d',
  '\ude00',
  'a',
  'B',
  'ß',
  'İ',
  'ı',
  'ǅ',
  'K',
  'e\u0301',
  'é',
  'ﬁ',
  '²',
  'Ω',
  'ς',
  'и',
  'ה',
  'ش',
  'لا',
  'हि',
  'นี่',
  '這',
  'が',
  'か\u3099',
  '한',
  '1',
  '٣',
  '😀',
  '🤷🏽‍♂️',
  '🏳️‍🌈',
  '🇨🇭',
  '1️⃣',
  '👨‍👩‍👧‍👦',
  'constructor',
  '__proto__',
  'con',
  'final',
];

/** Half of all pieces are odd ones, a quarter any halves of characters, a quarter any characters. */
const piece = fc.nat(0xff_ff_ff).map((number) => {
  if (number < 0x80_00_00) return odd[number % odd.length]!;
  return number < 0xc0_00_00
    ? String.fromCharCode(number % 0x1_00_00)
    : String.fromCodePoint(number % 0x11_00_00);
});

/** Any text: all of Unicode, also what is no character. */
export const anyText = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(''));

/** Anything that JavaScript has. */
export const anything = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    NaN,
    Infinity,
    -0,
    -1,
    0.5,
    2 ** 53,
    1n,
    Symbol('x'),
    () => {},
  ),
  fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'toJSON')),
  }),
);

/** Any number, also what is none. */
export const anyNumber = fc.oneof(
  fc.constantFrom(NaN, Infinity, -Infinity, 0, -0, -1, 0.1, 1e-300, 1e300, 2 ** 53, 2 ** 31),
  fc.double(),
  fc.integer(),
  fc.nat(100),
);
