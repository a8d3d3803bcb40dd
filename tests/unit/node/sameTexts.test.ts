import { type Checked, joinLanguages } from '../../../src/node/commands/check/languages.ts';

/** What the check finds in a talk of one slide, of which each language has these texts. */
function foundIn(texts: Record<string, string[]>): string[] {
  const names = Object.keys(texts);
  const versions = names.map((name): Checked => {
    const slides = [
      { id: 'tea', number: 1, title: '', steps: 0, waive: {}, isCounted: true, spoken: 0 },
    ].map((slide) => ({ ...slide, texts: texts[name]!, found: [] }));
    return {
      language: { name, names, missing: new Set() },
      result: {
        talk: {
          title: '',
          lang: name,
          themes: [],
          aspectRatio: '16:9' as const,
          slides,
          found: [],
        },
        rules: ['translation'],
        themes: [],
        aspectRatios: [],
        slides,
        states: 0,
        seconds: 0,
        findings: [],
        waived: [],
      },
    };
  });
  return joinLanguages(versions).findings.map(({ message }) => message);
}

test.each([
  'History of tea',
  'ships wait here',
  'Ein langer Text für alle',
  '港に着く船は毎朝荷物を降ろす',
  'الشاي مشروب ساخن',
])('a text that is the same in two languages: %s', (text) => {
  expect(foundIn({ en: [text], de: [text] })).toEqual([`“${text}” is the same in en and de`]);
});

test.each([
  'Ludwig van Beethoven',
  'Kubernetes',
  'Ada Leaf, Vienna',
  '12 × 40 = 480',
  'latte macchiato',
])('%s may be the same in all languages', (text) => {
  expect(foundIn({ en: [text], de: [text] })).toEqual([]);
});

test('texts of a slide are one finding, whatever their quotation marks are', () => {
  expect(
    foundIn({ en: ['say “wait” now', 'so it goes'], de: ['say „wait“ now', 'so it goes'] }),
  ).toEqual(['“say “wait” now”, “so it goes” are the same in en and de']);
  const many = ['one', 'two', 'three', 'four', 'five', 'six'].map((word) => `${word} cups of it`);
  expect(foundIn({ en: many, de: many })[0]).toContain('“four cups of it” and 2 more are the same');
});

test('three languages are one finding', () => {
  expect(foundIn({ en: ['so it goes'], de: ['so it goes'], ar: ['so it goes'] })).toEqual([
    '“so it goes” is the same in en and de and ar',
  ]);
  expect(foundIn({ en: ['so it goes'], de: ['so ist es'], ar: ['so it goes'] })).toEqual([
    '“so it goes” is the same in en and ar',
  ]);
});
