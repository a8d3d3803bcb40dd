import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import validateName from 'validate-npm-package-name';
import { UsageError } from '../errors.ts';

export const usage = `lectern new <folder>: begin a talk

  lectern new my-talk

makes the folder my-talk with a talk of five slides, ready for "npm install" and "npm start".
The folder is made, or empty. Its name becomes the name of the talk's package.

  --lectern <what>   where the talk gets Lectern from: a version, a range, or the packed .tgz file,
                     which is copied into the talk. Where this very command comes from, unless given.`;

const packageFolder = fileURLToPath(new URL('../../..', import.meta.url));

/** What this package says of itself, as far as a talk repeats it. */
interface OwnPackage {
  version: string;
  peerDependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  overrides: object;
}

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { lectern: { type: 'string' } },
  });
  const [folder, ...rest] = positionals;
  if (!folder?.trim()) {
    throw new UsageError(`[lectern] The name of a folder for the talk is missing.\n\n${usage}`);
  }
  if (rest.length > 0) {
    throw new UsageError(`[lectern] Name one folder for the talk.\n\n${usage}`);
  }
  const target = resolve(folder);
  const name = nameOf(target);
  checkFree(target, folder);
  const own = readJson(join(packageFolder, 'package.json')) as OwnPackage;
  const source = sourceOf(values.lectern ?? ownTarball() ?? `^${own.version}`);

  makeWhole(target, (draft) => {
    cpSync(join(packageFolder, 'templates/talk'), draft, { recursive: true });
    // npm leaves files called .gitignore out of a package.
    renameSync(join(draft, '_gitignore'), join(draft, '.gitignore'));
    for (const file of ['index.html', 'Talk.tsx', 'README.md']) {
      const text = readFileSync(join(draft, file), 'utf8');
      writeFileSync(join(draft, file), text.replaceAll('My talk', titleOf(name)));
    }
    if (source.tarball) copyFileSync(source.tarball, join(draft, basename(source.tarball)));
    const manifest = JSON.stringify(manifestOf(name, source.spec, own), null, 2);
    writeFileSync(join(draft, 'package.json'), `${manifest}\n`);
  });

  const way = relative(process.cwd(), target);
  console.log(`A talk of five slides is in ${target}. Now:
${way && `\n  cd ${way}`}
  npm install
  npm start`);
  return 0;
}

/** @throws {UsageError} when npm would refuse a package of that name */
function nameOf(target: string): string {
  const name = basename(target);
  const { validForNewPackages, errors = [], warnings = [] } = validateName(name);
  if (validForNewPackages) return name;
  throw new UsageError(
    `[lectern] "${name}" cannot be the name of a talk, because npm refuses it as the name of a package: ` +
      `${[...errors, ...warnings].join('; ')}. Take another one, such as "my-talk".`,
  );
}

/** @throws {UsageError} when there is something at that place already */
function checkFree(target: string, folder: string) {
  if (!existsSync(target)) return;
  const isFolder = statSync(target).isDirectory();
  const [first] = isFolder ? readdirSync(target) : [];
  if (isFolder && first === undefined) return;
  throw new UsageError(
    `[lectern] ${folder} is ${isFolder ? `not empty: there is "${first}" in it` : 'a file'}. ` +
      `Nothing was touched. Name a folder that is empty or not there yet.`,
  );
}

/** The packed file that this command was installed from, where it was installed from one. */
function ownTarball(): string | undefined {
  const project = join(packageFolder, '../..');
  const lockfile = join(project, 'node_modules/.package-lock.json');
  // Other package managers have none.
  if (!existsSync(lockfile)) return undefined;
  const { packages } = readJson(lockfile) as {
    packages?: Record<string, { resolved?: string } | undefined>;
  };
  const resolved = packages?.['node_modules/lectern']?.resolved;
  return resolved?.startsWith('file:') && packed.test(resolved)
    ? resolve(project, resolved.slice('file:'.length))
    : undefined;
}

/**
 * What the talk's package.json says of Lectern, and the packed file that it speaks of.
 *
 * @throws {UsageError} when there is no such file
 */
function sourceOf(wanted: string): { spec: string; tarball?: string } {
  if (!packed.test(wanted) || /^https?:/.test(wanted)) return { spec: wanted };
  const tarball = resolve(wanted.replace(/^file:/, ''));
  if (!existsSync(tarball)) {
    throw new UsageError(
      `[lectern] There is no file ${tarball}, so the talk could not get Lectern from it. ` +
        `Name the packed file, or a version, with --lectern.`,
    );
  }
  return { spec: `file:${basename(tarball)}`, tarball };
}

const packed = /\.(tgz|tar\.gz)$/;

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** my-talk → My talk */
function titleOf(name: string): string {
  const words = name.replaceAll(/[-_.~]+/g, ' ').trim() || name;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function manifestOf(name: string, lectern: string, own: OwnPackage) {
  const tested = (names: string[]) =>
    Object.fromEntries(names.map((each) => [each, `^${own.devDependencies[each]}`]));
  return {
    name,
    private: true,
    type: 'module',
    scripts: {
      start: 'vite --open',
      build: 'lectern build',
      preview: 'vite preview --open',
      check: 'lectern check',
      export: 'lectern export pdf',
      typecheck: 'tsc',
    },
    dependencies: {
      ...tested(['@emotion/react']),
      lectern,
      ...tested(['react', 'react-dom']),
      spectacle: own.peerDependencies.spectacle,
    },
    devDependencies: tested(['@types/react', '@types/react-dom', 'typescript', 'vite']),
    overrides: own.overrides,
  };
}

/**
 * Makes a folder whole or not at all: it is filled beside its place and moved there at the end. All of it is
 * one piece of work that no signal comes between, because those that would end the program are held back.
 */
function makeWhole(target: string, fill: (draft: string) => void) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const holdBack = () => {};
  for (const signal of signals) process.on(signal, holdBack);
  const isThere = existsSync(target);
  const firstMade = mkdirSync(dirname(target), { recursive: true });
  const draft = join(dirname(target), `.${basename(target)}-${process.pid}`);
  try {
    mkdirSync(draft);
    fill(draft);
    // A folder that is there may be the one that the author's shell is in.
    if (isThere) moveInto(target, draft);
    else renameSync(draft, target);
  } catch (error) {
    if (firstMade) rmSync(firstMade, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
    for (const signal of signals) process.off(signal, holdBack);
  }
}

function moveInto(target: string, draft: string) {
  const entries = readdirSync(draft);
  try {
    for (const entry of entries) renameSync(join(draft, entry), join(target, entry));
  } catch (error) {
    for (const entry of entries) rmSync(join(target, entry), { recursive: true, force: true });
    throw error;
  }
}
