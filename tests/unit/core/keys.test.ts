import {
  type KeyPress,
  commandOfKey,
  keyBindings,
  keysIn,
  readableKey,
} from '../../../src/core/keys.ts';

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

test('lists no key that the browser takes for itself', () => {
  const presenter = keyBindings.find(({ command }) => command === 'presenter')!;
  expect(keysIn('Mozilla/5.0 (X11; rv:140.0) Gecko/20100101 Firefox/140.0', presenter)).toEqual([
    's',
  ]);
  expect(keysIn('Mozilla/5.0 AppleWebKit/605.1.15 Safari/605.1.15', presenter)).toEqual(
    presenter.keys,
  );
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
