import { provideBrowser, run, serve } from './servers.ts';

export default async function serveDeck() {
  provideBrowser();
  run('vite/bin/vite.js', 'build', '--logLevel', 'warn');
  process.env.DECK_ORIGIN = await serve('build');

  for (const folder of ['fixtures', 'fixtures/own', 'fixtures/styled', 'fixtures/styledReal']) {
    const config = `tests/browser/${folder}/vite.config.ts`;
    run('vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'warn');
  }
  process.env.FIXTURES_ORIGIN = await serve('.cache/fixtures');
}
