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

it('four hundred slide changes do not increase the memory of either window', async () => {
  const { audience, presenter } = await openWindows({ path: '/#problems' });
  const windows = await Promise.all(
    [audience, presenter].map(async ({ page }) => {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Performance.enable');
      return devtools;
    }),
  );
  await change(audience.page, 100);
  const before = await Promise.all(windows.map(weigh));
  const seen = audience.page.locator('main section:visible h2');
  const heading = await seen.innerText();
  await change(audience.page, 400);
  const after = await Promise.all(windows.map(weigh));

  expect(await seen.innerText()).toBe(heading);
  for (const [n, { heap, nodes, listeners }] of after.entries()) {
    // A slide has some hundred nodes: one that stays behind with every change would be 40,000.
    expect(nodes - before[n]!.nodes).toBeLessThan(200);
    expect(listeners - before[n]!.listeners).toBeLessThan(20);
    expect((heap - before[n]!.heap) / 1024 / 1024).toBeLessThan(0.6);
  }
});
