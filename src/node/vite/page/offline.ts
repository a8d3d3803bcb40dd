/*
 * The service worker of a talk: it keeps the files of the build in the browser, and answers from them when the server
 * does not. The build writes the class into a file of its own, so it may use nothing from outside itself.
 */

/** What a service worker knows of itself: TypeScript's types of a page do not have it. */
interface Worker extends EventTarget {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
}
interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends Event {
  request: Request;
  respondWith(response: Promise<Response>): void;
}

/** Keeps the files of a build, and answers requests. Paths are those from the folder of the site. */
export class Offline {
  /** How long a server may take to answer, in ms, before what is kept is shown instead. */
  readonly patience = 3000;
  /** When a server has last been too slow: nobody waits for it again in the next seconds. */
  slowAt = -Infinity;
  readonly worker: Worker;
  readonly scope: string;
  /** What the names of the caches of this site begin with. */
  readonly own: string;
  readonly build: string;
  readonly built: readonly string[];
  readonly shared: readonly string[];

  /**
   * @param build the name of the build: another one if any file is another one
   * @param built the files that Vite has made
   * @param shared the files of the public folder that the talk names
   */
  constructor(worker: Worker, build: string, built: readonly string[], shared: readonly string[]) {
    this.worker = worker;
    this.scope = worker.registration.scope;
    this.own = `lectern ${this.scope} `;
    this.build = build;
    this.built = built;
    this.shared = shared;
    worker.addEventListener('install', (event) => (event as WaitingEvent).waitUntil(this.keep()));
    worker.addEventListener('activate', (event) =>
      (event as WaitingEvent).waitUntil(this.forget()),
    );
    worker.addEventListener('fetch', (event) => {
      const { request } = event as RequestEvent;
      const file = request.method === 'GET' ? this.fileOf(request.url) : undefined;
      // A file with a hash that is not known may be of the build before, which another window shows.
      const isOwn = file !== undefined && (this.isKnown(file) || this.hasHash(file));
      if (isOwn) (event as RequestEvent).respondWith(this.answer(request, file));
    });
  }

  isKnown(file: string) {
    return this.built.includes(file) || this.shared.includes(file);
  }

  /** Whether the name of a file has a hash of what is in it: then this never changes. Public files have their own names. */
  hasHash(file: string) {
    return /^assets\/.*-[\w-]{8}\.\w+$/.test(file) && !this.shared.includes(file);
  }

  addressOf(file: string) {
    const path = encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));
    return new URL(path || './', this.scope).href;
  }

  /** The file of an address; undefined if it is none of the site. */
  fileOf(address: string) {
    const { origin, pathname } = new URL(address);
    const whole = origin + pathname;
    if (!whole.startsWith(this.scope)) return undefined;
    try {
      return decodeURIComponent(whole.slice(this.scope.length)).replace(/(^|\/)$/, '$1index.html');
    } catch {
      return undefined; // a malformed escape, such as a single %
    }
  }

  async keep() {
    const cache = await caches.open(this.own + this.build);
    await Promise.all(
      [...this.built, ...this.shared].map(async (file) => {
        const address = this.addressOf(file);
        // It is there if an earlier attempt was cut off.
        if (await cache.match(address)) return;
        const isFixed = this.hasHash(file);
        const older = isFixed ? await caches.match(address) : undefined;
        const response = older ?? (await fetch(address, isFixed ? {} : { cache: 'no-cache' }));
        if (!response.ok) throw new Error(`${address}: ${response.status}`);
        const { status, statusText, headers } = response;
        // A page may not be answered with a response that was redirected.
        const plain = response.redirected
          ? new Response(response.body, { status, statusText, headers })
          : response;
        await cache.put(address, plain);
      }),
    );
    await this.worker.skipWaiting();
  }

  /** Removes the files of older builds, but not of the last one: a window may still show it. */
  async forget() {
    const names = await caches.keys();
    const older = names.filter((name) => name.startsWith(this.own) && !name.endsWith(this.build));
    await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
    await this.worker.clients.claim();
  }

  async answer(request: Request, file: string) {
    const cache = await caches.open(this.own + this.build);
    const kept = await cache.match(this.addressOf(file));
    if (this.hasHash(file)) {
      const one = kept ?? (await caches.match(request.url));
      return one ? this.partOf(one, request) : fetch(request);
    }
    if (!kept) return fetch(request);
    return (await this.fromServer(request)) ?? this.partOf(kept, request);
  }

  /** What the server answers; undefined if it does not, or is ill or too slow. */
  async fromServer(request: Request) {
    const wait = Date.now() - this.slowAt < 10_000 ? 0 : this.patience;
    const first = await Promise.race([
      fetch(request).catch(() => undefined),
      new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), wait)),
    ]);
    if (first === 'late') {
      this.slowAt = Date.now();
      return undefined;
    }
    // If it says that there is no such file, the file has been removed.
    return first && first.status < 500 ? first : undefined;
  }

  /** The part of a file that is asked for: browsers play films in parts. */
  async partOf(response: Response, request: Request) {
    const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range') ?? '');
    const [from = '', to = ''] = range?.slice(1) ?? [];
    if (from + to === '') return response;
    const whole = await response.blob();
    const { size, type } = whole;
    const start = from === '' ? Math.max(size - Number(to), 0) : Number(from);
    const end = from === '' || to === '' ? size : Math.min(Number(to) + 1, size);
    if (start >= end) {
      return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
    }
    const headers = new Headers(response.headers);
    headers.set('content-range', `bytes ${start}-${end - 1}/${size}`);
    headers.set('content-length', String(end - start));
    return new Response(whole.slice(start, end, type), { status: 206, headers });
  }
}
