import type { AxeResults } from 'axe-core';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';

export interface Entry {
  id: string;
  type: 'story' | 'docs';
  title: string;
  name: string;
  tags: string[];
}

const index = readFileSync(resolve(__dirname, '../../storybook-static/index.json'), 'utf8');
const entries = Object.values((JSON.parse(index) as { entries: Record<string, Entry> }).entries);

export const stories = entries.filter(({ type }) => type === 'story');
export const pages = entries.filter(({ type }) => type === 'docs');

/** How the run of a story ended, as Storybook reports it. */
export interface Finished {
  /** What its rendering or its play function threw. */
  error?: string;
  /** The serious and critical issues that axe found; undefined when axe has not run. */
  serious?: string[];
}

export const themes = ['midnight', 'paper', 'broadsheet', 'blueprint', 'poster'] as const;
export const aspectRatios = ['16-9', '16-10', '4-3'] as const;

/** What a test chooses in the toolbar, and whether axe runs on its own. */
export interface Toolbar {
  theme?: (typeof themes)[number];
  aspectRatio?: (typeof aspectRatios)[number];
  grid?: 'off' | 'on';
  spacing?: 'theme' | 'wide';
  colors?: 'theme' | 'forced';
  direction?: 'ltr' | 'rtl';
  a11y?: { manual: boolean };
}

interface StorybookWindow extends Window {
  __STORYBOOK_ADDONS_CHANNEL__: {
    on(event: string, listener: (payload: never) => void): void;
    off(event: string, listener: (payload: never) => void): void;
    emit(event: string, payload: unknown): void;
  };
  __STORYBOOK_PREVIEW__?: {
    currentRender?: { phase?: string };
    selectionStore: { selection: unknown; setSelection: (selection: unknown) => void };
    storyStoreValue: { userGlobals: { update: (toolbar: Toolbar) => void } };
    /** The stories of a page of the documentation. */
    storyRenders: { phase?: string }[];
  };
}

/**
 * Waits until the story that the page was opened with has finished: Storybook loads the page again if it has to
 * leave a story that is still playing. From then on it does not write each story into the address, which takes a
 * third of the time to show one.
 */
export async function ready(page: Page) {
  await page.waitForFunction(() => {
    const { currentRender } = (window as unknown as StorybookWindow).__STORYBOOK_PREVIEW__ ?? {};
    return ['finished', 'errored'].includes(currentRender?.phase ?? '');
  });
  await page.evaluate(() => {
    const { selectionStore } = (window as unknown as StorybookWindow).__STORYBOOK_PREVIEW__!;
    selectionStore.setSelection = (selection) => (selectionStore.selection = selection);
  });
}

/**
 * Goes to a story, as a click in the sidebar does: the page stays, which takes a tenth of the time of
 * loading it again. Resolves when Storybook has rendered the story, played it and run axe on it.
 */
export async function show(page: Page, storyId: string, toolbar: Toolbar = {}): Promise<Finished> {
  // Not as `change` does: the story that is on screen until then would be rendered again.
  await page.evaluate((globals) => {
    const preview = (window as unknown as StorybookWindow).__STORYBOOK_PREVIEW__!;
    preview.storyStoreValue.userGlobals.update(globals);
  }, toolbar);
  return finish(page, storyId, 'setCurrentStory', { storyId, viewMode: 'story' });
}

/**
 * Makes a choice in the toolbar: the story on screen is rendered again, but not played again, which takes a third of
 * the time to show it.
 */
export function change(page: Page, storyId: string, toolbar: Toolbar): Promise<Finished> {
  return finish(page, storyId, 'updateGlobals', { globals: toolbar });
}

/** Asks Storybook for something, and waits until the story has finished after it. */
function finish(page: Page, storyId: string, event: string, payload: object): Promise<Finished> {
  return page.evaluate(
    ({ storyId, event, payload }) =>
      new Promise<Finished>((resolve) => {
        const channel = (window as unknown as StorybookWindow).__STORYBOOK_ADDONS_CHANNEL__;
        const errors: string[] = [];
        type Told = { message?: string; description?: string; title?: string };
        const onError = (told: Told | Told[]) => {
          for (const { message, title, description } of [told].flat()) {
            errors.push(message?.split('\n\n')[0] ?? `${title}: ${description}`);
          }
        };
        const failures = [
          'playFunctionThrewException',
          'unhandledErrorsWhilePlaying',
          'storyThrewException',
          'storyErrored',
          'storyMissing',
        ];
        const onFinished = (finished: {
          storyId: string;
          status: 'success' | 'error';
          reporters: { type: string; result: AxeResults }[];
        }) => {
          if (finished.storyId !== storyId) return;
          channel.off('storyFinished', onFinished);
          for (const event of failures) channel.off(event, onError);
          const axe = finished.reporters.find(({ type }) => type === 'a11y')?.result;
          // The status is bad as well when axe has found something, however small.
          const serious = axe?.violations
            ?.filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .flatMap(({ id, nodes }) =>
              nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
            );
          const isUnexplained = finished.status === 'error' && axe?.violations?.length === 0;
          if (isUnexplained && errors.length === 0) errors.push('The story failed.');
          resolve({ error: errors.join('\n') || undefined, serious });
        };
        channel.on('storyFinished', onFinished);
        for (const event of failures) channel.on(event, onError);
        channel.emit(event, payload);
      }),
    { storyId, event, payload },
  );
}

/** What axe, which is loaded, finds on screen with the rules whose result depends on colors. */
export function axeOnColors(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(
      { include: document.body, exclude: ['.sb-wrapper'] },
      { runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations'] },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}

/** Goes to a page of the documentation in the same way, and returns the phase in which each of its stories ended. */
export async function showPage(page: Page, id: string): Promise<(string | undefined)[]> {
  await page.evaluate(
    (storyId) =>
      new Promise<void>((resolve) => {
        const channel = (window as unknown as StorybookWindow).__STORYBOOK_ADDONS_CHANNEL__;
        const onRendered = (rendered: string) => {
          if (rendered !== storyId) return;
          channel.off('docsRendered', onRendered);
          resolve();
        };
        channel.on('docsRendered', onRendered);
        channel.emit('setCurrentStory', { storyId, viewMode: 'docs' });
      }),
    id,
  );
  const phases = await page.waitForFunction(() => {
    // A page that is being loaded, on a busy machine, has no preview yet.
    const preview = (window as unknown as StorybookWindow).__STORYBOOK_PREVIEW__;
    const phases = preview?.storyRenders.map(({ phase }) => phase);
    return phases?.every((phase) => phase === 'finished' || phase === 'errored') && phases;
  });
  return phases.jsonValue() as Promise<(string | undefined)[]>;
}
