import { provideBroker, provideBrowser, run, serve, serveTalk } from './servers.ts';

export default async function serveDeck() {
  provideBrowser();
  provideBroker();
  run('../scripts/bundle-pages.mjs', 'dist', 'phone');
  await serveTalk(
    ...['', 'own/', 'parts/'].map((folder) => `tests/browser/fixtures/${folder}vite.config.ts`),
    'tests/talks/harbor/vite.config.ts',
  );
  process.env.FIXTURES_ORIGIN = await serve('.cache/fixtures');
  process.env.HARBOR_ORIGIN = await serve('.cache/harbor-talk');
}
