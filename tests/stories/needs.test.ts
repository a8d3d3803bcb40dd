import { type Opened, openStorybook } from '../browser/openDeck.ts';
import { change, ready, show } from './storybook.ts';

// What somebody sets up in the browser, as the switches of the toolbar show it.
const id = 'slides-pointsslide--default';

let opened: Opened;

beforeAll(async () => {
  opened = await openStorybook({
    path: `/iframe.html?id=slides-quoteslide--default&viewMode=story`,
    reducedMotion: true,
  });
  await ready(opened.page);
  await show(opened.page, id, { theme: 'midnight', a11y: { manual: true } });
});

const point = () => opened.page.getByRole('listitem').first();
const styleOf = (name: 'letterSpacing' | 'color' | 'backgroundColor' | 'fontSize') =>
  point().evaluate((element, name) => getComputedStyle(element)[name], name);

it('spaces letters as widely as a reader may ask for, until it is switched off', async () => {
  const before = await styleOf('letterSpacing');
  await change(opened.page, id, { spacing: 'wide' });
  expect(parseFloat(await styleOf('letterSpacing'))).toBeCloseTo(
    0.12 * parseFloat(await styleOf('fontSize')),
    0,
  );
  await change(opened.page, id, { spacing: 'theme' });
  expect(await styleOf('letterSpacing')).toBe(before);
});

it('takes the colors of the system', async () => {
  const before = await styleOf('color');
  await change(opened.page, id, { colors: 'forced' });
  const system = await opened.page.evaluate(() => {
    const probe = document.createElement('div');
    document.body.append(probe);
    const { color, backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return { color, backgroundColor };
  });
  expect({
    color: await styleOf('color'),
    backgroundColor: await styleOf('backgroundColor'),
  }).toEqual(system);
  await change(opened.page, id, { colors: 'theme' });
  expect(await styleOf('color')).toBe(before);
});

it('turns the page from right to left', async () => {
  await change(opened.page, id, { direction: 'rtl' });
  expect(await opened.page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  await change(opened.page, id, { direction: 'ltr' });
  expect(await opened.page.evaluate(() => document.documentElement.dir)).toBe('');
});
