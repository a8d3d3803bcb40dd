import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { Plugin } from 'vite';
import { type TalkHandle, parameters } from '../../../core/page.ts';
import { findBrowser } from '../../browser/findBrowser.ts';
import { launch } from '../../browser/launch.ts';
import { answering, loadTalk } from '../../browser/loadTalk.ts';
import { followWaits, settle } from '../../browser/settle.ts';
import { whileRunning } from '../../browser/whileRunning.ts';
import { Draft } from '../../Draft.ts';
import { filesIn } from '../../Output.ts';
import { type Project, buildTalk } from '../../project.ts';
import { inlineCode } from '../../vite/pageText.ts';
import { stringOf } from '../../vite/findLeaks.ts';
import { slideLimit } from '../../vite/firstSlide.ts';
import type { TalkLanguage } from '../../vite/languages.ts';
import { type Node, type Parse, childrenOf, isNode, partOf } from '../../vite/modules.ts';
import { inOneFileName } from '../../vite/renderTalk.ts';
import { readNotes } from '../notes.ts';
import { findBroken, lateSentence, talkOf } from './printed.ts';

/**
 * Builds a talk into one HTML file, and opens it as a visitor would, without a network.
 *
 * @param wanted.timeout how long the file may take to load, in ms
 * @returns the file, and what is wrong with it, a sentence each
 * @throws {UsageError} if it cannot be built, or if there is no browser
 */
export async function buildSingleFile(
  project: Project,
  wanted: { withoutNotes: boolean; timeout: number; language: TalkLanguage },
): Promise<{ html: string; talk: TalkHandle; problems: string[] }> {
  const program = findBrowser();
  const draft = new Draft(tmpdir());
  const built = draft.folder;
  try {
    const { language } = wanted;
    const removal = wanted.withoutNotes
      ? await readNotes(project, wanted.timeout, language)
      : undefined;
    await buildTalk(project, built, {
      plugins: [
        language.plugin,
        slideLimit(wanted.timeout),
        ...(removal?.plugins ?? []),
        inOneFile,
      ],
      build: { sourcemap: false },
    });
    const { html, taken } = takeInFiles(built, (code, lang) =>
      project.vite.parseAst(code, { lang }),
    );
    const file = join(built, 'index.html');
    await writeFile(file, html);
    const { talk, problems } = await lookAt(file, program, wanted.timeout);
    removal?.prove(built, [...taken, 'index.html'], talk);
    return { html, talk, problems };
  } finally {
    draft.discard();
  }
}

/** Puts all scripts into the page, because a browser loads modules only from a server. */
const inOneFile: Plugin = {
  name: inOneFileName,
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
    // The file that starts a page whose Content-Security-Policy allows only files.
    const alone = String(page.source).replace(
      /<script async src="[^"]*lectern-start[^>]*><\/script>/,
      '',
    );
    page.source = alone.replace(
      /<script type="module"[^>]*\ssrc="([^"]+)"[^>]*><\/script>/g,
      (tag, src: string) => {
        const chunk = bundle[src.replace(/^\.\//, '')];
        if (chunk?.type !== 'chunk') return tag;
        delete bundle[chunk.fileName];
        return `<script type="module">${inlineCode(chunk.code)}</script>`;
      },
    );
  },
};

/**
 * Replaces the address of every other file with the file itself.
 *
 * @returns the page, and the files that are now in it
 */
function takeInFiles(folder: string, parse: Parse): { html: string; taken: Set<string> } {
  let html = readFileSync(join(folder, 'index.html'), 'utf8');
  // The fonts with all emoji are for text that is not known when the talk is built. They would be most of the file.
  if (/lectern-emoji-few/.test(html)) {
    html = html.replace(/@font-face\s*\{[^}]*\/lectern-(?:emoji|pictures)-(?!few)[^}]*\}/g, '');
  }
  html = html.replace(/<link rel="(?:preload|modulepreload)"[^>]*>/g, '');
  const files = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of filesIn(folder)) {
    if (basename(name) !== 'index.html') files.set(name.split(sep).join('/'), join(folder, name));
  }
  const dataOf = (address: string) => {
    const name = address.replace(/^\.?\//, '');
    const path = files.get(name);
    if (path === undefined) return undefined;
    taken.add(name);
    const type = types[extname(name)] ?? 'application/octet-stream';
    return `data:${type};base64,${readFileSync(path).toString('base64')}`;
  };
  // Scripts are read as scripts: the name of a file inside a text is no address.
  const whole = html
    .split(/(<script type="module">[^]*?<\/script>)/)
    .map((piece) => {
      const [, script] = /^<script type="module">([^]*)<\/script>$/.exec(piece) ?? [];
      if (script === undefined) return inPage(piece, dataOf);
      return `<script type="module">${inScript(script, parse(script, 'jsx'), dataOf)}</script>`;
    })
    .join('');
  return { html: whole, taken };
}

/** The file at an address, as a data URL; undefined if it is no file of the talk. */
type DataOf = (address: string) => string | undefined;

/** Replaces the addresses in styles. */
const inStyles = (css: string, dataOf: DataOf) =>
  css.replace(
    /(url\(\s*["']?)([^"')\s]+)/g,
    (whole, before: string, url: string) => before + (dataOf(url) ?? whole.slice(before.length)),
  );

/** Replaces the addresses in attributes and styles of a page. */
const inPage = (html: string, dataOf: DataOf) =>
  inStyles(html, dataOf).replace(
    /(<[^>]*?\s(?:src|href|poster|data|content)=["']?)([^"'\s>]+)/g,
    (whole, before: string, url: string) => before + (dataOf(url) ?? whole.slice(before.length)),
  );

/** The names of props and properties that take an address. */
const takesAddress = /^(?:src|href|xlinkHref|poster|data|url|image|picture|icon)$/i;

/**
 * Replaces the addresses in a script: strings that consist of one, and addresses in styles. A name without a
 * folder, such as `logo.png`, is an address only where one is expected. The children of an element are text.
 */
function inScript(code: string, tree: unknown, dataOf: DataOf): string {
  const changes: { start: number; end: number; text: string }[] = [];
  const visit = (node: Node, property: string) => {
    const value = stringOf(node);
    if (value !== undefined) {
      const isAddress = takesAddress.test(property) || /^\.?\//.test(value);
      const data = isAddress && property !== 'children' ? dataOf(value) : undefined;
      const written = code.slice(node.start, node.end);
      const text = data === undefined ? inStyles(written, dataOf) : written.replace(value, data);
      if (text !== written) changes.push({ start: node.start, end: node.end, text });
      return;
    }
    const key = node.type === 'Property' ? partOf(node, 'key') : undefined;
    const inside = isNode(key) ? String(partOf(key, 'name') ?? partOf(key, 'value')) : '';
    // The items of a list are what the list is.
    const name = key
      ? inside
      : ['ArrayExpression', 'TemplateLiteral'].includes(node.type)
        ? property
        : '';
    for (const child of childrenOf(node)) visit(child, name);
  };
  if (isNode(tree)) visit(tree, '');
  return changes
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), code);
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
  const { browser, close } = await launch(program);
  const look = async () => {
    const page = await browser.newPage();
    const url = pathToFileURL(file).href;
    const lost = new Set<string>();
    await page.route('**/*', (route) => {
      const asked = route.request().url();
      if (asked.startsWith(url)) return route.continue();
      lost.add(asked.startsWith('file:') ? (asked.split('/').at(-1) ?? asked) : asked);
      return route.abort();
    });
    await followWaits(page);
    await loadTalk(page, `${url}?${parameters.printPdf}`, {
      timeout,
      advice:
        'A talk that fetches files when it starts cannot be one file: import them in a module instead. ' +
        'Otherwise allow more time with --timeout.',
    });
    const late = await settle(page, timeout);
    await answering(timeout, loadImages(page, timeout));
    const broken = await answering(timeout, findBroken(page));
    const talk = await talkOf(page);
    const problems = [
      ...broken,
      ...late.map(lateSentence),
      ...[...lost].map(
        (name) =>
          `The file still needs ${name}, which is not in it: import it in a module of the talk.`,
      ),
    ];
    return { talk, problems };
  };
  try {
    return await whileRunning(browser, look());
  } finally {
    await close();
  }
}

/** Requests all images of the page. */
const loadImages = (page: Page, timeout: number) =>
  page.evaluate(async (limit) => {
    for (const image of document.images) image.loading = 'eager';
    const late = new Promise((done) => setTimeout(done, limit));
    await Promise.race([
      Promise.all([...document.images].map((image) => image.decode().catch(() => {}))),
      late,
    ]);
  }, timeout);
