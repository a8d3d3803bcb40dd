import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Category, Rule } from '../../src/core/rules.ts';
import { type Opened, openStorybook } from '../browser/openDeck.ts';
import { ready, show, stories } from './storybook.ts';

const script = readFileSync(
  resolve(__dirname, '../../.cache/check-in-page/inPage.script.js'),
  'utf8',
);

/** Findings that are there on purpose: these stories show the most that a layout holds, more than an audience reads. */
const onPurpose: Record<string, Rule[]> = {
  'slides-analogyslide--longest': ['words'],
  'slides-casestudyslide--longest': ['words'],
  'slides-problemsslide--longest': ['words'],
};

// An element, or a view around the talk, is the same in every aspect ratio.
const slides = stories.filter(({ title }) => /^(?:Slides|Talk)\//.test(title));

describe.each([
  ['midnight', '16-9', stories],
  ['paper', '16-9', stories],
  ['midnight', '16-10', slides],
  ['midnight', '4-3', slides],
])('in %s at %s', (theme, aspectRatio, shown) => {
  let opened: Opened;

  beforeAll(async () => {
    opened = await openStorybook({
      path: `/iframe.html?id=${stories[1]!.id}&viewMode=story&globals=theme:${theme};aspectRatio:${aspectRatio}`,
      reducedMotion: true,
    });
    await ready(opened.page);
    await opened.page.evaluate(script);
  });

  test.each(shown)('the check finds nothing wrong on $title: $name', async ({ id, title }) => {
    await show(opened.page, id);
    const categories: Category[] = ['fit', 'legible', 'complete'];
    // An element is shown on a bare slide, without a heading.
    if (title.startsWith('Slides/')) categories.push('accessible');
    const found = await opened.page.evaluate(async (asked) => {
      await document.fonts.ready;
      return window.lecternCheck!.inspectAll(asked);
    }, categories);
    const expected = onPurpose[id] ?? [];
    expect(found.filter(({ rule }) => !expected.includes(rule))).toEqual([]);
    expect([...new Set(found.map(({ rule }) => rule))]).toEqual(expected);
  });
});
