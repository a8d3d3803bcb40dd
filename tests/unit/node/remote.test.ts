import { createHash } from 'node:crypto';
import { type Server, createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Buckets } from '../../../src/node/remote/Buckets.ts';
import { Remote, lifetimes } from '../../../src/node/remote/Remote.ts';
import { followPage } from '../../../src/node/remote/phonePage.ts';
import { answerPhones, answerWindow } from '../../../src/node/remote/routes.ts';
import { relay } from '../../../src/node/vite/relay.ts';

const page = () => ({ html: '<!doctype html><title>Phone</title>', rules: "default-src 'none'" });
const state = {
  talk: 'Tea',
  place: 'Slide 1 of 2',
  title: 'Why tea?',
  notes: 'Secret.',
  cues: [],
  step: 0,
  next: 'Cups',
  curtain: 'none',
  spent: 0,
  isRunning: false,
};

let now: number;
let remote: Remote;
let servers: Server[];
let phones: number;
let talk: number;

beforeEach(async () => {
  now = 1000;
  remote = new Remote(() => now);
  servers = [createServer(answerPhones(remote, page)), createServer(answerWindow(remote))];
  [phones, talk] = (await Promise.all(servers.map(listen))) as [number, number];
});

afterEach(() => {
  remote.close();
  for (const server of servers) server.closeAllConnections();
  return Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
});

const listen = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

interface Sent {
  token?: string;
  body?: unknown;
  /** As it is, instead of JSON. */
  raw?: string;
  headers?: Record<string, string>;
}

/** Sends a request, and returns the status and what comes first. */
const send = (port: number, route: string, { token, body, raw, headers }: Sent = {}) =>
  new Promise<{ status: number; text: string; end: () => void }>((resolve, reject) => {
    const [method, path] = route.split(' ');
    const text = raw ?? (method === 'POST' ? JSON.stringify(body ?? {}) : undefined);
    const sent = ask(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        agent: false,
        headers: {
          ...(text !== undefined && { 'Content-Type': 'application/json' }),
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...headers,
        },
      },
      (response) => {
        let got = '';
        const done = () =>
          resolve({ status: response.statusCode!, text: got, end: () => sent.destroy() });
        response.setEncoding('utf8');
        response.on('data', (piece: string) => {
          got += piece;
          // A stream goes on.
          if (
            response.headers['content-type'] === 'text/event-stream' &&
            /data: .*\n\n$/s.test(got)
          )
            done();
        });
        response.on('end', done);
        response.on('error', () => {});
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });

const own = () => ({ Origin: `http://127.0.0.1:${talk}` });
const secret = async () => {
  const { text } = await send(talk, 'POST /window', { headers: own() });
  return (JSON.parse(text) as { secret: string }).secret;
};
const join = async (code = remote.code) => {
  const { status, text } = await send(phones, 'POST /join', { body: { code } });
  return status === 200 ? (JSON.parse(text) as { token: string }).token : status;
};

const next = { number: 1, ask: { deed: 'next' } };
const big = JSON.stringify({ code: 'x'.repeat(2000) });

/** What nobody may do, whoever asks. `token` is a right one where the route wants one. */
const refused: [why: string, side: 'phones' | 'talk', route: string, sent: Sent, status: number][] =
  [
    ...(['phones', 'talk'] as const).flatMap((side): typeof refused =>
      (side === 'phones'
        ? ['GET /', 'POST /join', 'GET /events', 'POST /ask']
        : ['POST /window', 'GET /events', 'POST /state', 'POST /code', 'POST /out']
      ).flatMap((route): typeof refused => [
        [
          'from a page of another site',
          side,
          route,
          { headers: { Origin: 'https://evil.example' } },
          403,
        ],
        ['from a page without an origin', side, route, { headers: { Origin: 'null' } }, 403],
        [
          'under another name of the machine',
          side,
          route,
          { headers: { Host: 'evil.example' } },
          403,
        ],
        ...(route.startsWith('POST')
          ? ([
              [
                'with a body that says to be large',
                side,
                route,
                { raw: '{}', token: 'right', headers: { 'Content-Length': '400000' } },
                413,
              ],
              [
                'with half of a body',
                side,
                route,
                {
                  raw: '{"code":',
                  token: 'right',
                  headers: side === 'talk' ? { Origin: 'own' } : {},
                },
                400,
              ],
              [
                'with a form',
                side,
                route,
                { raw: 'a=1', headers: { 'Content-Type': 'text/plain' }, token: 'right' },
                415,
              ],
            ] as typeof refused)
          : []),
      ]),
    ),
    ...(
      [
        ['phones', 'GET /events', {}],
        ['phones', 'POST /ask', { body: next }],
        ['talk', 'GET /events', {}],
        ['talk', 'POST /state', { body: state }],
        ['talk', 'POST /code', {}],
        ['talk', 'POST /out', { body: { id: 'x' } }],
      ] as const
    ).flatMap(([side, route, sent]): typeof refused => [
      ['without a token', side, route, sent, 401],
      ['with a wrong token', side, route, { ...sent, token: 'A'.repeat(43) }, 401],
      ['with the token of the other side', side, route, { ...sent, token: 'other' }, 401],
    ]),
    ['with a wrong code', 'phones', 'POST /join', { body: { code: 'A'.repeat(22) } }, 401],
    ['without a code', 'phones', 'POST /join', {}, 401],
    ['with a code that is no text', 'phones', 'POST /join', { body: { code: ['x'] } }, 401],
    [
      'with a long code',
      'phones',
      'POST /join',
      { raw: big, headers: { 'Transfer-Encoding': 'chunked' } },
      413,
    ],
    [
      'for a deed that there is not',
      'phones',
      'POST /ask',
      { token: 'right', body: { number: 1, ask: { deed: 'print' } } },
      400,
    ],
    [
      'without a number',
      'phones',
      'POST /ask',
      { token: 'right', body: { ask: { deed: 'next' } } },
      400,
    ],
    [
      'for a state that is none',
      'talk',
      'POST /state',
      { token: 'right', body: { ...state, step: '1' } },
      400,
    ],
    ['without an origin', 'talk', 'POST /window', {}, 403],
    ['for the talk itself', 'phones', 'GET /index.html', {}, 404],
    ['for a route of the window', 'phones', 'POST /state', { token: 'right' }, 404],
  ];

test.each(refused)('%s: refuses %s %s', async (...row) => {
  const [why, side, route, { token, headers, ...sent }, status] = row;
  const tokens =
    side === 'phones' ? [await join(), await secret()] : [await secret(), await join()];
  const right = String(token === 'other' ? tokens[1] : token === 'right' ? tokens[0] : token);
  const origin = headers?.['Origin'] === 'own' ? own() : undefined;
  const port = side === 'phones' ? phones : talk;
  const isLocal =
    side === 'talk' && !headers && route === 'POST /window' && why !== 'without an origin';
  const answer = await send(port, route, {
    ...sent,
    ...(token !== undefined && { token: right }),
    headers: { ...headers, ...origin, ...(isLocal && own()) },
  });
  expect(answer.status).toBe(status);
  expect(answer.text).not.toMatch(/secret|token"|Tea/i);
});

/** Opens a stream, and returns what comes in it so far. */
const listenTo = (port: number, token: string) => send(port, 'GET /events', { token });

test('a code is for one phone, and a token for that phone', async () => {
  const { code } = remote;
  const token = await join(code);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect([await join(code), remote.code === code]).toEqual([401, false]);
  const window = await listenTo(talk, await secret());
  await send(talk, 'POST /state', { token: await secret(), body: { ...state, more: 'of a lie' } });
  const phone = await listenTo(phones, String(token));
  expect(phone.text).toContain('"last":0');
  expect(window.text).toMatch(/"phones":\[\{"id":"[\w-]+","name":"\?","isHere":false\}\]/);
  const [{ id } = { id: '' }] = remote.phones;
  expect((await send(phones, 'POST /ask', { token: String(token), body: next })).status).toBe(204);

  remote.throwOut(id);
  expect((await send(phones, 'POST /ask', { token: String(token), body: next })).status).toBe(401);
  expect((await send(phones, 'GET /events', { token: String(token) })).status).toBe(401);
  phone.end();
  window.end();
});

test('codes and tokens get old, a token only while nobody uses it', async () => {
  const { code } = remote;
  now += lifetimes.code + 1;
  expect(await join(code)).toBe(401);
  const token = String(await join());
  for (let hours = 0; hours < 3; hours++) {
    now += lifetimes.token;
    expect((await send(phones, 'POST /ask', { token, body: next })).status).toBe(503);
  }
  now += lifetimes.token + 1;
  expect((await send(phones, 'POST /ask', { token, body: next })).status).toBe(401);
});

test('the window gets each request once, without what does not belong there', async () => {
  const written: string[] = [];
  const stream = { write: (text: string) => written.push(text), once: () => {}, end: () => {} };
  remote.connectWindow(stream as never);
  const token = String(await join());
  const point = { number: 2, ask: { deed: 'point', x: 0.5, y: 2, z: 1 } };
  for (const body of [next, next, point]) {
    expect((await send(phones, 'POST /ask', { token, body })).status).toBe(204);
  }
  const asks = written.filter((text) => text.includes('"ask"')).map((text) => text.slice(6));
  expect(asks.map((text) => (JSON.parse(text) as { ask: unknown }).ask)).toEqual([
    { deed: 'next' },
    { deed: 'point' },
  ]);
});

test('a phone that asks too often, and who tries codes, is slowed down', async () => {
  const token = String(await join());
  const all = (count: number, one: () => Promise<{ status: number }>) =>
    Promise.all(Array.from({ length: count }, one)).then((answers) =>
      answers.map(({ status }) => status),
    );
  const asked = await all(200, () => send(phones, 'POST /ask', { token, body: next }));
  expect(asked.filter((status) => status === 429)).toHaveLength(20);
  const tried = await all(40, () => send(phones, 'POST /join', { body: { code: 'wrong' } }));
  expect(tried.filter((status) => status === 429)).toHaveLength(21);
  // A right code does not help for a while.
  expect(await join()).toBe(429);
});

test('a bucket is full again after a while, and forgets who has not come for long', () => {
  const buckets = new Buckets(2, 3);
  const take = (at: number) => buckets.take('a', at);
  expect([0, 0, 0, 0, 499, 500, 501, 1100].map(take)).toEqual([
    true,
    true,
    true,
    false,
    false,
    true,
    false,
    true,
  ]);
  for (let n = 0; n < 2000; n++) buckets.take(`${n}`, 1100);
  expect([1100, 1100, 1100, 1100].map(take)).toEqual([true, true, true, false]);
});

test('there are at most eight phones: a ninth takes the place of one that is not connected', async () => {
  const streams = [];
  const tokens: string[] = [];
  for (let n = 0; n < 8; n++) {
    tokens.push(String(await join()));
    if (n > 0) streams.push(await listenTo(phones, tokens[n]!));
  }
  const ninth = await join();
  expect((await send(phones, 'POST /ask', { token: tokens[0], body: next })).status).toBe(401);
  streams.push(await listenTo(phones, String(ninth)));
  expect(await join()).toBe(401);
  for (const { end } of streams) end();
});

test('the page of the phone runs its own script, and no site may frame it', async () => {
  const { status, text } = await send(phones, 'GET /?x=1');
  expect([status, text]).toEqual([200, page().html]);
});

test.each([
  ['https://broker.example.org', 'https://example.org/', /^\[lectern\] relay is "https/],
  ['broker', 'https://example.org/', /^\[lectern\] relay is "broker"/],
  ['wss://broker.example.org', undefined, /^\[lectern\] A relay needs site/],
])('refuses the relay %s with the site %s', (address, site, message) => {
  expect(() => relay(address, site)).toThrow(message);
});

test('the page that follows has no other script, and its key is in no address', () => {
  expect(relay(undefined, undefined)).toEqual([]);
  const [, hash] = /script-src '(sha256-[^']+)'/.exec(followPage('de'))!;
  const [, script] = /<script>(.*)<\/script>/.exec(followPage('de'))!;
  expect(`sha256-${createHash('sha256').update(script!).digest('base64')}`).toBe(hash);
  expect(followPage('de')).toContain('Zum Vortrag');
});
