import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { drawings } from '../../src/icons/drawings.ts';
import { PNG } from 'pngjs';
import { midnight } from '../../src/theme/midnight.ts';
import { asTyped, drawnHeadingOf, headingOf, talk } from '../browser/talk.ts';
import { inBrowser, lectern, newFolder, talks } from '../setup/lectern.ts';

/** All text in a folder, with escapes decoded. */
const textOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ['.html', '.js', '.css', '.svg', '.map'].includes(extname(name)))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\(?=["'`])/g, '');

/** The line icons whose drawings are in a text. */
function iconsIn(text: string) {
  const strings = new Set(text.split(/["'`]/));
  return Object.entries(drawings).flatMap(([name, drawing]) => (strings.has(drawing) ? name : []));
}

/** Serves a folder under a path, and nothing else, until `act` is done. */
async function serving<Result>(
  folder: string,
  base: string,
  act: (url: string, missed: string[]) => Promise<Result>,
): Promise<Result> {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
  };
  const missed: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const file =
      pathname.startsWith(base) && join(folder, pathname.slice(base.length) || 'index.html');
    if (!file || !existsSync(file)) {
      missed.push(pathname);
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await act(`http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`, missed);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** The contents of the page's meta elements, by name. */
const metaOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)">/g)].map(
      ([, name, content]) => [name, content],
    ),
  );

describe('of this talk', () => {
  const out = join(newFolder(), 'site');
  const full = join(newFolder(), 'site');
  const built = lectern([
    'build',
    talks.vibeCoding,
    '--out',
    out,
    '--base',
    '/talks/tea/',
    '--without-notes',
  ]);

  it('contains no word that only the speaker says', async () => {
    expect(await built).toMatchObject({ status: 0 });
    expect(await lectern(['build', talks.vibeCoding, '--out', full])).toMatchObject({ status: 0 });
    const [with_, without] = [textOf(full), textOf(out)];
    const isOnSlide = (sentence: string) =>
      talk.some(({ lines }) => lines.some(({ text }) => text.includes(sentence)));
    const count = (text: string, word: string) => text.split(word).length - 1;
    for (const { text } of talk.flatMap(({ notes }) => notes)) {
      expect(with_).toContain(text);
      const sentences = (text.match(/[^.!?]+[.!?]*/g) ?? [])
        .map((sentence) => sentence.trim())
        .filter((sentence) => sentence.length > 3 && !isOnSlide(sentence));
      expect(sentences.filter((sentence) => without.includes(sentence))).toEqual([]);
    }
    // Words that the full site has as often as the notes do, and so has from nowhere else.
    const said = talk.flatMap(({ notes }) => notes.map(({ text }) => text)).join('\n');
    const words = [...new Set(said.match(/[\p{L}-]{5,}/gu))].filter(
      (word) => count(with_, word) === count(said, word),
    );
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter((word) => without.includes(word))).toEqual([]);
  });

  it('contains no line icon, because it names none', async () => {
    await built;
    expect(iconsIn(textOf(out))).toEqual([]);
  });

  it('works under the given path, and shows every slide without scripts', async () => {
    await built;
    await serving(out, '/talks/tea/', async (url, missed) => {
      await inBrowser(async (context) => {
        const page = await context.newPage();
        await page.goto(`${url}#phase-2`);
        await page
          .getByRole('heading', {
            level: 2,
            name: headingOf(talk.find(({ id }) => id === 'phase-2')!),
          })
          .waitFor();
        expect(await page.getByRole('heading').count()).toBe(1);
        await page.goto(`${url}?presenterMode=true`);
        await page.getByText('No notes.').waitFor();
      });
      await inBrowser(
        async (context) => {
          const page = await context.newPage();
          await page.goto(url);
          const articles = page.locator('main > article');
          expect(await articles.count()).toBe(talk.length);
          for (const [index, slide] of talk.entries()) {
            const article = articles.nth(index);
            const heading = await article.getByRole('heading', { level: 2 }).innerText();
            expect(asTyped(heading)).toBe(drawnHeadingOf(slide));
            const words = (await article.innerText()).replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
            for (const { text } of slide.lines) {
              for (const piece of text.split(/\{.\}/u)) {
                expect(words).toContain(piece.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase());
              }
            }
          }
          expect(await page.locator('#lectern-poster').isVisible()).toBe(false);
        },
        { javaScriptEnabled: false },
      );
      expect(missed).toEqual([]);
    });
  });

  it('has a picture for link previews', async () => {
    await built;
    const meta = metaOf(readFileSync(join(out, 'index.html'), 'utf8'));
    expect(meta).toMatchObject({
      'og:title': 'Vibe coding',
      'og:image': '/talks/tea/social.png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
    });
    expect(meta['description']).toMatch(/^A talk in 23 slides: Vibe coding, Problems/);
    const picture = readFileSync(join(out, 'social.png'));
    const { width, height, data } = PNG.sync.read(picture);
    expect([width, height]).toEqual([1200, 630]);
    const { colors, accents } = midnight;
    const pixels = new Set<string>();
    for (let at = 0; at < data.length; at += 4) pixels.add(data.toString('hex', at, at + 3));
    for (const color of [colors.ground, colors.text, accents.brand]) {
      expect(pixels).toContain(color.slice(1));
    }
  });
});

it('builds without a browser, and says that there is no picture', async () => {
  const out = join(newFolder(), 'site');
  const ended = await lectern(['build', talks.tea, '--out', out], {
    env: { CHROME_PATH: '/no/such/browser' },
  });
  expect(ended.status).toBe(0);
  expect(ended.stdout).toContain(
    'Link previews have no picture. No browser was found to take one.',
  );
  const html = readFileSync(join(out, 'index.html'), 'utf8');
  expect(metaOf(html)).toMatchObject({ author: 'Ada Leaf', 'twitter:card': 'summary' });
  // The page does not name a language itself.
  expect(html).toContain('<html lang="en-GB">');
  expect(metaOf(html)['og:description']).toMatch(
    /^A talk by Ada Leaf \(Tea time, Rome, 12 May 2026\) in 7/,
  );
  expect(metaOf(html)).not.toHaveProperty('og:image');
  // A slide that throws has its title, and does not affect the others.
  expect(html).toMatch(/<article id="spilt"[^>]*><h2>Spilt<\/h2>/);
  expect(html).toContain('Where to read on');
  expect(html).not.toMatch(/coffee|Fujian/);
  // Of all line icons, it has the one that it names.
  expect(iconsIn(textOf(out))).toEqual(['droplet']);
});

it('refuses to publish notes that it cannot remove, and leaves the folder as it is', async () => {
  // Next to the other folder: it then finds the same packages.
  const project = join(__dirname, 'fixtures', `.secret-${process.pid}`);
  try {
    cpSync(talks.tea, project, { recursive: true });
    writeFileSync(
      join(project, 'words.ts'),
      `${readFileSync(join(project, 'words.ts'), 'utf8')}\nObject(globalThis).title = 'Blow on the quivering steam.';\n`,
    );
    // A second page, whose slides no browser has rendered, and files that are no text.
    writeFileSync(
      join(project, 'second.html'),
      '<title>Second</title><div id="root"></div><script type="module" src="./second.tsx"></script>',
    );
    writeFileSync(
      join(project, 'second.tsx'),
      `import { createRoot } from 'react-dom/client';
import { Presentation, TitleSlide } from 'lectern';
const page = { aside: 'Secret' };
createRoot(document.getElementById('root')!).render(
  <Presentation title="Second"><TitleSlide title="One" notes={page.aside} /></Presentation>,
);`,
    );
    const config = readFileSync(join(project, 'vite.config.ts'), 'utf8');
    writeFileSync(
      join(project, 'vite.config.ts'),
      config.replace(
        'plugins:',
        "build: { rolldownOptions: { input: [here('index.html'), here('second.html')] } }, plugins:",
      ),
    );
    writeFileSync(
      join(project, 'public/notes.svgz'),
      gzipSync(Buffer.from('<desc>Blow on the quivering steam.</desc>', 'utf16le')),
    );
    writeFileSync(join(project, 'public/notes.pdf'), '%PDF-1.7');
    const out = newFolder();
    writeFileSync(join(out, 'mine.txt'), 'mine');
    const ended = await lectern(['build', project, '--out', out, '--without-notes']);
    expect(ended.status).toBe(2);
    expect(ended.stderr).toMatch(/slide "why-tea", in .*js: "Blow on the quivering steam …"/);
    expect(ended.stderr).toContain('in notes.svgz: "Blow on the quivering steam …"');
    expect(ended.stderr).toContain('notes.pdf: Lectern cannot read such a file');
    expect(ended.stderr).toContain('second.tsx:5: no slide that was there has used this');
    expect(readFileSync(join(out, 'mine.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(out)).toEqual(['mine.txt']);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
});
