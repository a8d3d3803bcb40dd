import { languageOf, withLanguage } from '../../../src/node/vite/places.ts';

test.each([
  ['<!doctype html><html lang="de-AT"><body>', 'de-AT'],
  ['<!-- <html lang="fr"> --><HTML class=x LANG=pt>', 'pt'],
  ['<p lang="de">No', ''],
])('reads the language of the page %s', (html, language) => {
  expect(languageOf(html)).toBe(language);
});

test.each([
  ['<!doctype html><html><body>', '<!doctype html><html lang="de"><body>'],
  ['<html class="a" lang="en"><body>', '<html class="a" lang="de"><body>'],
  ['<!-- <html lang="fr"> --><HTML LANG=pt>', '<!-- <html lang="fr"> --><HTML lang="de">'],
  ['<p lang="fr">No', '<p lang="fr">No'],
])('gives the page %s the language of its talk', (html, changed) => {
  expect(withLanguage(html, 'de')).toBe(changed);
});
