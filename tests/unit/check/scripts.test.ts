import { scriptOf } from '../../../src/check/scripts.ts';

test.each([
  ['،', 'الشاي، ساخن', 'Arabic'],
  ['؟', 'هل الشاي ساخن؟', 'Arabic'],
  ['ー', 'コーヒー', 'Japanese'],
  ['。', 'お茶。', 'Japanese'],
  ['。', '茶。', 'Chinese'],
  ['।', 'चाय।', 'Devanagari'],
  ['ش', 'tea', 'Arabic'],
])('%s is of the script of the text around it: %s', (sign, around, name) => {
  expect(scriptOf(sign, around)?.name).toBe(name);
});

test.each([
  ['،', 'tea'],
  ['∮', 'الشاي ∮'],
  ['.', 'الشاي.'],
  ['1', 'お茶1'],
])('%s is of no script in %s', (sign, around) => {
  expect(scriptOf(sign, around)).toBeUndefined();
});

test.each([
  ['', '茶会', 'noto-sans-sc'],
  ['', 'お茶会', 'noto-sans-jp'],
  ['ja', '茶会', 'noto-sans-jp'],
  ['ko-KR', '茶会', 'noto-sans-kr'],
  ['zh', '茶会とお茶', 'noto-sans-sc'],
  ['zh-Hant', '茶会', 'noto-sans-tc'],
  ['zh-TW', '茶会', 'noto-sans-tc'],
  ['zh-Hant-HK', '茶会', 'noto-sans-hk'],
])('in a text in “%s”, %s needs %s', (language, around, font) => {
  expect(scriptOf('茶', around, language)?.package).toBe(`@fontsource-variable/${font}`);
});
