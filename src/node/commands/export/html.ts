import { readFileSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { Plugin } from 'vite';
import { type TalkHandle, attributes, parameters } from '../../../core/page.ts';
import { findBrowser } from '../../browser/findBrowser.ts';
import { launch } from '../../browser/launch.ts';
import { loadTalk } from '../../browser/loadTalk.ts';
import { Draft } from '../../Draft.ts';
import { buildTalk, openProject } from '../../project.ts';
import { withoutNotes } from '../../vite/withoutNotes.ts';
import { talkOf } from './printed.ts';

/**
 * Builds a talk into one HTML file, and opens it as a visitor would, without a network.
 *
 * @param wanted.timeout how long the file may take to load, in ms
 * @returns the file, and what is wrong with it, a sentence each
 * @throws {UsageError} if there is no talk, if it cannot be built, or if there is no browser
 */
export async function buildSingleFile(
  folder: string,
  wanted: { withoutNotes: boolean; timeout: number },
): Promise<{ html: string; talk: TalkHandle; problems: string[] }> {
  const program = findBrowser();
  const project = await openProject(folder);
  const draft = new Draft(tmpdir());
  const built = draft.folder;
  try {
    await buildTalk(project, built, {
      plugins: [inOneFile, ...(wanted.withoutNotes ? [withoutNotes()] : [])],
      build: { sourcemap: false },
    });
    const html = takeInFiles(built);
    const file = join(built, 'talk.html');
    await writeFile(file, html);
    return { html, ...(await lookAt(file, program, wanted.timeout)) };
  } finally {
    draft.discard();
  }
}

/** Puts all scripts into the page, because a browser loads modules only from a server. */
const inOneFile: Plugin = {
  name: 'lectern:in-one-file',
  enforce: 'post',
  apply: 'build',
  config: () => ({
    build: {
      // Fonts stay files until they contain only what the talk needs: `takeInFiles` puts them into the page later.
      assetsInlineLimit: (file) => !file.endsWith('.woff2'),
      modulePreload: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  }),
  generateBundle(_options, bundle) {
    const page = bundle['index.html'];
    if (page?.type !== 'asset') return;
    page.source = String(page.source).replace(
      /<script type="module"[^>]*\ssrc="([^"]+)"[^>]*><\/script>/g,
      (tag, src: string) => {
        const chunk = bundle[src.replace(/^\.\//, '')];
        if (chunk?.type !== 'chunk') return tag;
        delete bundle[chunk.fileName];
        // The code must not end the script element around it.
        const code = chunk.code
          .replace(/<(\/script|!--)/gi, '\\x3C$1')
          // Vite's list of files to preload for a dynamic import: all of them are in the page.
          .replaceAll('__VITE_PRELOAD__', 'void 0');
        return `<script type="module">${code}</script>`;
      },
    );
  },
};

/** Replaces the address of every other file with the file itself. */
function takeInFiles(folder: string): string {
  let html = readFileSync(join(folder, 'index.html'), 'utf8');
  // The font with all emoji is for text that is not known when the talk is built. It would be most of the file.
  if (/lectern-emoji-few/.test(html)) {
    html = html.replace(/@font-face\s*\{[^}]*\/lectern-emoji-(?!few)[^}]*\}/g, '');
  }
  html = html.replace(/<link rel="(?:preload|modulepreload)"[^>]*>/g, '');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'index.html') continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    const address = new RegExp(
      `(["'\`(=])(?:\\.?/)?${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=["'\`)\\s>])`,
      'g',
    );
    if (!address.test(html)) continue;
    const type = types[extname(name)] ?? 'application/octet-stream';
    const data = `data:${type};base64,${readFileSync(path).toString('base64')}`;
    html = html.replace(address, (_, before: string) => before + data);
  }
  return html;
}

const types: Record<string, string> = {
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.pdf': 'application/pdf',
  '.json': 'application/json',
};

/** Opens the file with all its slides, and finds what is missing. */
async function lookAt(file: string, program: string, timeout: number) {
  const browser = await launch(program);
  try {
    const page = await browser.newPage();
    const url = pathToFileURL(file).href;
    const lost = new Set<string>();
    await page.route('**/*', (route) => {
      const asked = route.request().url();
      if (asked.startsWith(url)) return route.continue();
      lost.add(asked.startsWith('file:') ? (asked.split('/').at(-1) ?? asked) : asked);
      return route.abort();
    });
    await loadTalk(page, `${url}?${parameters.printPdf}`, {
      timeout,
      advice:
        'A talk that fetches files when it starts cannot be one file: import them in a module instead. ' +
        'Otherwise allow more time with --timeout.',
    });
    const broken = await brokenSlides(page);
    const talk = await talkOf(page);
    const problems = [
      ...broken.map(({ id, error }) => `Slide "${id}" could not be shown: ${error}`),
      ...[...lost].map(
        (name) =>
          `The file still needs ${name}, which is not in it: import it in a module of the talk.`,
      ),
    ];
    return { talk, problems };
  } finally {
    await browser.close();
  }
}

/** Requests all images of the page, and finds the slides that have thrown. */
const brokenSlides = (page: Page) =>
  page.evaluate(async (names) => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    return [...document.querySelectorAll(`[${names.broken}]`)].map((element) => ({
      id: element.closest(`[${names.page}]`)?.getAttribute(names.page),
      error: element.getAttribute(names.broken),
    }));
  }, attributes);
