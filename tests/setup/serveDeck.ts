import { provideBrowser, run, serve } from './servers.ts';

export default async function serveDeck() {
  provideBrowser();
  run('vite/bin/vite.js', 'build', '--logLevel', 'warn');
  process.env.DECK_ORIGIN = await serve('build');
}
