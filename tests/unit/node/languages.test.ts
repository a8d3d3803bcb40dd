import promises from 'node:fs/promises';
import { languageFor } from '../../../src/core/languages.ts';
import { inLanguage, toFileName } from '../../../src/node/commands/export/names.ts';
import { TalkLanguage, languages } from '../../../src/node/vite/languages.ts';
import type { Node, Parse } from '../../../src/node/vite/modules.ts';
import { callsOf, translators } from '../../../src/node/vite/translators.ts';
import { moduleParser } from './parseModule.ts';

let parse: Parse;

// Before files are mocked: Node reads its own modules with the same function.
beforeAll(async () => {
  parse = await moduleParser();
});

test.each([
  [['en', 'de'], 'de', 'de'],
  [['en', 'de'], 'de-AT', 'de'],
  [['en', 'DE'], 'de-at', 'DE'],
  [['pt', 'pt-BR'], 'pt-BR', 'pt-BR'],
  [['pt', 'pt-BR'], 'pt', 'pt'],
  [['zh-Hans', 'zh-Hant'], 'zh-Hant-HK', 'zh-Hant'],
  [['en-GB', 'de'], 'en-US', 'en-GB'],
  [['en', 'de'], 'fr', undefined],
  [['en', 'de'], '', undefined],
])('of %j, %s gets %s', (names, wanted, language) => {
  expect(languageFor(names, wanted)).toBe(language);
});

describe('the calls that a build replaces', () => {
  const texts = "import { languages } from 'lectern';\nexport const t = languages('en', 'de');";

  /** The texts of the calls in a module, next to other ones, and the calls that are left to the talk. */
  const callsIn = async (code: string, more: Record<string, string> = {}) => {
    const files: Record<string, string> = { '/talk/texts.ts': texts, ...more };
    jest
      .spyOn(promises, 'readFile')
      .mockImplementation(async (name) => files[name as string] ?? '');
    const context = {
      parse: (module: string, { lang }: { lang: 'tsx' | 'ts' | 'jsx' }) => parse(module, lang),
      resolve: async (name: string, importer: string) => ({
        id: name.startsWith('.')
          ? new URL(name, `file://${importer}`).pathname
          : `/talk/node_modules/${name}/index.js`,
      }),
    };
    const tree = parse(code, 'tsx') as Node;
    const find = translators((file) => file.includes('node_modules'));
    const { calls, others } = callsOf(tree, await find(context, '/talk/Talk.tsx', tree));
    const written = ({ start, end }: Node) => code.slice(start, end);
    return [
      ...calls.map((call) =>
        Object.fromEntries([...call.texts].map(([name, node]) => [name, written(node)])),
      ),
      ...others.map(written),
    ];
  };

  test.each([
    ["import { languages } from 'lectern'; const t = languages('en', 'de');"],
    ["import { languages as of } from 'lectern'; export const t = of('en', 'de');"],
    ["import { t } from './texts.ts';"],
    ["import { other as t } from './more.ts';"],
    ["import { t } from './all.ts';"],
    ["import { t } from './passed.ts';"],
    ["import t from './default.ts';"],
  ])('are found after %s', async (begin) => {
    const code = `${begin}\nexport const title = <b>{t({ en: 'Tea', 'de': \`Tee\` })}</b>;`;
    const found = await callsIn(code, {
      '/talk/more.ts': "export { t as other } from './texts.ts';",
      '/talk/all.ts': "export * from './more.ts';\nexport * from './texts.ts';",
      '/talk/passed.ts': "import { t } from './texts.ts';\nexport { t };",
      '/talk/default.ts': "import { t } from './texts.ts';\nexport default t;",
    });
    expect(found).toEqual([{ en: "'Tea'", de: '`Tee`' }]);
  });

  test('have anything: lists, elements, names, and texts in texts', async () => {
    const code = `import { t } from './texts.ts';
t({ en, de: [1, 2] });
t<string>({ en: t({ en: 'a', de: 'b' }), de: <i>c</i> } as const);`;
    expect(await callsIn(code)).toEqual([
      { en: 'en', de: '[1, 2]' },
      { en: "t({ en: 'a', de: 'b' })", de: '<i>c</i>' },
    ]);
  });

  test('are not those of something else that is called alike', async () => {
    const code = `import { t } from './other.ts';
import { languages } from 'other';
const u = languages('en', 'de');
t({ en: 'a', de: 'b' }); u({ en: 'a', de: 'b' });`;
    const found = await callsIn(code, { '/talk/other.ts': 'export const t = (all) => all.en;' });
    expect(found).toEqual([]);
  });

  test.each([
    't(all)',
    't({ ...all })',
    "t({ [name]: 'a' })",
    't({ en() {} })',
    "t({ en: 'a' }, 1)",
  ])('are not those whose texts are not written there: %s', async (call) => {
    expect(await callsIn(`import { t } from './texts.ts';\n${call};`)).toEqual([call]);
  });
});

describe('the language of a build', () => {
  const of = (...names: string[]) => {
    const language = new TalkLanguage(undefined, { isBeside: true });
    language.learn(names, '/talk/texts.ts');
    return language;
  };

  test('is the first, and the others follow', () => {
    const first = of('en', 'de', 'pt-BR');
    expect([first.name, first.folder, first.suffix]).toEqual(['en', '', '']);
    expect(first.others.map(({ name, folder, suffix }) => [name, folder, suffix])).toEqual([
      ['de', 'de/', '.de'],
      ['pt-BR', 'pt-BR/', '.pt-BR'],
    ]);
  });

  test('is the one that is asked for, alone', () => {
    const german = new TalkLanguage('de');
    german.learn(['en', 'de'], '/talk/texts.ts');
    expect([german.name, german.folder, german.suffix, german.others]).toEqual([
      'de',
      '',
      '.de',
      [],
    ]);
  });

  test('is none in a talk in one language', () => {
    const { name, folder, suffix, others } = new TalkLanguage();
    expect([name, folder, suffix, others]).toEqual([undefined, '', '', []]);
  });

  test('is refused if the talk does not have it, or does not say what it has', () => {
    expect(() => new TalkLanguage('fr').learn(['en', 'de'], 'a')).toThrow(
      '[lectern] Unknown language "fr". Use en or de.',
    );
    expect(() => of('undefined')).toThrow('texts.ts does not name its languages by their codes');
    expect(() => of('../up')).toThrow("write languages('en', 'de').");
    expect(() => of('en', 'de').learn(['de', 'en'], '/talk/more.ts')).toThrow(
      'The talk is in en, de, and more.ts says de, en. Call languages() once',
    );
  });

  test.each([
    ['tea.pdf', 'tea.de.pdf'],
    ['/talks/a.b/tea-handout.html', '/talks/a.b/tea-handout.de.html'],
    ['pictures', 'pictures.de'],
  ])('is in the name of a file: %s becomes %s', (path, name) => {
    expect(inLanguage(path, '.de')).toBe(name);
    expect(inLanguage(path, '')).toBe(path);
  });

  test('keeps files apart, whatever the titles are', () => {
    // The name that a title gives has no dot.
    expect(toFileName('Tea.de')).toBe('tea-de');
  });
});

describe('a build that has the texts of all languages', () => {
  const warned = (plugins: readonly { name: string }[]) => {
    const { configResolved, generateBundle } = languages(undefined) as unknown as {
      configResolved: (config: object) => void;
      generateBundle: (this: object, options: object, bundle: object) => void;
    };
    configResolved({ plugins });
    const warn = jest.fn<void, [string]>();
    const chunk = { type: 'chunk', modules: { '/languages.js': { code: 'languages' } } };
    generateBundle.call({ warn }, {}, { chunk });
    return warn.mock.calls.flat();
  };

  test('says so, without a language that it does not know', () => {
    expect(warned([])).toEqual([
      expect.stringContaining('the build does not find what languages() gives'),
    ]);
    expect(warned([])[0]).not.toContain('undefined');
  });

  test('says nothing in Storybook, which has all of the library', () => {
    expect(warned([{ name: 'storybook:react-docgen' }])).toEqual([]);
  });
});
