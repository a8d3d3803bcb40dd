import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type OpenedDeck, openFixture, openWindows } from './openDeck.ts';
import { headingOf, stepsOf, talk } from './talk.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const notes = (page: Page) => page.getByRole('group', { name: 'Notes' });

interface Seen {
  audience: string;
  now: string;
  next: string | undefined;
  nextSlide: string;
  place: string;
  notes: string;
  heading: string;
  marked: string[];
}

/**
 * Goes through the talk in both windows, a key press in that of the audience for each address, and reads them. It runs
 * in the presenter view, because from there both can be read at once.
 */
async function walk(hashes: string[]): Promise<Seen[]> {
  const audience = (window.opener as Window).document;
  const seen: Seen[] = [];
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const texts = (selector: string, root = document) =>
    [...root.querySelectorAll<HTMLElement>(selector)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => plain(element.innerText));
  // The same texts once more, for those who hear them.
  document.head.insertAdjacentHTML('beforeend', '<style>[data-spoken] { display: none }</style>');
  let still = 0;
  const observer = new MutationObserver(() => (still = 0));
  for (const root of [audience, document]) {
    observer.observe(root, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  }
  for (const hash of hashes) {
    const isThere = () => [audience, document].every(({ location }) => location.hash === hash);
    still = 0;
    for (let waited = 0; still++ < 3 || !isThere(); waited++) {
      if (waited > 1000) throw new Error(`${hash} was not reached: ${window.location.hash}`);
      for (const root of [audience, document]) {
        for (const animation of root.getAnimations()) animation.finish();
      }
      await new Promise(requestAnimationFrame);
    }
    const notes = '[role="group"][aria-label="Notes"]';
    seen.push({
      audience: texts('main section', audience).join(' | '),
      now: texts('section[aria-label="This slide"] section').join(' | '),
      next: texts('section[aria-label="Next step"]').join(' | ') || undefined,
      nextSlide: texts('section[aria-label="Next slide"]').join(' | '),
      place: texts('main > header p')[0]!,
      notes: texts(notes).join(' | '),
      heading: texts('section[aria-label="Notes"] h2').join(' | '),
      marked: texts(`${notes} [aria-current="step"]`),
    });
    audience.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
  }
  observer.disconnect();
  return seen;
}

/** The text under “Time spent”, “Time left”, “This slide” or “Pace”. */
const figure = (page: Page, label: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('dd')
    .innerText();

/** The seconds of a time such as “1:15 of 2:00”. */
const seconds = (text: string) => {
  const [, minutes, rest] = /(\d+):(\d\d)/.exec(text)!;
  return Number(minutes) * 60 + Number(rest);
};

const timeOf = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

describe('the presenter view, next to the whole talk', () => {
  const places = talk.flatMap((slide, index) =>
    Array.from({ length: stepsOf(slide) + 1 }, (_, step) => ({ slide, index, step })),
  );
  let seen: Seen[];

  beforeAll(async () => {
    const { presenter } = await openWindows();
    const hashes = places.map(({ slide, step }) =>
      step > 0 ? `#${slide.id}/${step}` : `#${slide.id}`,
    );
    seen = await presenter.page.evaluate(walk, hashes);
  });

  it('shows each slide at its step, word for word as the audience sees it', () => {
    expect(seen.map(({ now }) => now)).toEqual(seen.map(({ audience }) => audience));
  });

  it('shows what the next key press will show, unless it is the whole next slide, and says when there is none', () => {
    const next = places.slice(1).map(({ slide, step }, before) => {
      const isWhole = step === 0 && stepsOf(slide) === 0;
      return isWhole ? undefined : `Next step ${seen[before + 1]!.audience}`;
    });
    expect(seen.map((place) => place.next)).toEqual([...next, 'Next step That was the last step.']);
  });

  it('shows the next slide with all of its steps', () => {
    const whole = new Map(places.map(({ index }, n) => [index, seen[n]!.audience]));
    expect(seen.map(({ nextSlide }) => nextSlide)).toEqual(
      places.map(({ index }) => `Next slide ${whole.get(index + 1) ?? 'This is the last slide.'}`),
    );
  });

  it('says which slide, step and part it is', () => {
    expect(seen.map(({ place }) => place)).toEqual(
      places.map(
        ({ slide, index, step }) =>
          `Slide ${index + 1} of ${talk.length}${stepsOf(slide) ? ` · step ${step} of ${stepsOf(slide)}` : ''} · ${slide.part}`,
      ),
    );
  });

  it('has all notes of each slide under its title', () => {
    for (const [n, { slide }] of places.entries()) {
      expect(seen[n]!.heading).toBe(headingOf(slide));
      for (const { text } of slide.notes) expect(seen[n]!.notes).toContain(plain(text));
    }
  });

  it('marks the cue of the step, and no other', () => {
    expect(seen.map(({ marked }) => marked)).toEqual(
      places.map(({ slide, step }) =>
        slide.notes
          .filter((note) => note.step === step)
          .map(({ text }) => `STEP ${step} ${plain(text)}`),
      ),
    );
    expect(seen.flatMap(({ marked }) => marked).length).toBe(5);
  });
});

describe('the clock', () => {
  const time = '2026-03-02T09:30:00Z';
  const context = { timezoneId: 'UTC', locale: 'en-GB' };
  let audience: OpenedDeck;
  let presenter: OpenedDeck;
  let page: Page;
  let started: number;

  beforeAll(async () => {
    ({ audience, presenter } = await openWindows({ fixture: '/rehearsal.html', time, context }));
    ({ page } = presenter);
  });

  beforeEach(async () => {
    await presenter.go('#start');
    await audience.at('#start');
    await presenter.press('Shift+T');
    started = Date.now();
  });

  afterAll(() => page.context().close());

  const wait = async (duration: string) => {
    await page.context().clock.fastForward(duration);
    await page.context().clock.runFor(500);
  };
  // Real time goes on as well while the test does its work, and each wait adds half a second: this much, at most.
  const passed = () => Math.ceil((Date.now() - started) / 1000) + 3;
  const isAbout = (found: number, expected: number) =>
    found - expected >= 0 && found - expected <= passed();
  const expectAbout = async (label: string, expected: string) => {
    const found = await figure(page, label);
    expect({ [label]: found, isAbout: isAbout(seconds(found), seconds(expected)) }).toEqual({
      [label]: found,
      isAbout: true,
    });
  };
  /** @param expected how far behind the plan the talk is, in seconds; negative is ahead */
  const expectPace = async (expected: number) => {
    const pace = await figure(page, 'Pace');
    const found = seconds(pace) * (pace.endsWith('behind') ? 1 : -1);
    expect({ pace, isAbout: isAbout(found, expected) }).toEqual({ pace, isAbout: true });
  };

  it('tells the time of day', async () => {
    const day = page.locator('main > header p').last();
    await page.context().clock.setSystemTime(time);
    await wait('00:01');
    expect(await day.innerText()).toBe('09:30');
    await wait('01:45:00');
    expect(await day.innerText()).toBe('11:15');
  });

  it('starts with the first step forward in any window, and not before', async () => {
    await wait('10:00');
    await presenter.press('b');
    await presenter.press('b');
    await audience.press('PageUp');
    expect(await figure(page, 'Time spent')).toBe('0:00');
    await audience.press('PageDown');
    await presenter.at('#cues');
    await wait('01:30');
    await expectAbout('Time spent', '1:30');
  });

  it('counts the time on each slide, and goes on when the talk comes back to it', async () => {
    await presenter.press('ArrowDown');
    await wait('01:00');
    await expectAbout('This slide', '1:00');
    expect(await figure(page, 'This slide')).toMatch(/ of 2:00$/);
    await presenter.press('ArrowDown');
    await wait('00:30');
    await expectAbout('This slide', '0:30');
    expect(await figure(page, 'This slide')).toMatch(/ of 3:00$/);
    await presenter.press('ArrowUp');
    await wait('00:30');
    await expectAbout('This slide', '1:30');
    await expectAbout('Time spent', '2:00');
  });

  it('shows how far the talk is ahead of the plan or behind it, or that it is on time', async () => {
    expect(await figure(page, 'Pace')).toBe('not started');
    await presenter.press('ArrowDown'); // a slide that has a minute, left at once
    await wait('00:01');
    await expectPace(-60);
    await wait('02:35'); // of two minutes
    expect(await figure(page, 'Pace')).toBe('on time');
    await wait('01:50');
    await expectPace(85);
    await presenter.press('ArrowDown');
    await expectPace(85);
  });

  it('pauses and goes on with t, and is reset with Shift+T', async () => {
    await presenter.press('PageDown');
    await wait('01:00');
    await presenter.press('t');
    const paused = await figure(page, 'Time spent');
    expect(await page.getByText('Paused').isVisible()).toBe(true);
    await wait('05:00');
    await audience.press('PageDown');
    await presenter.at('#cues/1');
    expect(await figure(page, 'Time spent')).toBe(paused);
    await presenter.press('t');
    await wait('01:00');
    await expectAbout('Time spent', '2:00');
    expect(await page.getByText('Paused').count()).toBe(0);
    await presenter.press('Shift+T');
    await wait('01:00');
    expect(await figure(page, 'Time spent')).toBe('0:00');
    await audience.press('PageDown');
    await presenter.at('#cues/2');
    await wait('00:40');
    await expectAbout('Time spent', '0:40');
  });

  it('has a button for everything that a key does', async () => {
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await press('Start clock');
    await wait('01:00');
    await press('Pause clock');
    await expectAbout('Time spent', '1:00');
    await press('Resume clock');
    await wait('01:00');
    await expectAbout('Time spent', '2:00');
    await press('Reset clock');
    await wait('00:01');
    expect(await figure(page, 'Time spent')).toBe('0:00');
    expect(await page.getByRole('button', { name: 'Start clock' }).count()).toBe(1);
  });

  it('does not notice that the machine’s clock is set, by hours', async () => {
    const { clock } = page.context();
    await presenter.press('PageDown');
    for (const hours of [6, 12, 9]) {
      await wait('00:20');
      await clock.setSystemTime(`2026-03-02T${String(hours).padStart(2, '0')}:30:00Z`);
      await wait('00:20');
      await audience.press('PageDown');
    }
    await expectAbout('Time spent', '2:00');
    await page.reload();
    await page.getByRole('button', { name: 'Pause clock' }).waitFor();
    await expectAbout('Time spent', '2:00');
    expect(await page.getByText('Paused').count()).toBe(0);
  });

  it('has a summary of planned and actual times, which can be copied and saved', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await presenter.press('ArrowDown');
    await wait('03:10');
    await presenter.press('ArrowDown');
    await wait('01:10'); // on the last slide so far, while the clock runs
    await page.getByRole('button', { name: 'Summary' }).focus();
    await presenter.press('Enter');
    await page.getByRole('row').first().waitFor();
    const rows = await page
      .getByRole('row')
      .evaluateAll((all) =>
        all.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.innerText)),
      );
    expect(rows[0]).toEqual(['#', 'Slide', 'Planned', 'Spent', 'Difference']);
    expect(rows).toHaveLength(10);
    const [start, cues, long, silent] = rows.slice(1);
    expect(start!.slice(0, 3)).toEqual(['1', 'Start', '1:00']);
    expect(isAbout(-seconds(start![4]!), -60)).toBe(true);
    expect(cues!.slice(0, 3)).toEqual(['2', 'Cues', '2:00']);
    expect(isAbout(seconds(cues![3]!), 3 * 60 + 10)).toBe(true);
    expect(cues![4]).toBe(`+${timeOf(seconds(cues![3]!) - 2 * 60)}`);
    expect(long!.slice(0, 3)).toEqual(['3', 'Long notes', '3:00']);
    expect(isAbout(seconds(long![3]!), 60 + 10)).toBe(true);
    expect(silent!.slice(1)).toEqual(['Nothing to say', '1:00', '0:00', '−1:00']);
    expect(rows.at(-1)![1]).toBe('Total');
    expect(isAbout(seconds(rows.at(-1)![3]!), 4 * 60 + 20)).toBe(true);

    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const cells = copied.split('\n').map((line) => line.slice(2, -2).split(' | '));
    expect([cells[0], ...cells.slice(2)]).toEqual(rows);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Rehearsal-times.md');
    expect(readFileSync(await download.path(), 'utf8')).toBe(`# Rehearsal\n\n${copied}\n`);
    await presenter.press('Escape');
  });

  // The last one, because it closes the window of the audience.
  it('survives a reload of either window, and of a single window', async () => {
    await presenter.press('PageDown');
    await wait('02:00');
    await presenter.page.reload();
    await presenter.at('#cues');
    await expectAbout('Time spent', '2:00');
    await audience.page.reload();
    await audience.at('#cues');
    await wait('01:00');
    await expectAbout('Time spent', '3:00');
    await audience.page.close();
    await presenter.page.reload();
    const pause = page.getByRole('button', { name: 'Pause clock' });
    await pause.waitFor();
    expect(await pause.isVisible()).toBe(true);
    await expectAbout('Time spent', '3:00');
  });
});

describe('the presenter view on its own', () => {
  let opened: OpenedDeck;
  let page: Page;

  beforeAll(async () => {
    opened = await openFixture('/rehearsal.html?presenterMode#cues/1');
    ({ page } = opened);
  });

  beforeEach(() => page.setViewportSize({ width: 1280, height: 720 }));

  it.each([
    ['a laptop', 1280, 720],
    ['a laptop with a browser’s bars', 1366, 620],
    ['a large screen', 1920, 1080],
    ['a tablet held upright', 768, 1024],
    ['a tablet held across', 1024, 768],
    ['a small window', 800, 600],
    ['a laptop at 200 %', 640, 360],
    ['a phone', 390, 844],
    ['a phone held across', 844, 390],
    ['a small phone held across', 667, 375],
    ['a small phone', 320, 568],
  ])('can be reached completely on %s, and nothing overlaps', async (_name, width, height) => {
    await page.setViewportSize({ width, height });
    for (const address of ['#cues/1', '#long', '#controls']) {
      await opened.go(address);
      expect(await page.evaluate(misplaced)).toEqual([]);
    }
    const scrolls = await page.evaluate(
      () => document.documentElement.scrollHeight > window.innerHeight,
    );
    expect(scrolls).toBe(width < 768 || height < 576);
  });

  it('scrolls very long notes on their own, by mouse and by key, to their last word', async () => {
    const { go, at, press } = opened;
    await go('#long');
    const isLastWordSeen = () => {
      const element = document.querySelector('[aria-label="Notes"][tabindex]')!;
      const box = element.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(element);
      const { bottom } = [...range.getClientRects()].at(-1)!;
      return bottom <= box.bottom + 1 && box.bottom <= window.innerHeight;
    };
    expect(await page.evaluate(isLastWordSeen)).toBe(false);
    await notes(page).hover();
    await page.mouse.wheel(0, 100_000);
    await page.waitForFunction(isLastWordSeen);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);

    await notes(page).evaluate((element) => element.scrollTo(0, 0));
    await notes(page).focus();
    await press('ArrowDown');
    await page.waitForFunction(
      () => document.querySelector('[aria-label="Notes"][tabindex]')!.scrollTop > 0,
    );
    expect(new URL(page.url()).hash).toBe('#long');
    await press('PageDown');
    await at('#silent');
  });

  it('shows notes as large as their panel allows, and remembers how a speaker scales them', async () => {
    const { go, press } = opened;
    const read = () =>
      notes(page).evaluate((element) => ({
        size: Number.parseFloat(getComputedStyle(element).fontSize),
        share: element.firstElementChild!.scrollHeight / element.clientHeight,
      }));
    await go('#finish');
    expect((await read()).size).toBe(40);
    await go('#cues');
    const { size, share } = await read();
    expect(size).toBeGreaterThan(22);
    expect(share).toBeGreaterThan(0.7);
    expect(share).toBeLessThanOrEqual(0.85);
    await press('-');
    expect((await read()).size).toBeCloseTo(size * 0.875);
    await press('+');
    expect(await read()).toEqual({ size, share });
    await go('#long');
    expect((await read()).size).toBe(22);
  });

  it('reports missing notes as missing', async () => {
    await opened.go('#silent');
    expect(await notes(page).innerText()).toBe('No notes.');
  });

  it('shows no pace before the talk has begun, at any slide', async () => {
    const { load, press } = opened;
    await press('Shift+T');
    await load('/rehearsal.html?presenterMode#silent');
    expect(await figure(page, 'Pace')).toBe('not started');
    await press('b');
    expect(await figure(page, 'Pace')).toBe('not started');
    await press('PageDown');
    expect(await figure(page, 'Pace')).not.toBe('not started');
    await press('Shift+T');
    expect(await figure(page, 'Pace')).toBe('not started');
  });

  it('scales the plan to the duration of the talk', async () => {
    const { go, load, press } = opened;
    await go('#cues');
    await press('Shift+T');
    const read = async () => [await figure(page, 'Time left'), await figure(page, 'This slide')];
    const [own, ownSlide] = await read();
    expect(seconds(own!)).toBeGreaterThan(8 * 60);
    expect(seconds(own!)).toBeLessThan(10 * 60);
    expect(ownSlide).toBe('0:00 of 2:00');
    await load('/rehearsal.html?duration=30&presenterMode#cues');
    expect(await read()).toEqual(['30:00', '0:00 of 2:00']);
    // The slides' own minutes exceed the duration: all are shortened by the same factor.
    await load('/rehearsal.html?duration=4&presenterMode#cues');
    expect(await read()).toEqual(['4:00', '0:00 of 0:55']);
  });

  // The last one, because the browser remembers the size of the notes.
  it('scrolls the cue of the current step into view, once', async () => {
    const { go, press } = opened;
    await go('#cues');
    for (let n = 0; n < 16; n++) await page.keyboard.press('+');
    for (let step = 1; step <= 3; step++) {
      await press('PageDown');
      const inside = await notes(page).evaluate((element) => {
        const box = element.getBoundingClientRect();
        const cue = element.querySelector('[aria-current]')!.getBoundingClientRect();
        return cue.top >= box.top - 1 && cue.top < box.bottom;
      });
      expect(inside).toBe(true);
    }
    // The speaker can read the others while the clock goes on.
    await notes(page).evaluate((element) => element.scrollTo(0, 0));
    await page.waitForTimeout(600);
    expect(await notes(page).evaluate((element) => element.scrollTop)).toBe(0);
  });
});

it('the summary of a talk that reads from right to left has digits below digits', async () => {
  const { page } = await openFixture('/themes.html?harbor&dir=rtl&presenterMode');
  await page.getByRole('button', { name: 'الملخّص' }).click();
  const planned = page.getByRole('dialog').locator('tr > td:nth-of-type(2)');
  await planned.nth(5).waitFor();
  const ends = await planned.evaluateAll((cells) =>
    cells.map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return Math.round(range.getBoundingClientRect().right);
    }),
  );
  expect(new Set(ends).size).toBe(1);
  await page.context().close();
});

/** The parts of the view that leave the page, cut something off, or overlap. */
function misplaced() {
  const problems: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) problems.push('the page is too wide');
  // On a phone, the parts of some areas are areas themselves.
  const areasIn = (parent: Element): HTMLElement[] =>
    [...parent.querySelectorAll<HTMLElement>(':scope > *')].flatMap((area) => {
      const { display } = getComputedStyle(area);
      return display === 'contents' ? areasIn(area) : area;
    });
  const areas = areasIn(document.querySelector('main')!);
  const boxes = areas.map((area) => ({
    name: area.getAttribute('aria-label') ?? area.tagName,
    box: area.getBoundingClientRect(),
    area,
  }));
  for (const [index, { name, box, area }] of boxes.entries()) {
    if (box.height < 20 || box.width < 100) problems.push(`${name} is too small`);
    if (box.left < 0 || box.right > root.clientWidth + 1) problems.push(`${name} leaves the page`);
    if (box.bottom + window.scrollY > root.scrollHeight + 1) problems.push(`${name} is cut off`);
    if (area.scrollHeight > area.clientHeight + 2) problems.push(`${name} is too low`);
    for (const other of boxes.slice(index + 1)) {
      const apart =
        box.right <= other.box.left + 1 ||
        other.box.right <= box.left + 1 ||
        box.bottom <= other.box.top + 1 ||
        other.box.bottom <= box.top + 1;
      if (!apart) problems.push(`${name} lies on ${other.name}`);
    }
    for (const part of area.querySelectorAll<HTMLElement>(
      'button, dt, dd, h1, h2, [inert], [role="group"]',
    )) {
      if (part.closest('[inert]') && !part.matches('[inert]')) continue;
      // On a phone, a group of buttons stays at the lower edge of the window.
      const bar = [part, part.parentElement!].find(
        (one) => getComputedStyle(one).position === 'fixed',
      );
      if (bar) {
        const edge = bar.getBoundingClientRect();
        if (edge.bottom > window.innerHeight || edge.right > root.clientWidth)
          problems.push(`${part.innerText.slice(0, 30)} leaves the window`);
        continue;
      }
      const inner = part.getBoundingClientRect();
      const isInside =
        inner.left >= box.left - 3 &&
        inner.right <= box.right + 3 &&
        inner.top >= box.top - 3 &&
        inner.bottom <= box.bottom + 3;
      if (!isInside) problems.push(`${part.innerText.slice(0, 30)} leaves ${name}`);
      if (inner.width < 20 || inner.height < 12)
        problems.push(`${part.tagName} in ${name} is tiny`);
    }
  }
  const notes = document.querySelector('[role="group"]')!;
  if (notes.clientHeight < Math.min(90, notes.scrollHeight))
    problems.push(`notes have ${notes.clientHeight} px`);
  return problems;
}
