import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { inBrowser, lectern, newFolder, root, talks, unseen } from '../setup/lectern.ts';

const talk = talks.inTwoLanguages;

/** All text of some files of a site. */
const textOf = (folder: string, names = readdirSync(folder)) =>
  names
    .filter((name) => ['.html', '.js'].includes(extname(name)))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

const siteText = (folder: string) => textOf(folder) + textOf(join(folder, 'assets'));

/** What only the speaker says, and what the slides show, in each language. */
const said = {
  en: /kettle|decaf|Blow on|quivering|had coffee|burns easily|rings once/,
  de: /Kessel|koffeinfrei|zitternden|wer Kaffee|verbrennt|klingelt/,
};
const shown = {
  en: /stays so|Minutes and degrees|four minutes|Hot water/,
  de: /bleibt es|Minuten und Grad|vier Minuten|Heißes Wasser/,
};

const linksOf = (html: string) =>
  [
    ...html.matchAll(/<link rel="(canonical|alternate)"(?: hreflang="([^"]*)")? href="([^"]*)">/g),
  ].map(([, rel, language, href]) => [language ?? rel, href]);

describe('a site', () => {
  const out = join(newFolder(), 'site');
  let built: ReturnType<typeof lectern>;
  beforeAll(() => {
    built = lectern(['build', talk, '--out', out, '--base', '/tea/', '--without-notes']);
  });

  it('has each language in a folder of its own, with nothing of the other and no notes', async () => {
    const ended = await built;
    expect(ended.stderr).not.toContain('[lectern]');
    expect(ended.stdout).toMatch(/: \d+ files in en, de, without notes, in /);
    expect(ended.status).toBe(0);
    const english = siteText(out);
    const german = siteText(join(out, 'de'));
    expect(english).toMatch(shown.en);
    expect(german).toMatch(shown.de);
    for (const other of [shown.de, said.de, said.en]) expect(english.match(other)).toBeNull();
    for (const other of [shown.en, said.de, said.en]) expect(german?.match(other)).toBeNull();
    expect(existsSync(join(out, 'de/social.png'))).toBe(true);
  });

  it('names the language, the title and the address of each page, and those of the others', async () => {
    await built;
    const [english = '', german = ''] = ['', 'de'].map((folder) =>
      readFileSync(join(out, folder, 'index.html'), 'utf8'),
    );
    expect(english).toMatch(/<html lang="en">[^]*<title>Tea for engineers<\/title>/);
    expect(german).toMatch(/<html lang="de">[^]*<title>Tee für Ingenieur.*<\/title>/);
    const address = 'https://example.org/talks/tea/';
    const others = [
      ['en', address],
      ['de', `${address}de/`],
      ['x-default', address],
    ];
    expect(linksOf(english)).toEqual([['canonical', address], ...others]);
    expect(linksOf(german)).toEqual([['canonical', `${address}de/`], ...others]);
    expect(german).toContain(`<meta property="og:url" content="${address}de/">`);
    expect(german).toContain(`content="${address}de/social.png"`);
    expect(german).toContain('12. Mai 2026');
    // Who reads it gets there, also without scripts.
    expect(english).toContain('<p><a href="de/" hreflang="de" lang="de">Deutsch</a></p></header>');
    expect(german).toContain('<p><a href="../" hreflang="en" lang="en">English</a></p></header>');
    const idsOf = (html: string) =>
      Array.from(html.matchAll(/<article id="([^"]*)"/g), ([, id]) => id);
    expect(idsOf(english)).toEqual(['tea', 'why-tea', 'times', 'timer']);
    expect(idsOf(german)).toEqual(idsOf(english));
  });

  it('opens each slide of each language by the same id, and lacks no file', async () => {
    await built;
    await inBrowser(async (context) => {
      const missed: string[] = [];
      await context.route('http://tea.test/**', (route) => {
        const { pathname } = new URL(route.request().url());
        const path = join(
          out,
          pathname.slice('/tea/'.length),
          extname(pathname) ? '' : 'index.html',
        );
        if (existsSync(path)) return route.fulfill({ path });
        missed.push(pathname);
        return route.fulfill({ status: 404 });
      });
      const page = await context.newPage();
      for (const [folder, heading, words, noNotes] of [
        ['', 'Why tea?', 'It says “wait”, politely', 'No notes.'],
        ['de/', 'Warum Tee?', 'Er sagt „warte“, und zwar höflich', 'Keine Notizen.'],
      ] as const) {
        await page.goto(`http://tea.test/tea/${folder}#why-tea/final`);
        await page.getByRole('heading', { name: heading }).waitFor();
        await page.getByRole('region').getByText(words).waitFor();
        await page.goto(`http://tea.test/tea/${folder}?presenterMode=true`);
        await page.getByText(noNotes).waitFor();
      }
      // The code of the other language has its colors, too.
      await page.goto('http://tea.test/tea/de/#timer');
      const code = page.locator('section[data-hidden="false"] code');
      await code.getByText('// vier Minuten').waitFor();
      expect(await code.locator('span span').count()).toBeGreaterThan(3);
      expect(missed).toEqual([]);
    });
  });

  it('has one language alone if it is asked for, with its notes', async () => {
    const alone = join(newFolder(), 'site');
    const ended = await lectern(['build', talk, '--out', alone, '--lang', 'de'], unseen);
    expect(ended).toMatchObject({ status: 0 });
    expect(existsSync(join(alone, 'de'))).toBe(false);
    const html = readFileSync(join(alone, 'index.html'), 'utf8');
    expect(html).toContain('<html lang="de">');
    expect(linksOf(html)).toEqual([]);
    const text = siteText(alone);
    expect(text).toMatch(said.de);
    expect(text.match(said.en)).toBeNull();
    expect(text.match(shown.en)).toBeNull();
  });
});

describe('an export', () => {
  it('makes a file in each language', async () => {
    const cwd = newFolder();
    const ended = await lectern(['export', 'script', talk], { cwd });
    expect(ended.status).toBe(0);
    const names = [
      'tea-for-engineers-script.md',
      'tee-für-ingenieurinnen-und-ingenieure-script.de.md',
    ];
    expect(readdirSync(cwd).map((name) => name.normalize('NFC'))).toEqual(names);
    const [english, german] = readdirSync(cwd).map((name) => readFileSync(join(cwd, name), 'utf8'));
    expect(english).toMatch(said.en);
    expect(german).toMatch(said.de);
    expect(german?.match(said.en)).toBeNull();
  });

  it('puts the language of others into the name that is given', async () => {
    const out = join(newFolder(), 'tea.html');
    const ended = await lectern(['export', 'handout', talk, '--out', out]);
    expect(ended.status).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('<html lang="en" dir="ltr">');
    const german = readFileSync(out.replace('.html', '.de.html'), 'utf8');
    expect(german).toContain('<html lang="de" dir="ltr">');
    for (const own of [shown.de, said.de]) expect(german).toMatch(own);
    for (const other of [shown.en, said.en]) expect(german.match(other)).toBeNull();
  });

  it('makes one language alone, in one file, without notes', async () => {
    const out = join(newFolder(), 'tea.html');
    const args = ['export', 'html', talk, '--lang', 'de', '--without-notes', '--out', out];
    expect(await lectern(args)).toMatchObject({ status: 0 });
    const html = readFileSync(out, 'utf8');
    expect(html).toMatch(/<html lang="de">/);
    expect(html).toMatch(shown.de);
    for (const other of [shown.en, said.en, said.de]) expect(html.match(other)).toBeNull();
  });

  it.each([
    [talk, 'Unknown language "fr". Use en or de.'],
    [talks.tea, 'The talk has no texts in several languages, so there is none in "fr".'],
  ])('of %s in a language that it does not have makes nothing', async (folder, message) => {
    const cwd = newFolder();
    const ended = await lectern(['export', 'script', folder, '--lang', 'fr'], { cwd });
    expect(ended.stderr).toContain(`[lectern] ${message}`);
    expect(ended.status).toBe(2);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('texts that are not written in the call', () => {
  const project = join(root, `tests/talks/.tea-${process.pid}`);
  beforeAll(() => {
    cpSync(talk, project, { recursive: true });
    writeFileSync(
      join(project, 'Talk.tsx'),
      `import { Presentation, TitleSlide } from 'lectern';
import { t } from './texts.ts';
const notes = { en: 'Nobody may hear of the new kettle today', de: 'Niemand darf heute vom neuen Kessel erfahren' };
export const Talk = () => (
  <Presentation title="Tea">
    <TitleSlide id="tea" title={t({ en: 'Tea', de: 'Tee' })} subtitle={t(notes).slice(0, 0)} notes={t(notes)} />
  </Presentation>
);`,
    );
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it('are all in the talk, and the build says where', async () => {
    const out = join(newFolder(), 'site');
    const ended = await lectern(['build', project, '--out', out, '--lang', 'de'], unseen);
    expect(ended.status).toBe(0);
    expect(ended.stdout + ended.stderr).toContain(
      'The texts of all languages are in the talk, not only those in "de"',
    );
    expect(ended.stdout + ended.stderr).toContain('(Talk.tsx:6)');
    await inBrowser(async (context) => {
      const page = await context.newPage();
      await context.route('http://tea.test/**', (route) => {
        const { pathname } = new URL(route.request().url());
        return route.fulfill({ path: join(out, pathname === '/' ? 'index.html' : pathname) });
      });
      await page.goto('http://tea.test/?presenterMode=true');
      await page.getByText('Niemand darf heute').waitFor();
    });
  });

  it('are not published without notes', async () => {
    const out = newFolder();
    const ended = await lectern(['build', project, '--out', out, '--without-notes']);
    expect(ended.stderr).toContain('The texts of all languages are in the talk');
    expect(ended.status).toBe(2);
    expect(readdirSync(out)).toEqual([]);
  });

  it('are not published without notes where only another language says them', async () => {
    writeFileSync(
      join(project, 'Talk.tsx'),
      `import { Presentation, TitleSlide } from 'lectern';
import { t } from './texts.ts';
const all = { title: 'Tea', german: 'Niemand darf heute vom neuen Kessel erfahren' };
export const Talk = () => (
  <Presentation title="Tea">
    <TitleSlide id="tea" title={Object.values(all)[0]!} notes={t({ en: 'Smile.', de: all.german })} />
  </Presentation>
);`,
    );
    const out = newFolder();
    const ended = await lectern([
      'build',
      project,
      '--out',
      out,
      '--lang',
      'en',
      '--without-notes',
    ]);
    expect(ended.stderr).toMatch(/because notes would still be in it[^]*"Niemand darf heute vom/);
    expect(ended.status).toBe(2);
    expect(readdirSync(out)).toEqual([]);
  });
});
