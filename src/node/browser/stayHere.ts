import type { Page } from 'playwright-core';
import { leaveFunction } from '../../core/page.ts';

/**
 * Keeps a slide from leaving the page, which would end the work on all others. Call it while the page is still empty.
 *
 * @param onLeave called with what a slide was about to do: "loads the page again"
 */
export async function stayHere(page: Page, onLeave: (deed: string) => void): Promise<void> {
  await page.exposeFunction(leaveFunction, onLeave);
  await page.addInitScript(() => {
    // What is in a frame may leave it.
    if (window.top !== window) return;
    window.navigation.addEventListener('navigate', (event) => {
      const { destination, downloadRequest } = event;
      if (destination.sameDocument || downloadRequest !== null) return;
      event.preventDefault();
      const isReload = event.navigationType === 'reload';
      void window.lecternLeaves?.(isReload ? 'loads the page again' : `goes to ${destination.url}`);
    });
    const travel = () => void window.lecternLeaves?.('goes back or forward in the history');
    Object.assign(window.history, { back: travel, forward: travel, go: travel });
    window.close = () => void window.lecternLeaves?.('closes the window');
    const write = () => void window.lecternLeaves?.('writes another page over the talk');
    Object.assign(document, { open: write, write, writeln: write });
  });
}
