import type { ServerResponse } from 'node:http';
import type { Connect } from 'vite';
import { printable } from '../../core/words.ts';
import { UsageError, messageOf } from '../errors.ts';
import { agentTools, loadSdk } from './agentTools.ts';
import type { Asking } from './ask.ts';
import type { Asked } from './DevTalk.ts';
import { type DevServer, type Deed, deeds } from './DevServer.ts';

/** What a command sends to the development server. */
export interface Question {
  deed: Deed;
  asked: Asked;
  /** The name of one of several talks. */
  talk?: string;
  /** The root of the project that it is about: another one's server may have the port of a server that was killed. */
  root?: string;
}

/** The longest question, in bytes. */
const longest = 100_000;

/** Answers a request. */
type Answer = (
  server: DevServer,
  origin: string,
  request: Connect.IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

/** Answers a command that asks the development server. */
export const answer: Answer = async (server, origin, request, response) => {
  try {
    const { deed, asked, talk, root } = (await readJson(request)) as Question;
    if (!deeds.includes(deed)) {
      throw new UsageError(
        `[lectern] The development server does not know "${deed}". Restart it: it may be of another version.`,
      );
    }
    if (root !== undefined && root !== server.root) {
      throw new UsageError(`[lectern] This server shows the talk in ${server.root}.`);
    }
    send(response, 200, await server.answer(deed, asked ?? {}, origin, talk));
  } catch (error) {
    send(response, 400, { error: printable(messageOf(error)) });
  }
};

/** Answers an agent that asks in the Model Context Protocol. Each request stands for itself. */
export const answerAgent: Answer = async (server, origin, request, response) => {
  try {
    const sdk = await loadSdk();
    const address = new URL(request.originalUrl ?? '', origin);
    const talk = address.searchParams.get('talk') ?? undefined;
    const ask = ((deed, asked = {}) => server.answer(deed, asked, origin, talk)) as Asking['ask'];
    const sources = () => server.sources(talk);
    const { fetch } = sdk.createMcpHandler(() => agentTools(sdk, ask, sources, server.root), {
      responseMode: 'json',
    });
    const { method = 'GET', headers } = request;
    const body = method === 'POST' ? await readText(request) : undefined;
    const answered = await fetch(
      new Request(address, {
        method,
        body,
        headers: Object.entries(headers) as [string, string][],
      }),
    );
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
    response.end(await answered.text());
  } catch (error) {
    send(response, 500, { error: printable(messageOf(error)) });
  }
};

/**
 * Reads what was sent.
 *
 * @throws {UsageError} if it is too long, or no JSON
 */
async function readJson(request: Connect.IncomingMessage): Promise<unknown> {
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError('[lectern] The question is no JSON.', { cause: error });
  }
}

/** @throws {UsageError} if it is too long */
async function readText(request: Connect.IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) {
    // The rest is read as well, or the other side would get no answer.
    if (text.length <= longest) text += String(piece);
  }
  if (text.length > longest) throw new UsageError('[lectern] The question is too long.');
  return text;
}

/** Sends an answer. */
function send(response: ServerResponse, status: number, content: unknown) {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(content));
}
