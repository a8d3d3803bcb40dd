import { type Option, allOptions } from '../../../src/node/options.ts';
import * as options from '../../../src/node/options.ts';
import { helpOn, readArguments } from '../../../src/node/arguments.ts';

/** Reads the value of one option, as `lectern try` with that option alone. */
const read = <Value>(option: Option<Value>, ...args: string[]) =>
  readArguments('lectern try', args, { option }).values.option;

const talk = ['tea', 'why-tea', 'leaves', 'water', '2024', '4-6', 'milk'].map((id) => ({ id }));
const chosen = (text: string) =>
  read(
    options.slides,
    '--slides',
    text,
  )(talk)
    .map(({ id }) => id)
    .join(' ');

describe('--slides', () => {
  test.each([
    ['2', 'why-tea'],
    ['2-3', 'why-tea leaves'],
    ['6-', '4-6 milk'],
    ['milk,1,leaves', 'tea leaves milk'],
    [' 1 , 2 - 3 ', 'tea why-tea leaves'],
    ['1,1-2,tea', 'tea why-tea'],
    ['4-6', 'water 2024 4-6'],
  ])('%s picks %s', (text, ids) => {
    expect(chosen(text)).toBe(ids);
  });

  test('picks all slides by default', () => {
    expect(read(options.slides)(talk)).toEqual(talk);
  });

  test.each([
    ['0', 'There is no slide 0: slides are numbered from 1.'],
    ['5-0', 'There is no slide 0: slides are numbered from 1.'],
    ['4-2', '"4-2" ends before it begins: write 2-4.'],
    ['1,,2', '--slides "1,,2" has an extra comma: remove it.'],
    ['8', 'There is no slide 8: the talk has 7.'],
    ['6-9', 'There is no slide 9: the talk has 7.'],
    ['2024', 'There is no slide 2024: the talk has 7.'],
    ['9-', 'There is no slide 9: the talk has 7.'],
    ['leafs', 'There is no slide "leafs". Did you mean "leaves"? The talk has 7 slides'],
    ['lea', 'There is no slide "lea". Did you mean "tea" or "leaves"?'],
    ['oolong', 'There is no slide "oolong". The talk has 7 slides: name them by number (1 to 7)'],
  ])('refuses %s', (text, message) => {
    expect(() => chosen(text)).toThrow(message);
  });
});

describe('--theme', () => {
  const known = ['midnight', 'paper'];

  test('takes several themes in a command that takes several, and all of them by default', () => {
    expect(read(options.themes, '--theme', 'paper, midnight')(known)).toEqual(known);
    expect(read(options.themes, '--theme=paper')(known)).toEqual(['paper']);
    expect(read(options.themes)(known)).toEqual(known);
  });

  test('takes one theme in a command that takes one', () => {
    expect(read(options.theme, '--theme', 'paper')).toBe('paper');
    expect(read(options.theme)).toBeUndefined();
    expect(() => read(options.theme, '--theme', 'paper,midnight')).toThrow(
      '[lectern] --theme takes one value here, not 2: write --theme paper.',
    );
  });

  test('refuses a theme that the talk does not have', () => {
    expect(() => read(options.themes, '--theme', 'paper,mauve')(known)).toThrow(
      '[lectern] Unknown theme "mauve". Use midnight or paper. To use another one, give it to the Presentation as its theme.',
    );
  });
});

test('--aspect-ratio takes the ratios that slides can have', () => {
  expect(read(options.aspectRatios)).toEqual(['16:9', '16:10', '4:3']);
  expect(read(options.aspectRatios, '--aspect-ratio', '4:3,16:9')).toEqual(['16:9', '4:3']);
  expect(read(options.aspectRatio, '--aspect-ratio', '4:3')).toBe('4:3');
  expect(read(options.aspectRatio)).toBeUndefined();
  const unknown = '[lectern] Unknown aspect ratio "3:2". Use 16:9, 16:10 or 4:3.';
  expect(() => read(options.aspectRatios, '--aspect-ratio', '3:2')).toThrow(unknown);
  expect(() => read(options.aspectRatio, '--aspect-ratio', '3:2')).toThrow(unknown);
  expect(() => read(options.aspectRatio, '--aspect-ratio', '4:3,16:9')).toThrow(
    '--aspect-ratio takes one value here, not 2',
  );
});

test('--rules takes categories and rules', () => {
  expect(read(options.rules)).toHaveLength(49);
  expect(read(options.rules, '--rules', 'words,fit')).toEqual([
    'clipped',
    'outside',
    'overflow',
    'overlap',
    'codeSize',
    'words',
  ]);
  expect(() => read(options.rules, '--rules', 'fit,overflw')).toThrow(
    /Unknown rule or category "overflw"\. Did you mean "overflow"\? Use fit, .* or broken\.$/,
  );
});

test('--timeout takes seconds', () => {
  expect(read(options.timeout)).toBe(30_000);
  expect(read(options.timeout, '--timeout', '60')).toBe(60_000);
  expect(read(options.timeout, '--timeout', '0.5')).toBe(500);
});

test.each(['soon', '0', '1e9', '30s', 'Infinity', '99999999'])('--timeout refuses %s', (text) => {
  expect(() => read(options.timeout, '--timeout', text)).toThrow(
    `[lectern] --timeout takes a number of seconds, not "${text}": write --timeout 60.`,
  );
});

test('--scale takes 1, 2 or 3', () => {
  expect(read(options.scale)).toBeUndefined();
  expect(read(options.scale, '--scale', '2')).toBe(2);
  expect(() => read(options.scale, '--scale', 'big')).toThrow('Unknown scale "big". Use 1, 2 or 3');
});

test('--width takes 100 to 8000 pixels', () => {
  expect(read(options.width)).toBeUndefined();
  expect(read(options.width, '--width', '1920')).toBe(1920);
  for (const text of ['12', '8001', '19.5', 'wide']) {
    expect(() => read(options.width, '--width', text)).toThrow(
      `[lectern] --width takes a whole number from 100 to 8000, not "${text}": write --width 1920.`,
    );
  }
});

test('--format takes the formats of a report', () => {
  expect(read(options.format)).toBeUndefined();
  expect(read(options.format, '--format', 'html')).toBe('html');
  expect(() => read(options.format, '--format', 'xml')).toThrow(
    'Unknown format "xml". Use text, json, html or sarif.',
  );
});

test.each([options.withSteps, options.notes, options.withoutNotes])(
  '--$name is a switch',
  (option) => {
    expect(read(option)).toBe(false);
    expect(read(option, `--${option.name}`)).toBe(true);
    expect(() => read(option, `--${option.name}=yes`)).toThrow(
      `[lectern] --${option.name} takes no value: leave out "=yes".`,
    );
  },
);

test.each(['/talks/tea/', './', '/', 'https://example.org/tea/'])('--base takes %s', (text) => {
  expect(options.base.read(text)).toBe(text);
});

test('--base refuses a path that could mean two things', () => {
  expect(() => options.base.read('talks')).toThrow(
    '[lectern] --base takes a path that starts with a slash, or a URL, not "talks": write --base /talks/tea/.',
  );
});

test.each(['/a?b', '/a#b', '/a b/', '/a\\b', 'https://example.org/?tea'])(
  '--base refuses %s, where no file would be found',
  (text) => {
    expect(() => options.base.read(text)).toThrow(
      /^\[lectern\] --base is a path, and ".+" has .+ in it: .+ Write --base \/talks\/tea\/\.$/,
    );
  },
);

test.each([options.out, options.lectern])('--$name takes any text', (option) => {
  expect(read(option)).toBeUndefined();
  expect(read(option, `--${option.name}`, './a b')).toBe('./a b');
  expect(read(option, `--${option.name}=-a`)).toBe('-a');
});

test.each(allOptions.filter(({ value }) => value))('--$name needs a value', (option) => {
  const { name } = option;
  const message = `[lectern] --${name} needs a value: --${name} <`;
  for (const args of [[`--${name}`], [`--${name}=`], [`--${name}`, '--out', 'x']]) {
    expect(() => read(option, ...args)).toThrow(message);
  }
});

describe('a command line', () => {
  const { slides, aspectRatios, out, notes, withoutNotes } = options;
  const readAll = (...args: string[]) =>
    readArguments('lectern try', args, { slides, aspectRatios, out, notes, withoutNotes });

  test('has options and other arguments in any order', () => {
    const { values, others } = readAll('--out', 'a', 'pdf', '--notes', 'talk', '--', '--b');
    expect(values).toMatchObject({ out: 'a', notes: true, withoutNotes: false });
    expect(others).toEqual(['pdf', 'talk', '--b']);
  });

  test.each([
    ['--slide', '--slides'],
    ['--range', '--slides'],
    ['--pages', '--slides'],
    ['--ratio', '--aspect-ratio'],
    ['--ratios', '--aspect-ratio'],
    ['--aspectratio', '--aspect-ratio'],
    ['--output', '--out'],
    ['--report', '--out'],
    ['--no-notes', '--without-notes'],
  ])('with %s is refused, and gets %s proposed', (wrong, right) => {
    expect(() => readAll(wrong)).toThrow(
      `[lectern] Unknown option ${wrong}. Did you mean ${right}? "lectern try --help" shows all options.`,
    );
  });

  test.each(['--paper', '-o', '--x=1'])('with %s is refused', (wrong) => {
    expect(() => readAll(wrong, 'A4')).toThrow(
      `[lectern] Unknown option ${wrong.split('=')[0]}. "lectern try --help" shows all options.`,
    );
  });

  test('with an option of another command is refused', () => {
    expect(() => readAll('--scale', '2')).toThrow(
      '[lectern] "lectern try" has no option --scale. "lectern try --help" shows all options.',
    );
  });

  test('with an option that is given twice is refused', () => {
    expect(() => readAll('--slides', '1', '--slides', '2')).toThrow(
      '[lectern] --slides is given twice: give it once.',
    );
  });
});

test('a help text has its options in one order, aligned', () => {
  expect(helpOn([options.timeout, options.notes, options.slides])).toBe(
    `  --slides <slides>         numbers, ranges and ids: 4-6,20-,problems (default: all)
  --notes                   the notes below each slide, on A4 pages
  --timeout <seconds>       how long the talk, a slide or a file may take (default: 30)`,
  );
});

test.each(['70000', 'all', '-1'])('--port takes no %s', (value) => {
  expect(() => read(options.port, `--port=${value}`)).toThrow(
    `--port takes a number from 0 to 65535, not "${value}"`,
  );
});
