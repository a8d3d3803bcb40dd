import type { Page } from 'playwright-core';
import { type OpenedDeck, openFixture } from './openDeck.ts';

/**
 * The tags and styles of the slide on stage and of everything in and around it, without generated names: a
 * paragraph per element, a line per property. It is one text, which is transferred faster than objects.
 */
const elementsOf = (page: Page) =>
  page.evaluate(() => {
    const stylesOf = (element: Element, pseudo?: string) => {
      const styles = getComputedStyle(element, pseudo);
      return [...styles].map((name) => `${pseudo ?? ''} ${name}: ${styles.getPropertyValue(name)}`);
    };
    const slide = document.querySelector('main section[data-hidden="false"]')!;
    const elements = [...document.querySelectorAll('main *')].filter(
      (element) => element.contains(slide) || slide.contains(element),
    );
    return elements
      .map((element, index) => {
        const text = [...element.childNodes].map((node) => node.nodeValue ?? '').join('');
        const attributes = [...element.attributes]
          // Spectacle puts a name of its theme into `color`, which no element has.
          .filter(({ name, value }) => !/^(?:class|color)$/.test(name) && !value.startsWith('_r_'))
          .map(({ name, value }) => `${name}=${value}`)
          .toSorted();
        const isMine = element.classList.contains('mine');
        const name = `${index} ${element.tagName}${isMine ? '.mine' : ''}`;
        const lines = [text, ...attributes, ...stylesOf(element), ...stylesOf(element, '::before')];
        return lines.map((line) => `${name} ${line.replaceAll('\n', ' ')}`).join('\n');
      })
      .join('\n\n');
  });

describe('a talk with parts of Spectacle', () => {
  let parts: OpenedDeck;

  beforeAll(async () => {
    parts = await openFixture('/parts/index.html');
  });

  it.each(['#own', '#own/1', '#field'])(
    'shows %s as a talk without them does, whose deck is smaller',
    async (view) => {
      const light = await openFixture(`/light.html${view}`);
      await parts.go(view);
      // The cursor goes when nobody moves it, and with it a style of each element.
      for (const { page } of [parts, light]) {
        await page.waitForFunction(() => getComputedStyle(document.body).cursor === 'none');
      }
      const expected = await elementsOf(parts.page);
      expect(expected.split('\n\n').length).toBeGreaterThan(10);
      expect(await elementsOf(light.page)).toBe(expected);
      expect(light.problems).toEqual([]);
    },
  );

  it('shows them in the colors of the theme, and passes the element to a ref', async () => {
    await parts.go('#words');
    const color = await parts.page
      .getByText('In the color of the theme', { exact: true })
      .evaluate((box) => getComputedStyle(box).color);
    expect(color).toBe('rgb(255, 182, 72)'); // the brand of midnight
    expect(await parts.page.locator('[data-met=DIV]').innerText()).toBe('Measured');
  });

  it('counts their steps', async () => {
    const { page } = parts;
    await parts.go('#steps');
    const opacity = () =>
      page
        .getByText('Appears', { exact: true })
        .evaluate((text) => getComputedStyle(text.parentElement!).opacity);
    expect(await opacity()).toBe('0');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL((url) => url.hash === '#steps/1');
    await page.waitForFunction(() => {
      const text = [...document.querySelectorAll('main div > *')].find(
        (element) => element.textContent === 'Appears' && !element.firstElementChild,
      );
      return text && getComputedStyle(text.parentElement!).opacity === '1';
    });
    await page.keyboard.press('ArrowRight');
    await page.getByRole('region').getByText('The bread is raw').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('region').getByText('The bread is baked').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL((url) => url.hash === '#code');
    expect(parts.problems).toEqual([]);
  });
});
