import { packLibrary, provideBrowser, run, serve } from './servers.ts';

export default async function serveStorybook() {
  provideBrowser();
  // The code that it shows must compile with the library.
  packLibrary();
  run('storybook/dist/bin/dispatcher.js', 'build', '--loglevel', 'warn', '--disable-telemetry');
  run('../scripts/bundle-pages.mjs', '.cache/in-page', 'check');
  process.env.STORYBOOK_ORIGIN = await serve('storybook-static');
}
