import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PNG } from 'pngjs';
import type { Category, Rule } from '../../src/core/rules.ts';
import { type Opened, openStorybook } from '../browser/openDeck.ts';
import { misplaced } from './misplaced.ts';
import {
  type Entry,
  type Finished,
  aspectRatios,
  axeOnColors,
  change,
  ready,
  show,
  stories,
  themes,
} from './storybook.ts';

const script = readFileSync(
  resolve(__dirname, '../../.cache/in-page/check/inPage.script.js'),
  'utf8',
);

/** Stories with issues on purpose: they show the most that a layout holds, which is more than an audience reads. */
const onPurpose: Record<string, Rule[]> = {
  'slides-analogyslide--longest': ['words'],
  'slides-problemsslide--longest': ['words'],
  // The page of a story is English, and its fonts are Latin.
  'slides-chartslide--right-to-left': ['language', 'glyph'],
  'slides-chartslide--right-to-left-below-zero': ['language', 'glyph'],
  'elements-formula--right-to-left': ['glyph'],
  'slides-diagramslide--right-to-left': ['language', 'glyph'],
  'slides-timelineslide--right-to-left': ['language', 'glyph'],
  // The story shows the signs of marks.
  'elements-richtext--escaped': ['markup'],
};

// An element, or a view around the talk, is the same in every aspect ratio.
const isSlide = ({ title }: Entry) => /^(?:Slides|Talk)\//.test(title);
// 16:10 lies between the two others: only a full slide could fit in both of them and not in it.
const isFull = (story: Entry) => isSlide(story) && story.name.startsWith('Longest');

// Each story is shown in midnight at 16:9 and in paper as well; the first of each component also in all other themes and
// shapes. All stories in all of them would take a quarter of an hour.
const isFirst = ({ id, title }: Entry) => stories.find((story) => story.title === title)!.id === id;
const [firstTheme, , ...restOfThemes] = themes;
const [firstShape, ...restOfShapes] = aspectRatios;
const otherShapes = restOfShapes.map((aspectRatio) => ({ theme: firstTheme, aspectRatio }));
const otherThemes = restOfThemes.map((theme) => ({ theme, aspectRatio: firstShape }));

let opened: Opened;

beforeAll(async () => {
  opened = await openStorybook({
    path: `/iframe.html?id=${stories[1]!.id}&viewMode=story`,
    reducedMotion: true,
  });
  await ready(opened.page);
  await opened.page.evaluate(script);
});

// To show a story takes longer than to check it, so it is shown once, and then changed in the toolbar.
describe.each(stories)('$title: $name', (story) => {
  const { id, title, tags } = story;

  describe('in midnight at 16:9', () => {
    let finished: Finished;
    beforeAll(async () => {
      finished = await begin(() =>
        show(opened.page, id, {
          theme: 'midnight',
          aspectRatio: '16-9',
          a11y: { manual: false },
        }),
      );
    });

    it('renders and plays', () => {
      expect(problemsOf(finished)).toEqual([]);
    });

    it('passes axe', () => {
      expect(finished.serious).toEqual([]);
    });

    checkPlaces();
  });

  // Another theme changes nothing but colors, which only these rules of axe look at and the check does not; another
  // aspect ratio changes nothing that axe looks at. So one change serves both.
  describe('in paper at 4:3', () => {
    let finished: Finished;
    beforeAll(async () => {
      finished = await begin(() =>
        change(opened.page, id, { theme: 'paper', aspectRatio: '4-3', a11y: { manual: true } }),
      );
    });

    it('renders', () => {
      expect(problemsOf(finished)).toEqual([]);
    });

    it('passes axe in its colors', async () => {
      expect(await axeOnColors(opened.page)).toEqual([]);
    });

    if (isSlide(story)) checkPlaces();
  });

  if (isFull(story)) {
    describe('in paper at 16:10', () => {
      let finished: Finished;
      beforeAll(async () => {
        finished = await begin(() => change(opened.page, id, { aspectRatio: '16-10' }));
      });

      it('renders', () => {
        expect(problemsOf(finished)).toEqual([]);
      });

      checkPlaces();
    });
  }

  if (isFirst(story)) {
    it('renders in the other themes and shapes without a word in the console', async () => {
      for (const toolbar of isSlide(story) ? [...otherShapes, ...otherThemes] : otherThemes) {
        const finished = await begin(() =>
          change(opened.page, id, { ...toolbar, a11y: { manual: true } }),
        );
        expect({ ...toolbar, problems: problemsOf(finished) }).toEqual({
          ...toolbar,
          problems: [],
        });
      }
    });
  }

  async function begin(render: () => Promise<Finished>): Promise<Finished> {
    opened.problems.length = 0;
    const finished = await render();
    await opened.page.evaluate(() => document.fonts.ready);
    return finished;
  }

  function problemsOf({ error }: Finished) {
    const expected = tags.includes('breaks-on-purpose') ? /breaks on purpose/ : /^$/;
    return [error ?? [], opened.problems.filter((text) => !expected.test(text))].flat();
  }

  function checkPlaces() {
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
  }
});

// Their fonts have other widths. To show all stories in them would take three more times as long.
describe.each(['broadsheet', 'blueprint', 'poster'] as const)('in %s', (theme) => {
  it.each([
    'slides-titleslide--longest',
    'slides-sectionslide--default',
    'slides-phaseslide--longest',
    'slides-casestudyslide--default',
  ])('%s fits, and can be read', async (id) => {
    opened.problems.length = 0;
    await show(opened.page, id, { theme, aspectRatio: '16-9', a11y: { manual: true } });
    await opened.page.evaluate(() => document.fonts.ready);
    expect(opened.problems).toEqual([]);
    expect(await axeOnColors(opened.page)).toEqual([]);
    const found = await opened.page.evaluate(() =>
      window.lecternCheck!.inspectAll(['fit', 'legible', 'complete']),
    );
    expect(found).toEqual([]);
  });
});

test('in blueprint, a line below each figure measures its width', async () => {
  const id = 'slides-casestudyslide--two-figures';
  await show(opened.page, id, { theme: 'blueprint', aspectRatio: '16-9', a11y: { manual: true } });
  await opened.page.evaluate(() => document.fonts.ready);
  const widths = await opened.page.evaluate(() =>
    [...document.querySelectorAll('[data-figure]')].map((figure) => {
      const range = document.createRange();
      range.selectNodeContents(figure.firstChild!);
      const { paddingLeft, paddingRight } = getComputedStyle(figure);
      const { offsetWidth } = figure as HTMLElement;
      const width = offsetWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      const scale = figure.getBoundingClientRect().width / offsetWidth;
      const text = range.getBoundingClientRect().width / scale;
      const line = parseFloat(getComputedStyle(figure, '::after').width);
      return { text: text / width, line: line / width };
    }),
  );
  expect(widths).toHaveLength(2);
  for (const { text, line } of widths) {
    expect(line).toBeCloseTo(1, 1);
    expect(text).toBeCloseTo(1, 1);
  }
});

describe('A small element, in a large window', () => {
  // It is as wide as its stage, and the lower edge of the stage is empty.
  const id = 'elements-callout--default';
  let callout: { x: number; width: number };

  beforeAll(async () => {
    await opened.page.setViewportSize({ width: 1500, height: 800 });
    await show(opened.page, id, { theme: 'midnight', aspectRatio: '16-9', grid: 'on' });
    callout = (await opened.page.locator('[data-tone]').boundingBox())!;
  });

  it('is shown at twice its size, in six columns of 78 px with gutters of 26', () => {
    expect(callout.width).toBeCloseTo(2 * (6 * 78 + 5 * 26));
  });

  it('has the columns of the slide behind it, until the grid is switched off', async () => {
    const shades = async () => {
      const { data, width } = PNG.sync.read(await opened.page.screenshot());
      const y = await opened.page.evaluate(
        () => document.querySelector('main > div')!.getBoundingClientRect().bottom - 8,
      );
      const at = (x: number) => data[4 * (width * Math.round(y) + Math.round(callout.x + 2 * x))]!;
      const columns = [0, 1, 2, 3, 4, 5].map((index) => at(104 * index + 39));
      const gutters = [0, 1, 2, 3, 4, 5].map((index) => at(104 * index + 91));
      return [new Set(columns), new Set(gutters)];
    };
    const [columns, gutters] = await shades();
    expect([columns!.size, gutters!.size]).toEqual([1, 1]);
    expect(columns).not.toEqual(gutters);

    await change(opened.page, id, { grid: 'off' });
    const [before, after] = await shades();
    expect(before).toEqual(after);
  });
});
