// `npm run bench:bundlers`: builds the same stills and the same talk with other bundlers, without lectern/vite, opens
// them in a browser, and writes what they weigh into docs/bench.md. It fails if a page does not work.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, inlineSizes, measureAll, measureFirstKey, sizesOf } from './measure.mjs';
import { bundlersPart, row, verdict, word, write } from './report.mjs';
import { serve } from './serve.mjs';

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const pages = ['empty', 'stills', 'deck'];
const componentOf = { empty: 'Empty', stills: 'Stills', deck: 'Deck' };
const most = { stills: 100, stretch: 85, deck: 130 };

/**
 * The commands that build all pages into `out/`, and the package that is measured. `ownPage`: the tool takes a script,
 * and the page is ours. `leaves`: the folder that the tool leaves in that of the page.
 *
 * @type {{ label: string, from: string, ownPage?: boolean, leaves?: string, commands: string[] }[]}
 */
const bundlers = [
  {
    label: 'esbuild',
    from: 'esbuild',
    ownPage: true,
    // Stills load nothing later, and are smaller in one piece.
    commands: pages.map(
      (page) =>
        `.bin/esbuild ${page}/main.jsx --outdir=out/esbuild/${page} --bundle --format=esm --minify ` +
        `--jsx=automatic --loader:.woff2=file --log-level=error --splitting=${page === 'deck'}`,
    ),
  },
  {
    label: 'Rollup',
    from: 'rollup',
    ownPage: true,
    commands: pages.map(
      (page) => `.bin/rollup --config --silent --input ${page}/main.jsx --dir out/rollup/${page}`,
    ),
  },
  {
    label: 'webpack',
    from: 'webpack',
    ownPage: true,
    commands: pages.map(
      (page) => `.bin/webpack --entry ./${page}/main.jsx --output-path out/webpack/${page}`,
    ),
  },
  {
    label: 'Vite',
    from: 'vite',
    commands: pages.map(
      (page) =>
        `vite/bin/vite.js build ${page} --outDir ../out/vite/${page} --base ./ --logLevel error ` +
        '--config vite.config.mjs',
    ),
  },
  {
    // React's plugin would find the other Vite: version 8 needs none to build.
    label: 'Vite',
    from: 'vite8',
    commands: pages.map(
      (page) =>
        `vite8/bin/vite.js build ${page} --outDir ../out/vite8/${page} --base ./ --logLevel error`,
    ),
  },
  {
    label: 'Parcel',
    from: 'parcel',
    commands: pages.map(
      (page) =>
        `.bin/parcel build ${page}/index.html --dist-dir out/parcel/${page} --public-url ./ ` +
        '--no-source-maps --log-level error',
    ),
  },
  { label: 'Astro', from: 'astro', commands: ['.bin/astro build --silent'] },
  {
    label: 'Next.js',
    from: 'next',
    leaves: 'out',
    commands: pages.map((page) => `.bin/next build ${page}`),
  },
];

const folder = mkdtempSync(join(tmpdir(), 'lectern-bundlers-'));
try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? `\n${error.message}` : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function main() {
  const { launch } = await findBrowser();
  console.log('packing Lectern, and installing it beside the bundlers …');
  makeProject();
  const browser = await launch();
  try {
    const rows = [];
    for (const bundler of bundlers) {
      const { label, from } = bundler;
      const { version } = JSON.parse(
        readFileSync(join(folder, 'node_modules', from, 'package.json'), 'utf8'),
      );
      try {
        build(bundler);
        const weights = await measure(browser, join(folder, 'out', from));
        rows.push({ name: `${label} ${version}`, ...weights });
        console.log(rows.at(-1));
      } catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`[bench] ${label} ${version}: ${reason}`, { cause });
      }
    }
    const report = here('../docs/bench.md');
    const old = readFileSync(report, 'utf8');
    await write(report, () => old.replace(bundlersPart, () => toMarkdown(rows)));
  } finally {
    await browser.close();
  }
}

/** One folder with all bundlers, their configurations, and the pages in the form that each of them takes. */
function makeProject() {
  const env = npmEnv();
  const npm = (cwd, ...args) =>
    execFileSync('npm', args, { cwd, env, encoding: 'utf8', shell: process.platform === 'win32' });
  const tarball = npm(here('..'), 'pack', '--silent', '--pack-destination', folder).trim();
  cpSync(here('bundlers'), folder, { recursive: true });
  npm(folder, 'install', '--silent', '--prefer-offline', `./${tarball}`);
  for (const page of pages) {
    const component = componentOf[page];
    const source = `import { ${component} } from '../${component}.jsx';`;
    put(`${page}/index.html`, htmlOf('main.jsx'));
    put(
      `${page}/main.jsx`,
      `import { createRoot } from 'react-dom/client';
       ${source}
       createRoot(document.getElementById('root')).render(<${component} />);`,
    );
    const client = page === 'deck' ? 'client:only="react"' : '';
    put(
      `astro/pages/${page}.astro`,
      `---\n${source.replace('../', '../../')}\n---
       <html lang="en"><head><title>Tea</title><link rel="icon" href="data:," /></head>
       <body><${component} ${client} /></body></html>`,
    );
    putNext(page, component);
  }
  // Next.js would want TypeScript for a file with types.
  cpSync(here('../stories/guides/samples/EmotionStyles.tsx'), join(folder, 'EmotionStyles.tsx'));
  run('.bin/esbuild EmotionStyles.tsx --jsx=preserve --outfile=EmotionStyles.jsx');
}

/** An app of its own for each page: all pages of an app share what they use of a package, such as the deck. */
function putNext(page, component) {
  const [open, close] = page === 'empty' ? ['', ''] : ['<EmotionStyles>', '</EmotionStyles>'];
  put(
    `${page}/next.config.mjs`,
    `export default { output: 'export', basePath: '/${page}', trailingSlash: true };`,
  );
  put(`${page}/app/page.jsx`, `export { ${component} as default } from '../../${component}.jsx';`);
  put(
    `${page}/app/layout.jsx`,
    `${open && "import { EmotionStyles } from '../../EmotionStyles.jsx';"}
     export default function Layout({ children }) {
       return <html lang="en"><head><link rel="icon" href="data:," /></head>
         <body>${open}{children}${close}</body></html>;
     }`,
  );
}

/** @param {typeof bundlers[number]} bundler */
function build({ from, ownPage, leaves, commands }) {
  for (const command of commands) run(command);
  if (leaves) {
    for (const page of pages) {
      cpSync(join(folder, page, leaves), join(folder, 'out', from, page), { recursive: true });
    }
  }
  if (!ownPage) return;
  for (const page of pages) {
    const hasStyles = existsSync(join(folder, 'out', from, page, 'main.css'));
    put(`out/${from}/${page}/index.html`, htmlOf('main.js', hasStyles ? 'main.css' : undefined));
  }
}

/**
 * The JavaScript of each page, in kB.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} built
 */
async function measure(browser, built) {
  const server = await serve(built);
  const target = (page) => ({
    url: `${server.origin}/${page}/`,
    first: 'Tea',
    second: 'Why?',
    slowdown: 1,
    keyGap: 8,
  });
  const sizes = async (page, fetched) => sizesOf(fetched, await inlineSizes(join(built, page)));
  try {
    const empty = await measureAll(browser, target('empty'), { headings: ['Tea'] });
    const stills = await sizes(
      'stills',
      await measureAll(browser, target('stills'), { headings: ['Tea', 'Why?', 'Said'] }),
    );
    if (stills.fonts === 0) throw new Error('the stills have no font of Lectern');
    const { fetched } = await measureFirstKey(browser, target('deck'));
    const deck = await sizes('deck', fetched);
    const all = await measureAll(browser, target('deck'), { headings: ['Tea'], key: '?' });
    return {
      empty: (await sizes('empty', empty)).js,
      stills: stills.js,
      deck: deck.js,
      later: (await sizes('deck', all)).js - deck.js,
    };
  } finally {
    await server.close();
  }
}

function toMarkdown(rows) {
  const kB = (value) => value.toFixed(1);
  const judge = (value, limit) => word(verdict(value, limit));
  const span = (values) => `${kB(Math.min(...values))}–${kB(Math.max(...values))}`;
  const heavy = rows.filter(({ stills, deck }) => stills > most.stills || deck > most.deck);
  const light = rows.filter((each) => each.stills > most.stretch && !heavy.includes(each));
  return [
    '<!-- bundlers -->',
    '',
    '## Other bundlers',
    '',
    'JavaScript in kB, gzipped, of three stills and of a talk of four slides (`bench/bundlers/`), built without `lectern/vite`. `npm run bench:bundlers` builds and opens them, and writes this part.',
    '',
    row([
      'bundler',
      'an empty page',
      'three stills',
      `at most ${most.stills}`,
      `at most ${most.stretch} (stretch goal)`,
      'a talk until the first key',
      `at most ${most.deck}`,
      'its views, later',
    ]),
    row(['---', '---:', '---:', '---', '---', '---:', '---', '---:']),
    ...rows.map(({ name, empty, stills, deck, later }) =>
      row([
        name,
        kB(empty),
        kB(stills),
        judge(stills, most.stills),
        judge(stills, most.stretch),
        kB(deck),
        judge(deck, most.deck),
        kB(later),
      ]),
    ),
    '',
    'An empty page has one heading, with React and without Lectern and Emotion. Stills of Astro are rendered when it builds.',
    '',
    `Stills miss the stretch goal because React alone has ${span(light.map(({ empty }) => empty))} kB of it. Lectern and Emotion add ${span(light.map(({ empty, stills }) => stills - empty))} kB.`,
    ...heavy.map(
      ({ name, empty, stills, deck }) =>
        `${name} misses the targets because its empty page has ${kB(empty)} kB. Lectern and Emotion add ${kB(stills - empty)} kB to stills, and ${kB(deck - empty)} kB to a talk.`,
    ),
    '',
    '<!-- /bundlers -->',
  ].join('\n');
}

/** @param {string} script @param {string} [styles] */
function htmlOf(script, styles) {
  return `<!doctype html><html lang="en"><title>Tea</title><link rel="icon" href="data:," />
    ${styles ? `<link rel="stylesheet" href="./${styles}" />` : ''}
    <div id="root"></div><script type="module" src="./${script}"></script></html>`;
}

/** Writes a file of the project. @param {string} path @param {string} text */
function put(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Runs a program of an installed package. @param {string} command */
function run(command) {
  const [program, ...args] = command.split(' ');
  try {
    execFileSync(join(folder, 'node_modules', program), args, {
      cwd: folder,
      env: npmEnv(),
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    throw new Error(`"${command}" failed:\n${error.stdout}${error.stderr}`, {
      cause: error,
    });
  }
}

/** Without what `npm run` sets, and without telemetry. */
function npmEnv() {
  const { NODE_ENV: _mode, npm_config_local_prefix: _prefix, ...env } = process.env;
  return {
    ...env,
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    ASTRO_TELEMETRY_DISABLED: '1',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}
