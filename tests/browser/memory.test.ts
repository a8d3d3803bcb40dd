import type { CDPSession, Page } from 'playwright-core';
import { openWindows } from './openDeck.ts';

/** The memory of the page after a garbage collection. */
async function weigh(devtools: CDPSession) {
  for (let n = 0; n < 3; n++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return {
    heap: value('JSHeapUsedSize'),
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
  };
}

/** Changes the slide that many times, back and forth over ten slides, each time when the last one is announced. */
function change(page: Page, times: number) {
  return page.evaluate(async (times) => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let n = 0; n < times; n++) {
      const announced = () => document.querySelector('[role="status"]')!.textContent;
      const before = announced();
      const key = n % 20 < 10 ? 'ArrowDown' : 'ArrowUp';
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      for (let wait = 0; announced() === before && wait < 100; wait++) await frame();
    }
  }, times);
}

it('slide changes do not increase the memory of either window', async () => {
  const { audience, presenter } = await openWindows({ path: '/#problems' });
  const windows = await Promise.all(
    [audience, presenter].map(async ({ page }) => {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Performance.enable');
      return devtools;
    }),
  );
  const seen = audience.page.locator('main section:visible h2');
  const heading = await seen.innerText();
  const weights: Awaited<ReturnType<typeof weigh>>[][] = [];
  for (let round = 0; round < 6; round++) {
    await change(audience.page, 60); // whole walks, there and back
    weights.push(await Promise.all(windows.map(weigh)));
  }

  expect(await seen.innerText()).toBe(heading);
  for (const n of windows.keys()) {
    const rounds = weights.map((round) => round[n]!);
    // What a browser prepares once, it prepares in one of the rounds: with each, it compiles less. What stays behind, grows in all of them.
    const growth = (of: 'heap' | 'nodes' | 'listeners') =>
      Math.min(...rounds.slice(1).map((round, index) => round[of] - rounds[index]![of]));
    // A slide has some hundred nodes: one that stays behind with every change would be 6,000.
    expect(growth('nodes')).toBeLessThan(100);
    expect(growth('listeners')).toBeLessThan(10);
    // The presenter view grows by up to 2 kB a change while the browser still compiles; a slide has ten times that.
    expect(growth('heap') / 1024 / 1024).toBeLessThan(0.2);
  }
  // 360 changes of two windows: on a machine with other work, they take two minutes.
}, 300_000);
