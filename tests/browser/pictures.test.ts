import { type Gallery, forPictures, openGallery } from '../pictures/pictures.ts';
import { slides as harbor } from '../talks/harbor/slides.ts';
import { type OpenedDeck, openSlides } from './openDeck.ts';
import { talk } from './talk.ts';

const talks = [
  { name: 'vibe-coding', origin: 'DECK_ORIGIN', ids: talk.map(({ id }) => id) },
  { name: 'harbor', origin: 'HARBOR_ORIGIN', ids: harbor.map(([id]) => id) },
].flatMap((each) => ['midnight', 'paper'].map((theme) => ({ ...each, theme })));

describe.each(talks)('$name in $theme', ({ name, origin, ids, theme }) => {
  const folder = `${name}/${theme}`;
  let deck: OpenedDeck;
  let gallery: Gallery;

  beforeAll(async () => {
    deck = await openSlides(process.env[origin], { ...forPictures, path: `/?theme=${theme}` });
    gallery = await openGallery(deck.page, folder);
  });

  test('each slide has a reference image, and there are no others', async () => {
    const shown = await deck.page.evaluate(() => window.lectern!.slides.map(({ id }) => id));
    expect(gallery.check(shown.map((id) => `${folder}/${id}`))).toBeUndefined();
  });

  test.each(ids)('%s looks like its reference image at its last step', async (id) => {
    await deck.go(`#${id}/final`);
    expect(await gallery.compare(deck.page, `${folder}/${id}`)).toBeUndefined();
  });
});
