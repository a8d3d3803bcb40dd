import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { hostname, networkInterfaces } from 'node:os';
import { property, toName } from '../../core/outside.ts';
import { phoneName, toAsk, toRemoteState } from '../../core/remote.ts';
import { isOnThisMachine, whyNotLocal } from '../localOnly.ts';
import { Buckets } from './Buckets.ts';
import type { PhonePage } from './phonePage.ts';
import type { Remote } from './Remote.ts';

/** Why a request gets no answer: a status of HTTP. */
class Refusal extends Error {
  readonly status: number;
  constructor(status: number, reason: string) {
    super(reason);
    this.status = status;
  }
}

/** A request, after its first checks. */
interface Asked {
  remote: Remote;
  request: IncomingMessage;
  response: ServerResponse;
  /** What it has sent, parsed. */
  body: unknown;
}

/** One route: how much may be sent to it, and what it does. What it returns is sent as JSON. */
interface Route {
  most: number;
  act: (asked: Asked) => unknown;
}

/** What a phone may ask of the server in the network of the room. */
const phoneRoutes: Readonly<Record<string, Route>> = {
  'POST /join': {
    most: 200,
    act: ({ remote, request, body }) => {
      const token = remote.join(textOf(body, 'code'), phoneName(request.headers['user-agent']));
      if (token === undefined) throw new Refusal(401, 'This code was used, or is too old.');
      return { token };
    },
  },
  'GET /events': {
    most: 0,
    act: ({ remote, request, response }) => {
      const guest = remote.guestOf(tokenOf(request)) ?? refuseToken();
      remote.connect(guest, asStream(response));
    },
  },
  'POST /ask': {
    most: 500,
    act: ({ remote, request, body }) => {
      const guest = remote.guestOf(tokenOf(request)) ?? refuseToken();
      if (!askRates.take(guest.id, remote.now())) throw new Refusal(429, 'Too many requests.');
      const ask = toAsk(property(body, 'ask'));
      const number = property(body, 'number');
      if (!ask || !Number.isSafeInteger(number)) throw new Refusal(400, 'There is no such deed.');
      if (!remote.ask(guest, number as number, ask)) throw new Refusal(503, 'No window is open.');
    },
  },
};

/** What the window of the talk may ask, on this machine. */
const windowRoutes: Readonly<Record<string, Route>> = {
  'POST /window': {
    most: 200,
    act: ({ remote, request, body }) => {
      // A program without an origin is no window.
      if (request.headers.origin === undefined) throw new Refusal(403, 'Only pages may ask.');
      remote.lang = textOf(body, 'lang');
      return { secret: remote.secret, session: remote.session };
    },
  },
  'GET /events': {
    most: 0,
    act: ({ remote, request, response }) => {
      checkSecret(remote, request);
      remote.connectWindow(asStream(response));
    },
  },
  'POST /state': {
    most: 300_000,
    act: ({ remote, request, body }) => {
      checkSecret(remote, request);
      const state = toRemoteState(body);
      if (!state) throw new Refusal(400, 'This is no state of a talk.');
      remote.setState(JSON.stringify(state));
    },
  },
  'POST /code': {
    most: 200,
    act: ({ remote, request }) => {
      checkSecret(remote, request);
      remote.renewCode();
    },
  },
  'POST /out': {
    most: 200,
    act: ({ remote, request, body }) => {
      checkSecret(remote, request);
      remote.throwOut(textOf(body, 'id'));
    },
  },
};

/** How often a phone may ask: 60 places of the pointer per second, and some more. */
const askRates = new Buckets(90, 180);

/** Answers phones, in the network of the room. It serves the page of the phone, and nothing of the talk. */
export function answerPhones(remote: Remote, page: () => PhonePage): RequestListener {
  // Per machine, whatever it asks for; and codes, which are long, for all machines together.
  const rates = new Buckets(100, 300);
  const joins = new Buckets(1, 20);
  return (request, response) => {
    void answer(response, async () => {
      const path = pathOf(request);
      if (!rates.take(request.socket.remoteAddress ?? '', remote.now()))
        throw new Refusal(429, 'Too fast.');
      if (!isOwnHost(request.headers.host))
        throw new Refusal(403, 'This is no name of this machine.');
      refuseOthers(request);
      if (path === 'GET /') return sendPage(response, page());
      const route = Object.hasOwn(phoneRoutes, path) ? phoneRoutes[path] : undefined;
      if (!route) throw new Refusal(404, 'There is nothing here.');
      if (path === 'POST /join' && !joins.take('', remote.now()))
        throw new Refusal(429, 'Too many codes.');
      return act(route, { remote, request, response });
    });
  };
}

/** Answers the window of the talk, on the server that shows the talk. */
export function answerWindow(remote: Remote): RequestListener {
  const rates = new Buckets(200, 400);
  return (request, response) => {
    void answer(response, async () => {
      const refusal = whyNotLocal(request);
      if (refusal !== undefined) throw new Refusal(403, refusal);
      if (!rates.take('', remote.now())) throw new Refusal(429, 'Too fast.');
      const path = pathOf(request);
      const route = Object.hasOwn(windowRoutes, path) ? windowRoutes[path] : undefined;
      if (!route) throw new Refusal(404, 'There is nothing here.');
      return act(route, { remote, request, response });
    });
  };
}

async function act(route: Route, asked: Omit<Asked, 'body'>) {
  const body =
    asked.request.method === 'POST' ? await bodyOf(asked.request, route.most) : undefined;
  return route.act({ ...asked, body });
}

/** Answers with what comes back, or with the reason of a refusal. Nothing of it is logged. */
async function answer(response: ServerResponse, work: () => Promise<unknown>) {
  try {
    const answered = await work();
    if (response.headersSent) return;
    const [status, text] = answered === undefined ? [204, ''] : [200, JSON.stringify(answered)];
    response.writeHead(status, { ...plain, 'Content-Type': 'application/json' }).end(text);
  } catch (error) {
    const [status, reason] =
      error instanceof Refusal ? [error.status, error.message] : [500, 'It has failed.'];
    if (response.headersSent) response.destroy();
    // The rest of a body that is too long is not read.
    else response.writeHead(status, { ...plain, Connection: 'close' }).end(reason);
  }
}

const plain = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

function sendPage(response: ServerResponse, { html, rules }: PhonePage) {
  response
    .writeHead(200, {
      ...plain,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `${rules}; frame-ancestors 'none'`,
    })
    .end(html);
}

/** A response that sends one message after the other. */
function asStream(response: ServerResponse): ServerResponse {
  response.writeHead(200, {
    ...plain,
    'Content-Type': 'text/event-stream',
    // A proxy would collect what comes.
    'X-Accel-Buffering': 'no',
  });
  response.write(':\n\n');
  return response;
}

/** The method and the path. What follows a question mark is not looked at: nothing secret is in an address. */
const pathOf = ({ method, url = '' }: IncomingMessage) => `${method} ${url.replace(/[?#].*/, '')}`;

/** @throws {Refusal} if the body is too long or no JSON */
async function bodyOf(request: IncomingMessage, most: number): Promise<unknown> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > most) throw new Refusal(413, 'This is too long.');
  if (!request.headers['content-type']?.startsWith('application/json')) {
    throw new Refusal(415, 'This is no JSON.');
  }
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > most) throw new Refusal(413, 'This is too long.');
    pieces.push(piece);
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch {
    throw new Refusal(400, 'This is no JSON.');
  }
}

const textOf = (body: unknown, name: string) => toName(property(body, name)) ?? '';

const tokenOf = ({ headers }: IncomingMessage) =>
  /^Bearer ([\w-]{1,100})$/.exec(headers.authorization ?? '')?.[1] ?? '';

function refuseToken(): never {
  throw new Refusal(401, 'This phone is not connected any more.');
}

/** @throws {Refusal} if it is not the window of the talk that asks */
function checkSecret(remote: Remote, request: IncomingMessage) {
  if (!remote.isSecret(tokenOf(request))) throw new Refusal(401, 'This is no window of the talk.');
}

/** @throws {Refusal} if a page of another site asks */
function refuseOthers({ headers }: IncomingMessage) {
  const { origin, host } = headers;
  const isOwn = origin === undefined || origin === `http://${host}`;
  const isOther = ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']));
  // A link to the page may be anywhere, for example in a message to oneself.
  if (!isOwn || (isOther && headers['sec-fetch-mode'] !== 'navigate')) {
    throw new Refusal(403, 'Pages of others may not ask.');
  }
}

/** Whether a request was meant for this machine: a page of another site could lead its own name here. */
function isOwnHost(host: string | undefined): boolean {
  const address = `http://${host}`;
  if (host === undefined || !URL.canParse(address)) return false;
  const name = new URL(address).hostname;
  if (isOnThisMachine(address)) return true;
  const own = hostname().toLowerCase();
  if (name === own || name === `${own}.local`) return true;
  return Object.values(networkInterfaces()).some((all) =>
    all?.some((one) => name === (one.family === 'IPv6' ? `[${one.address}]` : one.address)),
  );
}
