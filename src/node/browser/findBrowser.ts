import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { UsageError } from '../errors.ts';

/**
 * Finds a browser on this machine and returns the path of its program: the one that the environment variable
 * `CHROME_PATH` names, or an installed Chromium, Chrome or Edge, or the Chromium that Playwright has downloaded,
 * in this order.
 *
 * @throws {UsageError} if `CHROME_PATH` names no program, or if there is no browser
 */
export function findBrowser(): string {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new UsageError(
      `[lectern] CHROME_PATH is "${chosen}", which is not a program. No other browser was tried, because ` +
        `CHROME_PATH comes first. Set it to the full path of Chrome, Chromium or Edge, or unset it.`,
    );
  }
  const found = [...installedBrowsers(), ...playwrightBrowser()].find(isProgram);
  if (found) return found;
  throw new UsageError(
    `[lectern] There is no Chrome, Chromium or Edge on this machine, and slides need one to be rendered. ` +
      `Install one (on Debian with "apt-get install chromium", elsewhere with ` +
      `"npx playwright-core install chromium"), or set CHROME_PATH to the full path of one.`,
  );
}

/**
 * Two pages that Chromium 156 keeps behind the address bar of every window. Nobody sees them, and each takes half
 * a second of a processor.
 */
const addressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** What Playwright turns off. Only the last such list counts, so ours repeats it; a test compares the two. */
const offInPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/**
 * The arguments to start the browser with: no background requests, and no sandbox for root, because Chromium
 * does not start as root with a sandbox.
 */
export function browserArguments(): string[] {
  const quiet = [
    `--disable-features=${[...offInPlaywright, ...addressBar].join(',')}`,
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
  ];
  return process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
}

function installedBrowsers(): string[] {
  const { env, platform } = process;
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((program) =>
      folders.flatMap((folder) => (folder ? [join(folder, program)] : [])),
    );
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const roots = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    return [
      ...apps.flatMap((app) =>
        roots.map((root) => join(root, `${app}.app`, 'Contents/MacOS', app)),
      ),
      ...onPath,
    ];
  }
  return [
    ...onPath,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ];
}

function playwrightBrowser(): string[] {
  try {
    const require = createRequire(import.meta.url);
    const playwright = require('playwright-core') as typeof import('playwright-core');
    return [playwright.chromium.executablePath()];
  } catch {
    // Playwright refuses platforms that it has no build for.
    return [];
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
