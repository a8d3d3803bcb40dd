import react from '@vitejs/plugin-react';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { htmlOf, markdownOf, slidesOf, talkLength } from './slides.mjs';

// Otherwise Vite uses the value of the environment, or one that an earlier build has left: React would be slow.
process.env.NODE_ENV = 'production';

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const talkFile = here('../deck/Talk.tsx');
const longTalkFile = here('lectern/Talk.tsx');

/** The folder of the built decks: one folder each, named after the tool and the number of slides. */
export const outFolder = here('../.cache/bench/');

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {string} label
 * @property {(count: number, outDir: string) => Promise<unknown>} build
 * @property {number} [keyGap] How often a key is pressed until the first one works, in ms. @default 8
 * @property {number} [atMost] The longest talk that it is measured with: a longer one takes it minutes to build.
 */

/** All tools that are measured. @type {Contestant[]} */
export const contestants = [
  { name: 'static', label: 'static page', build: buildStatic },
  { name: 'reveal', label: 'reveal.js', build: buildReveal },
  { name: 'marp', label: 'Marp', build: buildMarp },
  // It starts each time from the beginning if the next key comes before it has shown the slide.
  { name: 'slidev', label: 'Slidev', build: buildSlidev, keyGap: 80, atMost: 100 },
  { name: 'spectacle', label: 'plain Spectacle', build: buildSpectacle },
  { name: 'lectern', label: 'Lectern', build: buildLectern },
];

/** Installs the other tools, unless the versions in the lockfile are installed. */
export async function installPeers() {
  const [lock, installed] = await Promise.all(
    ['package-lock.json', 'node_modules/.package-lock.json'].map((file) =>
      stat(here(file)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  if (installed > 0 && installed >= lock) return;
  console.log('installing the other tools into bench/node_modules …');
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: here('.'),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  throw new Error(
    `[bench] "npm ci" in bench/ failed${error ? ` (${error.message})` : ''}: without it there is ` +
      `nothing to compare with. Its own message is above; it needs the network.`,
  );
}

/**
 * Builds the deck of one tool, and returns the name of its folder.
 *
 * @param {Contestant} contestant
 * @param {number} count
 */
export async function buildDeck({ name, label, build: buildIt }, count) {
  const folder = `${name}-${count}`;
  const outDir = join(outFolder, folder);
  try {
    await rm(outDir, { recursive: true, force: true });
    await buildIt(count, outDir);
    await stat(join(outDir, 'index.html'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`[bench] ${label} with ${count} slides cannot be built: ${reason}`, { cause });
  }
  return folder;
}

/** The best that is possible: one file, written by hand, with about 1 kB of script. */
async function buildStatic(count, outDir) {
  const page = await readFile(here('peers/static.html'), 'utf8');
  const slides = htmlOf(slidesOf(count), { step: 'later', notes: false, hide: true });
  await mkdir(outDir, { recursive: true });
  await writeFile(
    join(outDir, 'index.html'),
    page.replace('<!--slides-->', () => slides),
  );
}

function buildReveal(count, outDir) {
  const slides = htmlOf(slidesOf(count), { step: 'fragment', notes: true, hide: false });
  return build({
    ...peer('reveal', outDir),
    plugins: [
      {
        name: 'slides',
        transformIndexHtml: (page) => page.replace('<!--slides-->', () => slides),
      },
    ],
  });
}

async function buildMarp(count, outDir) {
  await mkdir(outDir, { recursive: true });
  runPeer('marp', await marpArguments(count, outDir, 'index.html'));
}

async function buildSlidev(count, outDir) {
  const { args, end } = await slidevArguments(count, outDir);
  try {
    runPeer('slidev', args);
  } finally {
    await end();
  }
}

/**
 * Writes a talk for Marp into a folder, and returns what its command makes a file there with.
 *
 * @param {number} count
 * @param {string} folder
 * @param {string} file
 */
export async function marpArguments(count, folder, file) {
  const input = join(folder, 'slides.md');
  await writeFile(input, markdownOf(slidesOf(count), { front: 'marp: true', bullet: '*' }));
  const config = here('peers/marp/marp.config.mjs');
  return ['--no-stdin', '-c', config, '-o', join(folder, file), input];
}

/**
 * Writes a talk for Slidev, and returns what its command builds a site with.
 *
 * @param {number} count
 * @param {string} outDir
 */
export async function slidevArguments(count, outDir) {
  // It looks for its theme and its Vite configuration beside the slides.
  const input = here(`peers/slidev/slides-${count}.md`);
  // Without what it would load from servers: an icon and fonts.
  const front = 'theme: none\nrouterMode: hash\nfavicon: "data:,"\nfonts:\n  provider: none';
  const later = /** @type {[string, string]} */ (['<v-click>', '</v-click>']);
  await writeFile(input, markdownOf(slidesOf(count), { front, bullet: '-', later }));
  return { args: ['build', input, '--base', './', '--out', outDir], end: () => rm(input) };
}

/** The program of another tool. @param {string} name */
export const peerProgram = (name) => here(`node_modules/.bin/${name}`);

/**
 * Runs the command of another tool.
 *
 * @param {string} name
 * @param {string[]} args
 */
function runPeer(name, args) {
  const { status, stdout, stderr } = spawnSync(peerProgram(name), args, {
    cwd: here('.'),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${name} has failed: ${(stderr + stdout).slice(-2000)}`);
}

function buildSpectacle(count, outDir) {
  return build({
    ...peer('spectacle', outDir),
    define: { SLIDE_COUNT: String(count) },
    plugins: [react({ jsxImportSource: 'react' })],
  });
}

/** What `npm run build` builds; a longer talk has the same page with another `Talk`. */
function buildLectern(count, outDir) {
  const isTalk = count === talkLength;
  return build({
    configFile: here('../vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
    ...(!isTalk && {
      define: { SLIDE_COUNT: String(count) },
      // bench/ has its own React, for the other tools.
      resolve: { dedupe: ['react', 'react-dom', '@emotion/react'] },
      plugins: [
        {
          name: 'longer-talk',
          enforce: 'pre',
          async resolveId(id, importer) {
            if (!id.endsWith('Talk.tsx') || !importer || importer === longTalkFile) return null;
            const found = await this.resolve(id, importer, { skipSelf: true });
            return found?.id === talkFile ? longTalkFile : null;
          },
        },
      ],
    }),
  });
}

/**
 * @param {string} name
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
function peer(name, outDir) {
  return {
    configFile: false,
    root: here(`peers/${name}`),
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 4000 },
  };
}
