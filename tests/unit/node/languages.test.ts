import { languagesIn } from '../../../src/node/vite/languages.ts';
import type { Parse } from '../../../src/node/vite/modules.ts';
import { moduleParser } from './parseModule.ts';

let parse: Parse;
beforeAll(async () => {
  parse = await moduleParser();
});

test.each([
  ['jsx(Presentation, { title: "Tee", lang: "de" })', ['de']],
  ['jsxDEV(Presentation, { lang: `de-AT` }, void 0, false)', ['de-AT']],
  ['createElement(lectern.Presentation, { lang: "ar" })', ['ar']],
  ['const lang = "ja"; jsx(Presentation, { lang })', ['ja']],
  ['<Presentation title="Tee" lang="fr"><A lang="de" /></Presentation>', []],
  ['jsx(Presentation, { title: "Tee" })', ['that of the page']],
  ['jsx(Presentation, { title: "Tee", ...options })', ['that of the page']],
  ['jsx(Presentation, { lang: options.lang })', ['that of the page']],
  ['jsx(Presentation, { lang: isGerman ? "de" : "fr" })', ['de', 'fr', 'that of the page']],
  ['const lang = query ?? "es"; jsx(Presentation, { lang })', ['es', 'that of the page']],
  ['jsx(Presentation, { lang: "de" }); jsx(Presentation, { lang: "en" })', ['de', 'en']],
  ['jsx(Slide, { lang: "de" }); import { Presentation } from "lectern"', []],
])('finds the languages of the talks in %s', (module, expected) => {
  expect(languagesIn(parse(module, 'jsx')).map((tag) => tag ?? 'that of the page')).toEqual(
    expected,
  );
});
