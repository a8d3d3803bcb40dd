import { openFixture } from './openDeck.ts';

it('a Spectacle deck keeps its keys, addresses, code and Markdown when lectern/vite builds it', async () => {
  const { page } = await openFixture('/own/index.html');
  const press = () => page.keyboard.press('ArrowRight');
  const isAt = (view: string) => page.waitForURL((url) => url.search === view);
  await page.getByRole('heading', { name: 'From Lectern' }).waitFor();
  await isAt('?slideIndex=0&stepIndex=0');
  await press();
  await page.getByRole('listitem').filter({ hasText: 'One' }).waitFor();
  // Spectacle takes the next key when it has written where it is.
  await isAt('?slideIndex=0&stepIndex=1');
  await press();
  await page.getByText('Spectacle alone').waitFor();
  await press();
  await isAt('?slideIndex=1&stepIndex=1');
  await page.getByText('It appears').waitFor();
  await press();
  const code = page.locator('code').filter({ visible: true, hasText: 'answer' });
  await code.first().waitFor();
  const colors = await code
    .first()
    .locator('span')
    .evaluateAll((all) => new Set(all.map((span) => getComputedStyle(span).color)).size);
  expect(colors).toBeGreaterThan(2);
  await press();
  await page.getByText('In Markdown').waitFor();
  await isAt('?slideIndex=3&stepIndex=0');
});

it('its presenter mode shows the notes of a slide of Lectern, and the room does not', async () => {
  const { page } = await openFixture('/own/index.html');
  await page.getByRole('heading', { name: 'From Lectern' }).waitFor();
  expect(await page.getByText('Only the speaker').count()).toBe(0);
  const presenter = await openFixture('/own/index.html?presenterMode=true');
  await presenter.page.getByText('Only the speaker reads this.').waitFor();
});
