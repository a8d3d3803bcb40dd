import fc from 'fast-check';
import { bindLastWords, punctuate } from '../../../src/core/punctuation.ts';
import { piecesOf } from '../../../src/core/richText.ts';
import { growth } from '../growth.ts';

test.each([
  ['"Just vibe with it 🎵"', '“Just vibe with it 🎵”'],
  ['"**Fast** & low"', '“**Fast** & low”'],
  ['**"Fast"** & "low**"**', '**“Fast”** & “low**”**'],
  ["it's, don't, O'Neill, l'été", 'it’s, don’t, O’Neill, l’été'],
  ["un**'**believ**'**able", 'un**’**believ**’**able'],
  ["the '90s, in '68 and the 1990's", 'the ’90s, in ’68 and the 1990’s'],
  ["rock 'n' roll, 'tis, give 'em tea", 'rock ’n’ roll, ’tis, give ’em tea'],
  ["the students' work, James' tea", 'the students’ work, James’ tea'],
  ["'quoted', and 'it's so' too", '‘quoted’, and ‘it’s so’ too'],
  ["the number '42' and 'a'", 'the number ‘42’ and ‘a’'],
  [`"Who said 'no'?" she asked`, '“Who said ‘no’?” she asked'],
  [`"'Stop,' he said, 'now'"`, '“‘Stop,’ he said, ‘now’”'],
  ['tea—"hot"—and ("cold") ["iced"]', 'tea—“hot”—and (“cold”) [“iced”]'],
  ['"I thought—" and "well…"', '“I thought—” and “well…”'],
  ['Say:"yes"/"no", and "AI"-made', 'Say:“yes”/“no”, and “AI”-made'],
  ['two "API"s and "???" and "!"', 'two “API”s and “???” and “!”'],
  ['"...or are they?"', '“…or are they?”'],
  ['...or are they?', '…or are they?'],
  ['**...or** are they?', '**…or** are they?'],
  ['Wait... what... [...] (...)', 'Wait… what… […] (…)'],
  ['wait...what?', 'wait…what?'],
  ['"It is 5" high" and "It is 5"', '“It is 5" high” and “It is 5”'],
  ['“as it **was**” typed, ‘so’…', '“as it **was**” typed, ‘so’…'],
  [`“He said 'no'” and ‘it's "so"’`, '“He said ‘no’” and ‘it’s “so”’'],
  [`"He said ‘no’" and 'it’s “so”'`, '“He said ‘no’” and ‘it’s “so”’'],
  ['彼は"猫"と言った', '彼は“猫”と言った'],
  ['"*so*", "==so==" and "~~so~~"', '“*so*”, “==so==” and “~~so~~”'],
  ["==it=='s `it's` and \\`it's", "==it==’s `it's` and \\`it’s"],
  ['"[tea](./it\'s_(a)...)" and [it](#a)\'s', "“[tea](./it's_(a)...)” and [it](#a)’s"],
  ['`` a`"b" `` "c" ` "d"', '`` a`"b" `` “c” ` “d”'],
])('draws %s as %s', (typed, drawn) => {
  expect(punctuate(typed, 'en')).toBe(drawn);
});

test.each([
  ['de', `"So ist's 'gut'", er`, '„So ist’s ‚gut‘“, er'],
  ['de-AT', '"ja"', '„ja“'],
  ['de', `„So 'gut'“ und "so ‚gut‘"`, '„So ‚gut‘“ und „so ‚gut‘“'],
  ['de-CH', `"so 'gut'"`, '«so ‹gut›»'],
  ['fr-CH', '"oui"', '«oui»'],
  ['it-CH', '"sì"', '«sì»'],
  ['fr', `"L'été" et ("l'hiver")`, '«\u202FL’été\u202F» et («\u202Fl’hiver\u202F»)'],
  ['fr', `"Il dit 'non'"`, '«\u202FIl dit “non”\u202F»'],
  ['es', '"sí"', '“sí”'],
  ['it', `"l'uno 'e' due"`, '«l’uno “e” due»'],
  ['pt', '"sim"', '“sim”'],
  ['pt-PT', '"sim"', '«sim»'],
  ['ru', `"да 'нет'"`, '«да „нет“»'],
  ['sv', `"ja 'nej'"`, '”ja ’nej’”'],
  ['nl', `'s avonds "thee"`, '’s avonds “thee”'],
  ['ja', `彼は"猫"と'犬'と言った`, '彼は「猫」と『犬』と言った'],
  ['zh', `"他说'好'"`, '“他说‘好’”'],
  ['ko', `"그는 '네'라고 했다"`, '“그는 ‘네’라고 했다”'],
  ['th', `"เขาว่า 'ใช่'"`, '“เขาว่า ‘ใช่’”'],
  ['hi', `"उसने 'हाँ' कहा"`, '“उसने ‘हाँ’ कहा”'],
  ['ar', `"قال 'نعم'"`, '”قال ’نعم‘“'],
  ['fa', `"گفت 'بله'"`, '«گفت ‹بله›»'],
  ['el', `"είπε 'ναι'"`, '«είπε “ναι”»'],
  ['zh-TW', '他說"好"', '他說「好」'],
  ['he', 'אמר "צה"ל הגיע" עם ג\'ורג\'', "אמר ”צה\"ל הגיע” עם ג'ורג'"],
  ['x-klingon', '"Qapla\'"', '“Qapla’”'],
  ['', '"yes"', '“yes”'],
])('has the marks of the language %s: %s', (language, typed, drawn) => {
  expect(punctuate(typed, language)).toBe(drawn);
});

test.each([
  'Run `echo "it\'s..."` first',
  '--flags="x" and key="it\'s" or KEY=\'a "b"\'',
  '<a href="#tea" title=\'tea\'>',
  'print("hot"), f(\'x\') and $("a")',
  '{"hot": 1, "cold": [...tea]}',
  'f(...args), [...items], {...props} and the ...rest',
  '...args',
  'go test ./... in /usr/.../bin',
  'from 0...10',
  'https://example.org/it\'s?q="a"b...c',
  "in ~/it's/here and C:\\it's\\here",
  "6'2\" tall, 5\" wide, 12' long, 1'000",
  'a " b \' c',
  'a"b and .... and ..',
])('leaves %s alone', (text) => {
  expect(punctuate(text, 'en')).toBe(text);
});

const parts =
  '" \' ... " \' . ** * \\ ` ~~ == ](#a) — - ( ) [ { } = : / , a n it 5 90s ， 猫 ש 🎵 👩‍🚀 “ ” « \u200F \u00AD https://x'
    .split(' ')
    .concat(' ', '\n', '\u202F');
const anyTyped = fc.array(fc.constantFrom(...parts), { maxLength: 14 }).map((all) => all.join(''));
const anyLanguage = fc.constantFrom('en', 'de', 'fr', 'sv', 'ru', 'ja', 'ar');

/** A text without the signs that may change. */
const rest = (text: string) => text.replace(/["'“”„‘’‚«»‹›「」『』…\u202F]|\.{3}/g, '');
/** How a text is marked, without the signs that may change. */
const strong = (text: string) =>
  piecesOf(text)
    .map((piece) => ({ ...piece, text: rest(piece.text) }))
    .filter((piece) => piece.text);

test('changes nothing else, not even the emphasis, and nothing the second time', () => {
  fc.assert(
    fc.property(anyTyped, anyLanguage, (typed, language) => {
      const drawn = punctuate(typed, language);
      expect(rest(drawn)).toBe(rest(typed));
      expect(strong(drawn)).toEqual(strong(typed));
      expect(punctuate(drawn, language)).toBe(drawn);
    }),
    { numRuns: 1000, seed: 1 },
  );
});

test.each([...new Set(parts)])('takes at most the square of the length in %j', (part) => {
  expect(growth((times) => punctuate(part.repeat(times), 'en'), 250)).toBeLessThan(25);
});

test.each([
  ['So the last line has more than it', 'So the last line has more than\u00A0it'],
  [
    'Would you fly on a fully automatic plane? ✈️',
    'Would you fly on a fully automatic plane?\u00A0✈️',
  ],
  ['It is a long way to responsibility', 'It is a long way to responsibility'],
  ['Pick up tea', 'Pick up tea'],
  ['Tea', 'Tea'],
  ['これは とても 長い テキスト です。 はい', 'これは とても 長い テキスト です。 はい'],
])('binds the last two words of %s', (text, bound) => {
  expect(bindLastWords(text)).toBe(bound);
});

test('words in another language have the quotation marks of their language', () => {
  expect(punctuate('The "mot" of ["Flaubert"]{lang=fr}', 'en')).toBe(
    'The “mot” of [«\u202FFlaubert\u202F»]{lang=fr}',
  );
  expect(punctuate('["mot"](https://a.org/"x"){lang=fr}, "so"', 'en')).toBe(
    '[«\u202Fmot\u202F»](https://a.org/"x"){lang=fr}, “so”',
  );
  expect(punctuate('Er sagte: ["it\'s"]{lang=en}, "ja"', 'de')).toBe(
    'Er sagte: [“it’s”]{lang=en}, „ja“',
  );
});
