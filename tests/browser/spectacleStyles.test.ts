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
          .filter(({ name, value }) => name !== 'class' && !value.startsWith('_r_'))
          .map(({ name, value }) => `${name}=${value}`)
          .toSorted();
        const isMine = element.classList.contains('mine');
        const name = `${index} ${element.tagName}${isMine ? '.mine' : ''}`;
        const lines = [text, ...attributes, ...stylesOf(element), ...stylesOf(element, '::before')];
        return lines.map((line) => `${name} ${line.replaceAll('\n', ' ')}`).join('\n');
      })
      .join('\n\n');
  });

describe('Spectacle’s components', () => {
  let ours: OpenedDeck;
  let real: OpenedDeck;

  beforeAll(async () => {
    ours = await openFixture('/styled/index.html');
    real = await openFixture('/styledReal/index.html');
  });

  it('do without styled-components', async () => {
    const stylesOf = ({ page }: OpenedDeck) => page.locator('style[data-styled]').count();
    expect(await Promise.all([ours, real].map(stylesOf))).toEqual([0, 1]);
  });

  it.each([
    { view: '#boxes', least: 15 },
    { view: '#words', least: 20 },
    { view: '#lists', least: 20 },
    { view: '#pictures', least: 30 },
    { view: '#pictures/2', least: 30 },
    { view: '#steps', least: 10 },
    { view: '#steps/4', least: 10 },
  ])('look at $view as with styled-components', async ({ view, least }) => {
    await Promise.all([ours.go(view), real.go(view)]);
    // The cursor goes when nobody moves it, and with it a style of each element.
    for (const { page } of [ours, real])
      await page.waitForFunction(() => getComputedStyle(document.body).cursor === 'none');
    const expected = await elementsOf(real.page);
    expect(expected.split('\n\n').length).toBeGreaterThanOrEqual(least);
    expect(await elementsOf(ours.page)).toBe(expected);
    expect(ours.problems).toEqual([]);
  });

  it('pass the element to a ref', async () => {
    await ours.go('#boxes');
    expect(await ours.page.locator('[data-met=DIV]').innerText()).toBe('Measured');
  });
});
