// Tests the package in projects of others, and prints a table: Jest and Vitest; npm, pnpm and Yarn; two versions of
// React, three of TypeScript. npm run matrix; or some rows: npm run matrix -- 3 4
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const work = mkdtempSync(join(tmpdir(), 'lectern-matrix-'));

const managers = {
  npm: ['npm', 'install', '--no-audit', '--no-fund', '--loglevel=error'],
  pnpm: ['npx', '--yes', 'pnpm@10', 'install', '--ignore-scripts'],
  yarn: ['npx', '--yes', 'yarn@1.22.22', 'install', '--ignore-scripts', '--silent'],
};

/** What each row has: the first is complete, and each other one differs in one thing. */
const rows = [
  { manager: 'npm', react: 'latest', typescript: '5.9' },
  { manager: 'npm', react: '19.0.0', typescript: '5.9' },
  { manager: 'pnpm', react: 'latest', typescript: '5.9' },
  { manager: 'yarn', react: 'latest', typescript: '5.9' },
  { manager: 'npm', react: 'latest', typescript: '5.6' },
  { manager: 'npm', react: 'latest', typescript: '7' },
];

const runs = {
  Jest: ['jest', '--silent', '-c', 'jest.config.json'],
  'Jest, ts-jest': ['jest', '--silent', '-c', 'ts-jest.config.cjs'],
  Vitest: ['vitest', 'run'],
  bundler: ['tsc', '-p', 'tsconfig.bundler.json'],
  nodenext: ['tsc', '-p', 'tsconfig.nodenext.json'],
};

/** The configuration of Jest, which the test of the guide has too. */
const jest = JSON.parse(readFileSync(join(root, 'tests/matrix/jest.json'), 'utf8'));
const tsconfig = (compilerOptions, files) => ({
  compilerOptions: {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    jsx: 'react-jsx',
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    types: [],
    ...compilerOptions,
  },
  files,
});
const typed = ['examples.tsx', 'use.tsx'];

/** The files of a project, by name. */
const filesOf = ({ react, typescript }, tarball) => ({
  'package.json': {
    private: true,
    type: 'module',
    // Yarn 1 would install a second, newer Vite for Vitest.
    resolutions: { vite: own.devDependencies.vite },
    dependencies: {
      '@emotion/react': own.devDependencies['@emotion/react'],
      lectern: `file:${tarball}`,
      react,
      'react-dom': react,
    },
    devDependencies: {
      '@swc/core': 'latest',
      '@swc/jest': 'latest',
      '@testing-library/dom': 'latest',
      '@testing-library/react': 'latest',
      '@testing-library/user-event': 'latest',
      '@types/jest': 'latest',
      '@types/react': 'latest',
      '@types/react-dom': 'latest',
      jest: '^30.0.0',
      'jest-environment-jsdom': '^30.0.0',
      jsdom: '^26.0.0',
      // It needs an interface of TypeScript that TypeScript 7 does not have.
      ...(typescript !== '7' && { 'ts-jest': 'latest' }),
      typescript: typescript === '7' ? '^7.0.0' : `~${typescript}.0`,
      vite: own.devDependencies.vite,
      // Vitest 5 needs Node 22.
      vitest: process.versions.node.startsWith('20.') ? '^4.0.0' : 'latest',
    },
  },
  'jest.config.json': jest,
  'ts-jest.config.cjs': `const lectern = require('lectern/testing/jest-preset').default;
    module.exports = { ...lectern, preset: 'ts-jest', testEnvironment: 'jsdom', testTimeout: 60_000,
      testMatch: ['**/talk.test.tsx'] };`,
  'vitest.config.mjs': `export default { test: { setupFiles: 'lectern/testing', environment: 'jsdom',
      globals: true, testTimeout: 60_000 } };`,
  'tsconfig.json': tsconfig({ module: 'esnext', moduleResolution: 'bundler', types: ['jest'] }),
  'tsconfig.bundler.json': tsconfig({ module: 'esnext', moduleResolution: 'bundler' }, typed),
  'tsconfig.nodenext.json': tsconfig({ module: 'nodenext', moduleResolution: 'nodenext' }, typed),
});

const sources = [
  'stories/guides/samples/talk.test.tsx',
  'docs/examples.tsx',
  'tests/matrix/slides.test.tsx',
  'tests/matrix/use.tsx',
];

/** Makes the project of a row, and returns a line of the table. */
async function test(row, index, tarball) {
  const folder = join(work, String(index));
  mkdirSync(folder);
  for (const [name, content] of Object.entries(filesOf(row, tarball))) {
    const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
    writeFileSync(join(folder, name), text);
  }
  for (const file of sources) {
    const text = readFileSync(join(root, file), 'utf8');
    writeFileSync(join(folder, basename(file)), text.replace('../../docs/', './'));
  }
  const cells = [await run(folder, managers[row.manager])];
  for (const [name, command] of Object.entries(runs)) {
    const isLeftOut = name === 'Jest, ts-jest' && row.typescript === '7';
    cells.push(isLeftOut ? 'none' : await run(folder, ['npx', '--no-install', ...command]));
  }
  const versions = ['react', 'typescript', 'jest', 'vitest'].map((name) => versionIn(folder, name));
  return [row.manager, ...versions, ...cells];
}

/** The version of a package that is installed in a folder. */
function versionIn(folder, name) {
  try {
    const file = join(folder, 'node_modules', name, 'package.json');
    return JSON.parse(readFileSync(file, 'utf8')).version;
  } catch {
    return 'none';
  }
}

/** Runs a command: `ok`, or `FAILED`, with what it has said on the screen. */
function run(cwd, [command, ...args]) {
  return new Promise((done) => {
    execFile(command, args, { cwd, maxBuffer: 2 ** 26, env: outside() }, (error, out, err) => {
      if (error) console.error(`\n── ${command} ${args.join(' ')} ──\n${out}${err}`);
      done(error ? 'FAILED' : 'ok');
    });
  });
}

// npm passes its folder on, and the project of a row is another one.
function outside() {
  const { npm_config_local_prefix: _prefix, NODE_ENV: _mode, ...env } = process.env;
  return env;
}

let failed = false;
try {
  if ((await run(root, ['npm', 'pack', '--silent', '--pack-destination', work])) !== 'ok') {
    throw new Error('The package cannot be packed.');
  }
  const tarball = join(work, `lectern-${own.version}.tgz`);
  const names = [
    'manager',
    'React',
    'TypeScript',
    'Jest',
    'Vitest',
    'install',
    ...Object.keys(runs),
  ];
  console.log(
    `Node ${process.versions.node}\n\n| ${names.join(' | ')} |\n${'| --- '.repeat(names.length)}|`,
  );
  const wanted = process.argv.slice(2).map(Number);
  for (const [index, row] of rows.entries()) {
    if (wanted.length && !wanted.includes(index + 1)) continue;
    const cells = await test(row, index, tarball);
    console.log(`| ${cells.join(' | ')} |`);
    failed ||= cells.includes('FAILED');
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
