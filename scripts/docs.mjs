// `npm run docs` writes the files that are generated from the code and committed. With `-- --check` it writes
// nothing, and fails if one of them is out of date.
//
//   docs/manifest.json   every component with its props, limits and an example, for tools
//   docs/manual.md       the same in short, below what its authors wrote: one page that people and agents read
//   docs/llms.txt        where to find what, for language models; docs/llms-full.txt: the pages that an author needs
//   docs/api.md          every export with its type, for reviewers
//   docs/files.txt       every file of the package
//   README.md            its list of slide kinds, from the groups of the gallery
//
// TypeScript 7 has no compiler API. ts-morph brings an older TypeScript, which reads the types.
import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { Node, Project, SyntaxKind } from 'ts-morph';
import { full, short } from './llms.mjs';
import { manual } from './manual.mjs';

// What the library imports is found from its entries. The types of Node and of the tests are not in its exports.
const project = new Project({
  tsConfigFilePath: 'tsconfig.json',
  skipAddingFilesFromTsConfig: true,
  compilerOptions: { types: ['vite/client'] },
});
const library = project.addSourceFileAtPath('src/index.ts');
// These are only read: the types of what they import, such as Storybook's, would take most of the time.
const texts = new Project({ compilerOptions: { noResolve: true, noLib: true, types: [] } });
texts.addSourceFilesAtPaths('stories/{slides,elements}/*.tsx');
const examples = texts.addSourceFileAtPath('docs/examples.tsx');
const gallery = texts.addSourceFileAtPath('stories/guides/Gallery.tsx');
const groups = readGroups();
const style = JSON.parse(readFileSync('.prettierrc.json', 'utf8'));
const stale = [];

const entries = {
  lectern: exportsOf(library),
  'lectern/icons': exportsOf(project.addSourceFileAtPath('src/icons/index.ts')),
  'lectern/spectacle': exportsOf(project.addSourceFileAtPath('src/spectacle/whole.tsx')),
  'lectern/vite': exportsOf(project.addSourceFileAtPath('src/node/vite/index.ts')),
  'lectern/talks/vibe-coding': exportsOf(project.addSourceFileAtPath('deck/index.ts')),
  'lectern/themes/broadsheet': exportsOf(project.addSourceFileAtPath('src/theme/broadsheet.tsx')),
  'lectern/themes/blueprint': exportsOf(project.addSourceFileAtPath('src/theme/blueprint.tsx')),
  'lectern/themes/poster': exportsOf(project.addSourceFileAtPath('src/theme/poster.ts')),
};

const components = manifest();
await write('docs/manifest.json', JSON.stringify(components));
await write('docs/manual.md', within('docs/manual.md', manual(components, groups)));
await write('docs/api.md', api());
await write('README.md', within('README.md', kindsTable()));
await write('docs/llms.txt', short(groups));
await write('docs/llms-full.txt', full(read));
await write('docs/files.txt', files());

if (stale.length > 0 && process.argv.includes('--check')) {
  console.error(
    `[lectern] Out of date: ${stale.join(', ')}. Run "npm run docs" and commit the result.`,
  );
  process.exitCode = 1;
}

async function write(file, text) {
  const parser = { json: 'json', md: 'markdown' }[file.split('.').at(-1)];
  const content = parser ? await format(text, { ...style, parser }) : text;
  if (content === read(file)) return;
  stale.push(file);
  if (process.argv.includes('--check')) return;
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The exports of a file, in its order, with their declarations. */
function exportsOf(file) {
  const declarations = file.getExportedDeclarations();
  const order = file
    .getExportDeclarations()
    .flatMap((declaration) => declaration.getNamedExports().map((name) => name.getName()));
  const names = order.length > 0 ? order : [...declarations.keys()];
  return names.map((name) => ({ name, declaration: declarations.get(name)[0] }));
}

function manifest() {
  const components = entries.lectern.filter(
    ({ name, declaration }) => Node.isFunctionDeclaration(declaration) && /^[A-Z]/.test(name),
  );
  const types = typesBehind(components.map(({ declaration }) => declaration.getParameters()[0]));
  return {
    about:
      'All components of lectern. Import them by name from "lectern". Texts are plain strings with marks: **bold**, *italic*, `code`, ~~deleted~~, ==marked==, [link](https://…), https://… as it is, a line break for each \\n, and a backslash before a sign that is no mark. Notes are Markdown with paragraphs and lists; [name] before a paragraph says who speaks. "holds" is the longest content that a test has fitted on the slide: characters of a text, items of a list.',
    // They are read in their own order: that of props and types depends on what was read before.
    components: inOrder(
      components.map(({ name, declaration }) => ({
        name,
        kind: kindOf(declaration),
        ...useOf(name),
        description: descriptionOf(declaration),
        props: propsOf(declaration.getParameters()[0].getType()),
        ...holdsOf(name),
        example: exampleOf(name),
      })),
    ),
    types: types.map(({ name, declaration }) => ({
      name,
      description: descriptionOf(declaration),
      ...(Node.isInterfaceDeclaration(declaration)
        ? { fields: propsOf(declaration.getType()) }
        : { type: aliasOf(declaration) }),
    })),
  };
}

function kindOf(declaration) {
  const file = declaration.getSourceFile().getFilePath();
  return /\/slides\//.test(file)
    ? 'slide'
    : /\/elements\/|Reveal|SlideFrame/.test(file)
      ? 'element'
      : 'talk';
}

function propsOf(type) {
  return type.getProperties().flatMap((property) => {
    // An index signature such as `data-*` has no declaration. `never` marks a prop that must not be set there.
    const declaration = property
      .getDeclarations()
      .find((one) => one.getTypeNode && one.getTypeNode()?.getText() !== 'never');
    const node = declaration?.getTypeNode();
    if (!node) return [];
    const fallback = tagOf(declaration, 'default');
    return [
      {
        name: property.getName(),
        type: plain(node.getText()),
        required: !property.isOptional(),
        ...(fallback && { default: fallback }),
        description: descriptionOf(declaration),
      },
    ];
  });
}

/** The interfaces and types of the library that declarations refer to, directly or through others. */
function typesBehind(declarations) {
  const found = new Map();
  const visit = (declaration) => {
    for (const { name, type } of namedTypesIn(declaration)) {
      if (found.has(name)) continue;
      found.set(name, type);
      visit(type);
    }
  };
  declarations.forEach(visit);
  return [...found]
    .map(([name, declaration]) => ({ name, declaration }))
    .filter(({ name }) => !name.endsWith('Props'))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

function namedTypesIn(declaration) {
  const references = [
    ...declaration.getDescendantsOfKind(SyntaxKind.TypeReference),
    ...declaration.getDescendantsOfKind(SyntaxKind.ExpressionWithTypeArguments),
  ];
  return references.flatMap((reference) => {
    const written = reference.getFirstChildByKind(SyntaxKind.Identifier)?.getSymbol();
    const symbol = written?.getAliasedSymbol() ?? written;
    const type = symbol?.getDeclarations()[0];
    const isOurs =
      (Node.isInterfaceDeclaration(type) || Node.isTypeAliasDeclaration(type)) &&
      /\/src\//.test(type.getSourceFile().getFilePath());
    return isOurs ? [{ name: symbol.getName(), type }] : [];
  });
}

/** What a type alias stands for. One that is derived from a value is written out: the value is not public. */
function aliasOf(declaration) {
  const text = plain(declaration.getTypeNodeOrThrow().getText());
  if (!/\btypeof\b/.test(text)) return text;
  const members = declaration.getType().getUnionTypes();
  return members.map((member) => member.getText()).join(' | ');
}

/** The source of a type on one line, without comments. */
function plain(text) {
  return text
    .replaceAll(/\/\*\*[^]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^\| /, '');
}

function descriptionOf(declaration) {
  const text = declaration
    .getJsDocs()
    .map((doc) => doc.getDescription())
    .join(' ');
  return text.replaceAll(/\s+/g, ' ').trim();
}

function tagOf(declaration, name) {
  const tags = declaration.getJsDocs().flatMap((doc) => doc.getTags());
  return tags
    .find((tag) => tag.getTagName() === name)
    ?.getCommentText()
    ?.trim();
}

/** The content of the stories called Longest…; tests check them in every aspect ratio. */
function holdsOf(name) {
  const file = texts.getSourceFile(`${name}.stories.tsx`);
  const stories =
    file?.getVariableDeclarations().filter((story) => story.getName().startsWith('Longest')) ?? [];
  const holds = {};
  const measure = (node, path) => {
    if (Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node)) {
      if (/(^|\.)(id|href|icon|emoji)$/.test(path)) return;
      const text = node.getLiteralText().replaceAll('**', '');
      holds[path] = Math.max(holds[path] ?? 0, Array.from(text).length);
    } else if (Node.isArrayLiteralExpression(node)) {
      const items = node.getElements();
      holds[path] = Math.max(holds[path] ?? 0, items.length);
      for (const item of items) measure(item, `${path}[]`);
    } else if (Node.isObjectLiteralExpression(node)) {
      for (const property of node.getProperties()) {
        if (!Node.isPropertyAssignment(property)) continue;
        measure(
          property.getInitializerOrThrow(),
          path ? `${path}.${property.getName()}` : property.getName(),
        );
      }
    }
  };
  for (const story of stories) {
    const [options] = story.getInitializerOrThrow().getArguments();
    const args = options.getProperty('args')?.getInitializer();
    if (args) measure(args, '');
  }
  return Object.keys(holds).length > 0 && { holds };
}

function exampleOf(name) {
  const all = examples.getVariableDeclarationOrThrow('examples').getInitializerOrThrow();
  const example = all.getProperty(name)?.getInitializer();
  if (!example) throw new Error(`docs/examples.tsx has no example of ${name}. Add one.`);
  const code = Node.isParenthesizedExpression(example) ? example.getExpression() : example;
  const indent = code
    .getSourceFile()
    .getFullText()
    .slice(code.getStartLinePos(), code.getStart()).length;
  return code.getText().replaceAll(new RegExp(`^ {${indent}}`, 'gm'), '');
}

function api() {
  const sections = Object.entries(entries).map(
    ([entry, names]) =>
      `## ${entry}\n\n\`\`\`ts\n${names.map(({ name, declaration }) => shorten(signatureOf(name, declaration))).join('\n')}\n\`\`\``,
  );
  return `# What the package exports\n\nGenerated by \`npm run docs\`. A change here affects everyone who writes talks.\n\n${sections.join('\n\n')}\n`;
}

/** Leaves out most names of a long list, such as those of all icons. */
function shorten(signature) {
  return signature.replace(/((?:"[^"]+"(?:, | \| )){3})(?:"[^"]+"(?:, | \| )){99,}/, '$1… ');
}

function signatureOf(name, declaration) {
  if (Node.isFunctionDeclaration(declaration)) {
    const parameters = declaration.getParameters().map((parameter, index) => {
      const isPattern = !Node.isIdentifier(parameter.getNameNode());
      const optional = parameter.isOptional() ? '?' : '';
      const own = isPattern ? (index === 0 ? 'props' : 'options') : parameter.getName();
      return `${own}${optional}: ${plain(parameter.getTypeNodeOrThrow().getText())}`;
    });
    const result = declaration.getReturnType().getText(declaration);
    return `function ${name}(${parameters.join(', ')}): ${result.replaceAll(/import\([^)]*\)\./g, '')};`;
  }
  if (Node.isVariableDeclaration(declaration)) {
    return `const ${name}: ${declaration.getType().getText(declaration)};`;
  }
  if (Node.isTypeAliasDeclaration(declaration) && declaration.getText().includes('typeof ')) {
    return `type ${name} = ${aliasOf(declaration)};`;
  }
  return declaration
    .getText()
    .replace(/^export /, '')
    .replaceAll(/ *\/\*\*[^]*?\*\/\n/g, '');
}

/** The slide kinds by what they do in a talk, as the gallery groups them. */
function readGroups() {
  const list = gallery.getVariableDeclarationOrThrow('groups').getInitializerOrThrow();
  return list.getElements().map((group) => {
    const [title, kinds] = ['title', 'kinds'].map((name) =>
      group.getPropertyOrThrow(name).getInitializerOrThrow(),
    );
    return {
      title: title.getLiteralText().replace(/^To /, ''),
      kinds: kinds.getElements().map((kind) => kind.getLiteralText()),
    };
  });
}

/** The talk, the slide kinds as in the gallery, and the elements. */
function inOrder(components) {
  const kinds = groups.flatMap((group) => group.kinds);
  const rank = ({ kind }) => ['talk', 'slide', 'element'].indexOf(kind);
  return components.toSorted(
    (a, b) => rank(a) - rank(b) || kinds.indexOf(a.name) - kinds.indexOf(b.name),
  );
}

/** What a slide kind does in a talk, as the gallery says. */
function useOf(name) {
  const use = groups.find(({ kinds }) => kinds.includes(name))?.title;
  return use === undefined ? {} : { use };
}

function kindsTable() {
  const rows = groups.map(
    ({ title, kinds }) => `| ${title} | ${kinds.map((kind) => `\`${kind}\``).join(', ')} |`,
  );
  return `| to … | use |\n| --- | --- |\n${rows.join('\n')}`;
}

/** A page with a text between its two markers. */
function within(file, text) {
  const [page, start, end] = [read(file), '<!-- kinds -->', '<!-- /kinds -->'];
  if (!page?.includes(start) || !page.includes(end)) {
    throw new Error(`${file} has no place for the slide kinds: add ${start} and ${end}.`);
  }
  return `${page.split(start)[0]}${start}\n\n${text}\n\n${end}${page.split(end)[1]}`;
}

/** The files that `npm pack` would pack. The library has to be built first. */
function files() {
  const shown = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const [packed] = JSON.parse(shown);
  return packed.files
    .map(({ path }) => `${path}\n`)
    .sort()
    .join('');
}
