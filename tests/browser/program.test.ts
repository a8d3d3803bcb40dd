import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from '../../src/node/browser/findBrowser.ts';

it('starts the browser without all that Playwright turns off', async () => {
  const server = await chromium.launchServer({
    executablePath: findBrowser(),
    args: browserArguments(),
  });
  await server.close();
  const [theirs, ours, ...others] = server
    .process()
    .spawnargs.flatMap((argument) => /^--disable-features=(.*)/.exec(argument)?.[1] ?? [])
    .map((list) => list.split(','));
  expect(theirs!.length).toBeGreaterThan(10);
  expect(ours).toEqual(expect.arrayContaining(theirs!));
  expect(others).toEqual([]);
});
