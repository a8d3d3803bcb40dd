import { accessSync, constants, existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Browser } from 'playwright-core';
import type { ResolvedConfig } from 'vite';
import { attributes, finalStep, parameters } from '../../core/page.ts';
import { slideSizes } from '../../core/sizes.ts';
import { folderOf, helpOn, readArguments } from '../arguments.ts';
import { removeAtExit } from '../atExit.ts';
import { findBrowser } from '../browser/findBrowser.ts';
import { launch } from '../browser/launch.ts';
import { answering, loadTalk } from '../browser/loadTalk.ts';
import { followWaits, settle } from '../browser/settle.ts';
import { UsageError } from '../errors.ts';
import { makeFolder } from '../makeFolder.ts';
import { base, out, timeout, withoutNotes } from '../options.ts';
import { cannotWrite, refuseOther } from '../Output.ts';
import { talkOf } from './export/printed.ts';
import { filesIn, readNotes } from './notes.ts';
import { socialPictureFile, socialPictureSize } from '../vite/pageText.ts';
import { Progress } from '../Progress.ts';
import { type Project, buildTalk, openProject, serve } from '../project.ts';
import { socialPictureFollows } from '../vite/firstSlide.ts';

const options = {
  withoutNotes,
  base,
  out: {
    ...out,
    value: '<folder>',
    help: 'the folder of the site (default: as in vite.config.ts)',
  },
  timeout,
};

export const usage = `lectern build [folder]: build a website of the talk

${helpOn(Object.values(options))}

Link previews show ${socialPictureFile} of the project's public folder. If there is none and this machine has a
browser, the build takes a picture of the first slide.

Exit status: 0 the site is built; 2 nothing is built, for example because notes could not be left out.`;

/** Builds a website of the talk. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, others } = readArguments('lectern build', args, options);
  const progress = new Progress();
  const project = await openProject(folderOf('lectern build', others) ?? '.');
  const config = await project.vite.resolveConfig(
    { root: project.root, configFile: project.configFile, base: values.base },
    'build',
    'production',
    'production',
  );
  const site =
    values.out === undefined ? resolve(project.root, config.build.outDir) : resolve(values.out);
  const created = makeWritable(site, project.root);
  const built = await mkdtemp(join(tmpdir(), 'lectern-'));
  const forgetBuilt = removeAtExit(built);
  const keepSite = created === undefined ? undefined : removeAtExit(created);
  try {
    const program = existsSync(join(config.publicDir, socialPictureFile))
      ? undefined
      : anyBrowser();
    await buildSite(project, config, built, progress, { ...values, program });
    await replace(site, built, config);
    keepSite?.();
    const files = await readdir(site, { recursive: true, withFileTypes: true });
    const count = files.filter((file) => file.isFile()).length;
    const notes = values.withoutNotes ? ', without notes' : '';
    progress.clear();
    console.log(`${site}: ${count} files${notes}, in ${progress.seconds.toFixed(1)} s`);
    if (!program) sayNoPicture(config);
    return 0;
  } finally {
    progress.clear();
    await rm(built, { recursive: true, force: true, maxRetries: 3 });
    forgetBuilt();
  }
}

/** Builds the site into a temporary folder: if the build fails, an older site stays as it is. */
async function buildSite(
  project: Project,
  config: ResolvedConfig,
  built: string,
  progress: Progress,
  wanted: { withoutNotes: boolean; base?: string; timeout: number; program?: string },
) {
  const removal = wanted.withoutNotes ? await readNotesOf(project, progress, wanted) : undefined;
  progress.stage('building the talk');
  await buildTalk(project, built, {
    base: wanted.base,
    plugins: [...(removal?.plugins ?? []), ...(wanted.program ? [socialPictureFollows] : [])],
    // A source map contains the original files, with the notes.
    build: removal && { sourcemap: false },
  });
  if (wanted.program) {
    progress.stage('taking the picture for link previews');
    await takeSocialPicture(project, built, config.base, wanted.program, wanted.timeout);
  }
  if (!removal) return;
  progress.stage('looking for notes');
  await onServer(project, built, config.base, findBrowser(), async (browser, origin) => {
    const page = await browser.newPage();
    await followWaits(page);
    await loadTalk(page, `${origin}?${parameters.printPdf}`, wanted);
    await answering(wanted.timeout, settle(page, wanted.timeout));
    removal.prove(filesIn(built), await talkOf(page));
  });
}

/** Reads the notes, which takes a browser: without one, nothing proves that they have been left out. */
function readNotesOf(
  project: Project,
  progress: Progress,
  { timeout: limit }: { timeout: number },
) {
  progress.stage('reading the notes');
  return readNotes(dirname(project.configFile), limit);
}

function anyBrowser(): string | undefined {
  try {
    return findBrowser();
  } catch {
    return undefined;
  }
}

function sayNoPicture({ publicDir }: ResolvedConfig) {
  if (existsSync(join(publicDir, socialPictureFile))) return;
  console.log(
    `There is no browser, so link previews have no picture. To add one, save it as ${join(publicDir, socialPictureFile)}.`,
  );
}

async function takeSocialPicture(
  project: Project,
  folder: string,
  basePath: string,
  program: string,
  timeLimit: number,
) {
  await onServer(project, folder, basePath, program, async (browser, origin) => {
    // A slide of that width is a little higher: what is cut off above and below is margin.
    const { width, height } = socialPictureSize;
    const slide = slideSizes['16:9'];
    const viewport = { width, height: Math.round((width * slide.height) / slide.width) };
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
    await loadTalk(page, `${origin}?${parameters.aspectRatio}=16:9#1/${finalStep}`, {
      timeout: timeLimit,
    });
    await page.locator(`main section[${attributes.hidden}="false"]`).first().waitFor();
    await page.screenshot({
      path: join(folder, socialPictureFile),
      animations: 'disabled',
      clip: { x: 0, y: Math.floor((viewport.height - height) / 2), width, height },
    });
  });
}

/** Serves the built site while a browser looks at it. */
async function onServer(
  project: Project,
  folder: string,
  basePath: string,
  program: string,
  look: (browser: Browser, origin: string) => Promise<void>,
) {
  const server = await serve(project, folder, basePath);
  try {
    const browser = await launch(program);
    try {
      await look(browser, server.origin);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

/**
 * Makes sure that the site can be written.
 *
 * @returns the first folder that had to be made for it
 */
function makeWritable(site: string, root: string): string | undefined {
  if (site === root || !relative(site, root).startsWith('..')) {
    throw new UsageError(
      `[lectern] The site cannot be built into ${site}, because the talk itself is there. Name another folder with --out.`,
    );
  }
  refuseOther(site, 'folder');
  try {
    // For a folder on a read-only disk, mkdir only reports that there is none.
    let existing = site;
    while (!existsSync(existing)) existing = dirname(existing);
    accessSync(existing, constants.W_OK);
    return makeFolder(site);
  } catch (error) {
    throw cannotWrite(site, error);
  }
}

/**
 * Replaces an older site with the complete new one. Old files are removed last, so they stay if the disk is full.
 * They are removed only from the folder that vite.config.ts names, and only if Vite would do so: a folder that
 * `--out` names may hold the author's own files.
 */
async function replace(site: string, built: string, { root, build }: ResolvedConfig) {
  const isConfigured = site === resolve(root, build.outDir);
  const isInside = !relative(root, site).startsWith('..');
  const isNew = new Set(await readdir(built, { recursive: true }));
  try {
    await cp(built, site, { recursive: true });
    if (!isConfigured || !(build.emptyOutDir ?? isInside)) return;
    for (const name of await readdir(site, { recursive: true })) {
      if (isNew.has(name) || name === '.git' || name.startsWith(`.git${sep}`)) continue;
      await rm(join(site, name), { recursive: true, force: true });
    }
  } catch (error) {
    throw cannotWrite(site, error);
  }
}
