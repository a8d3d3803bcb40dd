import { toText } from '../commands/check/text.ts';
import { describeKinds, listKinds } from '../commands/kinds.ts';
import { UsageError, codeOf, messageOf } from '../errors.ts';
import { printable } from '../../core/words.ts';
import { ownVersion } from '../ownModule.ts';
import type { Asking } from './ask.ts';

type Sdk = typeof import('@modelcontextprotocol/server');
type McpServer = InstanceType<Sdk['McpServer']>;
type JsonSchema = Parameters<Sdk['fromJsonSchema']>[0];

/**
 * Loads what speaks the Model Context Protocol.
 *
 * @throws {UsageError} if it is not installed
 */
export async function loadSdk(): Promise<Sdk> {
  try {
    return await import('@modelcontextprotocol/server');
  } catch (error) {
    if (codeOf(error) !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UsageError(
      '[lectern] The package of the Model Context Protocol is not there. Run "npm install --save-dev @modelcontextprotocol/server".',
      { cause: error },
    );
  }
}

const slide = { type: 'string', description: 'number or id' };
const step = { type: 'string', description: 'items revealed, such as 0; default: all' };
const theme = { type: 'string', description: "default: the talk's own" };
const aspectRatio = { type: 'string', enum: ['16:9', '16:10', '4:3'] };
const slides = { type: 'string', description: 'numbers, ranges, ids: 4-6,problems; default: all' };

/**
 * Makes a server with what an agent can ask about a talk. The tools do what the commands do.
 *
 * @param ask asks the development server
 */
export function agentTools(sdk: Sdk, ask: Asking['ask']): McpServer {
  const server = new sdk.McpServer({ name: 'lectern', version: ownVersion() });
  const add = (
    name: string,
    description: string,
    properties: object,
    required: string[],
    act: (asked: Record<string, string>) => Promise<Content[]>,
  ) => {
    const schema = { type: 'object', properties, required, additionalProperties: false };
    const inputSchema = sdk.fromJsonSchema<Record<string, string>>(schema as JsonSchema);
    server.registerTool(name, { description, inputSchema }, async (asked) => {
      try {
        return { content: await act(asked) };
      } catch (error) {
        return { content: [text(printable(messageOf(error)))], isError: true };
      }
    });
  };
  add('kinds', 'Slide kinds and elements: what each is for, how much it holds.', {}, [], () =>
    Promise.resolve([text(listKinds())]),
  );
  add(
    'kind',
    'How to write a slide kind or an element: props, limits, example.',
    { name: { type: 'string', description: 'such as CodeSlide' } },
    ['name'],
    ({ name }) => Promise.resolve([text(describeKinds([name!]))]),
  );
  add('outline', 'The slides: parts, ids, titles, steps, minutes, notes.', {}, [], async () => [
    json(await ask('outline')),
  ]);
  add(
    'look',
    'A picture of a slide as it is now. Without a slide: a sheet of all.',
    { slide, step, theme, aspectRatio },
    [],
    async ({ slide: one, ...asked }) => {
      const look = await ask(one === undefined ? 'sheet' : 'look', { ...asked, slides: one });
      const { png: data, name, error } = look;
      return [
        { type: 'image', data, mimeType: 'image/png' },
        text(error === undefined ? name : `${name}. The slide has thrown an error: ${error}`),
      ];
    },
  );
  add(
    'check',
    'What would go wrong on stage, and how to fix it.',
    {
      slides,
      theme: { type: 'string', description: "themes: midnight,paper; default: the talk's own" },
      aspectRatio: { type: 'string', description: 'default: all' },
      rules: { type: 'string', description: 'categories and rules: fit,words; default: all' },
    },
    [],
    async (asked) => [text(toText(await ask('check', asked), false))],
  );
  add(
    'goto',
    'Show a slide to the person.',
    { slide, step },
    ['slide'],
    async ({ slide: one, step: at }) => [json(await ask('goto', { slides: one, step: at }))],
  );
  add(
    'current',
    'What the person looks at: slide, step, theme, selected element, findings.',
    {},
    [],
    async () => [json(await ask('current'))],
  );
  return server;
}

type Content = { type: 'text'; text: string } | { type: 'image'; data: string; mimeType: string };

const text = (words: string): Content => ({ type: 'text', text: words });
const json = (value: unknown): Content => text(JSON.stringify(value));
