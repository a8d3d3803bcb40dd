import { act, render } from '@testing-library/react';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ReactElement, ReactNode } from 'react';
import { SlideIndex } from '../../../src/core/SlideIndex.ts';
import { dialectOf } from '../../../src/node/commands/import/dialects.ts';
import { DeckFiles } from '../../../src/node/commands/import/files.ts';
import { talkFrom } from '../../../src/node/commands/import/talk.ts';
import type { Dialect } from '../../../src/node/dialects.ts';
import { SlideIndexContext } from '../../../src/spectacle/contexts.ts';

const decks = resolve(__dirname, '../../talks/decks');

/** A deck of the folder, or a text, as a talk. */
function imported(name: string, text = readFileSync(join(decks, name), 'utf8'), from?: Dialect) {
  const files = new DeckFiles(join(decks, name));
  const dialect = from ?? dialectOf(text);
  const talk = talkFrom(text, dialect!, files);
  return { dialect, files, ...talk, source: talk.sources['Talk.tsx']! };
}

/** The slides of a talk as lists show them: title, part, steps, notes and cues. */
async function slidesOf(source: string, files: DeckFiles) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-import-'));
  const file = join(folder, 'Talk.tsx');
  writeFileSync(file, source);
  symlinkSync(resolve(__dirname, '../../../node_modules'), join(folder, 'node_modules'));
  const asset = { __esModule: true, default: 'boat.png' };
  for (const { to } of files.copied) jest.doMock(join(folder, to), () => asset, { virtual: true });
  jest.doMock(join(folder, 'theme.ts'), () => ({ theme: undefined }), { virtual: true });
  const { Talk } = jest.requireActual<{ Talk: () => ReactElement<{ children: ReactNode }> }>(file);
  rmSync(folder, { recursive: true });
  const index = new SlideIndex();
  const { container } = render(
    <SlideIndexContext value={index}>{Talk().props.children}</SlideIndexContext>,
  );
  await act(async () => {});
  const kinds = source.match(/<\w+Slide\b(?!.* skip)/g) ?? [];
  const slides = index.slides.map(({ title, part, steps, notes, cues }, at) =>
    [
      kinds[at]?.slice(1),
      title,
      part && `in ${part}`,
      steps > 0 && `${steps} steps`,
      notes,
      ...cues,
    ]
      .filter(Boolean)
      .join(' | '),
  );
  return { slides, text: container.textContent };
}

const lists: [name: string, tool: string, slides: string[], losses: string[], heard: string[]][] = [
  [
    'slidev.md',
    'slidev',
    [
      'TitleSlide | Why tea? | Smile.',
      'SectionSlide | The leaf | in The leaf',
      'PointsSlide | It is worth it | in The leaf | 3 steps | Show the cup. | Touch it. | Show the bill.',
      'ColumnsSlide | Two ways | in The leaf | 1 steps',
      'CodeSlide | The code | in The leaf | 2 steps',
      'TableSlide | From another file | in The leaf',
      'QuoteSlide | A quote: Ada | in The leaf',
      'StatementSlide | cups are tea | in The leaf',
      'PictureSlide | It comes by boat | in The leaf',
      'ClosingSlide | Thanks | in The leaf',
    ],
    [
      '10: <tweet id="20">: write a component of your own for it, or a picture',
      '11: <counter>: write a component of your own for it, or a picture',
      'theme: colors, fonts and motion are those of theme.ts',
    ],
    [
      'with “quotes”, ${code} and */',
      'It costs $5, not a|b',
      'const pot = `${cups}`;',
      'Ask me',
      'A talk about leaves',
    ],
  ],
  [
    'marp.md',
    'marp',
    [
      'TitleSlide | Why tea? | Smile.',
      'PointsSlide | It is worth it | 2 steps | Show the cup.\n\nThen the bill.',
      'PictureSlide | It comes by boat',
      'ColumnsSlide | A formula',
      'PointsSlide | Twelve kinds',
      'PointsSlide | Twelve kinds',
      'PictureSlide | A boat',
      'StatementSlide | From the web',
      'QuestionSlide | What next?',
    ],
    [
      '6: “w:400” of the picture boat.png: a slide shows a picture as it is, as large as it fits',
      '7: backgroundColor: colors, fonts and motion are those of theme.ts',
      '7: the picture on the web, https://example.com/cup.png: save it beside the talk, and import it',
      '7: the words of https://example.com/cup.png: A cup',
      'theme: colors, fonts and motion are those of theme.ts',
      'the header or footer "Example Conf": the frame has the part and the number',
      'the footnote 2, which no slide marks: Or *cold*',
    ],
    ['Ada Example', 'It takes weeks.', 'Ginger'],
  ],
  [
    'reveal.md',
    'reveal',
    [
      'TitleSlide | Why tea? | Smile.',
      'SectionSlide | The leaf | in The leaf',
      'PointsSlide | It is worth it | in The leaf | 2 steps | Show the cup.\n\n- Then the bill',
      'CodeSlide | Code | in The leaf | 1 steps',
      'ColumnsSlide | Two sides | in The leaf',
      'PictureSlide | It comes by boat',
      'LinksSlide | It comes by boat',
      'ColumnsSlide | It comes by boat',
      'ClosingSlide | Questions?',
    ],
    [
      '8: the drawing of mermaid: its code is shown, and a DiagramSlide can draw it',
      'revealOptions: colors, fonts and motion are those of theme.ts',
    ],
    ['Against', 'Hot, too', 'by Ada', 'graph TD'],
  ],
];

test.each(lists)('the slides of %s', async (name, tool, expected, losses, heard) => {
  const { dialect, source, files, reports, left } = imported(name);
  expect(dialect).toBe(tool);
  const lost = reports.flatMap(({ number, losses: own }) =>
    own.map((what) => `${number}: ${what}`),
  );
  expect([...lost, ...left]).toEqual(losses);
  const { slides, text } = await slidesOf(source, files);
  expect(slides).toEqual(expected);
  for (const words of heard) expect(text).toContain(words);
});

test('the files are as Prettier writes them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-import-'));
  for (const [name] of lists) writeFileSync(join(folder, `${name}.tsx`), imported(name).source);
  const program = resolve(__dirname, '../../../node_modules/prettier/bin/prettier.cjs');
  const config = resolve(__dirname, '../../../.prettierrc.json');
  const args = [program, '--no-cache', '--config', config, '--list-different', folder];
  expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toBe('');
  rmSync(folder, { recursive: true });
});

test('a long talk has a file for each part', () => {
  const slides = Array.from({ length: 200 }, (_, at) => `- ${at} ${'tea '.repeat(20)}`).join(
    '\n\n---\n\n',
  );
  const part = '<!-- _class: lead -->\n\n# The leaf';
  const { sources } = imported(
    'long.md',
    `# Tea\n\n---\n\n${part}\n\n---\n\n${slides}\n\n---\n\n${part}`,
    'marp',
  );
  expect(Object.keys(sources)).toEqual(['Talk.tsx', 'parts/TheLeaf.tsx', 'parts/TheLeaf2.tsx']);
  expect(sources['Talk.tsx']).toContain("import { TheLeaf } from './parts/TheLeaf.tsx';");
  expect(sources['Talk.tsx']).toContain('\n      <TheLeaf />\n');
  expect(sources['parts/TheLeaf.tsx']).toContain('<Part title="The leaf" accent="green">');
});

test.each([
  ['Hello', undefined],
  ['---\ntheme: x\n---\n# A\n---\nlayout: center\n---\n# B', 'slidev'],
  ['# A\n\n<v-clicks>\n\n- b\n\n</v-clicks>', 'slidev'],
  ['# A\n\n<!-- _class: lead -->', 'marp'],
  ['# A\n\n![bg](b.png)', 'marp'],
  ['# A\n\n- b <!-- .element: class="fragment" -->', 'reveal'],
  ['# A\n\nNote: b', 'reveal'],
  ['```md\n<!-- _class: lead -->\n```\n\n::right::', 'slidev'],
])('%j is of %s', (text, dialect) => {
  expect(dialectOf(text)).toBe(dialect);
});

/** The elements that a text becomes. */
const elementsOf = (text: string, from: Dialect) =>
  imported('odd.md', text, from)
    .source.replace(/^[^]*?<Presentation[^>]*>\n|\n *<\/Presentation>[^]*$/g, '')
    .replace(/^ {6}/gm, '');

test.each<[what: string, from: Dialect, text: string, elements: string]>([
  [
    'signs that mean something in TSX',
    'marp',
    '# A "b" \\{c} & \\*d*\n\n<!-- e */ `f` ${g}\nh \\ -->',
    '<TitleSlide\n  title={\'A "b" {c} & \\\\*d\\\\*\'}\n  notes={`e */ \\`f\\` \\${g}\nh \\\\`}\n/>',
  ],
  [
    'a comment that would end the comment',
    'reveal',
    '# A\n\n<!-- b */ c -->',
    '{/* A comment of slide 1:\n    b * / c */}\n<TitleSlide title="A" />',
  ],
  [
    'front matter that is no YAML',
    'slidev',
    '---\na: b\n---\n# A\n---\nlayout: [\n---\n# B',
    '<TitleSlide title="A" />\n{/* Left out of slide 2:\n    - front matter that is no valid YAML (Flow sequence in block collection must be sufficiently indented and end with a ] at line 1, column 10): layout: [ */}\n<StatementSlide title="B" />',
  ],
  [
    'a picture outside the project',
    'marp',
    '# A\n\n---\n\n# B\n\n![c](../../../../../../../../../../../../etc/passwd)',
    '<TitleSlide title="A" />\n{/* Left out of slide 2:\n    - the picture ../../../../../../../../../../../../etc/passwd: it is outside ROOT, the folder of the deck\n    - the words of ../../../../../../../../../../../../etc/passwd: c */}\n<StatementSlide title="B" />',
  ],
  [
    'a page of reveal.js',
    'reveal',
    '<html><div class="slides"><section><h1>A</h1></section><section data-markdown><textarea>\n  ## B\n  - c\n</textarea></section><section><h2>D</h2><p class="fragment">e</p><aside class="notes">f</aside></section></div></html>',
    '<TitleSlide title="A" />\n<PointsSlide title="B" points={[\'c\']} atOnce />\n<PointsSlide title="D" points={[\'e\']} notes="f" />',
  ],
  [
    'a language that there is not',
    'marp',
    '# A\n\n---\n\n# B\n\n```tea\nc\n```',
    '<TitleSlide title="A" />\n{/* Left out of slide 2:\n    - the colors of “tea”: Shiki does not have the language */}\n<CodeSlide\n  title="B"\n  language="text"\n  code={`\n    c\n  `}\n/>',
  ],
  [
    'code in versions',
    'slidev',
    '# A\n---\n\n# B\n\n````md magic-move\n```js\na\n```\n```js {1}\nb\n```\n````',
    '<TitleSlide title="A" />\n<CodeSlide\n  title="B"\n  language="js"\n  versions={[\n    {\n      code: `\n        a\n      `,\n    },\n    {\n      code: `\n        b\n      `,\n      lines: \'1\',\n    },\n  ]}\n/>',
  ],
  [
    'formulas between backticks',
    'reveal',
    '# A\n\n---\n\n## B\n\n`$$ J(\\theta_0) = \\sum_{i=0} $$`\n\n---\n\n## C\n\nIt is `$ x_1 $`, not `$HOME`.',
    '<TitleSlide title="A" />\n<ColumnsSlide\n  title="B"\n  columns={[{ children: <Formula tex={\'J(\\\\theta_0) = \\\\sum_{i=0}\'} size="title" /> }]}\n/>\n<ColumnsSlide title="C" columns={[{ text: \'It is $x_1$, not `$HOME`.\' }]} />',
  ],
  [
    'a formula with steps',
    'slidev',
    '# A\n---\n\n# B\n\n$$ {1|3|all}\na\n$$',
    '<TitleSlide title="A" />\n{/* Left out of slide 2:\n    - the steps of a formula, {1|3|all}: a formula is shown as a whole */}\n<ColumnsSlide title="B" columns={[{ children: <Formula tex="a" size="title" /> }]} />',
  ],
  [
    'directives in a comment of several lines',
    'marp',
    '# A\n\n---\n\n## B\n\n<!-- _backgroundColor: red\n_footer: **c** -->\n\n<!-- d: e\nf: g -->',
    '<TitleSlide title="A" />\n{/* Left out of slide 2:\n    - backgroundColor: colors, fonts and motion are those of theme.ts\n    - the header or footer "**c**": the frame has the part and the number */}\n<StatementSlide\n  title="B"\n  notes={`d: e\nf: g`}\n/>',
  ],
  [
    'a film behind a slide',
    'reveal',
    '<section><h1>A</h1></section><section data-background-video="b.mp4"><h2>B</h2><p>c</p></section>',
    '<TitleSlide title="A" />\n{/* Left out of slide 2:\n    - the picture b.mp4: there is no such file */}\n<ColumnsSlide title="B" columns={[{ text: \'c\' }]} />',
  ],
  [
    'fragments that do more than appear, styles and scripts',
    'reveal',
    '# A\n\n---\n\n## B\n\n- c <!-- .element: class="fragment fade-out" data-fragment-index="2" -->\n- d <!-- .element: class="fragment" data-fragment-index="1" -->\n\n<style>e {}</style>\n<script>f()</script>\n\n---\n\n## G\n\n- h <!-- .element: class="fragment" data-fragment-index="1" -->\n- i <!-- .element: class="fragment" -->',
    "<TitleSlide title=\"A\" />\n{/* Left out of slide 2:\n    - the fragment “fade-out”: with a key press, a thing appears, and does nothing else\n    - the order of data-fragment-index: things come one by one, as they stand\n    - <style>: colors, fonts and motion are those of theme.ts\n    - <script>: write a component of your own for it, or a picture */}\n<PointsSlide title=\"B\" points={['c', 'd']} />\n<PointsSlide title=\"G\" points={['h', 'i']} />",
  ],
  [
    'footnotes, numbers from 3, and a page in a frame',
    'slidev',
    '# A\n---\n\n# B\n\n3) Tea[^1], and tea[^1], not[^2] `[^1]`\n\n---\n\n# C\n\n<iframe src="https://example.com"></iframe>\n\n[^1]: *Hot*, see\n  below[^1]',
    '<TitleSlide title="A" />\n{/* Left out of slide 2:\n    - the first number of a list, 3: the numbers of points begin with 1\n    - the footnote 1: its words are at its mark */}\n<PointsSlide\n  title="B"\n  points={[\'Tea (*Hot*, see below), and tea, not[^2] `[^1]`\']}\n  numbered\n  atOnce\n/>\n{/* Left out of slide 3:\n    - the page in a frame: the slide has only its address, https://example.com. An EmbedSlide shows it, and needs a picture of it */}\n<ColumnsSlide title="C" columns={[{ text: \'https://example.com\' }]} />',
  ],
  [
    'names of emoji',
    'marp',
    '# A\n\n---\n\n## B\n\n1) At 10:20:30 :smile: `:e:`',
    '<TitleSlide title="A" />\n{/* Left out of slide 2:\n    - the emoji :smile: stays a word: write the emoji itself */}\n<PointsSlide title="B" points={[\'At 10:20:30 :smile: `:e:`\']} numbered />',
  ],
])('%s', (_, from, text, elements) => {
  const root = resolve(__dirname, '../../..');
  expect(elementsOf(text, from).replace(root, 'ROOT')).toBe(elements);
});
