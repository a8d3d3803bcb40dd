import type { Page } from 'playwright-core';
import { openFixture } from './openDeck.ts';

/** The tags and styles of the slide on stage and of everything in and around it, without generated names. */
const elementsOf = (page: Page) =>
  page.evaluate(() => {
    const stylesOf = (element: Element, pseudo?: string) => {
      const styles = getComputedStyle(element, pseudo);
      return Object.fromEntries([...styles].map((name) => [name, styles.getPropertyValue(name)]));
    };
    const slide = document.querySelector('main section[data-hidden="false"]')!;
    const elements = [...document.querySelectorAll('main *')].filter(
      (element) => element.contains(slide) || slide.contains(element),
    );
    return elements.map((element) => ({
      tag: element.tagName,
      text: [...element.childNodes].map((node) => node.nodeValue ?? '').join(''),
      attributes: [...element.attributes]
        .filter(({ name, value }) => name !== 'class' && !value.startsWith('_r_'))
        .map(({ name, value }) => `${name}=${value}`)
        .toSorted(),
      isMine: element.classList.contains('mine'),
      styles: stylesOf(element),
      before: stylesOf(element, '::before'),
    }));
  });

it.each([
  { view: '#boxes', least: 15 },
  { view: '#words', least: 20 },
  { view: '#lists', least: 20 },
  { view: '#pictures', least: 30 },
  { view: '#pictures/2', least: 30 },
  { view: '#steps', least: 10 },
  { view: '#steps/4', least: 10 },
])('Spectacle’s components look at $view as with styled-components', async ({ view, least }) => {
  const ours = await openFixture(`/styled/index.html${view}`);
  const real = await openFixture(`/styledReal/index.html${view}`);
  const hasStyledComponents = ({ page }: { page: Page }) =>
    page.locator('style[data-styled]').count();
  expect(await hasStyledComponents(ours)).toBe(0);
  expect(await hasStyledComponents(real)).toBe(1);

  const expected = await elementsOf(real.page);
  expect(expected.length).toBeGreaterThanOrEqual(least);
  expect(await elementsOf(ours.page)).toEqual(expected);
  expect(ours.problems).toEqual([]);
});

it('passes the element to a ref', async () => {
  const { page } = await openFixture('/styled/index.html#boxes');
  expect(await page.locator('[data-met=DIV]').innerText()).toBe('Measured');
});
