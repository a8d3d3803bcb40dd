import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Rule } from '../../src/check/faults.ts';
import { type Opened, openStorybook } from '../browser/openDeck.ts';
import { show, stories } from './storybook.ts';

const script = readFileSync(
  resolve(__dirname, '../../.cache/check-in-page/inPage.script.js'),
  'utf8',
);

/** What is wrong in a story on purpose, and why. */
const onPurpose: Record<string, RegExp> = {};

describe.each([
  ['midnight', '16-9'],
  ['midnight', '16-10'],
  ['midnight', '4-3'],
  ['paper', '16-9'],
  ['paper', '16-10'],
  ['paper', '4-3'],
])('in %s at %s', (theme, aspectRatio) => {
  let opened: Opened;

  beforeAll(async () => {
    opened = await openStorybook({
      path: `/iframe.html?id=${stories[0]!.id}&viewMode=story&globals=theme:${theme};aspectRatio:${aspectRatio}`,
      reducedMotion: true,
    });
    await opened.page.waitForFunction(() => document.body.classList.contains('sb-show-main'));
    await opened.page.evaluate(script);
  });

  test.each(stories)('the check finds nothing wrong on $title: $name', async ({ id, title }) => {
    await show(opened.page, id);
    const rules: Rule[] = ['fit', 'legible', 'complete'];
    // An element is shown on a bare slide, without a heading.
    if (title.startsWith('Slides/')) rules.push('accessible');
    const found = await opened.page.evaluate(async (asked) => {
      await document.fonts.ready;
      return window.lecternCheck!.lookAtAll(asked);
    }, rules);
    const messages = found.map(({ fault, message }) => `${fault}: ${message}`);
    expect(messages.filter((message) => !onPurpose[id]?.test(message))).toEqual([]);
  });
});
