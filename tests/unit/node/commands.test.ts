import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as library from '../../../src/index.ts';
import { findBrowser } from '../../../src/node/browser/findBrowser.ts';
import * as build from '../../../src/node/commands/build.ts';
import * as check from '../../../src/node/commands/check/index.ts';
import { countOf } from '../../../src/node/commands/check/text.ts';
import * as importing from '../../../src/node/commands/import/index.ts';
import * as create from '../../../src/node/commands/new.ts';
import * as kinds from '../../../src/node/commands/kinds.ts';
import * as exporting from '../../../src/node/commands/export/index.ts';
import { UsageError, messageOf } from '../../../src/node/errors.ts';
import { Output } from '../../../src/node/Output.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('lectern export', () => {
  test.each([
    ['no format', [], 'The format is missing: pdf, png, handout, script or html.'],
    ['options alone', ['--slides', '3'], 'The format is missing'],
    ['a format that there is not', ['docx'], 'Unknown format "docx". Use pdf, png,'],
    ['a folder for a format', [folder], `before the folder: "lectern export pdf ${folder}"`],
    ['a format for a folder', ['html', 'pdf'], 'one format at a time, not html and pdf'],
    ['a format among folders', ['pdf', folder, 'png'], 'write ./png'],
    ['two folders', ['pdf', 'a', 'b'], '"lectern export pdf" takes one path, not 2: a, b.'],
    ['an option of another format', ['script', '--scale', '2'], '"lectern export script" has no'],
    ['a folder that is not there', ['pdf', join(folder, 'a')], `There is no folder ${folder}/a.`],
    ['a folder without a talk', ['html', folder], `There is no talk in ${folder}`],
    ['a scale and a width', ['png', '--scale', '2', '--width', '900'], 'both set the size'],
  ])('refuses %s', async (_, args, message) => {
    jest.spyOn(process.stderr, 'write').mockReturnValue(true); // the progress
    const out = join(folder, 'out');
    const ended = exporting.run(
      args.length > 0 && args[0] !== '--slides' ? [...args, '--out', out] : args,
    );
    await expect(ended).rejects.toThrow(UsageError);
    await expect(ended).rejects.toThrow(message);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('lectern import', () => {
  test.each([
    ['no file', undefined, [], 'The file is missing: write "lectern import slides.md".'],
    ['a file that is not there', undefined, ['none.md'], 'none.md cannot be read: there is no'],
    ['a folder', undefined, ['.'], '. cannot be read: it is a folder.'],
    ['a device', undefined, ['/dev/zero'], '/dev/zero is a device.'],
    ['two files', undefined, ['a.md', 'b.md'], '"lectern import" takes one path, not 2'],
    ['a tool that it does not know', undefined, ['a.md', '--from', 'word'], 'Unknown tool "word".'],
    ['a picture', Buffer.from([137, 80, 0, 255]), ['deck'], 'deck is no text in UTF-8.'],
    ['a film', Buffer.alloc(5e6, 'a'), ['deck'], 'deck has 5 MB, and a deck has up to 4.'],
    ['nothing', Buffer.from('\n---\n'), ['deck'], 'There are no slides in'],
    ['many quotes', Buffer.from('> '.repeat(2e5)), ['deck'], 'inside each other too deep.'],
    ['many boxes', Buffer.from('<b>'.repeat(2e4)), ['deck'], 'inside each other too deep.'],
    ['a full folder', Buffer.from('# A'), ['deck', '--out', resolve('src')], 'is not empty'],
  ])('refuses %s', async (_, content, args, message) => {
    const deck = join(folder, 'deck');
    if (content) writeFileSync(deck, content);
    const given = args.map((arg) => (arg === 'deck' ? deck : arg));
    const ended = importing.run(given);
    await expect(ended).rejects.toThrow(UsageError);
    await expect(ended).rejects.toThrow(message);
    rmSync(deck, { force: true });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('lectern kinds', () => {
  const said = async (...names: string[]) => {
    const log = jest.spyOn(console, 'log').mockReturnValue();
    await expect(kinds.run(names)).resolves.toBe(0);
    return String(log.mock.calls[0]);
  };

  it('lists every slide kind and element in a line, in less than 2,500 tokens', async () => {
    const list = await said();
    for (const name of Object.keys(library).filter((one) => one.endsWith('Slide'))) {
      expect(list).toMatch(new RegExp(`^  ${name}: .+`, 'm'));
    }
    expect(list).toContain('\n  Table: A table');
    expect(list).toMatch(/^ {2}PointsSlide: .+ \[title \d+, .*points \d+\]$/m);
    // A token of English has about four characters.
    expect(list.length / 4).toBeLessThan(2500);
  });

  it('describes a kind: its props, those of its items, how much it holds, and an example', async () => {
    const text = await said('terminal');
    expect(text).toMatch(/^TerminalSlide: A terminal/);
    expect(text).toContain('\n  commands?: ');
    expect(text).toMatch(/\n {2}TerminalCommand: [^]*\n {4}output\?: /);
    expect(text).toContain('As every slide: id, ');
    expect(text).toMatch(/\nHolds [^\n]* commands \d/);
    expect(text).toContain('Example\n  <TerminalSlide\n');
  });

  it('describes several, and tells an element from the slide of its name', async () => {
    expect((await said('table', 'TableSlide')).match(/^Table(Slide)?: /gm)).toEqual([
      'Table: ',
      'TableSlide: ',
    ]);
  });

  it('refuses a name that there is not, and says a similar one', () => {
    expect(() => kinds.run(['PointSlide'])).toThrow(
      '[lectern] There is no component "PointSlide". Did you mean PointsSlide, ',
    );
  });
});

test.each(['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'])(
  'a talk is found by its vite.config.%s',
  async (ending) => {
    const talk = join(folder, ending);
    mkdirSync(talk);
    writeFileSync(join(talk, `vite.config.${ending}`), '');
    await expect(check.run([talk])).rejects.toThrow(`Vite is not installed in ${talk}.`);
    rmSync(talk, { recursive: true });
  },
);

test.each(['tea#1', 'tea?'])(
  'no talk is in a folder %s, which Vite cannot build in',
  async (name) => {
    const odd = join(folder, name);
    const message = /^\[lectern\] The path .+ has "[#?]" in it, .+ Rename the folder\.$/;
    await expect(create.run([join(odd, 'talk')])).rejects.toThrow(message);
    mkdirSync(odd);
    await expect(check.run([odd])).rejects.toThrow(message);
    rmSync(odd, { recursive: true });
  },
);

test.each([
  ['check', check, '"lectern check" takes one path, not 2: a, b.'],
  ['build', build, '"lectern build" takes one path, not 2: a, b.'],
])('lectern %s refuses two folders', async (_, { run }, message) => {
  await expect(run(['a', 'b'])).rejects.toThrow(message);
});

test.each([
  ['pdf', 'Talk.tsx', 'use a name that ends in .pdf.'],
  ['script', 'talk.pdf', 'use a name that ends in .md, .markdown or .txt.'],
  ['html', 'README.md', 'use a name that ends in .html or .htm.'],
])('lectern export %s writes no file called %s', async (format, name, advice) => {
  await expect(exporting.run([format, folder, '--out', name])).rejects.toThrow(
    `[lectern] --out "${name}" has the wrong extension: ${advice}`,
  );
});

test('lectern check writes no JSON into a page', async () => {
  await expect(check.run(['--format', 'json', '--out', 'report.html'])).rejects.toThrow(
    '[lectern] --out "report.html" has the wrong extension: use a name that ends in .json.',
  );
});

test('the help of lectern export lists every option of every format', () => {
  for (const name of ['slides', 'theme', 'scale', 'notes', 'without-notes', 'out', 'timeout']) {
    expect(exporting.usage).toContain(`  --${name} `);
  }
});

test('lectern check refuses an HTML report without a file', async () => {
  await expect(check.run(['--format', 'html'])).rejects.toThrow(
    '[lectern] --format html needs a file: add --out report.html.',
  );
});

test('counts the talk as a whole as no slide', () => {
  const [talk, one, other] = [{ slide: null }, { slide: 'one' }, { slide: 'other' }];
  expect(countOf([talk])).toBe('1 issue in the talk as a whole');
  expect(countOf([one, one])).toBe('2 issues on 1 slide');
  expect(countOf([talk, one, other])).toBe('3 issues on 2 slides and in the talk as a whole');
});

describe('the path of an output', () => {
  test.each([
    ['below a file', 'file/talk.pdf', 'file', 'part of the path is not a folder'],
    ['with too long a name', 'x'.repeat(300), 'file', 'is too long: it has 300 bytes'],
    ['that is a folder', 'folder', 'file', 'is a folder, but this command makes a file'],
    ['that is a file', 'file', 'folder', 'is a file, but this command makes a folder'],
  ] as const)('%s is refused', (_, path, kind, reason) => {
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'folder'), { recursive: true });
    expect(() => new Output(join(folder, path), kind)).toThrow(reason);
    expect(readdirSync(folder)).toEqual(['file', 'folder']);
  });

  test('may lie in folders that are not there, which are made at the end', async () => {
    const path = join(folder, 'new/newer/talk.pdf');
    const before = readdirSync(folder);
    new Output(path, 'file').discard();
    expect(readdirSync(folder)).toEqual(before);
    const output = new Output(path, 'file');
    expect(await output.writeFile('tea', 'talk')).toBe(path);
    output.discard();
    expect(readdirSync(join(folder, 'new/newer'))).toEqual(['talk.pdf']);
    rmSync(join(folder, 'new'), { recursive: true });
  });

  test('may have a name as long as the system allows', async () => {
    const path = join(folder, 'y'.repeat(255));
    const output = new Output(path, 'file');
    expect(await output.writeFile('tea', 'talk')).toBe(path);
    output.discard();
    rmSync(path);
  });
});

describe('the message about an error', () => {
  const systemError = (code: string, path?: string) =>
    Object.assign(new Error(`${code}: broken`), { code, path, syscall: 'write' });

  test.each([
    [systemError('ENOSPC', '/tea'), '[lectern] /tea: the disk is full. Free some space'],
    [systemError('EROFS', '/tea'), '[lectern] /tea: the disk is read-only. Choose'],
    [systemError('ENOSPC'), '[lectern] The system call "write" failed: the disk is full.'],
    [new Error('page.pdf: Target page, context or browser has been closed'), 'The browser stopped'],
    [new UsageError('[lectern] No tea.'), '[lectern] No tea.'],
  ])('%s has no stack', (error, message) => {
    expect(messageOf(error)).toContain(message);
    expect(messageOf(error)).not.toMatch(/\n {4}at /);
  });

  test('of a bug has a stack, and says so', () => {
    expect(messageOf(new TypeError('x is not a function'))).toMatch(
      /^\[lectern\] This is a bug in Lectern.*TypeError: x is not a function\n {4}at /s,
    );
  });
});

test('a wrong CHROME_PATH is refused, and no other browser is taken', () => {
  const before = process.env.CHROME_PATH;
  process.env.CHROME_PATH = '/no/such/browser';
  try {
    expect(findBrowser).toThrow('[lectern] CHROME_PATH is "/no/such/browser", which is not a');
  } finally {
    if (before === undefined) delete process.env.CHROME_PATH;
    else process.env.CHROME_PATH = before;
  }
});
