import type { HotPayload } from 'vite';
import type { SlideRecord } from '../../core/SlideIndex.ts';

/** A talk, and what it is rendered with. */
export interface RenderTask {
  /** The module with the talk, as Vite knows it. */
  talk: string;
  /** The language of its page. */
  language: string;
  /** The addresses of the packages that it is rendered with. */
  modules: { runner: string; react: string; server: string };
  /** The file of the highlighter that Spectacle loads, if it can be found. */
  highlighter?: string;
  /** Whether the page shows what the first key press leads to before its script has run. */
  withNext: boolean;
}

/** The first slide, and what `AllSlides` has written, as HTML. */
export interface RenderedText {
  poster: string;
  slides: string;
}

/** What the worker says: that it needs a module, that it begins a slide, or that it is done. */
export type WorkerMessage =
  { call: number; payload: HotPayload } | { title: string } | RenderedText;

/**
 * Renders the first slide, and then all slides. A worker gets this function as text, so it uses nothing else of this
 * file: an endless slide would stop the process itself.
 *
 * @param load imports a module: the compiler would rewrite an `import()` here with a function of this file
 * @throws what the talk throws when it is rendered outside a browser
 */
export async function renderInWorker(
  { talk, language, modules, highlighter, withNext }: RenderTask,
  load: (address: string) => Promise<unknown>,
): Promise<void> {
  const { parentPort } = await import('node:worker_threads');
  const port = parentPort!;
  const say = (message: WorkerMessage) => port.postMessage(message);
  const answers: ((answer: { result: unknown }) => void)[] = [];
  port.on('message', ({ call, answer }: { call: number; answer: { result: unknown } }) =>
    answers[call]!(answer),
  );
  const { ModuleRunner } = (await load(modules.runner)) as typeof import('vite/module-runner');
  const runner = new ModuleRunner({
    transport: {
      invoke: (payload) => new Promise((done) => say({ call: answers.push(done) - 1, payload })),
    },
    sourcemapInterceptor: false,
    hmr: false,
  });
  if (highlighter !== undefined) {
    // Spectacle loads it with all its languages, which takes half of the time, and only its own `CodePane` uses it.
    const { createRequire } = (await load('node:module')) as typeof import('node:module');
    const require = createRequire(highlighter);
    const real = () => {
      if (require.cache[highlighter]?.exports === late) delete require.cache[highlighter];
      return require(highlighter) as object;
    };
    const late: object = new Proxy(
      {},
      {
        get: (_, name) => Reflect.get(real(), name) as unknown,
        ownKeys: () => Reflect.ownKeys(real()),
        getOwnPropertyDescriptor(_, name) {
          const known = Reflect.getOwnPropertyDescriptor(real(), name);
          return known && { ...known, configurable: true };
        },
      },
    );
    require.cache[highlighter] = { loaded: true, exports: late } as NodeJS.Module;
  }
  // Before the talk is loaded: its modules ask for their texts.
  globalThis.lecternLanguage = language;
  const { Talk } = await runner.import<{ Talk?: () => unknown }>(talk);
  if (typeof Talk !== 'function') {
    throw new Error(
      `[lectern] ${talk.slice(1)} exports no component called Talk. Export the talk by that name.`,
    );
  }
  const { createElement } = (await load(modules.react)) as typeof import('react');
  const { renderToStaticMarkup } = (await load(
    modules.server,
  )) as typeof import('react-dom/server');
  const render = () => renderToStaticMarkup(createElement(Talk as () => null));
  const renderAll = () => {
    const records: SlideRecord[] = [];
    globalThis.lecternWantsAll = (slide) => {
      records.push(slide);
      say({ title: slide.title });
    };
    const slides = render();
    globalThis.lecternWantsAll = undefined;
    return { slides, records };
  };
  // An agenda names the parts of all slides: they are known when all have been rendered once.
  globalThis.lecternSlides = renderAll().records;
  const { slides } = renderAll();
  globalThis.lecternWantsNext = withNext;
  say({ poster: render(), slides });
}
