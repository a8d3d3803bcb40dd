import {
  directionRuns,
  isRightToLeft,
  ownDirection,
  readsFromRight,
} from '../../../src/core/direction.ts';

it.each([
  ['שלום', true],
  ['مرحبا بالعالم', true],
  ['React היא ספרייה', true],
  ['RAG — מה זה?', true],
  ['سلام world', true],
  ['The Hebrew word שלום', false],
  ['Hello', false],
  ['日本語', false],
  ['🔥 1.', false],
  ['', false],
])('knows whether "%s" reads from right to left: %s', (text, expected) => {
  expect(isRightToLeft(text)).toBe(expected);
});

it.each([
  ['a Hebrew sentence that begins with English', 'React היא ספרייה.', true, undefined],
  ['an English sentence on a Hebrew slide', 'Ship it (or not).', true, 'ltr'],
  ['a figure on a Hebrew slide', '$20,000+', true, 'ltr'],
  ['Arabic digits on an Arabic slide', '٢٠٪', true, undefined],
  ['a Hebrew sentence on an English slide', 'חיפוש לפני יצירה.', false, 'rtl'],
  ['an English sentence with a Hebrew word', 'It means שלום.', false, undefined],
  ['an English sentence', 'Ship it.', false, undefined],
])('gives %s the direction that it needs', (_what, text, isSlideFromRight, expected) => {
  expect(ownDirection(text, isSlideFromRight)).toBe(expected);
});

it('splits a text where its lines change their direction, and loses no character', () => {
  const arabic = 'مرحبا بكم في الحديث.\nقل هذا أولا.\n\n';
  const english = 'Then say this.\n- 20%\n\n- **and** this';
  expect(directionRuns(arabic + english)).toEqual([
    { text: arabic, dir: 'rtl' },
    { text: english, dir: 'ltr' },
  ]);
  expect(directionRuns('')).toEqual([{ text: '', dir: 'ltr' }]);
});

it.each([
  ['ar', true],
  ['fa-IR', true],
  ['he', true],
  ['HE-il', true],
  ['en', false],
  ['arn', false],
  ['', false],
])('knows whether %s is written from right to left: %s', (language, expected) => {
  expect(readsFromRight(language)).toBe(expected);
});
