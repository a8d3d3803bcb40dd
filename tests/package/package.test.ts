import { resolve } from 'node:path';
import { bin, run } from './consumer.ts';

// Jest takes no testTimeout for one project alone.
jest.setTimeout(120_000);

const root = resolve(__dirname, '../..');

test('publint finds nothing wrong with the package', async () => {
  const { status, output } = await run(root, bin(root, 'publint'), [
    'run',
    '--strict',
    process.env.TARBALL!,
  ]);
  expect(output).toContain('All good!');
  expect(status).toBe(0);
});

test('its types resolve in every way to import it', async () => {
  const { status, output } = await run(root, bin(root, 'attw'), [
    process.env.TARBALL!,
    '--profile',
    'esm-only',
    '--format',
    'ascii',
  ]);
  expect({ status, output }).toEqual({
    status: 0,
    output: expect.stringContaining('"lectern/vite"'),
  });
});

test('the manifest, the manual, the API report and the list of its files are up to date', async () => {
  const check = await run(root, 'node', ['scripts/docs.mjs', '--check']);
  expect(check).toEqual({ status: 0, output: '' });
});
