import { readFileSync, statSync } from 'node:fs';
import { type RequestListener, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { relayMeta, remoteMeta, remotePath } from '../../src/core/remote.ts';
import { Remote } from '../../src/node/remote/Remote.ts';
import { followPage, phonePage } from '../../src/node/remote/phonePage.ts';
import { answerPhones, answerWindow } from '../../src/node/remote/routes.ts';
import { Broker } from './broker.ts';
import { type OpenedWindows, openSlides, present } from './openDeck.ts';

const build = resolve(__dirname, '../../build');
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
const broker = new Broker();
const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Serves the built deck with more in its head, and more pages. */
const deckWith =
  (head: () => string, pages: () => Record<string, string> = () => ({})): RequestListener =>
  ({ url = '' }, response) => {
    const path = url.replace(/[?#].*/, '').replace(/\/$/, '/index.html');
    const page = pages()[path];
    const file = join(build, path);
    if (page === undefined && !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const content = page ?? readFileSync(file);
    const isTalk = path === '/index.html';
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
    response.end(isTalk ? String(content).replace('<head>', `<head>${head()}`) : content);
  };

const stop = (server: Server) => {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
};

const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 640 },
  hasTouch: true,
  isMobile: true,
  userAgent: 'Mozilla/5.0 (Linux; Android 16) Chrome/156.0.0.0 Mobile',
};

let remote: Remote;
let windows: OpenedWindows;

beforeAll(async () => {
  await broker.start();
  const relay = `ws://127.0.0.1:${broker.ports.web}`;
  let site = '';
  const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
  const ofRelay = () => meta(relayMeta, `${relay} ${site}/`);
  site = await serve(
    deckWith(ofRelay, () => ({
      '/phone.html': phonePage('en', relay).html,
      '/follow.html': followPage('en'),
    })),
  );
  remote = new Remote();
  const forPhones = await serve(answerPhones(remote, () => phonePage('en')));
  remote.address = () => `${forPhones}/`;
  const [ofWindow, ofDeck] = [
    answerWindow(remote),
    deckWith(() => meta(remoteMeta, '') + ofRelay()),
  ];
  const talk = await serve((request, response) => {
    const isRemote = request.url!.startsWith(remotePath);
    if (isRemote) request.url = request.url!.slice(remotePath.length);
    (isRemote ? ofWindow : ofDeck)(request, response);
  });
  windows = await present(await openSlides(talk));
});

afterAll(async () => {
  remote.close();
  await Promise.all(servers.map(stop));
  await broker.close();
});

async function openOn(address: string, options: BrowserContextOptions): Promise<Page> {
  const context = await windows.audience.page.context().browser()!.newContext(options);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** The address with which the audience follows, as a slide with its code hears it. */
const followAddress = (page: Page) =>
  page.evaluate(
    (name) =>
      new Promise<string>((resolve) => {
        const channel = new BroadcastChannel(name);
        channel.onmessage = ({ data }: MessageEvent<{ follow?: string }>) => {
          if (data.follow) resolve(data.follow);
        };
        channel.postMessage({ type: 'status' });
      }),
    'lectern / Vibe coding phones',
  );

it('a talk is given with phones, and goes on without a server, and after the broker was restarted', async () => {
  const { audience, presenter } = windows;
  await presenter.page.getByRole('button', { name: 'Phone' }).click();
  const dialog = presenter.page.getByRole('dialog', { name: 'Phone' });
  const codeIn = (name: string) =>
    dialog.getByRole('region', { name }).getByText(/^http/).innerText();

  // Over the server of the room.
  const near = await openOn(await codeIn('In the same network'), phone);
  expect(new URL(near.url()).hash).toBe('');
  await near.getByRole('heading', { name: 'VIBE CODING' }).waitFor();
  await near.getByRole('button', { name: 'Next' }).tap();
  await audience.at('#what-is-vibe-coding');
  await presenter.at('#what-is-vibe-coding');
  await near.getByText("you don't read the code").waitFor();
  await near.getByRole('button', { name: 'Black' }).tap();
  await audience.page.getByRole('main', { name: 'A black screen' }).waitFor();
  await near.getByText('The audience sees a black screen.').waitFor();
  await near.getByRole('button', { name: 'Black' }).tap();
  await near.getByRole('button', { name: 'Back' }).tap();
  await audience.at('#vibe-coding');
  await near.reload();
  await near.getByRole('heading', { name: 'VIBE CODING' }).waitFor();

  // The network of the phone is cut: it says so, finds the slide to which the talk has gone, and moves it again.
  await near.context().setOffline(true);
  await near.getByRole('button', { name: 'Next' }).tap();
  await near.getByText('Not sent: no connection.').waitFor();
  await audience.press('PageDown');
  await near.context().setOffline(false);
  await near.getByRole('heading', { name: 'What IS vibe coding?' }).waitFor();
  await near.getByRole('button', { name: 'Back' }).tap();
  await audience.at('#vibe-coding');

  // Over the relay, and on the audience's own screens: without notes.
  const far = await openOn(await codeIn('Over the relay'), phone);
  await far.getByRole('heading', { name: 'VIBE CODING' }).waitFor();
  const follower = await openOn(await followAddress(audience.page), {});
  await follower.getByRole('heading', { name: 'VIBE CODING' }).waitFor();
  expect(follower.url()).not.toContain('follow');
  await far.getByRole('button', { name: 'Next' }).tap();
  await audience.at('#what-is-vibe-coding');
  await follower.waitForURL('**/#what-is-vibe-coding');
  await near.getByRole('heading', { name: 'What IS vibe coding?' }).waitFor();

  // Who is connected is shown, and can be thrown out.
  await dialog.getByText('2. Android · connected').waitFor();
  await dialog.getByRole('button', { name: 'Disconnect 1. Android' }).click();
  await near.getByText('This phone is not connected.').waitFor();
  await near.getByText("you don't read the code").waitFor({ state: 'detached' });

  // The server is killed, and the broker: the talk goes on, and so does the phone when the broker is back.
  await Promise.all(servers.slice(1).map(stop));
  await broker.stop();
  await far.getByText('No connection. Trying again …').waitFor();
  await audience.press('PageDown');
  await presenter.at('#what-is-vibe-coding/1');
  await broker.start();
  await far.getByText('step 1 of 3').first().waitFor();
  await far.locator('[data-link="open"]').waitFor();
  await far.getByRole('button', { name: 'Next' }).tap();
  await audience.at('#what-is-vibe-coding/2');
  await presenter.at('#what-is-vibe-coding/2');
  await follower.waitForURL('**/#what-is-vibe-coding/2');

  // Who follows looks around, and comes back.
  await follower.getByRole('button', { name: 'Stop following' }).click();
  await far.getByRole('button', { name: 'Next' }).tap();
  await audience.at('#what-is-vibe-coding/3');
  await far.getByText('step 3 of 3').first().waitFor();
  expect(new URL(follower.url()).hash).toBe('#what-is-vibe-coding/2');
  await follower.getByRole('button', { name: 'Follow the talk' }).click();
  await follower.waitForURL('**/#what-is-vibe-coding/3');
});
