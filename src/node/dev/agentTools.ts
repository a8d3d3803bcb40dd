import type { SourceFiles } from '../commands/check/SourceFiles.ts';
import { toText } from '../commands/check/text.ts';
import { compareRehearsals } from '../commands/rehearsals.ts';
import { describeKinds, listKinds } from '../commands/kinds.ts';
import { UsageError, codeOf, messageOf } from '../errors.ts';
import { printable } from '../../core/words.ts';
import { ownVersion } from '../ownModule.ts';
import type { Asking } from './ask.ts';
import { readRehearsals } from './Rehearsals.ts';

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

const slide = { type: ['string', 'integer'], description: 'number or id' };
const step = { type: ['string', 'integer'], description: 'items revealed; default: all' };
const theme = { type: 'string', description: "default: the talk's own" };
const aspectRatio = { type: 'string', enum: ['16:9', '16:10', '4:3'] };
const slides = {
  type: ['string', 'integer'],
  description: 'numbers, ranges, ids: 4-6,problems; default: all',
};

/** Something that an agent can ask. */
interface Tool {
  name: string;
  description: string;
  /** What is asked with it. */
  properties?: object;
  required?: string[];
  act: (asked: Record<string, string>) => Content[] | Promise<Content[]>;
}

/**
 * Makes a server with what an agent can ask about a talk. The tools do what the commands do.
 *
 * @param ask asks the development server
 * @param sources the modules of the talk, as they are now
 * @param root Vite's root
 */
export function agentTools(
  sdk: Sdk,
  ask: Asking['ask'],
  sources: () => Promise<SourceFiles>,
  root: string,
): McpServer {
  const server = new sdk.McpServer({ name: 'lectern', version: ownVersion() });
  const rehearsed = async () => compareRehearsals(await ask('outline'), readRehearsals(root));
  const tools = [...kindTools, ...talkTools(ask, sources, rehearsed)];
  for (const { name, description, properties = {}, required = [], act } of tools) {
    const schema = { type: 'object', properties, required, additionalProperties: false };
    const inputSchema = sdk.fromJsonSchema<Record<string, string>>(schema as JsonSchema);
    server.registerTool(name, { description, inputSchema }, async (asked) => {
      try {
        const texts = Object.entries(asked).map(([key, value]) => [key, String(value)]);
        return { content: await act(Object.fromEntries(texts) as Record<string, string>) };
      } catch (error) {
        return { content: [text(printable(messageOf(error)))], isError: true };
      }
    });
  }
  return server;
}

/** What there is to write slides with. */
const kindTools: Tool[] = [
  {
    name: 'kinds',
    description: 'Slide kinds and elements: what each is for, how much it holds.',
    act: () => [text(listKinds())],
  },
  {
    name: 'kind',
    description: 'How to write a slide kind or an element: props, limits, example.',
    properties: { name: { type: 'string', description: 'such as CodeSlide' } },
    required: ['name'],
    act: ({ name }) => [text(describeKinds([name!]))],
  },
];

/** What there is to know about the talk, and where the person is. */
const talkTools = (
  ask: Asking['ask'],
  sources: () => Promise<SourceFiles>,
  rehearsed: () => Promise<string>,
): Tool[] => [
  {
    name: 'outline',
    description: 'The slides: parts, ids, titles, steps, minutes, notes.',
    act: async () => [json(await ask('outline'))],
  },
  {
    name: 'look',
    description: 'A picture of a slide as it is now. Without a slide: a sheet of all.',
    properties: { slide, step, theme, aspectRatio },
    act: async ({ slide: one, ...asked }) => {
      const look = await ask(one === undefined ? 'sheet' : 'look', { ...asked, slides: one });
      const { png: data, name, error } = look;
      return [
        { type: 'image', data, mimeType: 'image/png' },
        text(error === undefined ? name : `${name}. The slide has thrown an error: ${error}`),
      ];
    },
  },
  {
    name: 'check',
    description: 'What would go wrong on stage, where, and how to fix it.',
    properties: {
      slides,
      theme: { type: 'string', description: "themes: midnight,paper; default: the talk's own" },
      aspectRatio: { type: 'string', description: 'default: all' },
      rules: { type: 'string', description: 'categories and rules: fit,words; default: all' },
    },
    act: async (asked) => {
      const result = await ask('check', asked);
      return [text(toText((await sources()).locate(result), false))];
    },
  },
  {
    name: 'rehearsals',
    description: 'Minutes that each slide took when rehearsed, the last three times, and the plan.',
    act: async () => [text(await rehearsed())],
  },
  {
    name: 'goto',
    description: 'Show a slide to the person.',
    properties: { slide, step },
    required: ['slide'],
    act: async ({ slide: one, step: at }) => [json(await ask('goto', { slides: one, step: at }))],
  },
  {
    name: 'current',
    description: 'What the person looks at: slide, step, theme, selected element, findings.',
    act: async () => [json(await ask('current'))],
  },
];

type Content = { type: 'text'; text: string } | { type: 'image'; data: string; mimeType: string };

const text = (words: string): Content => ({ type: 'text', text: words });
const json = (value: unknown): Content => text(JSON.stringify(value));
