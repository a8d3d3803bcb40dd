import { PNG } from 'pngjs';
import { type OpenedDeck, openSlides, present } from './openDeck.ts';

describe('slides with pictures', () => {
  let deck: OpenedDeck;

  beforeEach(async () => {
    deck = await openSlides(process.env.HARBOR_ORIGIN);
  });

  afterEach(() => deck.page.close());

  const picture = () => deck.page.getByRole('region').getByRole('img');

  it('show one picture after the other at the same place, and never none or two', async () => {
    await deck.go('#how-a-ticket-moves');
    const images = deck.page.locator('section[data-hidden="false"] img');
    // All of them are there before the first key press.
    await images.evaluateAll((all: HTMLImageElement[]) =>
      Promise.all(all.map((one) => one.decode())),
    );
    expect(await images.count()).toBe(5);
    const seen = await deck.page.evaluateHandle(() => {
      const drawn: string[] = [];
      const look = () => {
        const visible = [
          ...document.querySelectorAll<HTMLImageElement>('section[data-hidden="false"] img'),
        ].filter((image) =>
          image.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        );
        const state = visible.map((image) => {
          const { x, y, width, height } = image.getBoundingClientRect();
          return `${image.alt} at ${[x, y, width, height].map(Math.round).join()} ${image.complete}`;
        });
        if (drawn.at(-1) !== state.join(' and ')) drawn.push(state.join(' and '));
        requestAnimationFrame(look);
      };
      look();
      return drawn;
    });
    for (let press = 0; press < 4; press++) await deck.press('PageDown');
    await deck.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const drawn = await seen.jsonValue();
    const [place] = /at .*/.exec(drawn[0]!)!;
    expect(place).toMatch(/true$/);
    expect(deck.problems).toEqual([]);
    expect(drawn).toEqual(
      [
        'Open to Planned',
        'Planned to In work',
        'In work to In review',
        'In review to Done',
        'Done to Open',
      ].map((way) => `An arrow from ${way} ${place}`),
    );
  });

  it('move nothing when a picture has loaded', async () => {
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await deck.page.route('**/review*', async (route) => {
      await held;
      await route.continue();
    });
    await deck.go('#the-line-that-did-it');
    const link = deck.page.getByRole('link', { name: 'Pull request 1301' });
    const before = [await link.boundingBox(), await picture().boundingBox()];
    expect(await picture().evaluate((image: HTMLImageElement) => image.complete)).toBe(false);
    release();
    await picture().evaluate((image: HTMLImageElement) => image.decode());
    expect([await link.boundingBox(), await picture().boundingBox()]).toEqual(before);
    expect(before[1]!.width / before[1]!.height).toBeCloseTo(1340 / 520, 1);
  });

  it('have words on a field at the place of a picture that is missing, and no sign of the browser', async () => {
    await deck.go('#the-line-that-did-it');
    await picture().evaluate((image: HTMLImageElement) => image.decode());
    const before = await picture().boundingBox();
    await deck.page.route('**/review*', (route) => route.abort());
    await deck.page.reload();
    const error = picture().evaluate((image: HTMLImageElement) => image.decode());
    await expect(error).rejects.toThrow('cannot be decoded');
    expect(await picture().boundingBox()).toEqual(before);
    const { data, width, height } = PNG.sync.read(await picture().screenshot());
    const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
    // Without the last pixel at each side, of which a part may be the slide.
    const edges = [...pixels.keys()].filter((at) => {
      const [x, y] = [at % width, Math.floor(at / width)];
      const inside = Math.min(x, width - 1 - x, y, height - 1 - y);
      return inside > 0 && inside < 30;
    });
    expect(new Set(edges.map((at) => pixels[at])).size).toBe(1);
    expect(new Set(pixels).size).toBeGreaterThan(1);
  });

  it('have the credit of a photograph beside its title, and three quarters of the slide for it', async () => {
    await deck.page.setViewportSize({ width: 1366, height: 768 });
    await deck.go('#it-worked-on-friday-when-the-harbor-was-full');
    const [title, credit, photo] = await Promise.all(
      [
        deck.page.getByRole('heading', { name: 'It worked on Friday' }),
        deck.page.getByRole('link', { name: 'Photo: A. Name' }),
        picture(),
      ].map((place) => place.boundingBox()),
    );
    expect(credit!.y + credit!.height).toBeLessThanOrEqual(title!.y + title!.height);
    expect(credit!.x).toBeGreaterThan(title!.x + title!.width);
    expect(photo!.height).toBeGreaterThan(0.74 * 768);
  });

  it('play a gif from its beginning while they are on stage, and show its first frame elsewhere', async () => {
    const src = () => picture().getAttribute('src');
    const isPlaying = () =>
      deck.page.waitForFunction(() =>
        document.querySelector('section[data-hidden="false"] img[src^="blob:"]'),
      );
    await deck.go('#long-short-short-keep-clear-of-me');
    await isPlaying();
    const first = await src();
    expect(await picture().evaluate((image: HTMLImageElement) => image.decode())).toBeUndefined();
    await deck.press('PageDown');
    const gif = deck.page.locator('img[alt^="A ship at night"]');
    await deck.page.waitForFunction(
      () => !document.querySelector('img[alt^="A ship at night"][src^="blob:"]'),
    );
    const still = await gif.getAttribute('src');
    await deck.press('PageUp');
    await isPlaying();
    expect(await src()).not.toBe(first);
    const { presenter } = await present(deck);
    const preview = presenter.page.getByRole('img', { name: 'A ship at night' }).first();
    await preview.waitFor();
    expect(await preview.getAttribute('src')).toBe(still);
    await presenter.page.close();
    await deck.page.emulateMedia({ reducedMotion: 'reduce' });
    await deck.page.waitForFunction(
      () => !document.querySelector('section[data-hidden="false"] img[src^="blob:"]'),
    );
    expect(await src()).toBe(still);
    expect(deck.problems).toEqual([]);
  });

  it('get a photograph in the size that the window needs', async () => {
    await deck.go('#it-worked-on-friday-when-the-harbor-was-full');
    const chosen = () => picture().evaluate((image: HTMLImageElement) => image.currentSrc);
    await picture().evaluate((image: HTMLImageElement) => image.decode());
    expect(await chosen()).toMatch(/harbor-\w+-1536/);
    await deck.page.setViewportSize({ width: 1920, height: 1080 });
    await deck.page.waitForFunction(() =>
      [...document.images].some((image) => /harbor-\w+-3072/.test(image.currentSrc)),
    );
  });
});
