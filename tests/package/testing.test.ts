import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bin, run } from './consumer.ts';

// Jest takes no testTimeout for one project alone.
jest.setTimeout(120_000);

const root = resolve(__dirname, '../..');

// `npm run matrix` does it with what npm, pnpm and Yarn install, in Vitest too.
test('the test of the guide passes in Jest, with the preset of the package', async () => {
  const config = {
    // The package is in tests/node_modules.
    rootDir: join(root, 'tests'),
    roots: [join(root, 'stories/guides/samples')],
    ...(JSON.parse(readFileSync(join(root, 'tests/matrix/jest.json'), 'utf8')) as object),
  };
  const { status, output } = await run(root, bin(root, 'jest'), [
    '--config',
    JSON.stringify(config),
  ]);
  expect({ status, output }).toEqual({
    status: 0,
    output: expect.stringContaining('3 passed, 3 total'),
  });
});
