import { provideBrowser, serve, serveTalk } from './servers.ts';

export default async function serveDeck() {
  provideBrowser();
  await serveTalk(
    ...['', 'own/', 'styled/', 'styledReal/'].map(
      (folder) => `tests/browser/fixtures/${folder}vite.config.ts`,
    ),
  );
  process.env.FIXTURES_ORIGIN = await serve('.cache/fixtures');
}
