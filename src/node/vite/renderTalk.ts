import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { NormalizedHotChannel, Plugin, ResolvedConfig, ViteDevServer } from 'vite';
import { type TalkHead, attributes } from '../../core/page.ts';
import type { SlideRecord } from '../../core/SlideIndex.ts';
import {
  type RenderTask,
  type RenderedText,
  type WorkerMessage,
  renderInWorker,
} from './renderWorker.ts';

/** What a build learns about a talk by rendering it without a browser. */
export interface RenderedTalk extends TalkHead {
  /** The first slide as HTML, with its styles. */
  poster: string;
  /** The stylesheet of its text. */
  styles: string;
  slides: readonly RenderedSlide[];
}

export interface RenderedSlide extends SlideRecord {
  /** The slide with everything revealed, as HTML. */
  html: string;
}

/** The name of the plugin of a build into a single file: what is rendered for it names no other files. */
export const inOneFileName = 'lectern:in-one-file';

/** How long a slide may take to render where nobody says it, in ms. */
export const usualLimit = 30_000;

/** A slide that does not come to an end. */
export class EndlessSlide extends Error {
  /** @param last the title of the slide that was begun last */
  constructor(last: string | undefined, timeout: number) {
    const what = last === undefined ? 'The talk' : `The slide "${last}", or the one after it,`;
    super(
      `[lectern] ${what} did not render within ${timeout / 1000} s. Look for a loop there that never ends, ` +
        'or allow more time with --timeout.',
    );
  }
}

/**
 * Renders a talk as HTML.
 *
 * @param config the configuration of the build
 * @param talk the module that exports `Talk`, as a path from Vite's root
 * @param language the language of the page
 * @param timeout how long a slide may take, in ms
 * @returns undefined if there is no such module
 * @throws {EndlessSlide} if a slide takes longer
 * @throws what the talk throws when it is rendered outside a browser
 */
export async function renderTalk(
  config: ResolvedConfig,
  talk: string,
  language: string,
  timeout: number,
): Promise<RenderedTalk | undefined> {
  if (!existsSync(join(config.root, talk))) return undefined;
  const { createServer } = await import('vite');
  const server = await createServer({
    configFile: config.configFile ?? false,
    root: config.root,
    plugins: [
      ...config.plugins.filter(({ name }) => name === inOneFileName).map(({ name }) => ({ name })),
      preparesNothing,
    ],
    logLevel: 'silent',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await renderOn(server, talk, language, timeout);
  } finally {
    await server.close();
  }
}

/**
 * Prepares no packages for a browser: they would replace those of a development server that runs in the same project,
 * whose pages would ask for files that are gone.
 */
const preparesNothing: Plugin = {
  name: 'lectern:prepares-nothing',
  enforce: 'post',
  config(own) {
    for (const { optimizeDeps } of [own, ...Object.values(own.environments ?? {})]) {
      if (optimizeDeps) optimizeDeps.include = [];
    }
  },
};

/** Renders a talk with the modules of a development server: see `renderTalk`. */
export async function renderOn(
  { config, environments }: ViteDevServer,
  talk: string,
  language: string,
  timeout: number,
): Promise<RenderedTalk> {
  const addressOf = (from: string, name: string) =>
    pathToFileURL(createRequire(from).resolve(name)).href;
  // The talk's own React: the hooks of another copy would not work.
  const own = join(config.root, 'talk.js');
  const task: RenderTask = {
    talk: join('/', talk),
    language,
    modules: {
      runner: addressOf(import.meta.url, 'vite/module-runner'),
      react: addressOf(own, 'react'),
      server: addressOf(own, 'react-dom/server'),
    },
    highlighter: highlighterFrom(own),
    // A single file would contain the pictures of that slide twice.
    withNext: !config.plugins.some(({ name }) => name === inOneFileName),
  };
  const { hot } = environments.ssr;
  const { poster, slides } = await renderApart(task, (call) => hot.handleInvoke(call), timeout);
  return { poster, ...readSlides(slides) };
}

/** The file of the highlighter that the Spectacle of a talk loads; undefined where packages hide what they need. */
function highlighterFrom(own: string): string | undefined {
  try {
    const spectacle = createRequire(own).resolve('spectacle');
    return createRequire(spectacle).resolve('react-syntax-highlighter');
  } catch {
    return undefined;
  }
}

/**
 * Renders a talk in a thread of its own, which can be ended.
 *
 * @param load gives it a module
 * @param timeout how long it may be silent, in ms
 * @throws {EndlessSlide} if it is silent for longer
 * @throws what the talk throws
 */
export async function renderApart(
  task: RenderTask,
  load: NormalizedHotChannel['handleInvoke'],
  timeout: number,
): Promise<RenderedText> {
  const code = `(${String(renderInWorker)})(${JSON.stringify(task)}, (address) => import(address))`;
  const worker = new Worker(code, { eval: true });
  let timer: NodeJS.Timeout | undefined;
  let last: string | undefined;
  try {
    return await new Promise((done, fail) => {
      let heard = 0;
      timer = setTimeout(() => {
        // This thread may have been busy itself: what has come meanwhile is heard first.
        const before = heard;
        setImmediate(() => heard === before && fail(new EndlessSlide(last, timeout)));
      }, timeout);
      const isAlive = () => {
        heard += 1;
        timer?.refresh();
      };
      worker.on('message', (message: WorkerMessage) => {
        isAlive();
        if ('poster' in message) done(message);
        else if ('title' in message) last = message.title;
        else {
          void load(message.payload).then((answer) => {
            isAlive();
            worker.postMessage({ call: message.call, answer });
          });
        }
      });
      worker.on('error', fail);
      worker.on('exit', () => fail(new Error('It called process.exit().')));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** Reads what `AllSlides` has written. */
function readSlides(html: string): Omit<RenderedTalk, 'poster'> {
  const [head = '', ...rest] = html.split(`<article ${attributes.record}="`);
  const talk = new RegExp(`${attributes.talk}="([^"]*)"`).exec(head)?.[1];
  const slides = rest.map((text): RenderedSlide => {
    const end = text.indexOf('"');
    const record = parseJson(text.slice(0, end)) as SlideRecord;
    return { ...record, html: text.slice(end + 2, text.lastIndexOf('</article>')) };
  });
  return {
    ...(parseJson(talk ?? '{"title":"","styles":""}') as TalkHead & { styles: string }),
    slides,
  };
}

const entities: Record<string, string> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** The text of an attribute that React has written. */
export const textOfAttribute = (attribute: string): string =>
  attribute.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => entities[entity] ?? entity);

const parseJson = (attribute: string): unknown => JSON.parse(textOfAttribute(attribute));
