import { readFileSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from 'playwright-core';
import { attributes } from '../../src/core/page.ts';
import { browserArguments, findBrowser } from '../../src/node/browser/findBrowser.ts';
import type { Current } from '../../src/node/dev/PersonsWindow.ts';
import { currentFile, stateFolder } from '../../src/node/dev/stateFolder.ts';
import { anyPort, bin, cleanUp, startServer, succeed } from '../package/consumer.ts';
import { newFolder, root } from '../setup/lectern.ts';
import { badTalk } from './check.ts';

describe('while you edit a talk', () => {
  let browser: Browser;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    address = await startServer(badTalk, bin(root, 'vite'), anyPort);
    browser = await chromium.launch({
      executablePath: findBrowser(),
      args: browserArguments(),
      chromiumSandbox: process.getuid?.() !== 0,
    });
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(`${address}/#tall-card`);
  });

  afterAll(async () => {
    await browser?.close();
    cleanUp();
  });

  const badge = () => page.getByRole('button', { name: /^\d+ issues?$/ });
  const go = (hash: string) => page.evaluate((to) => window.location.assign(to), hash);

  it('a slide with an issue has a badge, whose list names it', async () => {
    await badge().waitFor();
    expect(await badge().textContent()).toBe('1 issue');
    await badge().focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/too high for its box.*make its box larger/s),
    ]);
    expect(await badge().getAttribute('aria-expanded')).toBe('true');
    await badge().press('Space');
    expect(await badge().getAttribute('aria-expanded')).toBe('false');
    expect(new URL(page.url()).hash).toBe('#tall-card');
  });

  it('each issue leads to its place in the editor', async () => {
    const asked = page.waitForRequest((request) => request.url().includes('__open-in-editor'));
    // The editor itself stays closed.
    await page.route('**/__open-in-editor*', (route) => route.fulfill());
    await badge().press('Enter');
    await page.getByRole('link', { name: /^Fit\.tsx:/ }).click();
    await badge().press('Enter');
    const place = new URL((await asked).url()).searchParams.get('file')!;
    const [file = '', line, column] = place.split(/:(?=\d)/);
    expect(file).toBe(join(badTalk, 'Fit.tsx'));
    const code = readFileSync(file, 'utf8').split('\n')[Number(line) - 1]!;
    expect(code.slice(Number(column) - 1)).toBe('<p>{long}</p>');
    expect(new URL(page.url()).hash).toBe('#tall-card');
  });

  it('the badge covers neither the frame nor the title', async () => {
    const [own, ...others] = await Promise.all(
      [
        badge(),
        page.locator(`[${attributes.frame}]:visible`).last(),
        page.getByRole('heading').first(),
      ].map((place) => place.boundingBox()),
    );
    for (const other of others) {
      const apart =
        own!.y + own!.height <= other!.y ||
        other!.y + other!.height <= own!.y ||
        other!.x + other!.width <= own!.x;
      expect(apart).toBe(true);
    }
  });

  it('the badge follows the talk, counts issues of the whole slide, and disappears on a slide without issues', async () => {
    await go('#none-at-all');
    await page.getByText('The slide has no notes').waitFor({ state: 'attached' });
    await go('#black-lines');
    await page.getByText('“An arrow” is lost on its ground').waitFor({ state: 'attached' });
    await go('#fit-close');
    await badge().waitFor({ state: 'detached' });
    await go('#small');
    await badge().waitFor();
    await go('#waived');
    await badge().waitFor({ state: 'detached' });
    expect(await badge().count()).toBe(0);
  });

  it('current.json says where the person is, what is wrong there, and what was clicked with Alt', async () => {
    const current = () =>
      JSON.parse(readFileSync(join(stateFolder(badTalk), currentFile), 'utf8')) as Current;
    await go('#tall-card');
    await badge().waitFor();
    // It writes once the page is quiet.
    while (current().slide !== 'tall-card') await page.waitForTimeout(50);
    const [finding] = current().findings;
    expect(current()).toMatchObject({ number: 6, step: 0, view: 'stage', aspectRatio: '16:9' });
    expect(finding).toMatchObject({ rule: 'fit/overflow', file: 'Fit.tsx' });
    const opened = page.waitForRequest(/__open-in-editor/);
    await page.route(/__open-in-editor/, (route) => route.fulfill({ body: '' }));
    const heading = page.getByRole('heading', { name: 'Too much for its card' });
    await heading.click({ modifiers: ['Alt'] });
    const place = decodeURIComponent((await opened).url());
    const { selected } = current();
    expect(selected).toMatchObject({ file: 'Fit.tsx', text: 'Too much for its card' });
    expect(place).toContain(`${join(badTalk, 'Fit.tsx')}:${selected!.line}:${selected!.column}`);
    expect(new URL(page.url()).hash).toBe('#tall-card');
  });

  it.each([
    ['a page of somebody else', { Origin: 'https://example.org' }, 403],
    ['a page that has no address', { Origin: 'null' }, 403],
    ['another name for this machine', { Host: 'example.org' }, 403],
    ['a program', {}, 400],
  ])('answers no nonsense, asked by %s', async (_who, headers, status) => {
    for (const path of ['/__lectern', '/__mcp']) {
      for (const body of [
        '{"deed":"delete"}',
        '{"deed":"current","root":"/other"}',
        'no JSON',
        ' '.repeat(200_000),
      ]) {
        const answered = await post(`${address}${path}`, headers, body);
        expect(path === '/__mcp' && status === 400 ? answered >= 400 : answered === status).toBe(
          true,
        );
      }
    }
  });
});

/** The status of the answer. `fetch` sets the host itself. */
const post = (url: string, headers: Record<string, string>, body: string) =>
  new Promise<number>((done, fail) => {
    const sent = request(url, { method: 'POST', headers }, (answer) => {
      done(answer.statusCode!);
      answer.resume();
    });
    sent.on('error', fail).end(body);
  });

it('a built talk contains nothing of the badge, and no place of the code', async () => {
  const outDir = newFolder();
  await succeed(badTalk, bin(root, 'vite'), ['build', '--outDir', outDir, '--emptyOutDir']);
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:js|html|css)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) {
    const text = readFileSync(join(outDir, file), 'utf8');
    const marks = ['lectern-check', 'lecternSources', root];
    expect(marks.filter((mark) => text.includes(mark))).toEqual([]);
  }
});
