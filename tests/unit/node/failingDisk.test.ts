import fs, {
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { messageOf } from '../../../src/node/errors.ts';
import { Output } from '../../../src/node/Output.ts';
import { compareSite, siteList } from '../../../src/node/siteFiles.ts';
import { writeFiles } from '../../../scripts/writeFiles.ts';

let folder: string;
const at = (path: string) => join(folder, path);

/** What is in the folder: the text of each file, and `null` for each folder. */
const contents = (root = folder): Record<string, string | null> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .map((entry) => [join(entry.parentPath, entry.name), entry.isDirectory()] as const)
      .map(([path, isFolder]) => [
        path.slice(folder.length + 1),
        isFolder ? null : readFileSync(path, 'utf8'),
      ]),
  );

async function makeFile() {
  const output = new Output(at('talk.pdf'), 'file');
  try {
    await output.writeFile('new', 'talk');
  } finally {
    output.discard();
  }
}

/** Makes a folder in the same way as `lectern build`. */
function makeSite(files: readonly string[], text: string) {
  const output = new Output(at('site'), 'folder');
  try {
    for (const file of files) output.addFile(file, `${text} ${file}`);
    const rights = { mayReplace: false, mayEmpty: true };
    const { list, obsolete } = compareSite(at('site'), output.folder, rights);
    output.addFile(siteList, list);
    output.moveFolder('talk', { obsolete });
  } finally {
    output.discard();
  }
}

const makers: Record<string, { prepare: () => void; make: () => unknown }> = {
  'a file': { prepare: () => writeFileSync(at('talk.pdf'), 'old'), make: makeFile },
  'several files': {
    prepare: () => writeFileSync(at('a'), 'old a'),
    make: () => writeFiles(folder, { a: 'new a', 'one/two/b': 'new b' }),
  },
  'a new folder': { prepare: () => {}, make: () => makeSite(['a', 'b'], 'new') },
  'a site': {
    prepare: () => {
      makeSite(['a', 'gone'], 'old');
      writeFileSync(at('site/mine'), 'mine');
    },
    make: () => makeSite(['a', 'b'], 'new'),
  },
};

/** The calls that can fail. */
const names = [
  'accessSync',
  'chmodSync',
  'copyFileSync',
  'cpSync',
  'linkSync',
  'lstatSync',
  'mkdirSync',
  'readFileSync',
  'readdirSync',
  'realpathSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'statSync',
  'writeFileSync',
] as const;

/** Which call fails, and whether all after it do. */
let fault: { nth: number; code: string; lasts: boolean } | undefined;
let calls: string[];

function watchCalls() {
  for (const name of names) {
    const original = fs[name] as (...args: unknown[]) => unknown;
    jest.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
      if (!fault) return original(...args);
      calls.push(name);
      const { nth, code, lasts } = fault;
      const fails = lasts ? calls.length >= nth : calls.length === nth;
      if (fails) throw Object.assign(new Error(code), { code, path: String(args[0]) });
      return original(...args);
    }) as never);
  }
}

/** Does what the next command does first in each place where something was left. */
function clearLeftovers() {
  const isLeft = (path: string) => path.endsWith('.part');
  for (const path of Object.keys(contents()).filter(isLeft)) {
    jest.isolateModules(() => {
      const next = jest.requireActual<typeof import('../../../src/node/Draft.ts')>(
        '../../../src/node/Draft.ts',
      );
      next.removeLeftovers(at(dirname(path)));
    });
  }
}

/** Makes something while one call fails, and returns the error. */
async function makeWith(next: typeof fault, { prepare, make }: (typeof makers)[string]) {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-test-')));
  prepare();
  const before = contents();
  calls = [];
  fault = next;
  let message: string | undefined;
  try {
    await make();
  } catch (error) {
    message = messageOf(error);
  } finally {
    fault = undefined;
  }
  return { before, message };
}

afterEach(() => (fault = undefined));

const faults = [
  ['ENOSPC', 'the disk is full', false],
  ['EXDEV', 'part of it is on another disk', false],
  ['EIO', 'the disk does not work', true],
] as const;

type Contents = ReturnType<typeof contents>;

/** What is wrong in the folder after a fault, if anything is. */
function wrongAfter(old: Contents, made: Contents, message: string | undefined, reason: string) {
  const [, place] = /They are in (\S+)\. Copy them from there\.$/.exec(message ?? '') ?? [];
  if (place !== undefined) {
    // Nothing could be put back any more: what was replaced is where the message says.
    const here = Object.values({ ...contents(), ...contents(place) });
    return Object.values(old).find((text) => !here.includes(text));
  }
  clearLeftovers();
  const now = contents();
  const isAs = (wanted: Contents) =>
    Object.keys(wanted).sort().join() === Object.keys(now).sort().join();
  if (message === undefined)
    return isAs(made) ? undefined : `It is made, but there is ${String(Object.keys(now))}.`;
  const isClear =
    /^\[lectern\] \/\S+( cannot be written)?: [a-z ]+\. [A-Z][a-z ]+/.test(message) &&
    message.includes(reason);
  if (!isClear) return message;
  const isOld = isAs(old) && Object.entries(old).every(([path, text]) => now[path] === text);
  return isOld ? undefined : `It is not made, but there is ${JSON.stringify(now)}.`;
}

test.each(
  Object.keys(makers).flatMap((name) =>
    faults.map(([code, ...fault]) => [name, code, ...fault] as const),
  ),
)('%s is new or as it was, at whichever call %s strikes', async (name, code, reason, lasts) => {
  const maker = makers[name]!;
  watchCalls();
  await makeWith(undefined, maker);
  const made = contents();
  rmSync(folder, { recursive: true });
  const wrong: string[] = [];
  let nth = 0;
  do {
    nth++;
    const { before, message } = await makeWith({ nth, code, lasts }, maker);
    const what = wrongAfter(before, made, message, reason);
    if (what !== undefined) wrong.push(`${calls[nth - 1]}, call ${nth}: ${what}`);
    rmSync(folder, { recursive: true });
  } while (calls.length >= nth);
  expect(wrong).toEqual([]);
  expect(nth).toBeGreaterThan(15);
});
