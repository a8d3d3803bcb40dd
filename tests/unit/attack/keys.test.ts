import fc from 'fast-check';
import { readableKey } from '../../../src/core/keyLabels.ts';
import { type KeyPress, commandOfKey, isRepeating, keyBindings } from '../../../src/core/keys.ts';
import { commandOf } from '../../../src/presenter/commandOf.ts';
import { anyText, attack } from './attack.ts';

// The direction of the page decides what arrows do.
beforeAll(() => void Object.assign(globalThis, { document: { dir: '' } }));
afterAll(() => void Reflect.deleteProperty(globalThis, 'document'));

const commands = keyBindings.map(({ command }) => command);

const named = fc.constantFrom(
  ...keyBindings.flatMap(({ keys }) => keys.map((key) => key.split(/\+(?=.)/).at(-1)!)),
  'Dead',
  'Process',
  'Unidentified',
  'Enter',
  'constructor',
  '__proto__',
);
const letter = fc
  .constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'))
  .map((name) => `Key${name}`);
const press = fc.record({
  key: fc.oneof(named, anyText),
  code: fc.oneof(
    letter,
    fc.constantFrom('Period', 'Comma', 'Slash', 'Digit1', 'NumpadDecimal', ''),
    anyText,
  ),
  shiftKey: fc.boolean(),
  ctrlKey: fc.boolean(),
  metaKey: fc.boolean(),
  altKey: fc.boolean(),
  altGraph: fc.boolean(),
});
const toPress = ({
  altGraph,
  ...one
}: typeof press extends fc.Arbitrary<infer P> ? P : never): KeyPress => ({
  ...one,
  getModifierState: () => altGraph,
});

attack('any key press has a command or none', press, (one) => {
  expect([...commands, undefined]).toContain(commandOfKey(toPress(one)));
});

attack('a key with Alt, or a combination that is not listed, stays the browser’s', press, (one) => {
  const command = commandOfKey(toPress(one));
  if (one.altKey && !one.altGraph) expect(command).toBeUndefined();
  if (command && (one.ctrlKey || one.metaKey) && !one.altGraph) {
    const { keys } = keyBindings.find((binding) => binding.command === command)!;
    expect(keys.filter((key) => key.startsWith('Mod+'))).not.toEqual([]);
  }
});

/** What the keys write from Q to P, from A to L, and from Z to the full stop, without Shift and with it. */
const layouts: Record<string, [string, string]> = {
  us: ['qwertyuiop asdfghjkl zxcvbnm,.', 'QWERTYUIOP ASDFGHJKL ZXCVBNM<>'],
  german: ['qwertzuiop asdfghjkl yxcvbnm,.', 'QWERTZUIOP ASDFGHJKL YXCVBNM;:'],
  french: ['azertyuiop qsdfghjkl wxcvbn,;:', 'AZERTYUIOP QSDFGHJKL WXCVBN?./'],
  turkish: ['qwertyuıop asdfghjkl zxcvbnmöç', 'QWERTYUIOP ASDFGHJKL ZXCVBNMÖÇ'],
  russian: ['йцукенгшщз фывапролд ячсмитьбю', 'ЙЦУКЕНГШЩЗ ФЫВАПРОЛД ЯЧСМИТЬБЮ'],
  ukrainian: ['йцукенгшщз фівапролд ячсмитьбю', 'ЙЦУКЕНГШЩЗ ФІВАПРОЛД ЯЧСМИТЬБЮ'],
  bulgarian: ['явертъуиоп асдфгхйкл зьцжбнм,.', 'ЯВЕРТЪУИОП АСДФГХЙКЛ ЗЬЦЖБНМ„“'],
  greek: [';ςερτυθιοπ ασδφγηξκλ ζχψωβνμ,.', ':΅ΕΡΤΥΘΙΟΠ ΑΣΔΦΓΗΞΚΛ ΖΧΨΩΒΝΜ<>'],
  // With Shift, a Hebrew keyboard writes Latin capitals.
  hebrew: ["/'קראטוןםפ שדגכעיחלך זסבהנמצתץ", 'QWERTYUIOP ASDFGHJKL ZXCVBNM><'],
  // The ligature stands for the two characters that its key writes.
  arabic: ['ضصثقفغعهخح شسيبلاتنم ئءؤرﻻىةوز', 'ضصثقفغعهخح شسيبلاتنم ئءؤرﻻىةوز'],
  georgian: ['ქწერტყუიოპ ასდფგჰჯკლ ზხცვბნმ,.', 'QჭEღთYUIOP AშDFGHჟK₾ ძXჩVBNM<>'],
  armenian: ['խվէրդեըիոպ աստֆքհճկլ զցգւբնմշղ', 'ԽՎԷՐԴԵԸԻՈՊ ԱՍՏՖՔՀՃԿԼ ԶՑԳՒԲՆՄՇՂ'],
  thai: ['ๆไำพะัีรนย ฟหกดเ้่าส ผปแอิืทมใ', '๐"ฎฑธํ๊ณฯญ ฤฆฏโฌ็๋ษศ ()ฉฮฺ์?ฒฬ'],
  korean: [
    'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ ㅁㄴㅇㄹㅎㅗㅓㅏㅣ ㅋㅌㅊㅍㅠㅜㅡ,.',
    'ㅃㅉㄸㄲㅆㅛㅕㅑㅒㅖ ㅁㄴㅇㄹㅎㅗㅓㅏㅣ ㅋㅌㅊㅍㅠㅜㅡ<>',
  ],
};
const places = 'QWERTYUIOP ASDFGHJKL ZXCVBNM,.';
const isLatin = (key: string) => /^[a-z]$/i.test(key);

/** All keys of a layout. */
const keysOf = (layout: string) =>
  layouts[layout]!.flatMap((written, level) => {
    const signs = Array.from(written);
    return Array.from(places).flatMap((place, at) =>
      place === ' ' ? [] : { place, key: signs[at]!, shiftKey: level === 1 },
    );
  });

const keyOnLayout = fc.constantFrom(
  ...Object.keys(layouts).flatMap((layout) => keysOf(layout).map((one) => ({ layout, ...one }))),
);

attack(
  'a letter means the same on all keyboards: the Latin one that is written, or else that of its place',
  fc.tuple(keyOnLayout, fc.boolean(), fc.boolean()),
  ([{ place, key, shiftKey }, ctrlKey, capsLock]) => {
    const onlyLetters = /[A-Z]/.test(place);
    const written =
      capsLock && isLatin(key) ? (shiftKey ? key.toLowerCase() : key.toUpperCase()) : key;
    const code = onlyLetters ? `Key${place}` : place === '.' ? 'Period' : 'Comma';
    const modifiers = { ctrlKey, shiftKey, metaKey: false, altKey: false, altGraph: false };
    const given = commandOfKey(toPress({ ...modifiers, key: written, code }));
    const meant = isLatin(key) ? key : onlyLetters ? place : undefined;
    if (!meant) return;
    if (keyBindings.some(({ keys }) => keys.includes(key))) return;
    const expected = commandOfKey(
      toPress({
        ...modifiers,
        key: shiftKey ? meant.toUpperCase() : meant.toLowerCase(),
        code: '',
      }),
    );
    expect(given).toBe(expected);
  },
);

test.each(Object.keys(layouts))(
  'the b and the full stop of a clicker work on a keyboard that is %s',
  (layout) => {
    const signOn = (place: string) =>
      keysOf(layout).find((one) => one.place === place && !one.shiftKey)!.key;
    const modifiers = {
      ctrlKey: false,
      shiftKey: false,
      metaKey: false,
      altKey: false,
      altGraph: false,
    };
    expect(commandOfKey(toPress({ ...modifiers, key: signOn('B'), code: 'KeyB' }))).toBe('black');
    expect(commandOfKey(toPress({ ...modifiers, key: signOn('.'), code: 'Period' }))).toBe('black');
  },
);

beforeAll(() => Object.assign(globalThis, { Element: class {} }));

/** An event without any element. */
const eventOf = (one: object) => ({ composedPath: () => [], ...one }) as unknown as KeyboardEvent;

attack(
  'while a character is being written, no key has a command',
  fc.tuple(press, fc.constantFrom({ isComposing: true }, { keyCode: 229 }), fc.boolean()),
  ([one, writing, inDialog]) =>
    expect(commandOf(eventOf({ ...toPress(one), ...writing }), inDialog)).toBeUndefined(),
);

attack(
  'an event that a browser or a script calls keydown harms nobody, even without a key',
  fc.record(
    {
      key: fc.oneof(named, anyText),
      code: anyText,
      isComposing: fc.boolean(),
      keyCode: fc.nat(300),
      shiftKey: fc.boolean(),
      altKey: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  (one) => {
    expect([...commands, undefined]).toContain(commandOf(eventOf(one)));
  },
  [{}],
);

attack('a held key flashes no screen and opens no window', press, (one) => {
  const command = commandOfKey(toPress(one));
  if (command && isRepeating(command)) {
    expect([
      'next',
      'previous',
      'nextSlide',
      'previousSlide',
      'largerNotes',
      'smallerNotes',
    ]).toContain(command);
  }
});

attack('any key has a label', anyText, (key) => {
  if (key !== '') expect(readableKey(key)).not.toBe('');
});
