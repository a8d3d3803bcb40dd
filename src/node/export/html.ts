import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { TalkHandle } from '../../core/page.ts';
import { removeAtExit } from '../atExit.ts';
import { buildTalk, launch, programOfBrowser, projectOf } from '../openTalk.ts';
import { UsageError } from '../UsageError.ts';
import { withoutNotes } from '../vite/withoutNotes.ts';

/**
 * Builds a talk into one HTML file, and opens it as a visitor would, without a network.
 *
 * @returns the file, and what is wrong with it, a sentence each
 * @throws {UsageError} when there is no talk, when it cannot be built, or where no browser can look at it
 */
export async function buildSingleFile(
  folder: string,
  { leaveOutNotes, timeout = 30_000 }: { leaveOutNotes: boolean; timeout?: number },
): Promise<{ html: string; talk: TalkHandle; faults: string[] }> {
  const program = programOfBrowser();
  const { vite, configFile, root } = await projectOf(resolve(folder));
  const built = await mkdtemp(join(tmpdir(), 'lectern-'));
  const isGone = removeAtExit(built);
  try {
    await buildTalk(vite, {
      root,
      configFile,
      base: './',
      logLevel: 'warn',
      plugins: [inOneFile, ...(leaveOutNotes ? [withoutNotes()] : [])],
      build: { outDir: built, emptyOutDir: true, sourcemap: false },
    });
    const html = takeInFiles(built);
    const file = join(built, 'talk.html');
    await writeFile(file, html);
    return { html, ...(await lookAt(file, program, timeout)) };
  } finally {
    await rm(built, { recursive: true, force: true, maxRetries: 3 });
    isGone();
  }
}

/** All scripts in one, in the page: a browser loads no module from a file beside a page without a server. */
const inOneFile: Plugin = {
  name: 'lectern:in-one-file',
  enforce: 'post',
  apply: 'build',
  config: () => ({
    build: {
      // Fonts are cut down to what the talk needs as files of their own: `takeInFiles` takes them in.
      assetsInlineLimit: (file) => !file.endsWith('.woff2'),
      modulePreload: false,
      rolldownOptions: {
        output: { codeSplitting: false },
        checks: { pluginTimings: false },
      },
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
        // Nothing in the code may end the element that it stands in.
        const code = chunk.code
          .replace(/<(\/script|!--)/gi, '\\x3C$1')
          // What Vite would fetch beforehand for a dynamic import: all is there already.
          .replaceAll('__VITE_PRELOAD__', 'void 0');
        return `<script type="module">${code}</script>`;
      },
    );
  },
};

/** Writes the files beside a page into it, wherever it names one. */
function takeInFiles(folder: string): string {
  let html = readFileSync(join(folder, 'index.html'), 'utf8');
  // The font of all emoji is there for what nobody knows beforehand. In one file, it would be most of it.
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

/** Opens the file with all its slides, and sees what it lacks. */
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
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${url}?print-pdf`);
    try {
      await page.waitForFunction(() => window.lectern !== undefined, undefined, { timeout });
    } catch (cause) {
      throw new UsageError(
        `[lectern] The talk does not come up from one file within ${timeout / 1000} s${errors.length > 0 ? `: ${errors[0]}` : ''}. ` +
          `A talk that fetches files when it starts cannot be made one file: import them in a module instead.`,
        { cause },
      );
    }
    const broken = await page.evaluate(async () => {
      for (const image of document.images) image.loading = 'eager';
      await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
      return [...document.querySelectorAll<HTMLElement>('[data-broken]')].map((element) => ({
        id: element.closest<HTMLElement>('[data-page]')?.dataset['page'],
        error: element.dataset['broken'],
      }));
    });
    const talk = (await page.evaluate(() => window.lectern))!;
    const faults = [
      ...broken.map(({ id, error }) => `Slide "${id}" could not be shown: ${error}`),
      ...[...lost].map(
        (name) =>
          `The file still asks for ${name}, which is not in it: import it in a module of the talk.`,
      ),
    ];
    return { talk, faults };
  } finally {
    await browser.close();
  }
}
