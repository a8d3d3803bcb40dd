import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from '@swc/core';
import { labels, readableKey } from '../../src/core/keyLabels.ts';
import { keyBindings } from '../../src/core/keys.ts';
import { sayCount } from '../../src/core/sayCount.ts';
import { type Strings, sayIn } from '../../src/core/strings.ts';
import { languages, stringsOf } from '../../src/languages/all.ts';

const root = resolve(__dirname, '../..');

/** The English texts, as the table has them. */
const english = nodesIn('src/core/strings.ts')
  .filter(({ type, id }) => type === 'TsInterfaceDeclaration' && nameOf(id).endsWith('Strings'))
  .flatMap(({ body }) => (body as { body: Node[] }).body)
  .map(({ key }) => nameOf(key));

const valuesIn = (text: string) => [...new Set(text.match(/{\w+}/g))].sort();

const formsOf = (text: Strings[keyof Strings]) =>
  typeof text === 'string' ? [text] : Object.values(text);

it.each(Object.entries(languages))('%s has exactly the texts of English', (_, strings) => {
  expect(english.length).toBeGreaterThan(140);
  expect(Object.keys(strings).sort()).toEqual([...english].sort());
});

it.each(Object.entries(languages))('%s has the same values in each text', (_, strings) => {
  const wrong = Object.entries(strings).filter(([name, text]) =>
    typeof text === 'string'
      ? valuesIn(text).join() !== valuesIn(name).join()
      : // "One slide" does not need its number.
        !formsOf(text as never).every((form) =>
          valuesIn(form).every((value) => name.includes(value)),
        ),
  );
  expect(wrong).toEqual([]);
});

it.each(Object.entries(languages))(
  '%s says each text, in all forms of its numbers',
  (tag, strings) => {
    const texts = Object.values(strings).flatMap((text) => formsOf(text as never));
    expect(texts.filter((text) => !text.trim())).toEqual([]);
    const kinds = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const missing = Object.values(strings as unknown as Record<string, unknown>)
      .filter((text) => typeof text === 'object')
      .flatMap((text) =>
        kinds.filter((kind) => kind !== 'many' && !Object.hasOwn(text as object, kind)),
      );
    expect(missing).toEqual([]);
  },
);

it.each(Object.entries(languages))(
  'the buttons of %s are not much longer than in English',
  (_, strings) => {
    const buttons = [
      '← Back',
      'Next →',
      'Overview',
      'Go to …',
      'Black',
      'White',
      'Summary',
    ] as const;
    expect(buttons.map((name) => strings[name]).filter((text) => text.length > 16)).toEqual([]);
    const clock = ['Audience window', 'Start clock', 'Resume clock', 'Pause clock', 'Reset clock'];
    expect(clock.filter((name) => strings[name as 'Black'].length > 20)).toEqual([]);
  },
);

it.each([
  ['de', 'Schließen'],
  ['de-AT', 'Schließen'],
  ['DE_ch', 'Schließen'],
  ['pt-BR', 'Fechar'],
  ['zh', '关闭'],
  ['zh-Hans-SG', '关闭'],
  ['zh-TW', undefined],
  ['zh-Hant', undefined],
  ['en-GB', undefined],
  ['deu', undefined],
  ['constructor', undefined],
  ['', undefined],
])('the texts of "%s" say %s for Close', (tag, is) => {
  expect(stringsOf(tag)?.Close).toBe(is);
});

it.each([
  ['en-GB', 'Fase 1 of 2'],
  ['', 'Fase 1 of 2'],
  ['pt', 'Fase 1 de 2'],
  ['it', 'Fase 1/2'],
  ['zh-TW', 'Fase 1/2'],
])('counts after words of the author in "%s": %s', (tag, is) => {
  const say = sayIn(() => stringsOf(tag));
  expect(say('{label} {number} of {count}', { label: 'Fase', number: 1, count: 2 })).toBe(is);
});

it('puts values into texts, and says English where a text is missing or no text', () => {
  const strings: Partial<Strings> = {
    'Slide {number} of {count}': '{count} hat {number}',
    Close: 5 as never,
    'Step {number}': 'Schritt {n}',
  };
  const say = sayIn(() => strings);
  expect(say('Slide {number} of {count}', { number: 2, count: 7 })).toBe('7 hat 2');
  expect(say('Part {number} of {count}', { number: 2, count: 7 })).toBe('Part 2 of 7');
  expect(say('Close')).toBe('Close');
  expect(say('Step {number}', { number: 2 })).toBe('Schritt {n}');
  expect(say('Slide {number}: {title}', { number: 1, title: '{number} $&' })).toBe(
    'Slide 1: {number} $&',
  );
});

it.each([
  ['en', 1, '1 slide'],
  ['en', 1234, '1,234 slides'],
  ['de', 1, '1 Folie'],
  ['de', 1234, '1.234 Folien'],
  ['ar', 2, 'شريحتان'],
  ['ar', 5, '5 شرائح'],
  ['ja', 1, 'スライド1枚'],
  ['tlh', 3, '3 slides'],
  ['not a language', 1, '1 slide'],
  ['', 1, '1 slide'],
])('counts slides in %s: %d', (tag, count, is) => {
  const forms = stringsOf(tag)?.['{count} slides'] ?? {
    one: '{count} slide',
    other: '{count} slides',
  };
  expect(sayCount(forms, count, tag)).toBe(is);
});

it('every key and command has a text', () => {
  const names = new Set(english);
  expect(Object.values(labels).filter((label) => !names.has(label))).toEqual([]);
  const keys = keyBindings
    .flatMap((binding) => binding.keys.map((key) => readableKey(key)))
    .join(' + ');
  const words = keys.split(' + ').filter((key) => /[a-z]/i.test(key) && !/^(?:.|F5)$/.test(key));
  expect(words.filter((word) => !names.has(word))).toEqual([]);
});

describe('words in the components', () => {
  const rooms = ['presenter', 'slides', 'elements', 'spectacle'].map((room) => `src/${room}`);
  const files = rooms.flatMap((room) =>
    readdirSync(join(root, room))
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => `${room}/${file}`),
  );

  it.each(files)('%s shows no words that are not in the table', (file) => {
    expect(wordsIn(nodesIn(file))).toEqual([]);
  });

  it.each([
    ['<p>No notes.</p>', ['No notes.']],
    ['<p>{isOpen ? "Open" : "Closed"} {count}</p>', ['Open', 'Closed']],
    ['<b>{isOpen && `Step ${count}`}</b>', ['Step ']],
    ['<nav aria-label="Move" />', ['Move']],
    ['<nav aria-label={`Step ${count}`} />', ['Step ']],
    ['<Dialog title="Keys" />', ['Keys']],
    ['<input placeholder={"Find"} alt="" />', ['Find']],
    ['<p dir="auto" data-state="ahead" role="status">{say("No notes.")} · {1}</p>', []],
    ['<p css={a("b")} style={{ top: `${b}px` }}>{children}</p>', []],
  ])('finds those of %s', (jsx, expected) => {
    expect(wordsIn(descendants(parse(`const a = ${jsx};`)))).toEqual(expected);
  });
});

describe('words in what is written as text', () => {
  const rooms = ['core', 'presenter', 'node/commands/export'].map((room) => `src/${room}`);
  const files = rooms.flatMap((room) =>
    readdirSync(join(root, room))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${room}/${file}`),
  );

  it.each(files)('%s writes no words that are not in the table', (file) => {
    expect(writtenIn(nodesIn(file))).toEqual([]);
  });

  it.each([
    ['`<p>${a} of ${b}</p>`', [' of ']],
    ['\'<nav aria-label="Move">\'', ['Move']],
    ['`<h2>Notes</h2>`', ['Notes']],
    ["PDFHexString.fromText(words || 'Link')", ['Link']],
    ["element.ariaLabel = 'Table'", ['Table']],
    ["element.setAttribute('aria-label', 'Code')", ['Code']],
    ["({ code: 'Code', table: 'Table' })", ['Code', 'Table']],
    ['`<p lang="${lang}" class="not-given">${say("No notes.")}</p>`', []],
    ["element.setAttribute('role', 'img')", []],
    ["throw new Error('Nothing')", []],
  ])('finds those of %s', (code, expected) => {
    expect(writtenIn(descendants(parse(code)))).toEqual(expected);
  });
});

/** The literal words that a module writes into HTML, a file, or what is seen of an element, and tables of such words. */
function writtenIn(nodes: readonly Node[]): string[] {
  const isWord = (text: string) => /\p{L}{2}/u.test(text) && !sameInAll.test(text);
  return nodes.flatMap((node) => {
    if (node.type === 'StringLiteral') return wordsOfHtml(node.value as string);
    if (node.type === 'TemplateLiteral') {
      return wordsOfHtml((node.quasis as Node[]).map(({ raw }) => raw).join('\0'));
    }
    if (node.type === 'ObjectExpression') {
      const values = (node.properties as Node[]).map(({ value }) => value as Node | undefined);
      // Keys, tags and names of attributes are no words that begin with a capital.
      const words = values.flatMap((value) =>
        value?.type === 'StringLiteral' && /^\p{Lu}\p{Ll}+$/u.test(value.value as string)
          ? [value.value as string]
          : [],
      );
      return words.length === values.length ? words.filter(isWord) : [];
    }
    if (node.type === 'AssignmentExpression') {
      const { property } = node.left as { property?: Node };
      return seen.test(nameOf(property)) ? textsOf(node.right as Node).filter(isWord) : [];
    }
    if (node.type !== 'CallExpression') return [];
    const [first, second] = (node.arguments as { expression: Node }[]).map((one) => one.expression);
    const called = nameOf((node.callee as { property?: Node }).property);
    if (called === 'fromText' && first) return textsOf(first).filter(isWord);
    const isSpoken = called === 'setAttribute' && spoken.test(nameOf(first));
    return isSpoken && second ? textsOf(second).filter(isWord) : [];
  });
}

const seen = /^(?:ariaLabel|ariaDescription|alt|title|placeholder|textContent|innerText)$/;

/** Our own name, and that of a tag in a PDF. */
const sameInAll = /^(?:Lectern|Span)$/;

/** The words in a piece of HTML. */
const wordsOfHtml = (html: string): string[] =>
  [
    ...html.matchAll(
      /\b(?:aria-label|aria-description|alt|title|placeholder)="([^"]*)"|>([^<>]*)</g,
    ),
  ]
    .flatMap(([, attribute, text]) => (attribute ?? text ?? '').split('\0'))
    .filter((text) => /^[\s\p{P}]*\p{L}{2}/u.test(text) && !sameInAll.test(text));

interface Node {
  type: string;
  [key: string]: unknown;
}

/** Attributes whose text somebody sees or hears. */
const spoken = /^(?:aria-label|aria-description|title|alt|placeholder)$/;

/** Elements whose text only authors and browsers read. */
const forAuthors = /^(?:Mistake|GraphicProblem|style)$/;

/** The literal words that elements show: their texts, and those that an expression in them can give. */
function wordsIn(nodes: readonly Node[]): string[] {
  return nodes
    .flatMap((node) => {
      if (node.type === 'JSXText') return [node.value as string];
      if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
        if (forAuthors.test(nameOf((node.opening as Node | undefined)?.name))) return [];
        return (node.children as Node[]).flatMap(({ type, expression }) =>
          type === 'JSXExpressionContainer' ? textsOf(expression as Node) : [],
        );
      }
      if (node.type !== 'JSXAttribute' || !spoken.test(nameOf(node.name))) return [];
      const value = node.value as (Node & { expression?: Node }) | null;
      return value ? textsOf(value.expression ?? value) : [];
    })
    .map((text) => text.replace(/^\s*\n\s*|\s*\n\s*$/g, ''))
    .filter((text) => /\p{L}{2}/u.test(text));
}

/** The texts that an expression can give as it is. What is given to a function is its own matter. */
function textsOf(node: Node): string[] {
  switch (node.type) {
    case 'StringLiteral':
      return [node.value as string];
    case 'TemplateLiteral':
      return (node.quasis as Node[]).map(({ raw }) => raw as string);
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].flatMap((part) => textsOf(part as Node));
    case 'BinaryExpression': {
      const isChoice = ['&&', '||', '??', '+'].includes(node.operator as string);
      return isChoice ? [node.left, node.right].flatMap((part) => textsOf(part as Node)) : [];
    }
    case 'ParenthesisExpression':
      return textsOf(node.expression as Node);
    default:
      return [];
  }
}

function nameOf(node: unknown): string {
  const { value } = (node ?? {}) as { value?: unknown };
  return typeof value === 'string' ? value : '';
}

function parse(code: string) {
  return parseSync(code, { syntax: 'typescript', tsx: true });
}

function nodesIn(file: string): Node[] {
  return descendants(parse(readFileSync(join(root, file), 'utf8')));
}

/** A node of the syntax tree with everything in it. */
function descendants(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(descendants);
  if (typeof value !== 'object' || value === null) return [];
  const children = Object.values(value).flatMap(descendants);
  return 'type' in value && typeof value.type === 'string'
    ? [value as Node, ...children]
    : children;
}
