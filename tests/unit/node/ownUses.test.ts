import promises from 'node:fs/promises';
import type { Parse } from '../../../src/node/vite/modules.ts';
import { moduleParser } from './parseModule.ts';
import { findOwnUses } from '../../../src/node/vite/ownUses.ts';

let parse: Parse;

// Before files are mocked: Node reads its own modules with the same function.
beforeAll(async () => {
  parse = await moduleParser();
});

describe('what a project itself uses of Spectacle', () => {
  const pages: Record<string, string> = {
    '/talk/index.html': '<script type="module" src="./main.tsx"></script>',
    '/talk/main.tsx': "import 'lectern/fonts.css';\nimport { Slides } from './Slides.tsx';",
  };

  /** What is found if `Slides.tsx` has this content, with other files next to it. */
  const findIn = async (slides: string, more: Record<string, string> = {}) => {
    const files: Record<string, string> = { ...pages, '/talk/Slides.tsx': slides, ...more };
    jest
      .spyOn(promises, 'readFile')
      .mockImplementation(async (name) => files[name as string] ?? '');
    return findOwnUses(['/talk/index.html'], {
      parse,
      resolve: async (name, importer) => {
        const file = new URL(name, `file://${importer}`).pathname;
        return name.startsWith('.') ? file : `/talk/node_modules/${name}/index.js`;
      },
    });
  };
  const file = '/talk/Slides.tsx';

  test.each([
    ["import { Deck, Box } from 'spectacle';", ['Deck']],
    ['import {\n  Box,\n  Deck as Show,\n} from "spectacle";', ['Deck']],
    ["import { useMousetrap, CommandBar } from 'spectacle';", ['useMousetrap', 'CommandBar']],
    ["import * as Spectacle from 'spectacle';", ['*']],
    ["export * from 'spectacle';", ['*']],
    ["const { Deck } = await import('spectacle');", ['*']],
  ])('finds %s', async (code, names) => {
    expect(await findIn(code)).toEqual([{ of: 'spectacle', file, names }]);
  });

  test.each([
    ["import styled, { css } from 'styled-components';", ['*']],
    ['import { ThemeContext as Look } from "styled-components";', ['ThemeContext']],
    ["export { keyframes } from 'styled-components';", ['keyframes']],
    ["const { css } = await import('styled-components');", ['*']],
  ])('finds %s', async (code, names) => {
    expect(await findIn(code)).toEqual([{ of: 'styled-components', file, names }]);
  });

  test.each([
    ["import { Slide, Box } from 'spectacle';", ['Slide']],
    ["import { type Deck, SlideLayout as Layouts } from 'spectacle';", ['SlideLayout']],
  ])('finds %s', async (code, names) => {
    expect(await findIn(code)).toEqual([{ of: 'slides', file, names }]);
  });

  test('finds both packages, and the first use of each', async () => {
    const code =
      "import styled from 'styled-components'; import './Old.tsx'; import './Older.tsx';";
    const old = "import { Deck } from 'spectacle'; import styled from 'styled-components';";
    expect(await findIn(code, { '/talk/Old.tsx': old, '/talk/Older.tsx': old })).toEqual([
      { of: 'styled-components', file, names: ['*'] },
      { of: 'spectacle', file: '/talk/Old.tsx', names: ['Deck'] },
    ]);
  });

  test.each([
    "import { Appear, CodePane } from 'spectacle';",
    "import type { Deck } from 'spectacle';",
    "import { type Slide, Box } from 'spectacle';",
    "import { Deck } from './deck.ts';",
    "import type { DefaultTheme } from 'styled-components';",
    "import { type DefaultTheme } from 'styled-components';",
    "import styled from '@emotion/styled';",
  ])('lets %s have what Lectern has', async (code) => {
    expect(await findIn(code)).toEqual([]);
  });

  test.each([
    '// import { Deck } from "spectacle";',
    'const help = `import { Deck } from "spectacle";`;',
    'import { Deck from "spectacle";',
  ])('is not misled by %s', async (code) => {
    expect(await findIn(code)).toEqual([]);
  });

  test('reads scripts inside pages, and MDX', async () => {
    const page =
      '<script type="module">import { Deck } from "spectacle"; import "./Talk.mdx";</script>';
    expect(await findIn('', { '/talk/index.html': page })).toEqual([
      { of: 'spectacle', file: '/talk/index.html', names: ['Deck'] },
    ]);
    const mdx = '# A talk\n\nimport { Deck } from "spectacle"; is how it begins.\n';
    expect(
      await findIn('import "./Talk.mdx";', { '/talk/Talk.mdx': `import "a";\n\n${mdx}` }),
    ).toEqual([]);
    const code = 'import {\n  Deck,\n} from "spectacle"\n\n# A talk\n';
    expect(await findIn('import "./Talk.mdx";', { '/talk/Talk.mdx': code })).toEqual([
      { of: 'spectacle', file: '/talk/Talk.mdx', names: ['Deck'] },
    ]);
  });

  test('follows every import of the project, but not into packages', async () => {
    const found = await findIn("const later = import('./old/Old.jsx'); import 'old';", {
      '/talk/old/Old.jsx': "import { Deck } from 'spectacle'; import '../Slides.tsx';",
      '/talk/node_modules/old/index.js':
        "import * as all from 'spectacle'; import 'styled-components';",
    });
    expect(found).toEqual([{ of: 'spectacle', file: '/talk/old/Old.jsx', names: ['Deck'] }]);
    expect(await findIn("import 'old';")).toEqual([]);
  });
});
