import { type KeyPress, commandOfKey, keyBindings, readableKey } from '../../../src/core/keys.ts';

const press = (key: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...modifiers,
});

test('a key has one command', () => {
  const keys = keyBindings.flatMap((binding) => binding.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each([
  ['a letter', press('n'), 'next'],
  ['a letter with Caps Lock', press('N'), 'next'],
  ['Space', press(' '), 'next'],
  ['Shift and Space', press(' ', { shiftKey: true }), 'previous'],
  ['a sign', press('?'), 'help'],
  ['a sign that needs Shift on this keyboard', press('?', { shiftKey: true }), 'help'],
  ['a combination with Ctrl', press('P', { ctrlKey: true, shiftKey: true }), 'presenter'],
  ['a combination with ⌘', press('k', { metaKey: true }), 'commands'],
  ['a letter that has no command', press('x'), undefined],
  ['a key with a modifier too many', press('PageDown', { ctrlKey: true }), undefined],
])('finds the command of %s', (_name, key, command) => {
  expect(commandOfKey(key)).toBe(command);
});

test.each([
  ['ArrowRight', '→'],
  [' ', 'Space'],
  ['Shift+ ', 'Shift + Space'],
  ['Mod+Shift+p', 'Ctrl/⌘ + Shift + P'],
  ['+', '+'],
  ['g', 'g'],
])('writes %j as people read it', (key, label) => {
  expect(readableKey(key)).toBe(label);
});
