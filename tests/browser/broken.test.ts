import { type OpenedDeck, openFixture } from './openDeck.ts';

const message = 'This slide could not be shown. The talk goes on.';

describe('a talk in which slides break', () => {
  let deck: OpenedDeck;

  beforeAll(async () => {
    deck = await openFixture('/broken.html');
  });

  it('shows title, notes and a message instead of a slide that throws immediately', async () => {
    const { page, go } = deck;
    await go('#at-once');
    await page.getByRole('heading', { name: 'At once' }).waitFor();
    expect(await page.locator('section').getByText(message).filter({ visible: true }).count()).toBe(
      1,
    );
    expect(
      await page.getByText('What the first slide was to say.', { exact: true }).isVisible(),
    ).toBe(true);
  });

  it('does so for a component that throws before its SlideFrame renders', async () => {
    const { page, go } = deck;
    await go('#before');
    await page.getByRole('heading', { name: 'Before' }).waitFor();
    expect(await page.locator('section').getByText(message).filter({ visible: true }).count()).toBe(
      1,
    );
    expect(
      await page.getByText('What the second slide was to say.', { exact: true }).isVisible(),
    ).toBe(true);
  });

  it('does so for a slide that throws while it is shown, and stays on it', async () => {
    const { page, go, press } = deck;
    await go('#later');
    await page.getByRole('button', { name: 'Break this slide' }).click();
    await page.getByText('What the third slide was to say.', { exact: true }).waitFor();
    expect(await page.locator('section').getByText(message).filter({ visible: true }).count()).toBe(
      1,
    );
    expect(new URL(page.url()).hash).toBe('#later');
    await press('PageDown');
    expect(await page.getByRole('heading', { name: 'Finish' }).isVisible()).toBe(true);
    await press('PageUp');
    expect(await page.getByRole('heading', { name: 'Later' }).isVisible()).toBe(true);
  });

  it('goes through all of them and back, one slide at a time', async () => {
    const { page, go, press } = deck;
    await go('#start');
    const seen: string[][] = [];
    const look = async () =>
      seen.push(await page.getByRole('heading').filter({ visible: true }).allInnerTexts());
    await look();
    for (const key of Array<string>(4).fill('ArrowDown')) await press(key).then(look);
    for (const key of Array<string>(4).fill('ArrowUp')) await press(key).then(look);
    const titles = [['Start'], ['At once'], ['Before'], ['Later'], ['Finish']];
    expect(seen).toEqual([...titles, ...titles.slice(0, -1).reverse()]);
  });

  it('logs what broke, once for each slide', async () => {
    const { page, problems, load, go } = deck;
    problems.length = 0;
    await load('/broken.html#at-once');
    await go('#later');
    await page.getByRole('button', { name: 'Break this slide' }).click();
    await page.getByText('What the third slide was to say.', { exact: true }).waitFor();
    const errors = problems.map((problem) => /Broken [a-z ]+/.exec(problem)?.[0] ?? problem);
    expect(errors.sort()).toEqual([
      'Broken at once',
      'Broken before it was a slide',
      'Broken later',
    ]);
  });
});
