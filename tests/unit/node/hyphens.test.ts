import { tmpdir } from 'node:os';
import type { Logger } from 'vite';
import { hyphenated, hyphens, longWordsIn, wordsOf } from '../../../src/node/vite/hyphens.ts';
import { TalkLanguage } from '../../../src/node/vite/languages.ts';
import type { Parse } from '../../../src/node/vite/modules.ts';
import { moduleParser } from './parseModule.ts';

let parse: Parse;
beforeAll(async () => {
  parse = await moduleParser();
});

const find = (code: string, ofTalk: string) =>
  Object.fromEntries(
    [...longWordsIn(parse(code, 'jsx'), [ofTalk])].map(([language, words]) => [
      language,
      [...words],
    ]),
  );

test.each([
  [
    'the text of a talk',
    'de',
    'jsx(A, { title: "Die Zusammenarbeit" })',
    { de: ['Zusammenarbeit'] },
  ],
  [
    'a slide in another language',
    'en',
    'jsx(A, { lang: "de-AT", title: "Zusammenarbeit", points: [{ text: "Abhängigkeiten" }] }); jsx(A, { title: "Responsibilities" })',
    { de: ['Zusammenarbeit', 'Abhängigkeiten'] },
  ],
  [
    'words in another language',
    'en',
    'jsx(A, { title: "The [Zusammenarbeit]{lang=de} of responsibilities" })',
    { de: ['Zusammenarbeit'] },
  ],
  [
    'a text in several languages',
    'en',
    't({ en: "Responsibilities", de: "Verantwortlichkeit" })',
    { de: ['Verantwortlichkeit'] },
  ],
  ['a template', 'de', 'jsx(A, { title: `${count} Abhängigkeiten` })', { de: ['Abhängigkeiten'] }],
  ['a part of a compound', 'de', '"Team-Zusammenarbeit"', { de: ['Zusammenarbeit'] }],
])('finds the long words of %s', (_of, language, code, expected) => {
  expect(find(code, language)).toEqual(expected);
});

test.each([
  ['short words', '"Kurze Wörter"'],
  ['notes and cues', 'jsx(A, { notes: "Zusammenarbeit", cue: "Zusammenarbeit" })'],
  ['code', 'jsx(A, { title: "`zusammenarbeiten`", code: "zusammenarbeiten" })'],
  ['ids and addresses', 'jsx(A, { id: "zusammenarbeiten", href: "zusammenarbeiten" })'],
  ['formulas', 'jsx(A, { title: "$zusammenarbeiten$" })'],
  [
    'names with capitals inside or with digits',
    '"ZusammenArbeiten Zusammenarbeit2 zusammen_arbeiten"',
  ],
  ['words that say themselves where they may break', '"Zusammen\u00ADarbeitsvertrag"'],
  ['what is imported', 'import a from "./zusammenarbeiten"'],
])('leaves %s alone', (_what, code) => {
  expect([...(find(code, 'de').de ?? [])]).toEqual([]);
});

const configIn = (root: string) => {
  const warnOnce = jest.fn();
  return { warnOnce, config: { root, logger: { warnOnce } as unknown as Logger } };
};

const wordsIn = (words: Record<string, string>) =>
  new Map(Object.entries(words).map(([lang, word]) => [lang, new Set([word])]));

test('words break by the patterns of their language, and at least four letters stand in a line', () => {
  const { config, warnOnce } = configIn(__dirname);
  const found = wordsIn({
    de: 'Bereitstellungswerkzeuge',
    fi: 'ohjelmistokehitys',
    nl: 'toegankelijkheid',
    ru: 'ответственность',
  });
  expect(hyphenated(found, config)).toEqual({
    de: 'Bereit-stel-lungs-werk-zeuge',
    fi: 'ohjel-mis-to-ke-hitys',
    nl: 'toegan-ke-lijk-heid',
    ru: 'ответ-ствен-ность',
  });
  expect(warnOnce).not.toHaveBeenCalled();
});

test('without hyphen, words of a language stay whole, and the author is told what to install', () => {
  // Nothing is installed in the folder for temporary files.
  const { config, warnOnce } = configIn(tmpdir());
  expect(hyphenated(wordsIn({ de: 'Bereitstellungswerkzeuge' }), config)).toEqual({});
  expect(warnOnce).toHaveBeenCalledWith(
    expect.stringMatching(
      /^\[lectern\] The talk has long words in German, .*: npm install --save-dev hyphen$/,
    ),
  );
});

test('without hyphen, nothing is said about a language that no long word is in', () => {
  const { config, warnOnce } = configIn(tmpdir());
  expect(hyphenated(new Map([['de', new Set()]]), config)).toEqual({});
  expect(warnOnce).not.toHaveBeenCalled();
});

test('only words that slides show are looked up, also where a style makes them capitals', () => {
  const found = new Map([
    ['de', new Set(['Zusammenarbeit', 'Weißweinverkostung', 'Geheimtreffen'])],
  ]);
  expect(wordsOf('Die ZUSAMMENARBEIT\nWEISSWEINVERKOSTUNG Geheimtreffend', found)).toEqual(
    new Map([['de', new Set(['Zusammenarbeit', 'Weißweinverkostung'])]]),
  );
});

test('a build of all languages knows the words of the first one as soon as the talk names it', () => {
  const choice = new TalkLanguage(undefined, { isBeside: true });
  const plugin = hyphens() as unknown as {
    configResolved: (config: object) => void;
    buildStart: () => void;
    transform: {
      handler: (this: object, module: string, id: string) => { code: string } | undefined;
    };
  };
  const plugins = [{ name: 'lectern:languages', api: () => choice }];
  plugin.configResolved({ ...configIn(__dirname).config, plugins });
  plugin.buildStart();
  choice.learn(['de', 'en'], 'texts.ts');
  const context = { parse: (code: string) => parse(code, 'jsx') };
  const module = 'jsx(A, { title: "Die Bereitstellungswerkzeuge" })';
  const built = plugin.transform.handler.call(context, module, '/talk/Talk.tsx');
  expect(built?.code).toContain('{"de":"Bereit-stel-lungs-werk-zeuge"}');
});
