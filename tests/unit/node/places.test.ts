import { languageOf } from '../../../src/node/vite/places.ts';

test.each([
  ['<!doctype html><html lang="de-AT"><body>', 'de-AT'],
  ['<!-- <html lang="fr"> --><HTML class=x LANG=pt>', 'pt'],
  ['<p lang="de">No', ''],
])('reads the language of the page %s', (html, language) => {
  expect(languageOf(html)).toBe(language);
});
