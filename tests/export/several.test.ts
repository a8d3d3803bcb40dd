import { existsSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { cleanUp, startServer } from '../package/consumer.ts';
import {
  type Ended,
  inBrowser,
  lectern,
  newFolder,
  root,
  talks,
  unseen,
} from '../setup/lectern.ts';

const { several } = talks;
const tea = join(several, 'talks/tea.tsx');
const cli = join(root, 'tests/node_modules/lectern/dist/node/cli.js');

afterAll(cleanUp);

/** What a folder of a site says, in its pages and scripts. */
const textOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:html|js)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

/** The items of a list of talks. */
const itemsOf = (html: string) =>
  Array.from(html.matchAll(/<li[ >][^]*?<\/li>/g), ([item]) => item);

const items = [
  '<li><a href="rust/">Rust &#38; rest</a><p>Iron Days · 20 minutes · 2 slides</p></li>',
  '<li lang="de" dir="ltr"><a href="tea/">Tee am Arbeitsplatz</a><p>Ada Blum · 31. Januar 2027 · 2 Folien</p></li>',
];

describe('a site of two talks', () => {
  let out: string;
  let built: Ended;
  beforeAll(async () => {
    out = newFolder();
    built = await lectern(['build', several, '--out', out], unseen);
  });

  it('has the list of both, and in each nothing of the other', () => {
    expect(built).toMatchObject({ status: 0, stdout: expect.stringContaining('of 2 talks, in') });
    const list = readFileSync(join(out, 'index.html'), 'utf8');
    expect(itemsOf(list)).toEqual(items);
    // Whole pages in a message would help nobody.
    const texts = ['tea', 'rust'].map((talk) => textOf(join(out, talk)));
    const having = (text: string) => [text, ...texts.map((own) => own.includes(text))];
    for (const text of [
      '<html lang="de">',
      '<title>Tee am Arbeitsplatz</title>',
      '"og:url" content="https://example.org/talks/tea/"',
      'Drei Sorten',
      'Der Kessel pfeift',
      '"/talks/tea/assets/',
    ])
      expect(having(text)).toEqual([text, true, false]);
    for (const text of ['<html lang="en">', 'Why iron', 'Show the nail', '"/talks/rust/assets/'])
      expect(having(text)).toEqual([text, false, true]);
    expect(list).not.toMatch(/Kessel|Show the nail/);
  });

  it('leads from the list to a talk, which has its files, its keys and its notes', async () => {
    await inBrowser(async (context) => {
      const missed: string[] = [];
      await context.route('http://talks.test/**', (route) => {
        const { pathname } = new URL(route.request().url());
        const page = extname(pathname) ? '' : 'index.html';
        const path = join(out, pathname.slice('/talks/'.length), page);
        if (pathname.startsWith('/talks/') && existsSync(path)) return route.fulfill({ path });
        missed.push(pathname);
        return route.fulfill({ status: 404 });
      });
      const page = await context.newPage();
      await page.goto('http://talks.test/talks/');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Why iron?' }).waitFor();
      await page.keyboard.press('ArrowRight');
      await page.getByRole('heading', { name: 'A nail' }).waitFor();
      expect(await page.locator('img').first().getAttribute('src')).toBe('/talks/rust/nail.svg');
      await page.goto('http://talks.test/talks/tea/?presenterMode=true');
      await page.getByText('Der Kessel pfeift.').waitFor();
      expect(missed).toEqual([]);
    });
  });
});

test('one of them is a site of its own with --out, at the address that is asked for', async () => {
  const out = newFolder();
  const args = ['build', tea, '--out', out, '--base', '/tee/'];
  expect(await lectern(args, unseen)).toMatchObject({ status: 0 });
  const text = readFileSync(join(out, 'index.html'), 'utf8');
  expect(text).toMatch(/ src="\/tee\/assets\/index-/);
  expect(existsSync(join(out, 'tea'))).toBe(false);
});

test('are shown while they are written, at the same addresses', async () => {
  const args = [cli, 'start', tea, '--port', '0'];
  const origin = await startServer(several, process.execPath, args);
  const read = async (path: string) => (await fetch(`${origin}/talks/${path}`)).text();
  expect(itemsOf(await read(''))).toEqual(items);
  expect(await read('tea')).toContain('src="/talks/@lectern/tea.js"');
  expect(await read('@lectern/tea.js')).toContain('import { Talk } from "/talks/talks/tea.tsx');
  expect(await read('tea/nail.svg')).toContain('<svg');
});

test.each([
  ['a file for both', ['export', 'pdf', several, '--out', 'a.pdf'], '--out is for one talk'],
  ['a report on both', ['check', several, '--format', 'json'], 'name one, as in "lectern check'],
  ['another file', ['start', join(several, 'vite.config.ts')], 'Name talks/rust.tsx or talks/tea'],
  ['a file in a project with one', ['build', join(talks.inGerman, 'Talk.tsx')], 'Name its folder'],
])('refuses %s', async (_, args, message) => {
  const { status, stderr } = await lectern(args);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
});

test('refuses a project without a talk', async () => {
  const folder = newFolder();
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'vite.config.js'), 'export default {};');
  const { status, stderr } = await lectern(['build', folder]);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringContaining(`There is no talk in ${folder}: it has neither index.html`),
  });
});

describe('a file beside them that is no talk', () => {
  const logo = join(several, 'talks/logo.tsx');
  const message = 'talks/logo.tsx exports no Talk: write "export function Talk() { … }" there';
  beforeAll(() => writeFileSync(logo, 'export default function Talk() {}\n'));
  afterAll(() => rmSync(logo));

  it('stops the build of all, and nothing is changed', async () => {
    const out = newFolder();
    const { status, stderr } = await lectern(['build', several, '--out', out], unseen);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
    expect(readdirSync(out)).toEqual([]);
  });

  it('stops no export of the others, which are named after their files', async () => {
    const folder = newFolder();
    const { status, stderr } = await lectern(['export', 'script', several], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
    expect(readdirSync(folder)).toEqual(['rust-script.md', 'tea-script.md']);
    expect(readFileSync(join(folder, 'tea-script.md'), 'utf8')).toContain('Der Kessel pfeift.');
  });
});
