import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Category, Rule } from '../../src/core/rules.ts';
import { type Opened, openStorybook } from '../browser/openDeck.ts';
import { misplaced } from './misplaced.ts';
import { type Finished, ready, show, stories } from './storybook.ts';

const script = readFileSync(
  resolve(__dirname, '../../.cache/check-in-page/inPage.script.js'),
  'utf8',
);

/** Stories with issues on purpose: they show the most that a layout holds, which is more than an audience reads. */
const onPurpose: Record<string, Rule[]> = {
  'slides-analogyslide--longest': ['words'],
  'slides-casestudyslide--longest': ['words'],
  'slides-problemsslide--longest': ['words'],
};

// An element, or a view around the talk, is the same in every aspect ratio.
const slides = stories.filter(({ title }) => /^(?:Slides|Talk)\//.test(title));

// 16:10 lies between the two others: only a full slide could fit in both of them and not in it.
const full = slides.filter(({ name }) => name.startsWith('Longest'));

describe.each([
  { theme: 'midnight', aspectRatio: '16-9', shown: stories },
  { theme: 'paper', aspectRatio: '16-9', shown: stories },
  { theme: 'midnight', aspectRatio: '16-10', shown: full },
  { theme: 'midnight', aspectRatio: '4-3', shown: slides },
])('in $theme at $aspectRatio', ({ theme, aspectRatio, shown }) => {
  // Another aspect ratio changes nothing that axe checks: colors, names, roles.
  const withAxe = aspectRatio === '16-9';
  // Another theme changes nothing but colors, which these categories do not look at.
  const withCheck = theme === 'midnight';
  let opened: Opened;

  beforeAll(async () => {
    const globals = `theme:${theme};aspectRatio:${aspectRatio}${withAxe ? '' : ';a11y.manual:!true'}`;
    opened = await openStorybook({
      path: `/iframe.html?id=${stories[1]!.id}&viewMode=story&globals=${globals}`,
      reducedMotion: true,
    });
    await ready(opened.page);
    await opened.page.evaluate(script);
  });

  // To show a story takes longer than to check it, so it is shown once for all checks.
  describe.each(shown)('$title: $name', ({ id, title, tags }) => {
    let finished: Finished;

    beforeAll(async () => {
      opened.problems.length = 0;
      finished = await show(opened.page, id);
      await opened.page.evaluate(() => document.fonts.ready);
    });

    it('renders and plays', () => {
      const expected = tags.includes('breaks-on-purpose') ? /breaks on purpose/ : /^$/;
      expect(finished.error).toBeUndefined();
      expect(opened.problems.filter((text) => !expected.test(text))).toEqual([]);
    });

    if (withAxe) {
      it('passes axe', () => {
        expect(finished.serious).toEqual([]);
      });
    }

    if (!withCheck) return;

    it('passes the check', async () => {
      const categories: Category[] = ['fit', 'legible', 'complete'];
      // An element is shown on an empty slide, without a heading.
      if (title.startsWith('Slides/')) categories.push('accessible');
      const found = await opened.page.evaluate(
        (asked) => window.lecternCheck!.inspectAll(asked),
        categories,
      );
      const expected = onPurpose[id] ?? [];
      expect(found.filter(({ rule }) => !expected.includes(rule))).toEqual([]);
      expect([...new Set(found.map(({ rule }) => rule))]).toEqual(expected);
    });

    if (title.startsWith('Slides/')) {
      it('keeps every text in its place', async () => {
        expect(await opened.page.evaluate(misplaced)).toEqual([]);
      });
    }
  });
});
