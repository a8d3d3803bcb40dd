import { useEffect, useState } from 'react';
import { offlineFile, offlineName } from '../core/page.ts';
import type { FixedText } from '../core/strings.ts';

/** Whether this browser has kept the talk, so that it works without its server; `says` is what a speaker has to know. */
export interface Offline {
  isKept: boolean;
  says?: FixedText;
}

/**
 * Keeps the talk in the browser, with the service worker that the page names, and says how that went.
 *
 * @param isPresenter whether to ask the server for a newer build from time to time
 */
export function useOffline(isWanted: boolean, isPresenter = false): Offline {
  const [offline, setOffline] = useState<Offline>({ isKept: false });
  useEffect(() => {
    if (!isWanted) return undefined;
    const end = new AbortController();
    let timer: ReturnType<typeof setInterval> | undefined;
    const set = (change: Offline) => end.signal.aborted || setOffline(change);
    register().then(
      (registration) => {
        if (!registration || end.signal.aborted) return;
        follow(registration, set, end.signal);
        const ask = () => registration.update().catch(() => {}); // the server is gone
        if (isPresenter) timer = setInterval(() => void ask(), pause);
      },
      () => set(notKept),
    );
    return () => {
      end.abort();
      clearInterval(timer);
    };
  }, [isWanted, isPresenter]);
  return offline;
}

/** How often a presenter view asks for a newer build, in ms. */
const pause = 60_000;

const notKept: Offline = {
  isKept: false,
  says: 'The browser could not keep this talk. It needs its server until the end.',
};

async function register(): Promise<ServiceWorkerRegistration | undefined> {
  // Only pages of https and of this machine have it.
  const { serviceWorker: workers, connection } = navigator as Navigator & {
    connection?: { saveData?: boolean };
  };
  if (!workers) return undefined;
  const file = document.querySelector<HTMLMetaElement>(`meta[name="${offlineName}"]`)?.content;
  if (file !== undefined) {
    if (connection?.saveData) return undefined;
    return workers.register(new URL(file, document.baseURI), { updateViaCache: 'none' });
  }
  // A development server at an address where a published talk has been.
  const old = await workers.getRegistration().catch(() => undefined); // not for a file
  if (old?.active?.scriptURL.endsWith(`/${offlineFile}`)) await old.unregister();
  return undefined;
}

/** Follows what becomes of the worker, and of those of newer builds. */
function follow(
  registration: ServiceWorkerRegistration,
  set: (offline: Offline) => void,
  signal: AbortSignal,
) {
  const watch = (worker: ServiceWorker | null, isFirst: boolean) =>
    worker?.addEventListener(
      'statechange',
      () => {
        if (worker.state === 'activated')
          void hasNewer(isFirst).then((is) => set(is ? newer : kept));
        if (worker.state === 'redundant' && !registration.active) set(notKept);
      },
      { signal },
    );
  const isFirst = !registration.active;
  if (!isFirst) set(kept);
  watch(registration.installing, isFirst);
  registration.addEventListener('updatefound', () => watch(registration.installing, isFirst), {
    signal,
  });
}

const kept: Offline = { isKept: true };
const newer: Offline = {
  isKept: true,
  says: 'There is a newer version of this talk. Reload to see it.',
};

/** Whether the server has another page than this one: another build has other modules. */
async function hasNewer(isFirst: boolean): Promise<boolean> {
  if (isFirst) return false;
  const page = await fetch(document.URL).then(
    (response) => response.text(),
    () => undefined,
  );
  const modules = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')];
  return page !== undefined && !modules.every(({ src }) => page.includes(src.replace(/.*\//, '')));
}
