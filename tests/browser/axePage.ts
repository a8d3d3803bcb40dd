import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: { run: (context: string, options: RunOptions) => Promise<AxeResults> };
  }
}

/** Names, roles and structure are the same in all themes. */
export const colorRules = ['color-contrast', 'link-in-text-block'];

/** Loads axe into a page. */
export async function addAxe(page: Page): Promise<void> {
  await page.addScriptTag({ path: createRequire(__filename).resolve('axe-core') });
}

/**
 * What axe finds on a page that has it.
 *
 * @param place where it looks, as a selector
 * @param rules those to look for, instead of all
 */
export function violationsIn(page: Page, place = 'html', rules?: readonly string[]) {
  return page.evaluate(
    async ([within, only]) => {
      for (const animation of document.getAnimations()) animation.finish();
      const { violations } = await window.axe.run(within, {
        resultTypes: ['violations'],
        // Without the style sheets: no rule that runs here reads them, and to read them takes a fifth of the time.
        preload: { assets: ['media'] },
        ...(only && { runOnly: [...only] }),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id} at ${target.join(' ')}: ${html.slice(0, 160)}`),
      );
    },
    [place, rules] as const,
  );
}
