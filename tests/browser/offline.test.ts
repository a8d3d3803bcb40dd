import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { newFolder } from '../setup/lectern.ts';
import { type OpenedDeck, openSlides, present } from './openDeck.ts';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A server that can be stopped, or be too slow, and whose site can be replaced. */
class SiteServer {
  readonly folder = newFolder();
  isSlow = false;
  #server?: Server;
  #port = 0;

  constructor() {
    cpSync('.cache/harbor-talk', this.folder, { recursive: true });
  }

  async start() {
    this.#server = createServer((request, response) => this.#answer(request, response));
    await new Promise<void>((resolve) => this.#server!.listen(this.#port, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address !== null && typeof address === 'object') this.#port = address.port;
  }

  get origin() {
    return `http://127.0.0.1:${this.#port}`;
  }

  async stop() {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  /** Publishes another build, whose title says so. */
  publish(title: string) {
    for (const file of ['index.html', 'lectern-offline.js']) {
      const path = join(this.folder, file);
      const changed = readFileSync(path, 'utf8')
        .replace(/<title>[^<]*/, `<title>${title}`)
        .replaceAll(/index-[\w-]{8}\.js/g, 'index-NewBuild.js')
        // The name of the build.
        .replace(/(?<=["`])[\w-]{43}(?=["`])/, title);
      writeFileSync(path, changed);
    }
    const assets = join(this.folder, 'assets');
    const [main = ''] = /index-[\w-]{8}\.js/.exec(
      readFileSync('.cache/harbor-talk/index.html', 'utf8'),
    ) ?? [''];
    cpSync(join(assets, main), join(assets, 'index-NewBuild.js'));
  }

  #answer({ url = '/' }: IncomingMessage, response: ServerResponse) {
    if (this.isSlow) return;
    const { pathname } = new URL(url, this.origin);
    const path = join(this.folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    try {
      const body = readFileSync(path);
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  }
}

const site = new SiteServer();
beforeAll(() => site.start());
afterAll(() => site.stop());

/** Opens the talk, and waits until the browser has kept it. */
async function openKept(): Promise<OpenedDeck> {
  const deck = await openSlides(site.origin, { context: { serviceWorkers: 'allow' } });
  await kept(deck.page);
  return deck;
}

const kept = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

it('shows all of a talk without its server, once it has been opened: reloaded, beside its presenter view, with films', async () => {
  const deck = await openKept();
  await site.stop();
  await deck.load('/');
  const { presenter, problems } = await present(deck);
  await presenter.page.getByText('Works without its server.').waitFor();
  await deck.go('#twelve-seconds-at-the-pier');
  await deck.page.evaluate(playFromMiddle);
  await deck.load('/?printMode=true');
  expect(await deck.page.evaluate(lostPictures)).toEqual([]);
  expect(problems).toEqual([]);
  await site.start();
});

function lostPictures() {
  return [...document.images]
    .filter(({ complete, naturalWidth }) => complete && naturalWidth === 0)
    .map(({ src }) => src);
}

/** Browsers ask for a film in parts. */
async function playFromMiddle() {
  const film = document.createElement('video');
  film.muted = true;
  film.src = document.querySelector('video')!.currentSrc;
  await film.play();
  film.currentTime = film.duration / 2;
  await new Promise((resolve) => film.addEventListener('seeked', resolve, { once: true }));
}

it('shows a new build when the talk is opened next, and says in the presenter view that there is one', async () => {
  const deck = await openKept();
  const { presenter } = await present(deck);
  site.publish('Second build');
  await presenter.page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())!.update();
  });
  await presenter.page.getByText('There is a newer version of this talk.').waitFor();
  // The window from before still has all of its files.
  await deck.press('o');
  await deck.page.getByRole('dialog', { name: 'Overview' }).waitFor();
  await site.stop();
  await deck.load('/');
  expect(await modules(deck.page)).toEqual(['index-NewBuild.js']);
  await site.start();
});

it('says what to do when the page of a build is opened from the disk, and nothing elsewhere', async () => {
  const { page } = await openKept();
  const notice = page.getByRole('alert');
  expect(await notice.count()).toBe(0);
  await page.goto(pathToFileURL(join(site.folder, 'index.html')).href);
  await notice.getByText('lectern present').waitFor();
});

it('shows at once what is there, and after three seconds what was kept, if the server is too slow', async () => {
  const deck = await openKept();
  site.publish('Third build');
  const titles = await deck.page.evaluate(async () => (await fetch('/')).text());
  expect(titles).toContain('<title>Third build');
  site.isSlow = true;
  await deck.load('/');
  await deck.page.getByRole('heading', { name: 'Ships and queues' }).waitFor();
  site.isSlow = false;
});

const modules = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLScriptElement>('script[type="module"]')].map(({ src }) =>
      src.replace(/.*\//, ''),
    ),
  );
