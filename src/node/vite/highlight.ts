import type { tokenKinds } from '../../core/code.ts';

type Letter = keyof typeof tokenKinds;

/**
 * The kinds of tokens by the scopes of TextMate grammars, as a theme of Shiki whose colors stand for letters: the
 * colors themselves are tokens of the talk's theme.
 */
const scopes: Readonly<Record<Letter, readonly string[]>> = {
  x: ['punctuation', 'meta.brace', 'keyword.operator', 'variable', 'meta.template.expression'],
  k: [
    'keyword',
    'storage',
    'entity.name.tag',
    'punctuation.definition.tag',
    'variable.language',
    'keyword.operator.new',
    'keyword.operator.expression',
    'keyword.operator.logical.python',
    'markup.heading',
  ],
  s: ['string', 'punctuation.definition.string', 'markup.inline.raw', 'string.regexp'],
  n: ['constant', 'support.constant', 'keyword.other.unit'],
  c: ['comment', 'punctuation.definition.comment'],
  f: [
    'entity.name.function',
    'support.function',
    'meta.function-call.generic',
    'variable.function',
    'entity.name.function-call',
  ],
  t: [
    'entity.name.type',
    'entity.name.class',
    'entity.other.inherited-class',
    'support.type',
    'support.class',
    'storage.type.java',
    'storage.type.generic',
    'storage.type.object.array',
    'storage.type.built-in',
    'entity.name.namespace',
  ],
  p: [
    'entity.other.attribute-name',
    'meta.object-literal.key',
    'support.type.property-name',
    'entity.name.tag.yaml',
    'variable.other.property',
    'variable.object.property',
    'support.variable.property',
  ],
};

const letters = Object.keys(scopes) as Letter[];
const colorOf = (letter: Letter) => `#00000${letters.indexOf(letter)}`;

const theme = {
  name: 'lectern',
  settings: [
    { settings: { foreground: colorOf('x'), background: '#ffffff' } },
    ...letters.map((letter) => ({
      scope: [...scopes[letter]],
      settings: { foreground: colorOf(letter) },
    })),
  ],
};

/** Endings of files that are not the name of their language. */
const otherNames: Readonly<Record<string, string>> = {
  cts: 'ts',
  h: 'c',
  hpp: 'cpp',
  mts: 'ts',
  svg: 'xml',
};

/**
 * Finds the colors of code, as `codeLines` reads them.
 *
 * @throws Error for a language that Shiki does not have
 */
export type Highlight = (text: string, language: string) => Promise<string>;

/**
 * Makes a function that colors code. It loads Shiki with the first code, and each language once.
 *
 * @param load imports a package @default import()
 */
export function highlighter(load = (name: string): Promise<unknown> => import(name)): Highlight {
  const start = async () => {
    // Not @shikijs/core: it adds HTML to this, which nobody needs here, and thirty packages.
    const [primitive, { createJavaScriptRegexEngine }] = (await Promise.all([
      load('@shikijs/primitive'),
      load('@shikijs/engine-javascript'),
    ])) as [typeof import('@shikijs/primitive'), typeof import('@shikijs/engine-javascript')];
    const state = await primitive.createShikiPrimitiveAsync({
      themes: [theme],
      engine: createJavaScriptRegexEngine({ forgiving: true }),
    });
    return { ...primitive, state };
  };
  let shiki: ReturnType<typeof start> | undefined;
  return async (text, language) => {
    const name = Object.hasOwn(otherNames, language) ? otherNames[language]! : language;
    const { state, codeToTokensBase } = await (shiki ??= start());
    if (!state.getLoadedLanguages().includes(name)) {
      await state.loadLanguage((await loadGrammar(name, load)).default);
    }
    const lines = codeToTokensBase(state, text, {
      lang: name,
      theme: theme.name,
      // No limit: it would leave the rest of a line without colors on a slow machine.
      tokenizeTimeLimit: 0,
    });
    return runsOf(
      lines.flatMap((tokens, index) => [...(index > 0 ? [{ content: '\n' }] : []), ...tokens]),
    );
  };
}

async function loadGrammar(name: string, load: (name: string) => Promise<unknown>) {
  try {
    // A package gives only the files that it exports: `..` leads nowhere.
    return (await load(`@shikijs/langs/${name}`)) as typeof import('@shikijs/langs/ts');
  } catch {
    throw new Error(
      `Shiki has no language "${name}". Use a name from https://shiki.style/languages, or "text".`,
    );
  }
}

/** Writes tokens as letters with lengths. Spaces have no color, so they belong to what is before them. */
function runsOf(tokens: readonly { content: string; color?: string }[]): string {
  const runs: { letter: Letter; length: number }[] = [];
  for (const { content: text, color } of tokens) {
    const letter = letters.find((one) => colorOf(one) === color) ?? 'x';
    const last = runs.at(-1);
    if (last && (last.letter === letter || text.trim() === '')) last.length += text.length;
    else runs.push({ letter, length: text.length });
  }
  return runs.map(({ letter, length }) => `${letter}${length > 1 ? length : ''}`).join('');
}
