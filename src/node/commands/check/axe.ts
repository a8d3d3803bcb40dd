import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Found } from '../../../core/rules.ts';
import { shorten } from '../../../core/words.ts';

interface AxeWindow {
  axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
}

const options: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: {
    // The category `contrast` measures it against the pixels behind the text, gradients and images included.
    'color-contrast': { enabled: false },
    'empty-heading': { enabled: true },
    'heading-order': { enabled: true },
    'image-redundant-alt': { enabled: true },
    tabindex: { enabled: true },
  },
  resultTypes: ['violations'],
  // Without the style sheets: no rule that runs here reads them, and to read them takes a fifth of the time.
  preload: { assets: ['media'] },
};

let script: Promise<string> | undefined;

/** Loads axe into a page. */
export async function loadAxe(page: Page): Promise<void> {
  script ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(await script);
}

/** Runs axe on a page that has it. */
export async function findByAxe(page: Page): Promise<Found[]> {
  const found = await page.evaluate(async (axeOptions) => {
    const { violations } = await (window as unknown as AxeWindow).axe.run(document, axeOptions);
    return violations.flatMap(({ id, help, helpUrl, nodes }) =>
      nodes.map(({ target, html, failureSummary }) => {
        const path = target.flat().at(-1);
        const rect = path ? document.querySelector(path)?.getBoundingClientRect() : undefined;
        const hint = failureSummary?.split('\n').map((line) => line.trim())[1];
        return {
          id,
          help,
          html,
          advice: `${hint ? `${hint}. ` : ''}${helpUrl.split('?')[0]}`,
          source: path ? window.lecternCheck?.sourceOf(path) : undefined,
          box: rect && { x: rect.x, y: rect.y, width: rect.width, height: rect.height },
        };
      }),
    );
  }, options);
  return found.map(({ id, help, html, ...more }) => ({
    rule: 'axe',
    subject: `${id} ${html}`,
    message: `${help}: ${shorten(html, 120)}`,
    ...more,
  }));
}
