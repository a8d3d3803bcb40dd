import { provideBrowser, run, serve, serveTalk } from './servers.ts';

export default async function serveDeck() {
  provideBrowser();
  await serveTalk();

  for (const folder of ['fixtures', 'fixtures/own', 'fixtures/styled', 'fixtures/styledReal']) {
    const config = `tests/browser/${folder}/vite.config.ts`;
    run('vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'warn');
  }
  process.env.FIXTURES_ORIGIN = await serve('.cache/fixtures');
}
