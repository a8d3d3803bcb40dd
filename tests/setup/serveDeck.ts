import { provideBrowser, run, serve } from './servers.ts';

export default async function serveDeck() {
  provideBrowser();
  run('vite/bin/vite.js', 'build', '--logLevel', 'warn');
  process.env.DECK_ORIGIN = await serve('build');

  const config = 'tests/browser/fixtures/vite.config.ts';
  run('vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'warn');
  process.env.FIXTURES_ORIGIN = await serve('.cache/fixtures');
}
