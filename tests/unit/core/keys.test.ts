import { keysIn, readableKey } from '../../../src/core/keyLabels.ts';
import {
  type KeyPress,
  commandOfKey,
  isComposing,
  isRepeating,
  keyBindings,
} from '../../../src/core/keys.ts';

const press = (key: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  altKey: false,
  getModifierState: () => false,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...modifiers,
});

/** AltGr, as Windows reports it. */
const altGraph = { ctrlKey: true, altKey: true, getModifierState: () => true };

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
  ['a combination with ⌘', press('k', { metaKey: true }), 'palette'],
  ['a letter that has no command', press('y'), undefined],
  ['Ctrl and Z', press('z', { ctrlKey: true }), 'undo'],
  ['a key with a modifier too many', press('PageDown', { ctrlKey: true }), undefined],
  ['a key with Alt', press('n', { altKey: true }), undefined],
  ['the b of a clicker on a Russian keyboard', press('и', { code: 'KeyB' }), 'black'],
  ['the same with Caps Lock', press('И', { code: 'KeyB' }), 'black'],
  ['the same on a Greek keyboard', press('β', { code: 'KeyB' }), 'black'],
  ['the same on a Hebrew keyboard', press('נ', { code: 'KeyB' }), 'black'],
  ['the same on an Arabic keyboard, where it writes two', press('لا', { code: 'KeyB' }), 'black'],
  ['a vowel sign of a Thai keyboard', press('ิ', { code: 'KeyB' }), 'black'],
  ['the W of a Hebrew keyboard', press("'", { code: 'KeyW' }), 'white'],
  ['the full stop of a clicker on an AZERTY keyboard', press(':', { code: 'Period' }), 'black'],
  ['the same on a Turkish keyboard', press('ç', { code: 'Period' }), 'black'],
  ['the same on a Russian keyboard', press('ю', { code: 'Period' }), 'black'],
  ['a full stop with Shift', press('.', { code: 'Comma', shiftKey: true }), 'black'],
  ['a Russian letter with Ctrl', press('л', { code: 'KeyK', ctrlKey: true }), 'palette'],
  ['a Russian letter with Shift', press('Е', { code: 'KeyT', shiftKey: true }), 'resetClock'],
  [
    'another sign at the place of the full stop',
    press('>', { code: 'Period', shiftKey: true }),
    undefined,
  ],
  ['a Latin letter at another place, as on AZERTY', press('a', { code: 'KeyQ' }), undefined],
  ['a Latin letter at the place of W, as on AZERTY', press('z', { code: 'KeyW' }), undefined],
  ['an event that a script has made', { ...press('b'), getModifierState: undefined }, 'black'],
  ['a dead key', press('Dead', { code: 'KeyN' }), undefined],
  ['a letter that AltGr writes', press('ń', { code: 'KeyN', ...altGraph }), undefined],
  ['a sign that AltGr writes', press('.', { code: 'Digit1', ...altGraph }), 'black'],
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

test('a held key turns pages and sizes notes, and does nothing else', () => {
  const all = keyBindings.map(({ command }) => command);
  expect(all.filter(isRepeating)).toEqual([
    'next',
    'previous',
    'nextSlide',
    'previousSlide',
    'largerNotes',
    'smallerNotes',
  ]);
});

test.each([
  [{ isComposing: true, keyCode: 13 }, true],
  [{ isComposing: false, keyCode: 229 }, true],
  [{ isComposing: false, keyCode: 13 }, false],
])('knows whether a character is being written: %j', (press, expected) => {
  expect(isComposing(press)).toBe(expected);
});

test('in a talk that reads from right to left, the arrows to the sides change places, and no other key does', () => {
  const press = (key: string) => {
    const event = {
      key,
      code: key,
      shiftKey: false,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
    };
    return [commandOfKey(event), commandOfKey(event, true)];
  };
  expect(press('ArrowLeft')).toEqual(['previous', 'next']);
  expect(press('ArrowRight')).toEqual(['next', 'previous']);
  expect(press('ArrowDown')).toEqual(['nextSlide', 'nextSlide']);
  expect(press('PageDown')).toEqual(['next', 'next']);
});
