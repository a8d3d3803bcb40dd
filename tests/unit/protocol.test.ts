import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from '@swc/core';
import * as page from '../../src/core/page.ts';

const root = resolve(__dirname, '../..');
const protocol = 'src/core/page.ts';

/** The globals of the page, and the file that declares them. */
const globals: Record<string, string[]> = {
  [protocol]: [
    'lectern',
    'lecternLeaves',
    'lecternEdited',
    'lecternWantsAll',
    'lecternSlides',
    'lecternWantsNext',
    'lecternLanguage',
    'lecternAlone',
    'lecternUnwatched',
    'lecternIcons',
    'lecternCode',
    'lecternPictures',
    'lecternFormulas',
    'lecternLongWords',
    'lecternStrings',
    'lecternFormulaMistakes',
    'lecternPlay',
    'lecternPlaceOf',
    'lecternSources',
  ],
  // Its type belongs to the check, and core knows nothing about the check.
  'src/check/pageCheck.ts': ['lecternCheck'],
  // Only the tools use it, which put it into the page themselves.
  'src/node/browser/settle.ts': ['lecternWaits'],
};

// Props and ordinary words also have these names.
const { theme, aspectRatio, steps, notes, view } = page.parameters;
const ambiguous = new Set<string>([
  theme,
  aspectRatio,
  steps,
  notes,
  view,
  page.languageParameter,
  page.drawingsParameter,
  page.finalStep,
  'lectern',
]);

// A position in a saved state or a message has fields of these names.
const fieldsOfPosition = ['src/core/outside.ts', 'src/spectacle/lightDeck.ts'].flatMap((file) =>
  ['slideIndex', 'stepIndex'].map((name) => `${file}: ${name}`),
);

const names = [...Object.values(page), ...Object.values(globals)]
  .flatMap((value): unknown[] => (typeof value === 'object' ? Object.values(value) : [value]))
  .filter((name) => typeof name === 'string' && /^[\w:-]+$/.test(name) && !ambiguous.has(name));
const anyName = new RegExp(`(?<![\\w-])(?:${names.join('|')})(?![\\w-])`, 'g');

const files = ['src', '.storybook'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => /\.tsx?$/.test(path)),
);

let modules: { file: string; nodes: Node[] }[];

beforeAll(() => {
  modules = files.map((file) => ({
    file,
    nodes: nodesIn(readFileSync(join(root, file), 'utf8'), file.endsWith('x')),
  }));
});

it('the names of the protocol are written only where they are defined', () => {
  const found = modules
    .filter(({ file }) => file !== protocol)
    .flatMap(({ file, nodes }) => namesIn(nodes).map((name) => `${file}: ${name}`))
    .filter((place) => !fieldsOfPosition.includes(place));
  expect(found).toEqual([]);
});

it('the globals of the page are declared once', () => {
  const declared = modules
    .map(({ file, nodes }) => [file, globalsIn(nodes)] as const)
    .filter(([, { length }]) => length > 0);
  expect(Object.fromEntries(declared)).toEqual(globals);
});

it.each([
  ["const a = '[data-slide]';", ['data-slide']],
  ['const a = `#${id} [data-drawing]{} [data-page-step]`;', ['data-drawing', 'data-page-step']],
  ['const a = <p data-broken={error} />;', ['data-broken']],
  ["const a = { 'data-step': 1 };", ['data-step']],
  ['const a = element.dataset.pageStep;', ['data-page-step']],
  ["const a = element.dataset['page'];", ['data-page']],
  ['const { slide, other } = element.dataset;', ['data-slide']],
  ['const a = /data-record="/;', ['data-record']],
  [
    "const a = 'printMode' + '?presenterMode=1&slideIndex=2';",
    'printMode presenterMode slideIndex',
  ],
  ["addEventListener('lectern:edited', renew);", ['lectern:edited']],
  ["const a = 'window.lecternCheck.inspect()';", ['lecternCheck']],
  ['const a = <Still printMode />;', []],
  ['// data-slide\n/** `data-slide` */ const a = attributes.slide;', []],
  ["const slideIndex = 'data-slides data-slide-id my-data-page';", []],
])('finds the names in %s', (code, expected) => {
  expect(namesIn(nodesIn(code)).join(' ')).toBe([expected].flat().join(' '));
});

interface Node {
  type: string;
  [key: string]: unknown;
}

/** All names of the protocol in the strings, regular expressions and attributes of a module. */
const namesIn = (nodes: readonly Node[]) =>
  nodes.flatMap(textsOf).flatMap((text) => text.match(anyName) ?? []);

/** The texts of a node that could contain a name. */
function textsOf(node: Node): string[] {
  switch (node.type) {
    case 'StringLiteral':
    case 'JSXText':
      return [node.value as string];
    case 'TemplateElement':
      return [node.raw as string];
    case 'RegExpLiteral':
      return [node.pattern as string];
    case 'JSXAttribute':
      return [keyOf(node.name)].filter((name) => name.startsWith('data-'));
    case 'MemberExpression':
      return isDataset(node.object) ? [toAttribute(keyOf(node.property))] : [];
    case 'VariableDeclarator': {
      const { properties = [] } = node.id as { properties?: Node[] };
      return isDataset(node.init) ? properties.map(({ key }) => toAttribute(keyOf(key))) : [];
    }
    default:
      return [];
  }
}

const isDataset = (node: unknown) => keyOf((node as Node | null)?.property) === 'dataset';

const toAttribute = (key: string) =>
  `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The name of an identifier, or of a string in brackets. */
function keyOf(node: unknown): string {
  const { value, expression } = (node ?? {}) as { value?: unknown; expression?: unknown };
  return typeof value === 'string' ? value : expression ? keyOf(expression) : '';
}

/** The names of ours that a module adds to the globals of the page. */
const globalsIn = (nodes: readonly Node[]) =>
  nodes
    .filter(({ type, global }) => type === 'TsModuleDeclaration' && global === true)
    .flatMap(({ body }) => descendants(body))
    .flatMap(({ type, key, id }) =>
      type === 'TsPropertySignature' ? keyOf(key) : type === 'VariableDeclarator' ? keyOf(id) : [],
    )
    .filter((name) => /lectern/i.test(name));

const nodesIn = (code: string, tsx = true) =>
  descendants(parseSync(code, { syntax: 'typescript', tsx }));

/** A node of the syntax tree with everything in it. */
function descendants(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(descendants);
  if (typeof value !== 'object' || value === null) return [];
  const children = Object.values(value).flatMap(descendants);
  return 'type' in value && typeof value.type === 'string'
    ? [value as Node, ...children]
    : children;
}
