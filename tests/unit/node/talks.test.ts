import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UsageError } from '../../../src/node/errors.ts';
import { findTalks } from '../../../src/node/talks.ts';
import { type ListedTalk, talkList } from '../../../src/node/vite/talkList.ts';
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
    expect(findTalks(root)).toEqual([
      { name: 'rust', path: 'talks/rust.jsx' },
      { name: 'tea', path: 'talks/tea.tsx' },
      { name: '日本', path: 'talks/日本.tsx' },
    ]);
  });

  test.each([
    ['no folder for several', ['index.html', 'Talk.tsx']],
    ['a page of its own, and a folder without talks', ['index.html', 'talks/theme.ts']],
  ])('are one, and none of several, with %s', (_, files) => {
    write(...files);
    expect(findTalks(root)).toEqual([]);
  });

  test.each([
    ['an empty folder', ['talks/theme.ts'], 'There is no talk in'],
    ['a page beside them', ['index.html', 'talks/tea.tsx'], 'and remove index.html'],
    [
      'two of one name',
      ['talks/tea.jsx', 'talks/Tea.tsx'],
      'talks/Tea.tsx and talks/tea.jsx would have the same address, /tea/.',
    ],
    ['the name of the list', ['talks/index.tsx'], 'talks/index.tsx cannot be a talk'],
    ['no address', ['talks/my talk#2.tsx'], 'Rename it to talks/my-talk-2.tsx.'],
  ])('are not found with %s', (_, files, message) => {
    write(...files);
    expect(() => findTalks(root)).toThrow(UsageError);
    expect(() => findTalks(root)).toThrow(message);
  });
});

test('a file that is not there is not started', async () => {
  write('vite.config.js', 'talks/tea.tsx');
  const ended = start.run([join(root, 'talks/teas.tsx')]);
  await expect(ended).rejects.toThrow(UsageError);
  await expect(ended).rejects.toThrow('Did you mean tea.tsx?');
});

describe('the list of talks', () => {
  const talk = (name: string, rendered?: object): ListedTalk => ({
    name,
    path: `talks/${name}.tsx`,
    rendered: rendered && ({ title: name, slides: [{}, {}], ...rendered } as never),
  });

  test('leads to each, and says who gives it, where and when, and how long it is', () => {
    const page = talkList([
      talk('tea', { title: 'Tea & <milk>', author: 'Ada', event: 'Days', date: '1 May' }),
      { ...talk('日本'), problem: 'It <broke>.' },
    ]);
    expect(page).toContain('<html lang="en" dir="ltr">');
    expect(page).toContain(
      '<li><a href="tea/">Tea &#38; &#60;milk&#62;</a><p>Ada · Days · 1 May · 2 slides</p></li>',
    );
    expect(page).toContain('<a href="%E6%97%A5%E6%9C%AC/">日本</a>');
    expect(page).toContain('It &#60;broke&#62;.');
  });

  test('is in the language of the talks if they have one, and else says which each has', () => {
    const arabic = talk('shay', { lang: 'ar' });
    expect(talkList([arabic])).toMatch(/<html lang="ar" dir="rtl">[^]*<h1>العروض<\/h1>[^]*<li><a/);
    const mixed = talkList([arabic, talk('tee', { lang: 'de' })]);
    expect(mixed).toMatch(/<html lang="en" dir="ltr">[^]*<h1>Talks<\/h1>/);
    expect(mixed).toContain('<li lang="ar" dir="rtl"><a href="shay/">');
    expect(mixed).toMatch(/<li lang="de" dir="ltr"><a href="tee\/">tee<\/a><p>2 Folien</);
  });
});
