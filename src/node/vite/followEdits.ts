import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setTimeout as pass } from 'node:timers/promises';
import type { FSWatcher, Plugin, ViteDevServer } from 'vite';
import { ownModuleUrl } from '../ownModule.ts';

/**
 * Follows every edit during development: the deck is told about each of them (see `page/followEdits.ts`), and Vite
 * reads no file between its emptying and its filling.
 */
export const followEdits: Plugin = {
  name: 'lectern:follow-edits',
  apply: 'serve',
  configureServer(server) {
    followToTheEnd(server.watcher);
    keepOneRuntime(server);
  },
  load: {
    order: 'pre',
    filter: { id: /\.[cm]?[jt]sx?$/ },
    handler: (id) => whenWritten(id),
  },
  transformIndexHtml: () => [
    { tag: 'script', attrs: { type: 'module', src: ownModuleUrl('node/vite/page/followEdits') } },
  ],
};

/** How long a file that has just been emptied may stay empty, in ms. */
const filling = 1000;

/** Waits until somebody who writes a file has filled it. One that has been empty for some time is meant so. */
async function whenWritten(file: string): Promise<void> {
  for (;;) {
    const found = await stat(file).catch(() => undefined);
    if (!found || found.size > 0 || Date.now() - found.mtimeMs > filling) return;
    await pass(10);
  }
}

/** How long Vite's watcher is silent about a file after a change of it, in ms, and a little more. */
const silence = 60;

/**
 * Looks at a file once more after a change: Vite's watcher drops what follows within 50 ms
 * (https://github.com/paulmillr/chokidar/issues/1455), and Vite would serve half of the file until the next edit.
 */
function followToTheEnd(watcher: FSWatcher) {
  watcher.on('change', (file: string, before?: Stats) => {
    setTimeout(() => {
      stat(file).then(
        (now) => {
          const isSame = now.mtimeMs === before?.mtimeMs && now.size === before.size;
          if (!isSame) watcher.emit('change', file, now);
        },
        // It has been removed since: the watcher says that itself.
        () => {},
      );
    }, silence).unref();
  });
}

/**
 * Keeps React Refresh in one piece. After an edit that leaves no component in the talk, Vite gives its runtime a new
 * address; the page would load it twice, and show no edit any more.
 */
function keepOneRuntime({ middlewares, config: { base } }: ViteDevServer) {
  const runtime = `${base}@react-refresh`;
  middlewares.use((request, response, next) => {
    if (!request.url?.startsWith(`${runtime}?t=`)) return next();
    response.setHeader('Content-Type', 'text/javascript');
    response.end(`export * from '${runtime}';`);
  });
}
