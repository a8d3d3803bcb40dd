import { languagesIn, strings } from '../../../src/node/vite/strings.ts';
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

/** A module as the plugin leaves it. */
function transformed(module: string, id = '/talk/Talk.tsx'): string {
  const { configResolved, transform } = strings() as unknown as {
    configResolved: (config: object) => void;
    transform: {
      handler: (this: object, module: string, id: string) => { code: string } | undefined;
    };
  };
  configResolved({ root: '/talk', command: 'build', plugins: [] });
  return (
    transform.handler.call({ parse: (code: string) => parse(code, 'jsx') }, module, id)?.code ??
    module
  );
}

test('puts the texts in the language of a talk into its module, and no others', () => {
  const module = transformed('jsx(Presentation, { title: "Tee", lang: "de-AT" })');
  expect(module).toContain('lecternStrings');
  expect(module).toContain('["de-AT",{');
  expect(module).toContain('Schließen');
  expect(module).not.toMatch(/Fermer|閉じる|إغلاق/);
});

test('puts numbers after words of the author in signs into a talk in a language that it does not have', () => {
  const module = transformed('jsx(Presentation, { lang: "it" })');
  expect(module).toContain('"{label} {number} of {count}":"{label} {number}/{count}"');
  expect(module).not.toMatch(/Close|Schließen/);
});

test.each([
  ['a talk in English', 'jsx(Presentation, { lang: "en-GB" })', undefined],
  ['another component', 'jsx(Slide, { lang: "de" })', undefined],
  ['another package', 'jsx(Presentation, { lang: "de" })', '/node_modules/deck/index.js'],
])('leaves %s as it is', (_, module, id) => {
  expect(transformed(module, id)).toBe(module);
});
