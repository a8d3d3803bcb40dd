import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { InlineConfig, ResolvedConfig } from 'vite';
import { nearest } from '../core/nearest.ts';
import { orList, printable, textOfError } from '../core/words.ts';
import { isEnding } from './atExit.ts';
import { UsageError, messageOf, ownMessageOf, reasonOf } from './errors.ts';
import { type TalkFile, findTalks, hasOnePage, refuseNames, talksFolder } from './talks.ts';
import type { ListedTalk } from './vite/talkList.ts';
import { oneTalk } from './vite/talks.ts';

/** The Vite that a talk's project has installed: its plugins need that copy. */
export type Vite = typeof import('vite');

/** The Vite project of a talk, or of several. */
export interface Project {
  vite: Vite;
  configFile: string;
  /** The folder with the talk's index.html, or with the folder of the talks. */
  root: string;
  /** All talks of a project with several. */
  talks: readonly TalkFile[];
  /** The one of them that is worked on. */
  talk?: ListedTalk;
}

/**
 * Finds the project of a talk.
 *
 * @param path the folder with its vite.config.ts, or the file of one of several talks
 * @throws {UsageError} if there is no project, or it cannot be read
 */
export async function openProject(path: string): Promise<Project> {
  const file = namesFile(path) ? resolve(path) : undefined;
  const project = file === undefined ? resolve(path) : folderAround(file);
  const advice = 'Name the folder of a talk, or make one with "npx lectern new my-talk".';
  if (!existsSync(project) || !statSync(project).isDirectory()) {
    throw new UsageError(`[lectern] There is no folder ${project}. ${advice}`);
  }
  refuseSigns(project);
  const configFile = configIn(project);
  if (!configFile) {
    throw new UsageError(
      `[lectern] There is no talk in ${project}: it has no vite.config.ts. ${advice}`,
    );
  }
  const vite = await viteOf(project);
  const loaded = await vite
    .loadConfigFromFile({ command: 'build', mode: 'production' }, configFile, project, 'silent')
    .catch((error: unknown) => {
      throw notBuilt(project, error);
    });
  const root = resolve(project, loaded?.config.root ?? '.');
  const talks = findTalks(root);
  refuseNames(talks);
  if (talks.length === 0 && !hasOnePage(root)) {
    throw new UsageError(
      `[lectern] There is no talk in ${root}: it has neither index.html, the page of one talk, nor ${talksFolder}/tea.tsx ` +
        `or the like, one of several. ${advice}`,
    );
  }
  return { vite, configFile, root, talks, ...(file && { talk: talkOf(file, root, talks) }) };
}

/** The project for each talk that is worked on: the one that was named, or all. */
export const eachTalk = (project: Project): Project[] =>
  project.talk || project.talks.length === 0
    ? [project]
    : project.talks.map((talk) => ({ ...project, talk: { ...talk } }));

/**
 * Does something with a talk.
 *
 * @throws {UsageError} what it throws, and which of several talks it is about
 */
export async function inTalk<Result>(project: Project, act: () => Promise<Result>) {
  try {
    return await act();
  } catch (error) {
    const { talk } = project;
    if (!talk || !(error instanceof UsageError) || error.message.includes(talk.path)) throw error;
    const message = error.message.replace(/^\[lectern\] /, '');
    throw new UsageError(`[lectern] ${talk.path}: ${message}`, { cause: error });
  }
}

/**
 * Does something with one talk after the other. What goes wrong with one of several stops no other.
 *
 * @param act returns an exit status
 * @returns the highest of them
 */
export async function forEachTalk(
  talks: readonly Project[],
  act: (project: Project) => Promise<number>,
): Promise<number> {
  let status = 0;
  for (const project of talks) {
    const ended = inTalk(project, () => act(project)).catch((error: unknown) => {
      if (talks.length === 1 || isEnding()) throw error;
      console.error(printable(messageOf(error)));
      return 2;
    });
    status = Math.max(status, await ended);
  }
  return status;
}

const configIn = (folder: string) =>
  ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs']
    .map((ending) => join(folder, `vite.config.${ending}`))
    .find(existsSync);

/** Whether a path names a file, also one that is not there. */
const namesFile = (path: string): boolean =>
  existsSync(path) ? statSync(path).isFile() : /\.[jt]sx?$/.test(path);

/**
 * The folder with the vite.config.ts that a file belongs to.
 *
 * @throws {UsageError} if there is no such file
 */
function folderAround(file: string): string {
  const own = dirname(file);
  if (!existsSync(file)) {
    const [near] = nearest(basename(file), existsSync(own) ? readdirSync(own) : []);
    throw new UsageError(
      `[lectern] There is no file ${file}. ${near ? `Did you mean ${near}?` : 'Check the name.'}`,
    );
  }
  let folder = own;
  while (!configIn(folder) && folder !== dirname(folder)) folder = dirname(folder);
  return configIn(folder) ? folder : own;
}

/** @throws {UsageError} if a file is none of several talks */
function talkOf(file: string, root: string, talks: readonly TalkFile[]): TalkFile {
  const real = realpathSync(file);
  const talk = talks.find(({ path }) => realpathSync(join(root, path)) === real);
  if (talk) return { ...talk };
  throw new UsageError(
    hasOnePage(root)
      ? `[lectern] ${file} is no talk of its own: ${root} has index.html, the page of one talk. Name its folder. For ` +
          `several talks, move them into ${talksFolder}/, and remove index.html: Lectern makes their pages.`
      : `[lectern] ${file} is none of the talks: those are in ${join(root, talksFolder)}, with names such as tea.tsx. ` +
          `Name ${orList(talks.map(({ path }) => path))}.`,
  );
}

/**
 * Refuses a folder that Vite could not build in.
 *
 * @throws {UsageError} if its path has a sign that has a meaning in addresses
 */
export function refuseSigns(folder: string) {
  const [sign] = /[#?]/.exec(folder) ?? [];
  if (sign === undefined) return;
  throw new UsageError(
    `[lectern] The path ${folder} has "${sign}" in it, and Vite would take the rest for no part of a file's name. ` +
      'Rename the folder.',
  );
}

async function viteOf(project: string): Promise<Vite> {
  const { resolve: find } = createRequire(join(project, 'package.json'));
  let file: string;
  try {
    file = find('vite');
  } catch {
    throw new UsageError(
      `[lectern] Vite is not installed in ${project}. Run "npm install" there first.`,
    );
  }
  const vite = (await import(pathToFileURL(file).href)) as Vite;
  if (Number.parseInt(vite.version, 10) < 8) {
    throw new UsageError(
      `[lectern] ${project} has Vite ${vite.version}, but this command needs Vite 8, as "lectern/vite" does. Run "npm install vite@8" there.`,
    );
  }
  return vite;
}

/**
 * Reads the configuration of a build, and the folder of the site that it names.
 *
 * @param base the base of the site, if it is not the configured one
 * @throws {UsageError} with Vite's message if the configuration has an error
 */
export async function readConfig(
  { vite, configFile, root }: Project,
  base?: string,
): Promise<{ config: ResolvedConfig; site: string }> {
  try {
    const own = { root, configFile, base };
    const config = await vite.resolveConfig(own, 'build', 'production', 'production');
    return { config, site: resolve(root, config.build.outDir) };
  } catch (error) {
    throw notBuilt(root, error);
  }
}

/**
 * Builds a talk into a folder.
 *
 * @param config what differs from the project's own configuration
 * @throws {UsageError} with Vite's message if the talk has an error
 */
export async function buildTalk(
  { vite, configFile, root, talk }: Project,
  outDir: string,
  { build, plugins = [], ...config }: InlineConfig = {},
): Promise<void> {
  try {
    await vite.build({
      root,
      configFile,
      base: './',
      logLevel: 'warn',
      ...config,
      plugins: [...plugins, ...(talk ? [oneTalk(talk)] : [])],
      build: {
        outDir,
        emptyOutDir: true,
        // A speaker cannot make plugins faster.
        rolldownOptions: { checks: { pluginTimings: false } },
        ...build,
      },
    });
  } catch (error) {
    // Errors of the bundler, which is not written in JavaScript, have no codes.
    const [, reason] = /(\S.*) \(os error \d+\)/.exec(textOfError(error)) ?? [];
    if (reason === undefined) throw notBuilt(root, error);
    throw new UsageError(
      `[lectern] The built talk cannot be written into ${outDir}: ${reason}. ` +
        `Free some space there, or set TMPDIR to another folder.`,
      { cause: error },
    );
  }
}

function notBuilt(folder: string, error: unknown): UsageError {
  const reason = stripVTControlCharacters(ownMessageOf(error)).replace(/\n\s+at .*/g, '');
  // What a plugin of Lectern says is complete.
  const own = /^(?:Error: )?(\[lectern\] .+)/m.exec(reason)?.[1];
  if (own !== undefined) return new UsageError(own, { cause: error });
  return new UsageError(
    `[lectern] The talk in ${folder} cannot be built. Fix what Vite reports:\n\n${reason.trim()}`,
    { cause: error },
  );
}

/**
 * Serves a built talk on a free port of this machine.
 *
 * @param base the path that it was built for
 * @returns its address, with a slash at the end
 * @throws {UsageError} when the system refuses a port
 */
export async function serve(
  { vite, root }: Project,
  folder: string,
  base?: string,
): Promise<{ origin: string; close: () => Promise<void> }> {
  try {
    const server = await vite.preview({
      configFile: false,
      root,
      base,
      // What is not there is an error, and not the page of the talk.
      appType: 'mpa',
      logLevel: 'error',
      build: { outDir: folder },
      preview: { host: '127.0.0.1', port: 0 },
    });
    const origin = server.resolvedUrls?.local[0];
    if (!origin) throw new Error('it has no address');
    return { origin, close: () => server.close() };
  } catch (error) {
    throw new UsageError(
      `[lectern] The built talk cannot be served on 127.0.0.1: ${reasonOf(error)}. ` +
        `Allow local servers on this machine, then run the command again.`,
      { cause: error },
    );
  }
}
