import { dirname, relative, resolve, sep } from 'node:path';

const react = ['react', 'react-dom', '@emotion/react'];
const storybook = [...react, 'storybook', '@storybook/*'];
const tools = [
  'node:*',
  'vite',
  '@vitejs/plugin-react',
  'marked',
  'parse5',
  'postcss',
  'entities',
  '@shikijs/*',
  '@xterm/headless',
  'image-size',
  'sharp',
  'temml',
  'playwright-core',
  'axe-core',
  '@cantoo/pdf-lib',
  'harfbuzzjs',
  'wawoff2',
  'validate-npm-package-name',
  '@modelcontextprotocol/server',
  'yaml',
  'uqr',
];

/**
 * The allowed imports. A row names a room, which is a folder or a single file, and the rooms and packages that
 * its files may import. `type x` allows only the types of x. Files of a room import each other only if the room
 * names itself. A folder without a row belongs to the room around it; what is in no room may import anything.
 */
export const rooms = {
  // What a talk is: no React, Spectacle or Emotion, and no room that uses it.
  'src/core': ['src/core'],
  // Names and drawings, as scripts/icons.mjs makes them.
  'src/icons': ['src/icons'],
  // The texts of Lectern itself in languages other than English.
  'src/languages': ['src/languages', 'type src/core'],
  'src/theme': ['src/theme', 'src/core', ...react],
  // The only room that knows Spectacle: `lightDeck.ts` is made from it.
  'src/spectacle': ['src/spectacle', 'src/theme', 'src/core', ...react],
  'src/spectacle/whole.tsx': ['src/spectacle', ...react, 'spectacle'],
  // Only `QrCode` imports uqr, `Chart` d3-array and `Diagram` dagre: talks without one do not contain it.
  'src/elements': [
    'src/elements',
    'src/spectacle',
    'src/theme',
    'src/core',
    ...react,
    'uqr',
    'd3-array',
    '@dagrejs/dagre',
  ],
  // Slides never import each other: what they share is an element.
  'src/slides': ['src/elements', 'src/spectacle', 'src/theme', 'src/core', ...react],
  // The presenter view and the dialogs know no kind of slide. Only `ink.ts` imports perfect-freehand.
  'src/presenter': [
    'src/presenter',
    'src/remote',
    'src/spectacle',
    'src/theme',
    'src/core',
    ...react,
    'perfect-freehand',
  ],
  // The phone as a remote, and its page: loaded by who uses it.
  'src/remote': ['src/remote', 'src/core', 'uqr', 'u8-mqtt', 'nosleep.js'],
  // `Presentation`, which puts the views together.
  src: ['src', 'src/presenter', 'src/spectacle', 'src/theme', 'src/core', ...react],
  // What is public.
  'src/index.ts': ['src', 'src/slides', 'src/elements', 'src/spectacle', 'src/theme', 'src/core'],

  // For tests of talks, which run in Node with a page of jsdom.
  'src/testing': ['src/testing', 'src/icons', 'node:*'],

  // The check inspects any page, also one without React.
  'src/check': ['src/check', 'src/icons', 'src/core'],
  // The build renders a talk with the React of that talk.
  'src/node': [
    'src/node',
    'src/icons',
    'src/languages',
    'src/core',
    'type src/check',
    'type react',
    'type react-dom',
    ...tools,
  ],

  // These use the library as other projects do.
  deck: ['deck', 'lectern', ...react],
  docs: ['lectern', ...react],
  templates: ['templates', 'lectern', ...react],
  '.storybook': [
    '.storybook',
    '.storybook/contrast.ts',
    '.storybook/docs',
    'lectern',
    'src/core',
    ...storybook,
  ],
  '.storybook/main.ts': ['.storybook', 'node:*', ...storybook],
  // The pages of components show what is known about them, and what axe reads in them.
  '.storybook/docs': [
    '.storybook/docs',
    '.storybook',
    'docs',
    'CHANGELOG.md',
    'lectern',
    'axe-core',
    ...storybook,
  ],
  // The formula of the contrast is not public, and the guides show it.
  '.storybook/contrast.ts': ['src/theme'],
  stories: [
    'stories',
    'stories/guides/samples/scripts.tsx',
    '.storybook',
    '.storybook/contrast.ts',
    'deck',
    'docs',
    'lectern',
    ...storybook,
  ],
  // The views are not public, so their stories import them directly.
  '.storybook/view.tsx': ['.storybook', '.storybook/docs', 'src/presenter', ...storybook],
  'stories/presentation': [
    'stories/presentation',
    '.storybook',
    '.storybook/view.tsx',
    'src/presenter',
    'src/core',
    'lectern',
    ...storybook,
  ],
  // The fonts of other scripts, as a talk imports them.
  'stories/guides/samples/scripts.tsx': [
    'lectern',
    '@fontsource-variable/noto-sans',
    '@fontsource-variable/noto-sans-arabic',
    '@fontsource-variable/noto-sans-hebrew',
    '@fontsource-variable/noto-sans-jp',
    '@fontsource-variable/noto-sans-kr',
    '@fontsource-variable/noto-sans-sc',
    '@fontsource-variable/noto-sans-thai',
  ],
  'stories/guides/samples/talk.test.tsx': [
    'lectern',
    '@testing-library/react',
    '@testing-library/user-event',
  ],
  'stories/guides/samples/spectacle-deck.tsx': ['lectern', 'spectacle', ...react],
  'stories/guides/samples/EmotionStyles.tsx': ['@emotion/cache', 'next', ...react],
};

const root = resolve(import.meta.dirname, '..');

const fromRoot = (file) => relative(root, file).split(sep).join('/');

/** The room of a file, as a path from the root of the project. */
function roomOf(path) {
  for (let at = path; at !== dirname(at); at = dirname(at)) if (Object.hasOwn(rooms, at)) return at;
  return undefined;
}

/** The room or the package that an import leads to. */
function targetOf(source, filename) {
  if (source.startsWith('node:')) return 'node:*';
  if (!/^[./]/.test(source)) return source.split('/', source.startsWith('@') ? 2 : 1).join('/');
  const [file] = resolve(dirname(filename), source).split('?');
  const path = fromRoot(file);
  return roomOf(path) ?? path;
}

const mayImport = (allowed, target) =>
  allowed.includes(target) || allowed.includes(target.replace(/^(@[^/]+)\/.*/, '$1/*'));

const importRooms = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const room = roomOf(fromRoot(context.filename));
    if (room === undefined) return {};
    const allowed = rooms[room];
    const check = (node, isType) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const target = targetOf(source, context.filename);
      if (mayImport(allowed, target)) return;
      const types = allowed.includes(`type ${target}`);
      if (types && isType) return;
      context.report({
        node: node.source,
        message: `${room} must not import ${types ? `values of ${target}, only its types` : target}. The table in scripts/rooms.mjs lists the allowed imports.`,
      });
    };
    const areTypes = (specifiers, kind) =>
      specifiers.length > 0 && specifiers.every((specifier) => specifier[kind] === 'type');
    return {
      ImportDeclaration: (node) =>
        check(node, node.importKind === 'type' || areTypes(node.specifiers, 'importKind')),
      ExportNamedDeclaration: (node) =>
        check(node, node.exportKind === 'type' || areTypes(node.specifiers, 'exportKind')),
      ExportAllDeclaration: (node) => check(node, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, false),
      TSImportType: (node) => check(node, true),
    };
  },
};

/** A plugin of Oxlint; see .oxlintrc.json. */
export default { meta: { name: 'lectern' }, rules: { rooms: importRooms } };
