import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { aspectRatios } from '../../../src/core/sizes.ts';
import { rules } from '../../../src/core/rules.ts';
import { pathOf, othersOf, readArguments } from '../../../src/node/arguments.ts';
import { pick, valueOf, valuesOf } from '../../../src/node/choices.ts';
import * as build from '../../../src/node/commands/build.ts';
import * as check from '../../../src/node/commands/check/index.ts';
import * as exporting from '../../../src/node/commands/export/index.ts';
import * as starting from '../../../src/node/commands/new.ts';
import { wellFormed } from '../../../src/core/words.ts';
import { UsageError, messageOf } from '../../../src/node/errors.ts';
import { nearest } from '../../../src/core/nearest.ts';
import { compareSite, siteList } from '../../../src/node/siteFiles.ts';
import * as options from '../../../src/node/options.ts';
import { anyText, anything, attack } from './attack.ts';

const { allOptions, themes, aspectRatios: ratios, ...single } = options;

/** An argument as a process gets it: without NUL and halves of characters. */
const anyArgument = anyText.map((text) => wellFormed(text).replaceAll('\0', ''));

const number = fc.oneof(
  fc.integer().map(String),
  fc.double().map(String),
  fc.constantFrom(
    '0',
    '00',
    '-0',
    '1e3',
    '0x10',
    '.5',
    '5.',
    '1_000',
    '٣',
    '9'.repeat(400),
    `0.${'0'.repeat(400)}1`,
    'Infinity',
    'NaN',
    ' 7 ',
  ),
);
const value = fc.oneof(
  anyArgument,
  number,
  fc
    .array(
      fc.oneof(
        number,
        anyArgument,
        fc.tuple(number, number).map((both) => both.join('-')),
      ),
      { maxLength: 4 },
    )
    .map((all) => all.join(',')),
  fc.constantFrom(
    'pdf',
    'png',
    'html',
    'json',
    'midnight',
    '16:9',
    '4:3,16:10',
    'fit',
    '/talks/',
    'https://x.example',
    'tea',
    'a.b',
  ),
);
const name = fc.oneof(
  { arbitrary: fc.constantFrom(...allOptions.map((option) => option.name)), weight: 4 },
  {
    arbitrary: fc.constantFrom(
      '',
      'range',
      'output',
      'no-notes',
      '__proto__',
      'constructor',
      'hasOwnProperty',
      'o',
      'slide',
    ),
    weight: 1,
  },
  { arbitrary: anyArgument, weight: 1 },
);
const argument = fc.oneof(
  fc.tuple(name, value).map(([one, given]) => [`--${one}`, given]),
  fc.tuple(name, value).map(([one, given]) => [`--${one}=${given}`]),
  name.map((one) => [`--${one}`]),
  fc.constantFrom(['--'], ['-'], ['-h'], ['-abc'], ['-o=x'], ['']),
  value.map((one) => [one]),
);
const args = fc.array(argument, { maxLength: 4 }).map((all) => all.flat());

/** The result, or the message of an error that the person at the command line can understand. */
function resultOf<Result>(act: () => Result): Result | string {
  try {
    return act();
  } catch (error) {
    expectMessage(error);
    return messageOf(error);
  }
}

function expectMessage(error: unknown) {
  if (!(error instanceof UsageError)) throw error;
  expect(messageOf(error)).toMatch(/^\[lectern\] \S/);
}

attack('any arguments give values within their bounds, or one error', args, (given) => {
  const result = resultOf(() => readArguments('lectern try', given, single));
  if (typeof result === 'string') return;
  const { scale, width, timeout, aspectRatio, format, slides } = result.values;
  expect([undefined, 1, 2, 3]).toContain(scale);
  expect(width === undefined || (Number.isInteger(width) && width >= 100 && width <= 8000)).toBe(
    true,
  );
  expect(timeout > 0 && timeout <= 86_400_000).toBe(true);
  expect([undefined, ...aspectRatios]).toContain(aspectRatio);
  expect([undefined, 'text', 'json', 'html']).toContain(format);
  expect(result.values.rules.every((rule) => rules.includes(rule))).toBe(true);
  const talk = ['tea', '4-6', '2024', 'constructor'].map((id) => ({ id }));
  const chosen = resultOf(() => slides(talk));
  if (typeof chosen === 'object')
    expect(talk.filter((slide) => chosen.includes(slide))).toEqual(chosen);
  expect(result.others).toEqual(othersOf(given));
  const folder = resultOf(() => pathOf('lectern try', result.others));
  expect(['string', 'undefined']).toContain(typeof folder);
});

attack(
  'any arguments of several values give some of those that there are, or one error',
  args,
  (given) => {
    const result = resultOf(() => readArguments('lectern try', given, { themes, ratios }));
    if (typeof result === 'string') return;
    const known = ['midnight', 'paper'];
    const chosen = resultOf(() => result.values.themes(known));
    if (typeof chosen === 'object')
      expect(known.filter((one) => chosen.includes(one))).toEqual(chosen);
    expect(result.values.ratios.every((ratio) => aspectRatios.includes(ratio))).toBe(true);
    expect(result.values.ratios).not.toHaveLength(0);
  },
);

attack(
  'any slides that are named are of the talk, or there is one error',
  fc.tuple(value, fc.array(anyText, { minLength: 1 })),
  ([text, ids]) => {
    const talk = ids.map((id) => ({ id }));
    const choose = resultOf(() => options.slides.read(text));
    if (typeof choose === 'string') return;
    const chosen = resultOf(() => choose(talk));
    if (typeof chosen === 'string') return;
    expect(chosen).not.toHaveLength(0);
    expect(chosen.every((slide) => talk.includes(slide))).toBe(true);
  },
);

attack(
  'a name that is wrong gives one error, with names that exist',
  fc.tuple(anyText, fc.uniqueArray(anyText)),
  ([wanted, known]) => {
    for (const near of nearest(wanted, known)) expect(known).toContain(near);
    const picked = resultOf(() => pick('name', [wanted], known));
    if (typeof picked === 'object') expect(picked).toEqual([wanted]);
    expect(resultOf(() => valuesOf('name', wanted))).not.toHaveLength(0);
    expect(typeof resultOf(() => valueOf('name', wanted))).toBe('string');
  },
);

attack('everything that is thrown has a message', anything, (error) => {
  expect(messageOf(error)).toMatch(/^\[lectern\] \S/);
});

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url');

/** As JSON, or else as nothing. */
function textOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

describe('a command', () => {
  const before = process.cwd();
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });

  /** Only paths within this folder: nothing else on the machine may be written. */
  const isSafe = (given: readonly string[]) =>
    !given.some((one) => /(?:^|=)\s*[/~\\]|\.\./.test(one));

  const runs = { build: build.run, check: check.run, export: exporting.run };
  const command = fc.constantFrom(...(Object.keys(runs) as (keyof typeof runs)[]));
  const formats = [...exporting.usage.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name!);
  const format = fc.constantFrom(...formats);

  attack(
    'without a talk writes nothing and gives one error, whatever its arguments',
    fc.tuple(command, format, args.filter(isSafe)),
    async ([which, first, given]) => {
      jest.spyOn(process.stderr, 'write').mockReturnValue(true); // the progress
      const all = which === 'export' ? [first, ...given] : given;
      const error: unknown = await runs[which](all).then(
        () => 'done',
        (reason: unknown) => reason,
      );
      expectMessage(error);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  const file = fc.oneof(
    fc.constantFrom(
      'index.html',
      '../outside.txt',
      'a/../../outside.txt',
      './index.html',
      '.',
      '..',
      '',
      '/index.html',
    ),
    anyText,
  );
  const list = fc.oneof(
    anything,
    fc.record({ files: anything }),
    fc.record({ files: fc.array(fc.oneof(fc.tuple(file, fc.constant(hashOf('tea'))), anything)) }),
  );

  attack(
    'the list of an earlier build removes nothing outside of the site, whatever is in it',
    list,
    (given) => {
      const [site, built] = [join(folder, 'talk/site'), join(folder, 'talk/built')];
      for (const path of [site, built]) mkdirSync(path, { recursive: true });
      for (const path of [join(folder, 'talk/outside.txt'), join(site, 'index.html')])
        writeFileSync(path, 'tea');
      writeFileSync(join(site, siteList), textOf(given));
      const { obsolete, list: after } = compareSite(site, built, {
        mayReplace: false,
        mayEmpty: true,
      });
      expect(
        obsolete
          .map((path) => resolve(site, `./${path}`))
          .filter((path) => path !== join(site, 'index.html')),
      ).toEqual([]);
      expect(JSON.parse(after)).toEqual({ files: [] });
      rmSync(join(folder, 'talk'), { recursive: true });
    },
    [{ files: [['\0', hashOf('tea')]] }, { files: [['x'.repeat(300), hashOf('tea')]] }],
  );

  attack('new makes a talk or nothing', args.filter(isSafe), async (given) => {
    jest.spyOn(console, 'log').mockReturnValue();
    const ended = await starting.run(given).catch((reason: unknown) => reason);
    if (ended !== 0) expectMessage(ended);
    const made = readdirSync(folder);
    expect(made).toHaveLength(ended === 0 ? 1 : 0);
    for (const one of made) rmSync(join(folder, one), { recursive: true });
  });
});
