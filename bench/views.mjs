// `node bench/views.mjs`: measures a key press in the presenter view and the opening of the overview, in talks of
// different lengths, and prints medians in ms.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outFolder } from './build.mjs';
import { findBrowser } from './measure.mjs';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(outFolder, 'views');
const lengths = [25, 100, 1000];

execFileSync(
  process.execPath,
  [
    join(root, 'node_modules/vite/bin/vite.js'),
    'build',
    '--config',
    'tests/browser/fixtures/vite.config.ts',
    '--outDir',
    folder,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
);
const { launch } = await findBrowser();
const server = await serve(folder);
const browser = await launch();
try {
  const rows = [];
  for (const slides of lengths) {
    const presenter = await open(`?slides=${slides}&presenterMode#slide-12`);
    const opening = presenter.opening;
    const slide = await presenter.press('ArrowDown', 12);
    const step = await presenter.press('PageDown', 3);
    await presenter.close();
    const overviews = [];
    for (let run = 0; run < 5; run++) {
      const stage = await open(`?slides=${slides}#slide-12`);
      await sleep(700); // the views are loaded half a second after the talk is on screen
      overviews.push(await stage.press('o', 1));
      await stage.close();
    }
    const overview = Object.fromEntries(
      Object.keys(slide).map((name) => [name, median(overviews.map((one) => one[name]))]),
    );
    const row = (what, figures) => rows.push({ slides, what, ...figures });
    row('presenter, opening', opening);
    row('presenter, next slide', slide);
    row('presenter, next step', step);
    row('overview, opening', overview);
  }
  console.table(rows);
} finally {
  await browser.close();
  await server.close();
}

/** @param {string} address */
async function open(address) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.addInitScript(() => {
    const measure = () => {
      performance.mark('key');
      // After the frame that follows the key press.
      requestAnimationFrame(() => setTimeout(() => performance.measure('paint', 'key')));
    };
    window.addEventListener('keydown', measure, { capture: true });
  });
  await page.goto(`${server.origin}/many.html${address}`);
  await page.getByRole('heading', { name: 'Slide number 12' }).first().waitFor();
  await sleep(500);
  const read = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const value = (name) => metrics.find((metric) => metric.name === name).value * 1000;
    return { script: value('ScriptDuration'), task: value('TaskDuration') };
  };
  return {
    opening: rounded({ ...(await read()), paint: NaN }),
    close: () => context.close(),
    /** @param {string} key @param {number} times */
    press: async (key, times) => {
      const presses = [];
      for (let n = 0; n < times; n++) {
        await page.evaluate(() => performance.clearMeasures());
        const before = await read();
        await page.keyboard.press(key);
        await sleep(400);
        const after = await read();
        const paint = await page.evaluate(() => performance.getEntriesByName('paint')[0].duration);
        presses.push({
          script: after.script - before.script,
          task: after.task - before.task,
          paint,
        });
      }
      const all = (name) => median(presses.map((one) => one[name]));
      return rounded({ script: all('script'), task: all('task'), paint: all('paint') });
    },
  };
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function rounded(figures) {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Math.round(value * 10) / 10]),
  );
}

/** @param {number} ms */
function sleep(ms) {
  return new Promise((done) => setTimeout(done, ms));
}
