import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ResolvedConfig } from 'vite';
import { attributes } from '../../core/page.ts';
import type { SlideRecord } from '../../core/SlideIndex.ts';

/** What a build learns about a talk by rendering it without a browser. */
export interface RenderedTalk {
  /** The first slide as HTML, with its styles. */
  poster: string;
  title: string;
  author?: string;
  slides: readonly RenderedSlide[];
}

export interface RenderedSlide extends SlideRecord {
  /** The slide with everything revealed, as HTML. */
  html: string;
}

/**
 * Renders a talk as HTML.
 *
 * @param config the configuration of the build
 * @param talk the module that exports `Talk`, as a path from Vite's root
 * @returns undefined if there is no such module
 * @throws what the talk throws when it is rendered outside a browser
 */
export async function renderTalk(
  config: ResolvedConfig,
  talk: string,
): Promise<RenderedTalk | undefined> {
  if (!existsSync(join(config.root, talk))) return undefined;
  const { createServer } = await import('vite');
  const server = await createServer({
    configFile: config.configFile ?? false,
    root: config.root,
    logLevel: 'silent',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { Talk } = (await server.ssrLoadModule(join('/', talk))) as { Talk?: () => unknown };
    if (typeof Talk !== 'function') {
      throw new Error(
        `[lectern] ${talk} exports no component called Talk. Export the talk by that name.`,
      );
    }
    // The talk's own React: the hooks of another copy would not work.
    const resolve = createRequire(join(config.root, 'talk.js')).resolve;
    const load = (name: string) => import(pathToFileURL(resolve(name)).href);
    const { createElement } = (await load('react')) as typeof import('react');
    const { renderToStaticMarkup } = (await load(
      'react-dom/server',
    )) as typeof import('react-dom/server');
    const render = () => renderToStaticMarkup(createElement(Talk as () => null));
    const poster = render();
    globalThis.lecternWantsAll = true;
    try {
      return { poster, ...readSlides(render()) };
    } finally {
      globalThis.lecternWantsAll = undefined;
    }
  } finally {
    await server.close();
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
  return { ...(parseJson(talk ?? '{"title":""}') as { title: string; author?: string }), slides };
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
