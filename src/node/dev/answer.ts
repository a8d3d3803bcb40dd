import type { IncomingMessage, ServerResponse } from 'node:http';
import { printable } from '../../core/words.ts';
import { UsageError, messageOf } from '../errors.ts';
import type { Asked } from './DevTalk.ts';
import { type DevServer, type Deed, deeds } from './DevServer.ts';

/** What a command sends to the development server. */
export interface Question {
  deed: Deed;
  asked: Asked;
  /** The name of one of several talks. */
  talk?: string;
}

/** The longest question, in bytes. */
const longest = 100_000;

/** Answers a command that asks the development server. */
export async function answer(
  server: DevServer,
  origin: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { deed, asked, talk } = (await readJson(request)) as Question;
    if (!deeds.includes(deed)) {
      throw new UsageError(
        `[lectern] The development server does not know "${deed}". Restart it: it may be of another version.`,
      );
    }
    send(response, 200, await server.answer(deed, asked ?? {}, origin, talk));
  } catch (error) {
    send(response, 400, { error: printable(messageOf(error)) });
  }
}

/**
 * Reads what was sent.
 *
 * @throws {UsageError} if it is too long, or no JSON
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) {
    text += String(piece);
    if (text.length > longest) throw new UsageError('[lectern] The question is too long.');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError('[lectern] The question is no JSON.', { cause: error });
  }
}

/** Sends an answer. */
export function send(response: ServerResponse, status: number, content: unknown) {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(content));
}
