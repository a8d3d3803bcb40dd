import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ResolvedConfig } from 'vite';
import type { SlideRecord } from '../core/SlideIndex.ts';

/** The id of the picture of the first slide in the page; the running deck takes it away. */
export const posterId = 'lectern-poster';

/** What a build learns of a talk by rendering it, without a browser. */
export interface RenderedTalk {
  /** The first slide as HTML, with its styles. */
  poster: string;
  title: string;
  author?: string;
  slides: readonly RenderedSlide[];
}

export interface RenderedSlide extends SlideRecord {
  /** The slide with everything shown, as HTML. */
  html: string;
}

/**
 * Renders a talk as HTML.
 *
 * @param config the configuration of the build
 * @param talk the module that exports `Talk`, as a path from Vite's root
 * @returns nothing where there is no such module
 * @throws whatever the talk throws when it is rendered outside a browser
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
        `[lectern] ${talk} exports no component called Talk: export it by that name.`,
      );
    }
    // The talk's own React, or its hooks would belong to another.
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
      return { poster, ...readTalk(render()) };
    } finally {
      globalThis.lecternWantsAll = undefined;
    }
  } finally {
    await server.close();
  }
}

/** Reads what `AllSlides` has written. */
function readTalk(html: string): Omit<RenderedTalk, 'poster'> {
  const decode = (text: string) =>
    JSON.parse(
      text.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => entities[entity] ?? entity),
    ) as unknown;
  const [head = '', ...rest] = html.split('<article data-record="');
  const talk = /data-talk="([^"]*)"/.exec(head)?.[1];
  const slides = rest.map((text): RenderedSlide => {
    const end = text.indexOf('"');
    const record = decode(text.slice(0, end)) as SlideRecord;
    return { ...record, html: text.slice(end + 2, text.lastIndexOf('</article>')) };
  });
  return { ...(decode(talk ?? '{"title":""}') as { title: string; author?: string }), slides };
}

const entities: Record<string, string> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/**
 * Puts the picture into a page, and the few lines that take it away where another slide is asked for. The
 * page's modules wait until the browser begins to draw: loading them would take the processor from it. A page
 * without a `<body>` stays as it is.
 */
export function insertPoster(html: string, poster: string): string {
  if (!/<body[^>]*>/.test(html)) return html;
  const firstId = /data-slide="([^"]*)"/.exec(poster)?.[1] ?? '';
  // Screen readers wait for the deck: they would hear the slide twice. Where another slide of the same look
  // is asked for, the ground stays until that is there.
  const check = `(function(){var p=document.getElementById('${posterId}'),l=location;p.ariaHidden='true';if(/[?&](slideIndex|stepIndex|theme|aspectRatio|print-pdf|\\w+Mode)\\b/.test(l.search))p.remove();else if(!/^(|#|#1|#${firstId})$/.test(l.hash))p.lastElementChild.replaceChildren()})()`;
  let modules = '';
  const rest = html.replace(
    /\s*<(?:script type="module"[^>]*><\/script>|link rel="modulepreload"[^>]*>)/g,
    (tag) => {
      modules += tag.trim();
      return '';
    },
  );
  const picture = `<div id="${posterId}"><style>${wordsFirst}</style>${poster}</div><script>${check}</script>`;
  const loader = `<template>${modules}</template><script>${loadAfterPoster}</script>`;
  return appendToBody(
    rest.replace(/<body[^>]*>/, (body) => body + picture),
    loader,
  );
}

/** Puts something at the end of a page's body. A page need not write that end. */
export function appendToBody(html: string, addition: string): string {
  const end = html.search(/<\/body>|<\/html>|$/);
  return html.slice(0, end) + addition + html.slice(end);
}

// A drawing takes the browser longer than all else on the slide: it comes with the next frame.
const wordsFirst = `@keyframes ${posterId}{from{visibility:hidden}}#${posterId} [data-drawing]{animation:${posterId} 1ms step-end}`;

// A tab that nobody sees, or a covered window, draws no frames.
const loadAfterPoster = `(function(t){function load(){if(t)document.head.append(t.content);t=0}if(!document.getElementById('${posterId}'))return load();requestAnimationFrame(load);setTimeout(load,200)})(document.currentScript.previousSibling)`;
