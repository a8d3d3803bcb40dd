import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anyPort, cleanUp, startServer } from '../package/consumer.ts';
import { inBrowser, lectern, newFolder, root, talks, unseen } from '../setup/lectern.ts';

const { several } = talks;
const tea = join(several, 'talks/tea.tsx');
const vite = join(root, 'node_modules/vite/bin/vite.js');
const cli = join(root, 'tests/node_modules/lectern/dist/node/cli.js');

afterAll(cleanUp);

const textOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:html|js)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

/** Goes from the list to a talk, to its presenter view and to its print, and says what could not be loaded. */
const visit = (origin: string) =>
  inBrowser(async (context) => {
    const page = await context.newPage();
    const missed: string[] = [];
    context.on('response', (response) => {
      if (response.status() >= 400) missed.push(response.url());
    });
    await page.goto(origin);
    const items = await page.getByRole('listitem').allInnerTexts();
    await page.getByRole('link', { name: 'Rust & rest' }).click();
    await page.getByRole('heading', { name: 'Why iron?' }).waitFor();
    await page.waitForFunction(() => window.lectern);
    const head = [await page.title(), await page.locator('html').getAttribute('lang')];
    const picture = await page.locator('img[src*=nail]').first().getAttribute('src');
    const file = await page.request.get(new URL(picture!, page.url()).href);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'A nail' }).waitFor();
    const opened = context.waitForEvent('page');
    await page.keyboard.press('s');
    const presenter = await opened;
    await presenter.getByText('It rusts.').waitFor();
    await page.goto(`${origin}/tea/?print-pdf`);
    await page.getByText('Drei Sorten').first().waitFor();
    return { items: items.map((text) => text.split(/\n+/)), head, file: file.status(), missed };
  });

const seen = {
  items: [
    ['Rust & rest', 'Iron Days · 2 slides'],
    ['Tea at work', 'Ada Blum · 31. Januar 2027 · 2 Folien'],
  ],
  head: ['Why iron? · Rust & rest', 'en'],
  file: 200,
  missed: [],
};

describe('a site of two talks', () => {
  // As its vite.config.ts says.
  const out = join(root, '.cache/several-talks');
  let built: ReturnType<typeof lectern>;
  beforeAll(() => {
    rmSync(out, { recursive: true, force: true });
    built = lectern(['build', several], unseen);
  });

  it('has a list of both, and each with its title and language, its files and views', async () => {
    expect(await built).toMatchObject({ status: 0, stdout: expect.stringContaining('of 2 talks') });
    const args = ['preview', several, '--outDir', out, ...anyPort];
    expect(await visit(await startServer(several, process.execPath, [vite, ...args]))).toEqual(
      seen,
    );
  });

  it('has nothing of the other in each of them, and its own address', async () => {
    await built;
    const [german, english] = [textOf(join(out, 'tea')), textOf(join(out, 'rust'))];
    for (const text of ['Drei Sorten', 'Der Kessel pfeift', 'https://example.org/talks/tea/']) {
      expect(german).toContain(text);
      expect(english).not.toContain(text);
    }
    expect(german).not.toMatch(/Why iron|Show the nail|talks\/rust\//);
  });

  it('is changed only where the one is that is built again', async () => {
    await built;
    rmSync(join(out, 'tea/index.html'));
    rmSync(join(out, 'index.html'));
    expect(await lectern(['build', tea], unseen)).toMatchObject({ status: 0 });
    expect(readFileSync(join(out, 'tea/index.html'), 'utf8')).toContain('<html lang="de">');
    expect(existsSync(join(out, 'index.html'))).toBe(false);
    const { files } = JSON.parse(readFileSync(join(out, '.lectern.json'), 'utf8')) as {
      files: [name: string][];
    };
    expect(files.map(([name]) => name)).toEqual(
      expect.arrayContaining(['index.html', 'rust/index.html', 'tea/index.html']),
    );
  });
});

test('are shown while they are written, at the same addresses', async () => {
  const origin = await startServer(several, process.execPath, [cli, 'start', ...anyPort]);
  expect(await visit(origin)).toEqual(seen);
});

test('one of them is exported, named after its file', async () => {
  const folder = newFolder();
  const { status } = await lectern(['export', 'script', tea], { cwd: folder });
  expect(status).toBe(0);
  expect(readFileSync(join(folder, 'tea-script.md'), 'utf8')).toContain('Der Kessel pfeift.');
});

test.each([
  ['a file for both', ['export', 'pdf', several, '--out', 'a.pdf'], '--out is for one talk'],
  ['a report on both', ['check', several, '--format', 'json'], 'name one, as in "lectern check'],
  ['another file', ['start', join(several, 'vite.config.ts')], 'Name talks/rust.tsx or talks/tea'],
  ['a file in a project with one', ['build', join(talks.inGerman, 'Talk.tsx')], 'name its folder'],
])('refuses %s', async (_, args, message) => {
  const { status, stderr } = await lectern(args);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
});

test('refuses a component that is no talk', async () => {
  const logo = join(several, 'talks/logo.tsx');
  writeFileSync(logo, 'export const Logo = () => null;\n');
  try {
    const { status, stderr } = await lectern(['build', logo, '--out', newFolder()], unseen);
    expect({ status, stderr }).toMatchObject({ status: 2 });
    expect(stderr).toContain('[lectern] talks/logo.tsx exports no Talk: write');
  } finally {
    rmSync(logo);
  }
});
