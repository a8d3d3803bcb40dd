import type { Page } from 'playwright-core';
import { type OpenedDeck, openDeck, openFixture } from './openDeck.ts';
import { type TalkSlide, asTyped, drawnHeadingOf, stepsOf, talk } from './talk.ts';

const slide = (id: string) => talk.find((each) => each.id === id)!;
const first = talk[0]!;
const last = talk.at(-1)!;

/** A short description of a slide at a step: its address, its heading, and how much is hidden. */
const place = (at: TalkSlide, step: number) => ({
  hash: step > 0 ? `#${at.id}/${step}` : `#${at.id}`,
  headings: [drawnHeadingOf(at)],
  hidden: at.lines.filter((line) => (line.step ?? 0) > step).length,
});

async function look(page: Page) {
  const seen = await page.evaluate(() => {
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const slides = [...document.querySelectorAll<HTMLElement>('main section')].filter(isSeen);
    const within = (selector: string) =>
      slides.flatMap((each) => [...each.querySelectorAll<HTMLElement>(selector)]);
    return {
      hash: window.location.hash,
      headings: within('h1, h2')
        .filter(isSeen)
        .map((heading) => heading.innerText.replace(/\s+/g, ' ')),
      // The place of an item can be there before its text.
      hidden: within('[data-state="ahead"]').filter(
        (item) => !isSeen(item) || item.innerText.trim() === '',
      ).length,
    };
  });
  return { ...seen, headings: seen.headings.map(asTyped) };
}

let opened: OpenedDeck;

beforeAll(async () => {
  opened = await openDeck();
});

describe('an address', () => {
  it.each([
    ['/', place(first, 0)],
    ['/#problems', place(slide('problems'), 0)],
    ['/#problems/3', place(slide('problems'), 3)],
    ['/#problems/final', place(slide('problems'), 6)],
    ['/#4', place(slide('problems'), 0)],
    ['/#4/2', place(slide('problems'), 2)],
    ['/?slideIndex=3&stepIndex=2', place(slide('problems'), 2)],
    ['/?slideIndex=3&stepIndex=final', place(slide('problems'), 6)],
    ['/?slideIndex=1.5', place(slide('what-is-vibe-coding'), 0)],
    ['/?slideIndex=99', place(last, 0)],
    ['/?slideIndex=99&stepIndex=99', place(last, stepsOf(last))],
    ['/?slideIndex=-3&stepIndex=-1', place(first, 0)],
    ['/?slideIndex=abc&stepIndex=def', place(first, 0)],
    ['/?slideIndex=', place(first, 0)],
    ['/#problems/99', place(slide('problems'), 6)],
    ['/#problems/x', place(slide('problems'), 0)],
    ['/#99', place(last, 0)],
    ['/#0', place(first, 0)],
    ['/#/', place(first, 0)],
    ['/#nowhere', place(first, 0)],
    ['/#%', place(first, 0)],
    ['/?%', place(first, 0)],
  ])('%s leads to a slide', async (path, expected) => {
    const { page, problems, load } = opened;
    await load(path);
    expect(await look(page)).toEqual(expected);
    expect(problems).toEqual([]);
  });

  it.each([
    ['#problems', place(slide('problems'), 0)],
    ['#problems/3', place(slide('problems'), 3)],
    ['#problems/final', place(slide('problems'), 6)],
    ['#4', place(slide('problems'), 0)],
    ['#4/2', place(slide('problems'), 2)],
    ['#problems/99', place(slide('problems'), 6)],
    ['#problems/x', place(slide('problems'), 0)],
    ['#99', place(last, 0)],
    ['#0', place(first, 0)],
    ['#nowhere', place(first, 0)],
    ['#%', place(first, 0)],
    ['#/', place(first, 0)],
    ['#phase-3/1', place(slide('phase-3'), 1)],
  ])('%s can be typed while the talk runs, and the deck goes there', async (hash, expected) => {
    const { page, problems, go } = opened;
    await go('#so-dramatic');
    await go(hash);
    expect(await look(page)).toEqual(expected);
    expect(problems).toEqual([]);
  });

  it('keeps the parameters that are not about the position', async () => {
    const { page, load, press } = opened;
    await load('/?lang=en&slideIndex=3&room=a%26b');
    await press('PageDown');
    const { search, hash } = new URL(page.url());
    expect(search).toBe('?lang=en&room=a%26b');
    expect(hash).toBe('#problems/1');
  });

  it('survives a reload', async () => {
    const { page, go, load } = opened;
    await go('#problems/1');
    await load(page.url());
    expect(await look(page)).toEqual(place(slide('problems'), 1));
  });
});

describe('the address of a view', () => {
  const main = (page: Page) => page.getByRole('main').filter({ visible: true });

  it.each([
    ['/?presenterMode#problems/2', 'Slide 4 of 23 · step 2 of 6'],
    ['/?presenterMode=true&slideIndex=3&stepIndex=2', 'Slide 4 of 23 · step 2 of 6'],
    ['/?presenterMode=banana&slideIndex=x', 'Slide 1 of 23 · Vibe coding'],
    ['/?presenterMode&slideIndex=99&stepIndex=99', 'Slide 23 of 23 · step 4 of 4'],
    ['/?presenterMode#%', 'Slide 1 of 23 · Vibe coding'],
  ])('%s shows the presenter where the talk is', async (path, text) => {
    const { page, problems, load } = opened;
    await load(path);
    await page.getByText(text).waitFor();
    expect(await main(page).count()).toBe(1);
    expect(problems).toEqual([]);
  });

  it.each(['/?overviewMode#problems', '/?overviewMode=true&slideIndex=3&room=4'])(
    '%s shows the overview, and the slide once it is closed',
    async (path) => {
      const { page, problems, load, press } = opened;
      await load(path);
      await page.getByRole('dialog', { name: 'Overview' }).waitFor();
      await page.waitForFunction(
        () => document.activeElement?.getAttribute('aria-current') === 'true',
      );
      await press('Escape');
      expect(await look(page)).toMatchObject(place(slide('problems'), 0));
      expect(problems).toEqual([]);
    },
  );

  it.each(['printMode', 'exportMode', 'print-pdf', 'printMode=true', 'exportMode=nonsense'])(
    '?%s shows all slides with all that they reveal, a page each',
    async (mode) => {
      const { page, problems, load } = opened;
      await load(`/?${mode}&slideIndex=abc`);
      expect((await look(page)).headings).toEqual(talk.map(drawnHeadingOf));
      expect((await look(page)).hidden).toBe(0);
      expect(await main(page).count()).toBe(1);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(talk.length);
      expect(problems).toEqual([]);
    },
  );

  it('with a view switched off shows the slides', async () => {
    const { page, problems, load } = opened;
    await load('/?presenterMode=false&printMode=false&overviewMode=false#problems/2');
    expect(await look(page)).toEqual(place(slide('problems'), 2));
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('logs an unknown view, theme or aspect ratio, and shows the slide anyway', async () => {
    const { page, problems, load } = opened;
    await load('/?view=presenter&theme=neon&aspectRatio=7:1#problems/2');
    expect(await look(page)).toEqual(place(slide('problems'), 2));
    // Said with what comes soon after the talk.
    await page.getByRole('navigation', { name: 'Controls' }).waitFor({ state: 'attached' });
    const said = problems.splice(0).join('\n');
    expect(said).toContain(
      '[lectern] Unknown view "presenter" in the URL. Use read or slides, or ?presenterMode for the presenter view. The slides are shown.',
    );
    expect(said).toContain(
      '[lectern] Unknown theme "neon" in the URL. Use midnight or paper. The talk is shown in midnight.',
    );
    expect(said).toContain(
      '[lectern] Unknown aspect ratio "7:1" in the URL. Use 16:9, 16:10 or 4:3. Slides are shown in 16:9.',
    );
  });

  it('keeps other parameters and the position when the view changes and changes back', async () => {
    const { page, load } = opened;
    await load('/?lang=en&room=a%26b#problems/2');
    await page.keyboard.press('Control+Shift+R');
    await page.waitForURL((url) => url.search.includes('printMode'));
    await page.getByRole('heading', { name: 'MY ADVICE' }).waitFor();
    const asked = new URL(page.url());
    expect([asked.searchParams.get('lang'), asked.searchParams.get('room')]).toEqual(['en', 'a&b']);
    await page.keyboard.press('Control+Shift+R');
    await page.waitForURL((url) => !url.search.includes('printMode'));
    await page.getByRole('heading', { name: 'The Problems' }).waitFor();
    expect(await look(page)).toEqual(place(slide('problems'), 2));
    expect(new URL(page.url()).search).toBe(asked.search.replace('&printMode=true', ''));
  });
});

it('an address by id leads to its slide when the order has changed', async () => {
  const { page, load } = await openFixture('/rehearsal.html#cues/2');
  for (const order of ['', '?reversed']) {
    if (order) await load(`/rehearsal.html${order}#cues/2`);
    expect(await look(page)).toEqual({ hash: '#cues/2', headings: ['Cues'], hidden: 1 });
    expect(await page.getByText(order ? '7' : '2', { exact: true }).isVisible()).toBe(true);
  }
});

describe("the browser's history", () => {
  // A window of its own: a browser counts no further than fifty.
  let fresh: OpenedDeck;

  beforeAll(async () => {
    fresh = await openDeck();
  });

  it('gets an entry for a jump, but not for a step', async () => {
    const { page, press } = fresh;
    const length = () => page.evaluate(() => window.history.length);
    const before = await length();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', ' ']) await press(key);
    expect(await length()).toBe(before);
    await press('End');
    expect(await length()).toBe(before + 1);
  });

  it('leads back to the position before a jump to the end', async () => {
    const { page, go, press } = fresh;
    await go('#problems');
    await press('PageDown');
    await press('PageDown');
    await press('End');
    expect(await look(page)).toEqual(place(last, stepsOf(last)));
    await page.goBack();
    await expectSoon(fresh, place(slide('problems'), 2));
    await page.goForward();
    await expectSoon(fresh, place(last, stepsOf(last)));
  });
});

/** Going back is complete when the page reports it, a moment after the browser does. */
async function expectSoon({ page, at }: OpenedDeck, expected: ReturnType<typeof place>) {
  await at(expected.hash);
  await page.getByRole('heading', { name: expected.headings[0]! }).waitFor();
  expect(await look(page)).toEqual(expected);
}
