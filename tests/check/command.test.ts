import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { badTalk, check, newFolder, report } from './check.ts';
import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from '../../src/node/browser.ts';

const quick = ['--themes', 'paper', '--ratios', '16:9'];

it('looks only at the rules, themes, shapes and slides that it is asked for', async () => {
  const found = await report(
    badTalk,
    ...quick,
    '--rules',
    'fit,legible',
    '--slides',
    '13,1-2,wordy',
  );
  expect(found.checked).toMatchObject({
    rules: ['fit', 'legible'],
    themes: ['paper'],
    ratios: ['16:9'],
    states: 4,
  });
  expect(found.findings.map(({ slide, fault }) => [slide, fault])).toEqual([
    ['nested-clip', 'clipped'],
    ['cut-sideways', 'clipped'],
    ['small', 'size'],
    ['wordy', 'words'],
  ]);
});

it.each([
  ['fit', 11],
  ['legible', 5],
  ['contrast', 5],
  ['accessible', 10],
  ['complete', 14],
  ['time', 3],
  ['offline', 2],
])(
  'finds by the rule %s alone what belongs to it, and the slide that cannot be shown',
  async (rule, count) => {
    const found = await report(badTalk, '--themes', 'paper', '--ratios', '4:3', '--rules', rule);
    expect(found.findings.filter((finding) => finding.rule === rule)).toHaveLength(count);
    expect(found.findings.filter((finding) => finding.rule !== rule)).toEqual([
      expect.objectContaining({ slide: 'throws', fault: 'broken' }),
    ]);
  },
);

it('ends with 0 where nothing is wrong', async () => {
  const { status, stdout } = await check([badTalk, ...quick, '--slides', 'fit-close']);
  expect(stdout).toMatch(/^Nothing is wrong with “A bad talk”\.\n1 slide, 1 state /);
  expect(status).toBe(0);
});

it.each([
  [['--rules', 'fit,colour'], /no rule "colour"\. There are: fit, legible, contrast/],
  [['--ratios', '3:2'], /no ratio "3:2"\. There are: 16:9, 16:10, 4:3/],
  [['--format', 'xml'], /no format "xml"\. There are: text, json/],
  [['--timeout', 'soon'], /"soon" is no number of seconds/],
  [['--colour'], /--colour/],
  [['/tmp'], /holds no talk/],
])('says what is possible, and ends with 2, when it is given %j', async (args, message) => {
  const { status, stdout, stderr } = await check(args);
  expect(stderr).toMatch(message);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

it.each([
  [['--themes', 'dusk'], /no theme "dusk"\. There are: midnight, paper/],
  [['--slides', 'small,oolong'], /no slide "oolong"\. There are 1 to 65: nested-clip, /],
  [['--slides', '60-70'], /no slide "60-70"/],
])('knows the talk, and ends with 2, when it is given %j', async (args, message) => {
  const { status, stderr } = await check([badTalk, ...args]);
  expect(stderr).toMatch(message);
  expect(status).toBe(2);
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

it('writes a page with a picture of each finding, and a circle around the place', async () => {
  const file = join(newFolder(), 'report.html');
  const ids = 'small,across,throws,waived';
  const { status } = await check([badTalk, ...quick, '--slides', ids, '--report', file]);
  expect(status).toBe(1);

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
    articles.map((article) => ({
      text: article.querySelector('h3')?.textContent,
      hasPicture: (article.querySelector('img')?.naturalWidth ?? 0) > 400,
      hasCircle: article.querySelector('ellipse') !== null,
    })),
  );
  await browser.close();
  expect(told).toEqual([
    { text: expect.stringContaining('lie on one another'), hasPicture: true, hasCircle: true },
    { text: expect.stringContaining('16 px'), hasPicture: true, hasCircle: true },
    { text: expect.stringContaining('has thrown'), hasPicture: true, hasCircle: false },
    { text: expect.stringContaining('12 px'), hasPicture: true, hasCircle: true },
  ]);
  expect(requests.filter((address) => !/^(?:file|data):/.test(address))).toEqual([]);
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

it('leaves an earlier report as it is when it cannot look at the talk', async () => {
  const file = join(newFolder(), 'report.html');
  await check([badTalk, ...quick, '--slides', 'small', '--report', file]);
  const before = readFileSync(file, 'utf8');
  const { status } = await check([badTalk, '--themes', 'dusk', '--report', file]);
  expect(status).toBe(2);
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe(before);
});
