import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UsageError } from '../../../src/node/errors.ts';
import { type Project, eachTalk, forEachTalk } from '../../../src/node/project.ts';
import { findTalks, refuseNames } from '../../../src/node/talks.ts';
import { type ListedTalk, looks, talkList } from '../../../src/node/vite/talkList.ts';
import { midnight } from '../../../src/theme/midnight.ts';
import { paper } from '../../../src/theme/paper.ts';
import * as start from '../../../src/node/commands/start.ts';

const root = mkdtempSync(join(tmpdir(), 'lectern-test-'));
beforeEach(() => mkdirSync(root, { recursive: true }));
afterEach(() => rmSync(root, { recursive: true }));

/** Writes empty files into the project. */
function write(...files: string[]) {
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
}

describe('the talks of a project', () => {
  test('are the components directly in its folder, by name', () => {
    write('talks/tea.tsx', 'talks/rust.jsx', 'talks/日本.tsx');
    write('talks/theme.ts', 'talks/tea.test.tsx', 'talks/README.md', 'talks/tea/slides.tsx');
    const talks = findTalks(root);
    expect(talks).toEqual([
      { name: 'rust', path: 'talks/rust.jsx' },
      { name: 'tea', path: 'talks/tea.tsx' },
      { name: '日本', path: 'talks/日本.tsx' },
    ]);
    expect(() => refuseNames(talks)).not.toThrow();
  });

  test.each([
    ['a page of its own', ['index.html', 'talks/tea.tsx']],
    ['no folder for several', ['Talk.tsx']],
    ['no talk in it', ['talks/theme.ts']],
  ])('are none of several with %s', (_, files) => {
    write(...files);
    expect(findTalks(root)).toEqual([]);
  });

  test.each([
    [
      'two have one name',
      ['talks/tea.jsx', 'talks/Tea.tsx'],
      'talks/Tea.tsx and talks/tea.jsx would have the same address, /tea/.',
    ],
    ['one can have no address', ['talks/my talk#2.tsx'], 'Rename it to talks/my-talk-2.tsx.'],
  ])('are refused if %s', (_, files, message) => {
    write(...files);
    expect(() => refuseNames(findTalks(root))).toThrow(UsageError);
    expect(() => refuseNames(findTalks(root))).toThrow(message);
  });
});

test('a file that is not there is not started', async () => {
  write('vite.config.js', 'talks/tea.tsx');
  const ended = start.run([join(root, 'talks/teas.tsx')]);
  await expect(ended).rejects.toThrow(UsageError);
  await expect(ended).rejects.toThrow('Did you mean tea.tsx?');
});

describe('one talk after the other', () => {
  const talks = ['rust', 'tea'].map((name) => ({ name, path: `talks/${name}.tsx` }));
  const all = eachTalk({ talks } as unknown as Project);
  const failing = (error: Error) => (project: Project) =>
    project === all[0] ? Promise.reject(error) : Promise.resolve(1);

  test('goes on after a mistake, and says where it is', async () => {
    const said = jest.spyOn(console, 'error').mockImplementation();
    expect(await forEachTalk(all, failing(new UsageError('[lectern] No nail.')))).toBe(2);
    expect(said.mock.calls).toEqual([['[lectern] talks/rust.tsx: No nail.']]);
    said.mockRestore();
    expect(await forEachTalk(all, () => Promise.resolve(1))).toBe(1);
  });

  test('fails if there is only one', async () => {
    const ended = forEachTalk(all.slice(0, 1), failing(new UsageError('[lectern] No nail.')));
    await expect(ended).rejects.toThrow('[lectern] talks/rust.tsx: No nail.');
  });
});

describe('the list of talks', () => {
  const talk = (name: string, rendered?: object): ListedTalk => ({
    name,
    path: `talks/${name}.tsx`,
    rendered: rendered && ({ title: name, slides: [{}, {}], ...rendered } as never),
  });

  test('leads to each, and says who gives it, where and when, and how long it is', () => {
    const of = { title: 'Tea & <milk>', author: 'Ada', event: 'Days', date: '1 May', duration: 20 };
    const page = talkList([talk('tea', of), talk('日本')]);
    expect(page).toContain('<html lang="en" dir="ltr">');
    expect(page).toContain(
      '<li><a href="tea/">Tea &#38; &#60;milk&#62;</a><p>Ada · Days · 1 May · 20 minutes · 2 slides</p></li>',
    );
    // It could not be rendered.
    expect(page).toContain('<li><a href="%E6%97%A5%E6%9C%AC/">日本</a></li>');
  });

  test('is in the language of the talks if they have one, and else says which each has', () => {
    const arabic = talk('shay', { lang: 'ar' });
    expect(talkList([arabic])).toMatch(/<html lang="ar" dir="rtl">[^]*<h1>العروض<\/h1>[^]*<li><a/);
    const mixed = talkList([arabic, talk('tee', { lang: 'de' })]);
    expect(mixed).toMatch(/<html lang="en" dir="ltr">[^]*<h1>Talks<\/h1>/);
    expect(mixed).toContain('<li lang="ar" dir="rtl"><a href="shay/">');
    expect(mixed).toMatch(/<li lang="de" dir="ltr"><a href="tee\/">tee<\/a><p>2 Folien</);
  });

  test.each([
    ['dark', midnight],
    ['light', paper],
  ] as const)('has the colors of a theme, %s', (scheme, { colors, accents }) => {
    const { ground, text, muted, line } = colors;
    expect(looks[scheme]).toEqual({ ground, text, muted, line, brand: accents.brand });
  });
});
