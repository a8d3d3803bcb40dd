// Takes a picture of every slide of the talk at its last step, in both themes, into pictures/, and one
// contact sheet of each theme, from which the README's picture comes.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { browserArguments, findBrowser } from '../dist/node/browser.js';

const folder = new URL('../pictures/', import.meta.url);
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() });
const server = await preview({ preview: { host: '127.0.0.1', port: 0 } });
const origin = server.resolvedUrls?.local[0];

await rm(folder, { recursive: true, force: true });
for (const theme of ['midnight', 'paper']) {
  await mkdir(new URL(`${theme}/`, folder), { recursive: true });
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  });
  const pictures = [];
  for (let number = 1; ; number++) {
    await page.goto('about:blank'); // the same page at another hash would not be loaded anew
    await page.goto(`${origin}?theme=${theme}#${number}/final`);
    const slide = page.locator('main section:visible');
    await slide.waitFor();
    await page.evaluate(() => document.fonts.ready);
    const [at, count] = (await page.getByRole('status').textContent()).match(/\d+/g).map(Number);
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1).split('/')[0]);
    const name = `${theme}/${String(at).padStart(2, '0')}-${id}.png`;
    const picture = await page.screenshot();
    await writeFile(new URL(name, folder), picture);
    pictures.push(picture);
    process.stdout.write(`\r${theme}: ${at} of ${count} `);
    if (at === count) break;
  }
  await writeFile(new URL(`${theme}.png`, folder), await contactSheet(page, pictures));
  await page.close();
  console.log(`→ pictures/${theme}.png`);
}
await writeFile(
  new URL('../docs/talk.png', import.meta.url),
  await readFile(new URL('midnight.png', folder)),
);
await browser.close();
await server.close();

/** All pictures on one, four in a row. */
async function contactSheet(page, pictures) {
  const images = pictures.map(
    (picture) => `<img width="320" src="data:image/png;base64,${picture.toString('base64')}">`,
  );
  await page.setViewportSize({ width: 4 * 328 + 8, height: 100 });
  await page.setContent(
    `<body style="margin:8px 0 0 8px;display:flex;flex-wrap:wrap;gap:8px;background:#888">${images.join('')}`,
  );
  return page.screenshot({ fullPage: true });
}
