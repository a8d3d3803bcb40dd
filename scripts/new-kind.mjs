// `npm run new-kind Recap` adds the slide kind RecapSlide: the component with its story, test and example, and its
// name in every list of slide kinds. It writes all files or none.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const nextSteps = (name) => `
Added ${name}. Next:

  1. Say in src/slides/${name}.tsx when a speaker chooses it, and give it its props and layout.
  2. Write its stories (Longest: the most text that it promises to hold), its test and its example, and choose its
     group in stories/guides/Gallery.tsx.
  3. npm run docs              the manifest, the API report and the README's list
  4. npm run pictures:accept   the reference image of its default story
  5. npm test`;

/** An error that the caller can fix. */
class Refusal extends Error {}

/** The files with the new kind, by their paths. Writes nothing. */
async function newKind(args, folder) {
  const name = nameOf(args);
  const read = (path) => readFileSync(new URL(path, folder), 'utf8');
  for (const path of [componentOf(name), storyOf(name), testOf(name)]) {
    if (existsSync(new URL(path, folder))) {
      throw new Refusal(`${path} exists already. Nothing was written. Choose another name.`);
    }
  }
  const files = {
    [componentOf(name)]: component(name),
    [storyOf(name)]: story(name),
    [testOf(name)]: test(name),
    'src/index.ts': insertExport(read('src/index.ts'), name),
    'docs/examples.tsx': insertExample(read('docs/examples.tsx'), name),
    'stories/guides/Gallery.tsx': insertInGallery(read('stories/guides/Gallery.tsx'), name),
    'tests/unit/exports.test.ts': insertInSnapshot(read('tests/unit/exports.test.ts'), name),
  };
  // Not before it is needed: it takes longer to load than everything else.
  const { format } = await import('prettier');
  const style = JSON.parse(read('.prettierrc.json'));
  for (const [path, text] of Object.entries(files)) {
    files[path] = await format(text, { ...style, filepath: path });
  }
  return files;
}

function nameOf([wanted, ...more]) {
  if (!wanted || more.length > 0) {
    throw new Refusal('Name one slide kind: npm run new-kind Recap');
  }
  if (!/^[A-Z][A-Za-z0-9]*$/.test(wanted) || wanted === 'Slide') {
    throw new Refusal(
      `"${wanted}" cannot be the name of a component. Use letters and digits, and begin with a capital letter: Recap.`,
    );
  }
  return wanted.endsWith('Slide') ? wanted : `${wanted}Slide`;
}

const componentOf = (name) => `src/slides/${name}.tsx`;
const storyOf = (name) => `stories/slides/${name}.stories.tsx`;
const testOf = (name) => `tests/unit/slides/${name}.test.tsx`;

function component(name) {
  return `import { Heading } from '../elements/Heading.tsx';
import { RichText } from '../elements/RichText.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import type { SlideTheme } from '../theme/theme.ts';

export interface ${name}Props extends SlideProps {
  /** The slide's heading. */
  title: string;
  /** The items, in the order in which they are revealed. */
  items: readonly { text: string; cue?: string }[];
  /** Show all items at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/** Say here in one sentence when a speaker chooses this slide. */
export function ${name}({ title, items, atOnce, ...slide }: ${name}Props) {
  return (
    <SlideFrame title={title} reveals={items} atOnce={atOnce} {...slide}>
      <Heading>{title}</Heading>
      <ul css={list}>
        {items.map(({ text }, index) => (
          <Reveal key={index} as="li" step={index + 1}>
            <RichText>{text}</RichText>
          </Reveal>
        ))}
      </ul>
    </SlideFrame>
  );
}

const list = ({ fontSizes }: SlideTheme) =>
  ({ display: 'grid', gap: 24, fontSize: fontSizes.lead }) as const;
`;
}

function story(name) {
  return `import { ${name} } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Slides/${name}',
  component: ${name},
  decorators: [asSlide('Part', 'cyan')],
  args: { title: 'A title', items: [{ text: 'The **first** item' }, { text: 'The second item' }] },
});

/** Two items, one after the other. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
  },
});

/** The most text that the slide promises to hold. */
export const Longest = meta.story({
  args: {
    title: 'A title of forty characters, on one line',
    items: [
      { text: 'An item that says something in one short sentence' },
      { text: 'Another item that says something in one short sentence' },
      { text: 'The last item, which is as long as the others' },
    ],
  },
});
`;
}

function test(name) {
  return `import { screen } from '@testing-library/react';
import { ${name} } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

test('reveals its items one after the other', () => {
  const items = [{ text: 'One' }, { text: 'Two' }];
  renderSlide(<${name} title="A title" items={items} />, { step: 1 });
  expect(screen.getByText('One')).toBeVisible();
  expect(screen.getByText('Two')).not.toBeVisible();
});
`;
}

/** Adds a line to a list that is sorted by a name in each of its entries. An entry can take several lines. */
function insertSorted(text, { block, entry = /\n/, nameIn, line, name, why }) {
  const found = block.exec(text);
  if (!found) throw new Refusal(`${why} was not found. Nothing was written.`);
  const entries = found[0].split(entry);
  const at = entries.findIndex((other) => (nameIn.exec(other)?.[1] ?? '') > name);
  const last = entries.findLastIndex((other) => nameIn.test(other));
  entries.splice(at < 0 ? last + 1 : at, 0, line);
  return text.replace(found[0], () => entries.join('\n'));
}

const insertExport = (text, name) =>
  insertSorted(text, {
    block: /\/\/ Slides\n[^]*?(?=\n\n)/,
    entry: /\n(?=export )/,
    nameIn: /\.\/slides\/(\w+)\.tsx/,
    line: `export { ${name}, type ${name}Props } from './slides/${name}.tsx';`,
    name,
    why: 'The block "// Slides" of src/index.ts',
  });

const insertInSnapshot = (text, name) =>
  insertSorted(text, {
    block: /toMatchInlineSnapshot\(`[^]*?`\)/,
    nameIn: /^\s*"(\w+)",$/,
    line: `     "${name}",`,
    name,
    why: 'The list in tests/unit/exports.test.ts',
  });

function insertExample(text, name) {
  const imported = insertSorted(text, {
    block: /import \{[^}]*\} from 'lectern';/,
    nameIn: /^\s*(\w+),$/,
    line: `  ${name},`,
    name,
    why: 'The import of lectern in docs/examples.tsx',
  });
  const example = `  ${name}: <${name} title="A title" items={[{ text: 'One' }, { text: 'Two' }]} />,\n`;
  const at = imported.search(/^ {2}Still: /m);
  if (at < 0) throw new Refusal('The example of Still in docs/examples.tsx was not found.');
  return imported.slice(0, at) + example + imported.slice(at);
}

function insertInGallery(text, name) {
  const groups = [...text.matchAll(/kinds: \[[^\]]*\]/g)];
  const last = groups.at(-1);
  if (!last) throw new Refusal('The groups in stories/guides/Gallery.tsx were not found.');
  const kinds = last[0].replace(/,?\s*\]$/, `, '${name}']`);
  return text.slice(0, last.index) + kinds + text.slice(last.index + last[0].length);
}

/** Writes all files or none, as the commands of the library do. */
async function save(files, folder) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(fileURLToPath(new URL('scripts/writeFiles.ts', folder)), {
    configFile: false,
    logLevel: 'silent',
  });
  try {
    module.writeFiles(fileURLToPath(folder), files);
  } catch (error) {
    throw new Refusal(error.message.replace('[lectern] ', ''));
  }
}

try {
  const files = await newKind(process.argv.slice(2), root);
  await save(files, root);
  console.log(Object.keys(files).join('\n'));
  console.log(nextSteps(nameOf(process.argv.slice(2))));
} catch (error) {
  console.error(error instanceof Refusal ? `[lectern] ${error.message}` : error);
  process.exitCode = 2;
}
