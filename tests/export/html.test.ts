import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { headingOf, talk } from '../browser/talk.ts';
import { inBrowser, lectern, newFolder, talks } from '../setup/lectern.ts';

/** Opens a file without a network, and returns its requests and errors. */
const open = (file: string, act: (page: Page, url: string) => Promise<void>, expected = /^$/) =>
  inBrowser(
    async (context) => {
      const url = pathToFileURL(file).href;
      const problems: string[] = [];
      context.on('request', (request) => {
        if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
          problems.push(request.url());
      });
      context.on('weberror', (error) => problems.push(String(error.error())));
      context.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      const page = await context.newPage();
      await page.goto(url);
      await page.waitForFunction(() => window.lectern !== undefined);
      await act(page, url);
      expect(problems.filter((problem) => !expected.test(problem))).toEqual([]);
    },
    { offline: true, viewport: { width: 1366, height: 768 } },
  );

it('presents the talk from a file, with the presenter view and no network', async () => {
  const file = join(newFolder(), 'a talk.html');
  const ended = await lectern(['export', 'html', talks.vibeCoding, '--out', file]);
  expect(ended).toMatchObject({ status: 0 });
  expect(ended.stdout).toMatch(/a talk\.html: 23 slides, [\d.]+ [kM]B, in [\d.]+ s\n$/);
  await open(file, async (page, url) => {
    const heading = page.getByRole('heading', { level: 2 });
    await page.getByRole('heading', { name: headingOf(talk[0]!) }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(`${url}#what-is-vibe-coding`);
    expect(await heading.first().innerText()).toBe(headingOf(talk[1]!));

    const [presenter] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    await presenter.getByText(talk[1]!.notes[0]!.text).waitFor();
    // You can navigate from either window.
    await presenter.keyboard.press('ArrowDown');
    await page.waitForURL(`${url}#this-is-fine`);
    await page.keyboard.press('ArrowDown');
    await presenter.getByText(talk[3]!.notes[0]!.text).waitFor();

    await page.reload();
    await page
      .getByRole('heading', { name: headingOf(talk[3]!) })
      .first()
      .waitFor();
    await page.keyboard.press('o');
    await page.getByRole('dialog', { name: 'Overview' }).waitFor();
    // Emoji and letters are drawn by fonts of the file.
    const missing = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'error').map(({ family }) => family),
    );
    // Standby faces are fonts of the system: the first that the system has is used, and the others fail.
    expect(missing.filter((family) => !family.includes('Standby'))).toEqual([]);
    for (const family of ['Lectern Emoji', 'Lectern Pictures']) {
      const isThere = (name: string) => document.fonts.check(`38px "${name}"`, '🔥');
      expect([family, await page.evaluate(isThere, family)]).toEqual([family, true]);
    }
  });
});

it('contains all images, reports a slide that throws, and leaves the notes out', async () => {
  const file = join(newFolder(), 'tea.html');
  const ended = await lectern(['export', 'html', talks.tea, '--out', file, '--without-notes']);
  expect(ended.status).toBe(1);
  expect(ended.stderr).toContain('Slide "spilt" could not be shown: Error: The cup is cracked');
  await open(
    file,
    async (page, url) => {
      await page.goto(`${url}?presenterMode=true#leaves`);
      await page.getByText('No notes.').waitFor();
      await page.goto('about:blank');
      await page.goto(`${url}?print-pdf`);
      for (const name of ['A leaf', 'A kettle']) {
        const image = page.getByRole('img', { name });
        await image.scrollIntoViewIfNeeded();
        await image.evaluate((element) => (element as HTMLImageElement).decode());
      }
    },
    /The cup is cracked/,
  );
});
