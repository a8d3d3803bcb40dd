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
