// Tests the package in projects of others, and prints a table: Jest and Vitest; npm, pnpm and Yarn; two versions of
// React, three of TypeScript. npm run matrix
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

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
  Jest: ['jest', '--silent'],
  'Jest, ts-jest': ['jest', '--silent', '-c', 'jest.ts-jest.config.cjs'],
  Vitest: ['vitest', 'run'],
  bundler: ['tsc', '-p', 'tsconfig.bundler.json'],
  nodenext: ['tsc', '-p', 'tsconfig.nodenext.json'],
};

const typescriptOf = ({ typescript }) => (typescript === '7' ? '^7.0.0' : `~${typescript}.0`);
