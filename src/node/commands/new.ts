import {
  copyFileSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import validateName from 'validate-npm-package-name';
import { escapeHtml } from '../../core/escaped.ts';
import { helpOn, pathOf, readArguments } from '../arguments.ts';
import { removeLeftovers } from '../Draft.ts';
import { UsageError, reasonOf } from '../errors.ts';
import { lectern } from '../options.ts';
import { Output } from '../Output.ts';
import { refuseSigns } from '../project.ts';

const options = { lectern };

export const usage = `lectern new <folder>: start a talk

Makes the folder, with a talk of five slides that is ready for "npm install" and "npm start". The folder must be
new or empty, and its name becomes the name of the talk's package.

${helpOn(Object.values(options))}

Exit status: 0 the talk is there; 2 nothing was made.`;

const packageFolder = fileURLToPath(new URL('../../..', import.meta.url));

/** The part of this package's package.json that a talk needs. */
interface OwnPackage {
  version: string;
  devDependencies: Record<string, string>;
}

/** Makes a new talk. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, others } = readArguments('lectern new', args, options);
  const folder = pathOf('lectern new', others);
  if (!folder?.trim()) {
    throw new UsageError(
      '[lectern] The folder for the talk is missing: write "lectern new my-talk".',
    );
  }
  const target = makeTalk(folder, { lectern: values.lectern });
  console.log(`A talk of five slides is in ${target}. Next:\n${nextSteps(target)}`);
  return 0;
}

/**
 * Makes the folder of a talk, with what every talk has.
 *
 * @param folder a new or an empty one, whose name becomes the name of the package
 * @param content the title of the talk, and what writes its slides into the folder; without it, those of the template
 * @returns the path of the folder
 * @throws {UsageError} if it cannot be made; nothing has been changed then
 */
export function makeTalk(
  folder: string,
  {
    lectern: wanted,
    title,
    write,
  }: { lectern?: string; title?: string; write?: (folder: string) => void },
): string {
  const target = resolve(folder);
  const name = nameOf(target);
  refuseSigns(target);
  checkFree(target, folder);
  const own = readJson(join(packageFolder, 'package.json')) as OwnPackage;
  const source = sourceOf(wanted ?? ownTarball() ?? `^${own.version}`);

  const output = new Output(target, 'folder');
  try {
    fill(output.folder, { name, title: title ?? titleOf(name), source, own });
    write?.(output.folder);
    output.moveFolder(name);
  } finally {
    output.discard();
  }
  return target;
}

/** What to do with a new talk. */
export function nextSteps(target: string): string {
  const path = relative(process.cwd(), target);
  return `${path && `\n  cd ${path}`}
  npm install
  npm start`;
}

/** Writes the files of a new talk. */
function fill(
  folder: string,
  { name, title, source, own }: { name: string; title: string; source: Source; own: OwnPackage },
) {
  cpSync(join(packageFolder, 'templates/talk'), folder, { recursive: true });
  // npm leaves files called .gitignore out of a package.
  renameSync(join(folder, '_gitignore'), join(folder, '.gitignore'));
  for (const file of ['index.html', 'Talk.tsx', 'README.md']) {
    const text = readFileSync(join(folder, file), 'utf8');
    const safe = file === 'index.html' ? escapeHtml(title) : title;
    writeFileSync(
      join(folder, file),
      text.replaceAll('My talk', () => safe),
    );
  }
  if (source.tarball) copyFileSync(source.tarball, join(folder, basename(source.tarball)));
  const manifest = JSON.stringify(manifestOf(name, source.spec, own), null, 2);
  writeFileSync(join(folder, 'package.json'), `${manifest}\n`);
}

/** @throws {UsageError} if npm refuses a package of that name */
function nameOf(target: string): string {
  const name = basename(target);
  const { validForNewPackages, errors = [], warnings = [] } = validateName(name);
  if (validForNewPackages) return name;
  throw new UsageError(
    `[lectern] npm does not accept "${name}" as the name of a package: ${[...errors, ...warnings].join('; ')}. ` +
      `Choose another folder name, such as "my-talk".`,
  );
}

/** @throws {UsageError} if there is something at that path already */
function checkFree(target: string, folder: string) {
  if (!existsSync(target)) return;
  removeLeftovers(target);
  const isFolder = statSync(target).isDirectory();
  const [first] = isFolder ? readdirSync(target) : [];
  if (isFolder && first === undefined) return;
  throw new UsageError(
    `[lectern] ${folder} is ${isFolder ? `not empty: it contains "${first}"` : 'a file'}. ` +
      `Nothing was changed. Choose a new or an empty folder.`,
  );
}

/** The packed file that this command was installed from, if it was installed from one. */
function ownTarball(): string | undefined {
  const project = join(packageFolder, '../..');
  const lockfile = join(project, 'node_modules/.package-lock.json');
  // Other package managers do not write it.
  if (!existsSync(lockfile)) return undefined;
  const { packages } = readJson(lockfile) as {
    packages?: Record<string, { resolved?: string } | undefined>;
  };
  const resolved = packages?.['node_modules/lectern']?.resolved;
  return resolved?.startsWith('file:') && packed.test(resolved)
    ? resolve(project, resolved.slice('file:'.length))
    : undefined;
}

/** The version of Lectern, and the packed file that it names. */
interface Source {
  spec: string;
  tarball?: string;
}

/**
 * The version of Lectern for the talk's package.json, and the packed file that it names.
 *
 * @throws {UsageError} if there is no such file
 */
function sourceOf(wanted: string): Source {
  if (!packed.test(wanted) || /^https?:/.test(wanted)) return { spec: wanted };
  const tarball = resolve(wanted.replace(/^file:/, ''));
  if (!existsSync(tarball)) {
    throw new UsageError(
      `[lectern] There is no file ${tarball}. Name the packed file, or a version, with --lectern.`,
    );
  }
  return { spec: `file:${basename(tarball)}`, tarball };
}

const packed = /\.(tgz|tar\.gz)$/;

/** @throws {UsageError} if a file of the installed package is damaged */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `[lectern] ${file} cannot be read: ${reasonOf(error)}. Install Lectern again.`,
      { cause: error },
    );
  }
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
      start: 'lectern start --open',
      build: 'lectern build',
      preview: 'vite preview --open',
      check: 'lectern check',
      export: 'lectern export',
      typecheck: 'tsc',
    },
    dependencies: {
      ...tested(['@emotion/react']),
      lectern,
      ...tested(['react', 'react-dom']),
    },
    devDependencies: tested(['@types/react', '@types/react-dom', 'typescript', 'vite']),
  };
}
