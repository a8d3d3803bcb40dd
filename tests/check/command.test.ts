import { readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from '../../src/node/browser.ts';
import { countOf } from '../../src/node/check/text.ts';
import { badTalk, check, newFolder, report, root } from './check.ts';

const quick = ['--themes', 'paper', '--ratios', '16:9'];

it.each([
  [
    'fit,contrast,complete,offline',
    [
      ['nested-clip', 'clipped'],
      ['cut-sideways', 'clipped'],
      ['faded', 'contrast'],
      ['no-notes', 'notes'],
      ['far-picture', 'request'],
      ['throws', 'broken'],
    ],
  ],
  [
    'legible,accessible,time,quiet',
    [
      ['small', 'size'],
      ['wordy', 'words'],
      ['no-alternative', 'axe'],
      ['too-long', 'slideTime'],
      ['warns', 'console'],
      ['fails', 'error'],
      ['throws', 'broken'],
    ],
  ],
])(
  'looks only at the slides and finds only by the categories (%s) that it is asked for, and tells of a slide that cannot be shown',
  async (categories, expected) => {
    const slides =
      '14,1-2,wordy,faded,no-alternative,no-notes,too-long,far-picture,warns,fails,throws';
    const found = await report(badTalk, ...quick, '--rules', categories, '--slides', slides);
    expect(found.checked).toMatchObject({
      categories: categories.split(','),
      themes: ['paper'],
      ratios: ['16:9'],
      states: 14,
    });
    expect(found.slides).toHaveLength(12);
    expect(found.findings.map(({ slide, rule }) => [slide, rule])).toEqual(expected);
  },
);

it('ends with 0 where nothing is wrong', async () => {
  const { status, stdout } = await check([badTalk, ...quick, '--slides', 'fit-close']);
  expect(stdout).toMatch(/^Nothing is wrong with “A bad talk”\.\n1 slide, 1 state /);
  expect(status).toBe(0);
});

it.each([
  [['--rules', 'fit,colour'], /no category "colour"\. There are: fit, legible, contrast/],
  [['--ratios', '3:2'], /no ratio "3:2"\. There are: 16:9, 16:10, 4:3/],
  [['--format', 'xml'], /no format "xml"\. There are: text, json/],
  [['--timeout', 'soon'], /"soon" is no number of seconds/],
  [['--rule', 'fit'], /^\[lectern\] Unknown option '--rule'\.\n\nlectern check \[folder\]/s],
  [['--report'], /^\[lectern\] Option '--report .*lectern check \[folder\]/s],
  [['--report', '/no/such/folder/x.html'], /Name another place with --report/],
  [['--report', '/tmp'], /\/tmp is a folder.*name it with --report/],
  [['/tmp'], /holds no talk/],
])('says what is possible, and ends with 2, when it is given %j', async (args, message) => {
  const { status, stdout, stderr } = await check(args);
  expect(stderr).toMatch(message);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

it.each([
  [['--slides', 'small,oolong'], /no slide "oolong"\. There are 1 to 66: nested-clip, /],
  [['--slides', '60-70'], /no slide "60-70"/],
])('knows the talk, and ends with 2, when it is given %j', async (args, message) => {
  const { status, stderr } = await check([badTalk, ...args]);
  expect(stderr).toMatch(message);
  expect(status).toBe(2);
});

it.each([
  ['has a slip', 'x x', /cannot be built. Vite says:.*Talk\.tsx:1/s],
  ['has no slides', '', /No talk came up within 0.5 s/],
])('says what is wrong, and ends with 2, where the talk %s', async (_, code, message) => {
  const folder = newFolder();
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'vite.config.js'), 'export default {};');
  writeFileSync(join(folder, 'index.html'), '<script type="module" src="./Talk.tsx"></script>');
  writeFileSync(join(folder, 'Talk.tsx'), code);
  const { status, stdout, stderr } = await check([folder, '--timeout', '0.5']);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/\n {4}at /);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

it('counts the talk as a whole as no slide', () => {
  const [talk, one, other] = [{ slide: null }, { slide: 'one' }, { slide: 'other' }];
  expect(countOf([talk])).toBe('1 finding on the talk as a whole');
  expect(countOf([one, one])).toBe('2 findings on 1 slide');
  expect(countOf([talk, one, other])).toBe('3 findings on 2 slides and on the talk as a whole');
});

it('ends with 2 and says what to do where there is no browser', async () => {
  const before = process.env.CHROME_PATH;
  process.env.CHROME_PATH = '/no/such/browser';
  try {
    const { status, stderr } = await check([badTalk]);
    expect(stderr).toMatch(/CHROME_PATH is "\/no\/such\/browser"/);
    expect(status).toBe(2);
  } finally {
    if (before === undefined) delete process.env.CHROME_PATH;
    else process.env.CHROME_PATH = before;
  }
});

it('writes a page with a picture of each finding, a circle around the place, and only a whole one', async () => {
  const file = join(newFolder(), 'report.html');
  const ids = 'pushed-out,across,small,wordy,warns,fails,throws,waived';
  const { status, stdout } = await check([badTalk, ...quick, '--slides', ids, '--report', file]);
  expect(status).toBe(1);
  const verdict = '“A bad talk” has 7 findings on 7 slides: fit 2, legible 2, quiet 3.';
  expect(stdout.split('\n')[0]).toBe(verdict);
  expect(stdout.split(verdict)).toHaveLength(3);
  expect(stdout).toContain('  fit/outside  “Red tea, which is none” is');
  expect(stdout).toContain(`With pictures: ${file}`);

  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: browserArguments(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`file://${file}`);
  const told = await page.locator('article').evaluateAll((articles) =>
    articles.map((article) => {
      const picture = article.querySelector('img');
      const outer = picture?.getBoundingClientRect();
      const circle = article.querySelector('ellipse')?.getBoundingClientRect();
      const isWithin =
        outer &&
        circle &&
        circle.left >= outer.left &&
        circle.right <= outer.right &&
        circle.top >= outer.top &&
        circle.bottom <= outer.bottom;
      return [
        article.querySelector('.rule')?.textContent,
        (picture?.naturalWidth ?? 0) > 400 ? 'picture' : 'none',
        circle ? (isWithin ? 'circle within' : 'circle beyond') : 'no circle',
      ];
    }),
  );
  await browser.close();
  expect(told).toEqual([
    ['fit/outside', 'picture', 'circle within'],
    ['fit/overlap', 'picture', 'circle within'],
    ['legible/size', 'picture', 'circle within'],
    ['legible/words', 'picture', 'no circle'],
    ['quiet/console · step 1', 'none', 'no circle'],
    ['quiet/error · step 1', 'none', 'no circle'],
    ['quiet/broken', 'picture', 'no circle'],
    ['legible/size', 'picture', 'circle within'],
  ]);
  expect(requests.filter((address) => !/^(?:file|data):/.test(address))).toEqual([]);

  // The page stays as it is when the next check cannot be made.
  const before = readFileSync(file, 'utf8');
  const next = await check([badTalk, '--themes', 'dusk', '--report', file]);
  expect(next.stderr).toMatch(/no theme "dusk"\. There are: midnight, paper/);
  expect(next.status).toBe(2);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

it('leaves nothing behind when it is stopped', async () => {
  const folder = newFolder();
  const file = join(folder, 'report.html');
  const { status } = await check([badTalk, '--report', file], (text, kill) => {
    if (text.includes('looking at')) kill('SIGINT');
  });
  expect(status).toBe(130);
  expect(readdirSync(folder)).toEqual([]);
});
