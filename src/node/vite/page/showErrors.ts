/// <reference types="vite/client" />
// Runs in the page during development.
import { type PageError, placeEvent, stoppedEvent } from '../../../core/page.ts';

// Vite looks for these words.
const hot = import.meta.hot;

/** What a browser says about a module that the server refuses: Vite shows why. */
const isRefused = (error: unknown) =>
  /dynamically imported module|module script failed/i.test(String(error));

const read = (error: unknown): PageError =>
  error instanceof Error
    ? { message: error.message, stack: error.stack ?? '' }
    : { message: String(error), stack: '' };

/** Reports an error that has stopped the talk. One of a slide, or of a view, leaves the rest as it is. */
function report(error: unknown) {
  // React takes away what has thrown in the next moment.
  setTimeout(() => {
    const isGone = document.querySelector('main, section') === null;
    if ((!window.lectern || isGone) && !isRefused(error)) hot?.send(stoppedEvent, read(error));
  }, 100);
}

window.addEventListener('error', ({ error }) => report(error));
window.addEventListener('unhandledrejection', ({ reason }) => report(reason));

// A page that is loaded while a module has a mistake shows nothing. Vite tells what is wrong only to windows that are open
// by then, and sends the edit that mends it to modules that this page does not have.
let isLost = false;
window.addEventListener(
  'error',
  ({ target }) => {
    isLost ||= target instanceof HTMLScriptElement;
  },
  { capture: true },
);
hot?.on('vite:ws:connect', () => {
  // The server says it again to whoever asks for such a module.
  const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  for (const { name, responseStatus } of loaded) if (responseStatus === 500) void fetch(name);
});
hot?.on('vite:beforeUpdate', () => {
  if (isLost) window.location.reload();
});

// When an edited module throws, Vite shows the old page and says so on the console only. The browser remembers what a
// module has thrown, and does not run it again.
hot?.on('vite:afterUpdate', ({ updates }) => {
  for (const { type, acceptedPath, timestamp } of updates) {
    if (type !== 'js-update') continue;
    const address = `${acceptedPath}${acceptedPath.includes('?') ? '&' : '?'}t=${timestamp}`;
    import(/* @vite-ignore */ address).catch((error: unknown) => {
      if (!isRefused(error)) hot.send(stoppedEvent, read(error));
    });
  }
});

const asked = new Map<string, (where?: string) => void>();

hot?.on(placeEvent, ({ stack, where }: PageError & { where?: string }) =>
  asked.get(stack)?.(where),
);

globalThis.lecternPlaceOf = (error) =>
  new Promise((done) => {
    const sent = read(error);
    asked.set(sent.stack, done);
    hot?.send(placeEvent, sent);
  });
