import { type Opened, openStorybook } from '../browser/openDeck.ts';
import { type Gallery, forPictures, openGallery } from '../pictures/pictures.ts';
import { ready, show, stories } from './storybook.ts';

const defaults = stories
  .filter(({ name }) => name === 'Default')
  .map(({ id, title }) => ({ id, title, picture: `stories/${id.replace(/--default$/, '')}` }));

// Storybook does not report the end of a story that is already on screen: begin with one of the others.
const other = stories.find(({ name }) => name !== 'Default')!;

let opened: Opened;
let gallery: Gallery;

beforeAll(async () => {
  opened = await openStorybook({
    ...forPictures,
    path: `/iframe.html?id=${other.id}&viewMode=story`,
  });
  // The presenter view shows the time of day, and how long the talk has run.
  await opened.page.clock.setFixedTime('2026-01-01T10:00:00Z');
  await opened.page.evaluate(() => {
    const now = performance.now();
    performance.now = () => now;
  });
  await ready(opened.page);
  gallery = await openGallery(opened.page, 'stories');
});

test('each default story has a reference image, and there are no others', () => {
  expect(gallery.check(defaults.map(({ picture }) => picture))).toBeUndefined();
});

test.each(defaults)('$title looks like its reference image', async ({ id, picture }) => {
  const { error } = await show(opened.page, id, { a11y: { manual: true } });
  expect(error).toBeUndefined();
  expect(await gallery.compare(opened.page, picture)).toBeUndefined();
});
