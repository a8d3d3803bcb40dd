import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs, {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Draft } from '../../../src/node/Draft.ts';
import { messageOf } from '../../../src/node/errors.ts';
import { Output, filesIn } from '../../../src/node/Output.ts';
import { placeAll } from '../../../src/node/placeAll.ts';
import { compareSite, siteList } from '../../../src/node/siteFiles.ts';

let folder: string;
const at = (path: string) => join(folder, path);

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-test-')));
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** All files in the folder, with what is in them and how they may be used. */
const all = () =>
  Object.fromEntries(
    filesIn(folder).map((file) => {
      const { mode } = lstatSync(at(file));
      return [file, `${(mode & 0o777).toString(8)} ${readFileSync(at(file), 'utf8')}`];
    }),
  );

const systemError = (code: string) => Object.assign(new Error(code), { code });

async function write(path: string, text = 'new') {
  const output = new Output(path, 'file');
  try {
    return await output.writeFile(text, 'talk');
  } finally {
    output.discard();
  }
}

function writeFolder(path: string, files: Record<string, string>, obsolete: string[] = []) {
  const output = new Output(path, 'folder');
  try {
    for (const [name, text] of Object.entries(files)) output.addFile(name, text);
    return output.moveFolder('talk', { obsolete });
  } finally {
    output.discard();
  }
}

describe('a file', () => {
  test('keeps the permissions of the one that it replaces', async () => {
    writeFileSync(at('talk.pdf'), 'old', { mode: 0o600 });
    await write(at('talk.pdf'));
    expect(all()).toEqual({ 'talk.pdf': '600 new' });
  });

  test('goes where a link leads, and the link stays, also if nothing is there yet', async () => {
    mkdirSync(at('real'));
    writeFileSync(at('real/old.pdf'), 'old');
    symlinkSync('real/old.pdf', at('old.pdf'));
    symlinkSync('real/next.pdf', at('next.pdf'));
    symlinkSync('real', at('link'));
    await write(at('old.pdf'));
    await write(at('next.pdf'));
    await write(at('link/third.pdf'));
    for (const link of ['old.pdf', 'next.pdf', 'link']) {
      expect(lstatSync(at(link)).isSymbolicLink()).toBe(true);
    }
    expect(readdirSync(at('real'))).toEqual(['next.pdf', 'old.pdf', 'third.pdf']);
    expect(readFileSync(at('real/old.pdf'), 'utf8')).toBe('new');
  });

  test('is refused where a link leads to itself', async () => {
    symlinkSync('loop', at('loop'));
    await expect(write(at('loop'))).rejects.toThrow('a symbolic link leads to itself');
  });

  test.each(['file', 'folder'] as const)('is refused where a %s is read-only', async (kind) => {
    if (kind === 'file') writeFileSync(at('it'), 'old');
    else mkdirSync(at('it'));
    chmodSync(at('it'), 0o444);
    expect(() => new Output(at('it'), kind)).toThrow('is read-only, so nothing is written there');
    expect(readdirSync(folder)).toEqual(['it']);
    chmodSync(at('it'), 0o755);
  });

  test.each(['folder/', ''])('has a name that file systems take: %s', (place) => {
    expect(() => new Output(at(`${place}${'茶'.repeat(90)}.pdf`), 'file')).toThrow(
      'is too long: it has 274 bytes, and file systems allow 255. Choose a shorter one.',
    );
  });

  test('is written into a named pipe, which stays one', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    const reading = fs.promises.readFile(at('pipe'), 'utf8');
    const text = 'tea'.repeat(100_000);
    await write(at('pipe'), text);
    expect(await reading).toBe(text);
    expect(statSync(at('pipe')).isFIFO()).toBe(true);
    expect(readdirSync(folder)).toEqual(['pipe']);
  });

  // Only root can make a device.
  const isMade = (path: string) =>
    spawnSync('mknod', ['-m', '666', path, 'c', '1', '3']).status === 0;
  test('is written into a device, which stays one', async () => {
    if (!isMade(at('null'))) return;
    // A container may forbid to open devices.
    const reason = await write(at('null')).then(() => 'written', messageOf);
    expect(reason).toMatch(/^written$|permission denied/);
    expect(statSync(at('null')).isCharacterDevice()).toBe(true);
    expect(readdirSync(folder)).toEqual(['null']);
  });
});

describe('a folder', () => {
  test('goes where a link leads, and keeps the files of others', () => {
    mkdirSync(at('real'));
    writeFileSync(at('real/mine.txt'), 'mine');
    symlinkSync('real', at('dist'));
    writeFolder(at('dist'), { 'index.html': 'new' });
    expect(lstatSync(at('dist')).isSymbolicLink()).toBe(true);
    expect(readdirSync(at('real'))).toEqual(['index.html', 'mine.txt']);
    expect(readdirSync(folder)).toEqual(['dist', 'real']);
  });

  test('keeps a link in it', () => {
    mkdirSync(at('pictures'));
    writeFileSync(at('far.png'), 'old');
    symlinkSync('../far.png', at('pictures/01-tea.png'));
    writeFolder(at('pictures'), { '01-tea.png': 'new' });
    expect(lstatSync(at('pictures/01-tea.png')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('far.png'), 'utf8')).toBe('new');
  });

  test('has its old files in a place that is named if they cannot be put back', () => {
    mkdirSync(at('site'));
    for (const file of ['a', 'b']) writeFileSync(at(`site/${file}`), `old ${file}`);
    const { renameSync } = fs;
    let count = 0;
    jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (++count > 1) throw systemError('EIO');
      renameSync(from, to);
    });
    let message = '';
    try {
      writeFolder(at('site'), { a: 'new a', b: 'new b' });
    } catch (error) {
      message = String(error);
    }
    const [, place = ''] = /They are in (\S+)\. Copy them from there/.exec(message) ?? [];
    expect(readFileSync(join(place, '0'), 'utf8')).toBe('old a');
    new Draft(at('site')).discard();
    expect(readFileSync(join(place, '0'), 'utf8')).toBe('old a');
  });

  test('replaces nothing if one file cannot be replaced', () => {
    mkdirSync(at('site/b'), { recursive: true });
    writeFileSync(at('site/a'), 'old');
    const before = all();
    expect(() => writeFolder(at('site'), { a: 'new', b: 'new' })).toThrow('b is a folder, but');
    expect(all()).toEqual(before);
  });
});

describe('what a killed command has left', () => {
  // A process that has ended: nobody has its number now.
  const gone = Number(
    execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim(),
  );
  function leave(pid: number, marker?: string, file = 'new') {
    const name = `.lectern-${pid}-0123abcd.part`;
    mkdirSync(at(name));
    if (marker !== undefined) writeFileSync(at(`${name}/made-by-lectern.json`), marker);
    if (file) writeFileSync(at(`${name}/${file}`), 'half');
    return name;
  }
  const made = JSON.stringify({ host: hostname() });

  test.each([
    ['of this machine', gone, made, 'new', false],
    ['without anything in it', gone, undefined, '', false],
    ['of a process that still runs', process.ppid, made, 'new', true],
    ['of another machine', gone, '{"host":"elsewhere"}', 'new', true],
    ['that somebody else has made', gone, undefined, 'mine', true],
    ['with a marker of something else', gone, 'null', 'new', true],
  ] as const)('goes with the next one: a folder %s', async (_, pid, marker, file, stays) => {
    const name = leave(pid, marker, file);
    await write(at('talk.pdf'));
    expect(readdirSync(folder)).toEqual(stays ? [name, 'talk.pdf'] : ['talk.pdf']);
  });

  test('is not looked for behind a link or in a file', async () => {
    mkdirSync(at('mine'));
    writeFileSync(at('mine/made-by-lectern.json'), made);
    symlinkSync('mine', at(`.lectern-${gone}-0123abcd.part`));
    writeFileSync(at(`.lectern-${gone}-0123abce.part`), 'mine');
    await write(at('talk.pdf'));
    expect(readdirSync(folder)).toHaveLength(4);
    expect(readdirSync(at('mine'))).toEqual(['made-by-lectern.json']);
  });
});

describe('a site', () => {
  const hashOfMine = createHash('sha256').update('mine').digest('base64url');
  const rights = { mayReplace: false, mayEmpty: true };
  function build(files: Record<string, string>, given: Parameters<typeof compareSite>[2] = rights) {
    rmSync(at('built'), { recursive: true, force: true });
    mkdirSync(at('built'));
    for (const [name, text] of Object.entries(files)) writeFileSync(at(`built/${name}`), text);
    const { list, obsolete } = compareSite(at('docs'), at('built'), given);
    writeFolder(at('docs'), { ...files, [siteList]: list }, obsolete);
    return readdirSync(at('docs')).filter((name) => name !== siteList);
  }

  test('removes what an earlier one had, and nothing else', () => {
    mkdirSync(at('docs'));
    writeFileSync(at('docs/CNAME'), 'tea.example');
    expect(build({ 'index.html': '1', 'a.js': '1', 'edited.js': '1' })).toHaveLength(4);
    writeFileSync(at('docs/edited.js'), 'mine');
    expect(build({ 'index.html': '2', 'b.js': '2' })).toEqual([
      'CNAME',
      'b.js',
      'edited.js',
      'index.html',
    ]);
  });

  test('remembers what it may not remove', () => {
    build({ 'a.js': '1' });
    expect(build({ 'b.js': '2' }, { ...rights, mayEmpty: false })).toEqual(['a.js', 'b.js']);
    expect(build({ 'c.js': '3' })).toEqual(['c.js']);
  });

  test('changes nothing around the part that is built', () => {
    build({ 'index.html': '1', 'a.js': '1', 'tea-1.js': '1', 'tea-2.js': '1' });
    build({ 'tea-1.js': '2' }, { ...rights, within: 'tea-' });
    expect(readdirSync(at('docs')).sort()).toEqual([siteList, 'a.js', 'index.html', 'tea-1.js']);
    // What is around it is still known to be Lectern's.
    expect(build({ 'b.js': '3' })).toEqual(['b.js']);
  });

  test('refuses to replace what Lectern has not made, if it differs', () => {
    mkdirSync(at('docs'));
    writeFileSync(at('docs/CNAME'), 'tea.example');
    writeFileSync(at('docs/index.html'), 'mine');
    const files = { CNAME: 'tea.example', 'index.html': 'new' };
    expect(() => build(files)).toThrow(
      `${at('docs/index.html')} is not from an earlier build, and the site would replace it. Nothing`,
    );
    expect(readFileSync(at('docs/index.html'), 'utf8')).toBe('mine');
    expect(build(files, { ...rights, mayReplace: true })).toEqual(['CNAME', 'index.html']);
  });

  test.each([
    'mine',
    'null',
    `{"files":[["../mine.txt","${hashOfMine}"],3]}`,
    `{"files":{"__proto__":"a"}}`,
  ])('does not trust the list %s', (list) => {
    mkdirSync(at('docs'));
    writeFileSync(at('mine.txt'), 'mine');
    writeFileSync(at(`docs/${siteList}`), list);
    writeFileSync(at('docs/mine'), 'mine');
    build({ 'index.html': 'new' }, { mayReplace: true, mayEmpty: true });
    expect(readFileSync(at('mine.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(at('docs/mine'), 'utf8')).toBe('mine');
  });
});

test('a draft is removed in spite of a folder that cannot be', () => {
  const draft = new Draft(folder);
  jest.spyOn(fs, 'rmSync').mockImplementation(() => {
    throw systemError('EBUSY');
  });
  expect(() => draft.discard()).not.toThrow();
  jest.restoreAllMocks();
  draft.discard();
  expect(readdirSync(folder)).toEqual([]);
});

test('what is placed together may be in several folders', () => {
  mkdirSync(at('one'));
  const draft = new Draft(folder);
  for (const name of ['a', 'b']) writeFileSync(join(draft.folder, name), name);
  placeAll(draft, [
    { from: join(draft.folder, 'a'), to: at('one/a') },
    { from: join(draft.folder, 'b'), to: at('two/three/b') },
  ]);
  draft.discard();
  expect(filesIn(folder).sort()).toEqual(['one/a', 'two/three/b']);
});
