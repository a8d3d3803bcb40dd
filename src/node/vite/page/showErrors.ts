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
