import { type Gallery, forPictures, openGallery } from '../pictures/pictures.ts';
import { type OpenedDeck, openDeck } from './openDeck.ts';
import { talk } from './talk.ts';

describe.each(['midnight', 'paper'])('in %s', (theme) => {
  let deck: OpenedDeck;
  let gallery: Gallery;

  beforeAll(async () => {
    deck = await openDeck({ ...forPictures, path: `/?theme=${theme}` });
    gallery = await openGallery(deck.page, theme);
  });

  test('each slide of the talk has a reference image, and there are no others', async () => {
    const ids = await deck.page.evaluate(() => window.lectern!.slides.map(({ id }) => id));
    expect(gallery.check(ids.map((id) => `${theme}/${id}`))).toBeUndefined();
  });

  test.each(talk)('$id looks like its reference image at its last step', async ({ id }) => {
    await deck.go(`#${id}/final`);
    expect(await gallery.compare(deck.page, `${theme}/${id}`)).toBeUndefined();
  });
});
