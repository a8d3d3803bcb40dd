import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Opened, openStorybook } from '../browser/openDeck.ts';
import { bin, run } from '../package/consumer.ts';
import { ready, stories } from './storybook.ts';

const root = resolve(__dirname, '../..');
/** A project that has installed the library: what is copied from Storybook must compile in it. */
const project = join(root, '.cache/copied-code');

interface Preview {
  storyStoreValue: {
    loadStory: (of: { storyId: string }) => Promise<{
      parameters: {
        docs?: {
          source?: { code?: string; transform?: (code: string, context: unknown) => string };
        };
      };
    }>;
    getStoryContext: (story: unknown) => unknown;
  };
}

// Views are not public: their pages have the code of a talk, which is the same on all of them.
const shown = stories.filter(
  ({ title, tags }) =>
    !tags.includes('breaks-on-purpose') &&
    !/View$|Overview|Palette|Help|Summary|All kinds/.test(title),
);

let opened: Opened;
let codes: Record<string, string>;

beforeAll(async () => {
  opened = await openStorybook({
    path: `/iframe.html?id=${stories[1]!.id}&viewMode=story`,
    reducedMotion: true,
  });
  await ready(opened.page);
  codes = await opened.page.evaluate(
    async (ids) => {
      const preview = (window as unknown as { __STORYBOOK_PREVIEW__: Preview })
        .__STORYBOOK_PREVIEW__;
      const store = preview.storyStoreValue;
      const found: Record<string, string> = {};
      for (const storyId of ids) {
        const story = await store.loadStory({ storyId });
        const { code, transform } = story.parameters.docs?.source ?? {};
        found[storyId] = code ?? transform!('', store.getStoryContext(story));
      }
      return found;
    },
    shown.map(({ id }) => id),
  );
});

it('begins with its imports', () => {
  const without = Object.entries(codes).filter(
    ([, code]) => !/^import \{[^}]+\} from '/.test(code),
  );
  expect(without).toEqual([]);
});

it('has no address of Storybook, and no data of a file', () => {
  const found = Object.entries(codes).filter(([, code]) =>
    /127\.0\.0\.1|['"]data:|\[object/.test(code),
  );
  expect(found).toEqual([]);
});

it('is in lines that can be read without scrolling to the side', () => {
  const lines = Object.values(codes).flatMap((code) => code.split('\n'));
  // A text that is longer than a line is not broken.
  const isText = /^\s*(?:<p>)?[^\s<{]|["'`].*["'`]/;
  const long = lines.filter((line) => line.length > 100 && !isText.test(line));
  expect(long).toEqual([]);
});

it('compiles in a project that has installed the library', async () => {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  symlinkSync(join(root, 'tests/node_modules/lectern'), join(project, 'node_modules/lectern'));
  for (const [id, code] of Object.entries(codes)) writeFileSync(join(project, `${id}.tsx`), code);
  const compilerOptions = {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    jsx: 'react-jsx',
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['vite/client'],
  };
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['*.tsx'] }),
  );
  expect(await run(project, bin(root, 'tsc'))).toEqual({ status: 0, output: '' });
}, 240_000);
