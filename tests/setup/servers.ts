import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PreviewServer } from 'vite';
import { findBrowser } from '../../src/node/browser/findBrowser.ts';
import { firefox, poppler, webKit } from '../engines/programs.ts';
import { npmEnv } from '../package/consumer.ts';

const root = resolve(__dirname, '../..');
const servers: PreviewServer[] = [];

/** Runs a program of node_modules and shows what it writes. */
export function run(script: string, ...args: string[]) {
  execFileSync(process.execPath, [resolve(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    // Jest says "test", and React would be built as for development.
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

/**
 * Packs the library as it is published, once in a run of tests, and returns the file. The talks of the tests find the
 * same in `tests/node_modules`, where nobody else compiles into it while it is tested.
 */
export function packLibrary(): string {
  if (packed) return packed;
  const folder = resolve(root, '.cache/package');
  const installed = resolve(root, 'tests/node_modules/lectern');
  for (const old of [folder, installed]) rmSync(old, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: root,
    env: npmEnv(),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  for (const part of ['dist', 'package.json', 'docs/check.md']) {
    cpSync(resolve(root, part), resolve(installed, part), { recursive: true });
  }
  packed = resolve(folder, file.trim());
  return packed;
}

let packed: string | undefined;

/** Serves a built folder on a free port, until `stopServers`, and returns its origin. */
export async function serve(folder: string): Promise<string> {
  const { preview } = await import('vite');
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    // A single-page application would answer for every missing file.
    appType: 'mpa',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  servers.push(server);
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error(`${folder} is not served.`);
  return `http://127.0.0.1:${address.port}`;
}

/**
 * Builds and serves the talk, once in a run of tests.
 *
 * @param others configurations of Vite for what to build as well, in the same process, which saves a third of the time
 */
export async function serveTalk(...others: string[]) {
  const configs = process.env.DECK_ORIGIN ? others : ['vite.config.ts', ...others];
  if (configs.length > 0) run('../tests/setup/build.mjs', ...configs);
  process.env.DECK_ORIGIN ??= await serve('build');
}

export async function stopServers() {
  await Promise.all(servers.splice(0).map((server) => server.close()));
}

/** Makes sure that there is a browser to test in, and installs one if there is none. */
export function provideBrowser() {
  if (process.env.CHROME_PATH || hasBrowser()) {
    drawWithoutGraphics(findBrowser());
    return;
  }
  const reasons = [installChromium, installFromPlaywright].map((install) => {
    if (hasBrowser()) return '';
    try {
      install();
      return hasBrowser() ? '' : `${install.name}: it ran, but no browser is there.`;
    } catch (error) {
      return `${install.name}: ${String(error)}`;
    }
  });
  if (!hasBrowser()) {
    throw new Error(
      `[lectern] There is no browser to test in, and none could be installed. Install Chromium, ` +
        `Chrome or Edge, or set CHROME_PATH.\n${reasons.join('\n')}`,
    );
  }
  drawWithoutGraphics(findBrowser());
}

/**
 * Lets all tests start the browser without graphics. On a machine without a graphics card it would compute one, which
 * takes a sixth of the time to check a talk. Only WebGL needs it, and no test has that. A window is drawn in one tile: at
 * the edges of tiles, lines differ a little from one time to the next.
 */
function drawWithoutGraphics(program: string) {
  const own = resolve(root, '.cache/browser-without-graphics');
  if (program === own || process.platform === 'win32') return;
  mkdirSync(resolve(root, '.cache'), { recursive: true });
  const flags =
    '--disable-gpu --disable-software-rasterizer --default-tile-width=2048 --default-tile-height=2048';
  writeFileSync(own, `#!/bin/sh\nexec '${program}' "$@" ${flags}\n`, { mode: 0o755 });
  process.env.CHROME_PATH = own;
}

function hasBrowser() {
  try {
    findBrowser();
    return true;
  } catch {
    return false;
  }
}

/** Installs Firefox and WebKitGTK if they are missing. Without them, their tests say so, and fail under CI. */
export function provideEngines() {
  if (firefox() && webKit()) return;
  try {
    // Without the fonts that they recommend: those would change the pictures of the talk.
    installFromDebian('firefox-esr', 'webkit2gtk-driver', 'xvfb');
  } catch (error) {
    console.warn(`Firefox and WebKitGTK could not be installed: ${String(error)}`);
  }
}

/** Installs an MQTT broker if it is missing: the tests of the relay need one. */
export function provideBroker() {
  if (hasBroker()) return;
  installFromDebian('mosquitto');
  if (!hasBroker()) throw new Error('[lectern] mosquitto was installed, but is not there.');
}

const hasBroker = () =>
  spawnSync('mosquitto', ['-h'], { env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` } })
    .error === undefined;

/** Installs Poppler if it is missing. Without it, its test says so, and fails under CI. */
export function providePoppler() {
  if (poppler()) return;
  try {
    installFromDebian('poppler-utils');
  } catch (error) {
    console.warn(`Poppler could not be installed: ${String(error)}`);
  }
}

function installFromDebian(...packages: string[]) {
  if (process.getuid?.() !== 0) throw new Error('only root can install packages.');
  const options = {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  execFileSync('apt-get', ['update'], options);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
}

const installChromium = () => installFromDebian('chromium');

function installFromPlaywright() {
  run('playwright-core/cli.js', 'install', 'chromium');
}
