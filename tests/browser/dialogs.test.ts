import type { Page } from 'playwright-core';
import { type OpenedDeck, openDeck, openFixture } from './openDeck.ts';
import { headingOf, stepsOf, talk } from './talk.ts';

const hash = (page: Page) => new URL(page.url()).hash;
const last = talk.at(-1)!;
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent;
  });

let opened: OpenedDeck;

beforeAll(async () => {
  opened = await openDeck();
});

beforeEach(() => opened.go('#problems/2'));

afterEach(async () => {
  const { page, press } = opened;
  if ((await page.getByRole('dialog').count()) > 0) await press('Escape');
});

describe('the overview', () => {
  it('shows every slide as a button with its number and title, and marks the current one', async () => {
    const { page, press } = opened;
    await press('o');
    await page.getByRole('button', { name: 'Slide 1: VIBE CODING' }).waitFor();
    const names = await page
      .getByRole('button', { name: /^Slide/ })
      .evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')));
    expect(names).toEqual(talk.map((slide, index) => `Slide ${index + 1}: ${headingOf(slide)}`));
    expect(
      await page
        .locator('[aria-current="true"]')
        .evaluateAll((all) => all.map((one) => one.ariaLabel)),
    ).toEqual(['Slide 4: 🚨 The Problems']);
  });

  it('has a row for each part, with its planned time', async () => {
    const { page, press } = opened;
    await press('o');
    const heads = await page.locator('dialog h3:not([inert] *)').allInnerTexts();
    expect(heads.map((head) => head.replace(/\s*\d+:\d\d planned$/, ''))).toEqual([
      ...new Set(talk.map(({ part }) => part)),
    ]);
    for (const head of heads) expect(head).toMatch(/\d:\d\d planned$/);
  });

  it.each(['#vibe-coding', '#phase-3', `#${last.id}`])(
    'opens with a whole row at the top and all of %s in view, which has one ring',
    async (slide) => {
      const { page, go, press } = opened;
      await go(slide);
      await press('o');
      const found = await page.getByRole('dialog').evaluate((dialog) => {
        const here = dialog.querySelector('[aria-current]')!;
        const { top, bottom } = here.parentElement!.getBoundingClientRect();
        const rows = [...dialog.querySelectorAll('h3:not([inert] *), [aria-label^="Slide"]')].map(
          (part) => (part.matches('h3') ? part : part.parentElement!).getBoundingClientRect(),
        );
        return {
          isInView: top >= 0 && bottom <= window.innerHeight,
          cut: rows.filter((row) => row.top < 0 && row.bottom > 0).length,
          hasFocus: here === document.activeElement,
          rings: [here, here.nextElementSibling!].map((part) => {
            const { outlineWidth, outlineColor } = getComputedStyle(part);
            return outlineColor === 'rgba(0, 0, 0, 0)' ? 'none' : outlineWidth;
          }),
        };
      });
      expect(found).toEqual({ isInView: true, cut: 0, hasFocus: true, rings: ['none', '4px'] });
    },
  );

  it('moves with the arrow keys, and Enter goes to a slide', async () => {
    const { page, press } = opened;
    await press('o');
    expect(await focused(page)).toContain('Slide 4:');
    await press('ArrowRight');
    expect(await focused(page)).toContain('Slide 5:');
    await press('ArrowLeft');
    await press('ArrowLeft');
    expect(await focused(page)).toContain('Slide 3:');
    await press('End');
    expect(await focused(page)).toContain('Slide 23:');
    await press('Home');
    await press('ArrowUp');
    expect(await focused(page)).toContain('Slide 1:');
    const columns = await page.getByRole('button', { name: /^Slide/ }).evaluateAll((all) => {
      const tops = all.map((button) => button.getBoundingClientRect().top);
      return tops.filter((top) => top === tops[0]).length;
    });
    await press('ArrowDown');
    expect(await focused(page)).toContain(`Slide ${columns + 1}:`);
    await press('Enter');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(hash(page)).toBe(`#${talk[columns]!.id}`);
  });

  it('scrolls the whole picture into view when its slide gets the focus, also if its title is already there', async () => {
    const { page, press } = opened;
    await press('o');
    await press('Home');
    await press('ArrowDown');
    const cut = await page.getByRole('dialog').evaluate((dialog) => {
      const tile = dialog.querySelector('[aria-label^="Slide 1:"]')!.parentElement!;
      dialog.scrollTop += tile.getBoundingClientRect().bottom - 50;
      return tile.getBoundingClientRect().top;
    });
    expect(cut).toBeLessThan(0);
    await press('ArrowUp');
    expect(await focused(page)).toContain('Slide 1:');
    const tile = page.locator(':focus').locator('..');
    expect((await tile.boundingBox())!.y).toBeGreaterThanOrEqual(0);
  });

  it('goes to the slide that is clicked, and Back returns', async () => {
    const { page, press, at } = opened;
    await press('o');
    await page.getByRole('button', { name: 'Slide 11: IDE-Integrated Agent' }).click();
    await at('#phase-3');
    await page.goBack();
    await at('#problems/2');
    await page.goForward();
    await at('#phase-3');
    expect(await page.getByRole('heading', { name: 'IDE-Integrated Agent' }).isVisible()).toBe(
      true,
    );
  });
});

it('slides and their pictures share no ids, radio buttons or times with the slide on stage', async () => {
  const { page, press, problems } = await openFixture('/widgets.html#red-quiz');
  const slide = page.locator('main section:visible');
  const drawings = () =>
    [...document.querySelectorAll('section[data-slide$="quiz"]')].map((section) => {
      const [drawing, shape] = [section.querySelector('svg')!, section.querySelector('rect')!];
      const id = /#([^")]+)/.exec(shape.style.fill)![1]!;
      return {
        name: section.getAttribute('data-slide'),
        hasOwnPaint: document.getElementById(id)!.closest('section') === section,
        isPaused: drawing.animationsPaused(),
        hasBegun: drawing.getCurrentTime() > 0,
      };
    });
  const red = { name: 'red-quiz', hasOwnPaint: true, isPaused: false, hasBegun: true };
  const blue = { ...red, name: 'blue-quiz' };
  await page.waitForTimeout(100);
  expect(await page.evaluate(drawings)).toEqual([
    red,
    { ...blue, hasOwnPaint: false, isPaused: true, hasBegun: false },
  ]);
  const ids = () =>
    [...document.querySelectorAll('[data-slide="red-quiz"] :is(svg *, input)')].map(({ id }) => id);
  const before = await page.evaluate(ids);
  await press('PageDown');
  await press('PageUp');
  expect(await page.evaluate(ids)).toEqual(before);
  await press('PageDown');
  await page.waitForTimeout(100);
  expect(await page.evaluate(drawings)).toEqual([
    { ...red, hasOwnPaint: false, isPaused: true },
    blue,
  ]);

  await slide.getByText('Sure').click();
  await slide.getByLabel('Yes').click();
  await slide.getByLabel('Yes').blur();
  await press('o');
  await page.locator('dialog rect').nth(1).waitFor();
  expect(await slide.locator('#sure').isChecked()).toBe(true);
  expect(await slide.getByLabel('Yes').isChecked()).toBe(true);
  expect(await page.locator('dialog').getByLabel('No').nth(1).isChecked()).toBe(true);
  expect(await page.evaluate(drawings)).toEqual([
    { ...red, hasOwnPaint: false, isPaused: true },
    blue,
    red,
    blue,
  ]);
  // Nor does the dialog style what belongs to a slide.
  const boxes = page.locator('[data-slide="blue-quiz"] :is([type="checkbox"], button)');
  const styles = await boxes.evaluateAll((all) =>
    all.map((box) => {
      const { backgroundColor, padding, position } = getComputedStyle(box);
      return { name: box.localName, backgroundColor, padding, position };
    }),
  );
  expect(styles).toHaveLength(4);
  expect(styles.slice(2)).toEqual(styles.slice(0, 2));
  expect(problems).toEqual([]);
});

describe('the command palette', () => {
  const options = (page: Page) => page.getByRole('option').allInnerTexts();

  it('lists all slides with their numbers, and opens at the current one, with its picture', async () => {
    const { page, press } = opened;
    await press('g');
    const texts = (await options(page)).map((text) => text.replace(/\s+/g, ' '));
    expect(texts.slice(0, talk.length)).toEqual(
      talk.map((slide, index) => `${index + 1} ${headingOf(slide)}`),
    );
    const chosen = page.getByRole('option', { selected: true });
    expect(await chosen.innerText()).toContain('The Problems');
    const picture = page.locator('dialog section');
    expect(await picture.getAttribute('data-slide')).toBe('problems');
    const [dialog, list, option] = await Promise.all(
      [page.getByRole('dialog'), page.getByRole('listbox'), chosen].map(
        async (part) => (await part.boundingBox())!,
      ),
    );
    expect(dialog!.y).toBeCloseTo(page.viewportSize()!.height * 0.15, -1);
    expect(list!.height / option!.height).toBeLessThanOrEqual(9.01);
    expect(option!.y).toBeGreaterThanOrEqual(list!.y);
    expect(option!.y + option!.height).toBeLessThanOrEqual(list!.y + list!.height);
  });

  it('goes to a number', async () => {
    const { page, press } = opened;
    await press('g');
    await page.keyboard.type('11');
    await press('Enter');
    expect(hash(page)).toBe('#phase-3');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('filters the list while you type a part of a title, and goes to the first match', async () => {
    const { page, press } = opened;
    await press('g');
    const counts: number[] = [];
    for (const letter of 'agent') {
      await page.keyboard.type(letter);
      counts.push((await options(page)).length);
    }
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(counts.at(-1)!);
    for (const text of await options(page)) expect(text.toLowerCase()).toContain('agent');
    expect(await page.getByRole('option', { selected: true }).count()).toBe(1);
    await press('Enter');
    expect(hash(page)).toBe('#phase-3');
  });

  it('goes to the option that the arrow keys have chosen, and announces it', async () => {
    const { page, press } = opened;
    await press('g');
    await page.keyboard.type('phase');
    await press('ArrowDown');
    await press('ArrowUp');
    await press('ArrowUp');
    const chosen = page.getByRole('option', { selected: true });
    const [text] = await chosen.allInnerTexts();
    expect(text).toBe((await options(page)).at(-1));
    const id = await page.getByRole('combobox').getAttribute('aria-activedescendant');
    expect(await chosen.getAttribute('id')).toBe(id);
  });

  it('goes to the option that is clicked', async () => {
    const { page, press, at } = opened;
    await press('g');
    await page.getByRole('option', { name: /MY ADVICE/ }).click();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await at('#my-advice');
  });

  it('says that nothing matches, and stays open', async () => {
    const { page, press } = opened;
    await press('g');
    await page.keyboard.type('zzz');
    expect(await page.getByRole('dialog').getByRole('status').innerText()).toBe('No matches.');
    await press('Enter');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await press('Escape');
    expect(hash(page)).toBe('#problems/2');
  });
});

describe.each(['o', 'g', '?', 'Control+k'])('what %s opens', (key) => {
  it('gives the focus back to the link that had it', async () => {
    const { page, go, press } = opened;
    await go(`#${last.id}/final`);
    await page.getByRole('link').filter({ visible: true }).first().focus();
    await press(key);
    expect(await page.evaluate(() => document.activeElement!.closest('dialog') !== null)).toBe(
      true,
    );
    await press('Escape');
    expect(await page.evaluate(() => document.activeElement!.getAttribute('href'))).toBe(
      'https://huggingface.co/',
    );
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  });

  it('keeps the focus inside, after any number of Tabs', async () => {
    const { page, go, press } = opened;
    await go(`#${last.id}/${stepsOf(last)}`);
    await press(key);
    for (let n = 0; n < 4; n++) {
      await page.keyboard.press('Shift+Tab');
      // After the last control, the browser itself gets the focus.
      const where = await page.evaluate(
        () =>
          document.activeElement === document.body || !!document.activeElement!.closest('dialog'),
      );
      expect(where).toBe(true);
    }
  });

  it('closes with its button, and with a click outside', async () => {
    const { page, press } = opened;
    await press(key);
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await page.getByRole('dialog').count()).toBe(0);
    if (key === 'o') return; // it fills the window
    await press(key);
    await page.mouse.click(5, 5);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
