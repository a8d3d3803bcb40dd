// Takes new reference images of the slides of two talks and of the stories, lists what has changed, and makes the
// README's picture from them. If one image cannot be taken, all of them stay as they are.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from '../dist/node/browser/findBrowser.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const taken = resolve(root, '.cache/accepted');
const references = resolve(root, 'tests/pictures/reference');

rmSync(taken, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [
    resolve(root, 'node_modules/jest/bin/jest.js'),
    '--selectProjects',
    'browser',
    'stories',
    '--testPathPatterns',
    '/pictures\\.test\\.ts$',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, LECTERN_ACCEPT_PICTURES: taken } },
);
if (status !== 0) {
  console.error(
    '\n[lectern] Some images could not be taken (see above). The reference images were not changed.',
  );
  process.exit(1);
}

const changes = [];
const folders = [
  ...['vibe-coding', 'harbor'].flatMap((talk) => [`${talk}/midnight`, `${talk}/paper`]),
  'stories',
];
for (const folder of folders) {
  mkdirSync(resolve(references, folder), { recursive: true });
  const names = namesIn(folder);
  for (const name of names.filter((name) => existsSync(resolve(taken, name)))) {
    changes.push(`${existsSync(resolve(references, name)) ? 'changed' : 'new'}: ${name}`);
    renameSync(resolve(taken, name), resolve(references, name));
  }
  for (const file of readdirSync(resolve(references, folder))) {
    if (names.includes(`${folder}/${file}`)) continue;
    changes.push(`removed: ${folder}/${file}`);
    rmSync(resolve(references, folder, file));
  }
}
renameSync(resolve(taken, 'drawn-with.json'), resolve(references, 'drawn-with.json'));

if (changes.some((change) => change.includes('vibe-coding/midnight/'))) {
  const file = resolve(root, 'docs/talk.jpg');
  writeFileSync(`${file}.new`, await contactSheet(namesIn('vibe-coding/midnight')));
  renameSync(`${file}.new`, file);
  changes.push('changed: docs/talk.jpg');
}
console.log(`\n${changes.join('\n') || 'All images are unchanged.'}`);

/** The images of a folder, in the order of the slides or stories. */
function namesIn(folder) {
  return JSON.parse(readFileSync(resolve(taken, `${folder}.json`), 'utf8'));
}

/** A contact sheet of all images, four in a row. */
async function contactSheet(names) {
  const images = names.map((name) => {
    const picture = readFileSync(resolve(references, name), 'base64');
    return `<img width="320" src="data:image/png;base64,${picture}">`;
  });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: browserArguments(),
  });
  const page = await browser.newPage({ viewport: { width: 4 * 328 + 8, height: 100 } });
  await page.setContent(
    `<body style="margin:8px 0 0 8px;display:flex;flex-wrap:wrap;gap:8px;background:#888">${images.join('')}`,
  );
  // JPEG, because the package contains it: a PNG would be three times as large.
  const sheet = await page.screenshot({ fullPage: true, type: 'jpeg', quality: 75 });
  await browser.close();
  return sheet;
}
