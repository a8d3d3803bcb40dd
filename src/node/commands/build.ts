import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type { ResolvedConfig } from 'vite';
import { type TalkHandle, attributes, finalStep, parameters } from '../../core/page.ts';
import { slideSizes } from '../../core/sizes.ts';
import { plural } from '../../core/words.ts';
import { folderOf, helpOn, readArguments } from '../arguments.ts';
import { isEnding } from '../atExit.ts';
import { findBrowser } from '../browser/findBrowser.ts';
import { launch } from '../browser/launch.ts';
import { loadTalk } from '../browser/loadTalk.ts';
import { followWaits, settle } from '../browser/settle.ts';
import { whileRunning } from '../browser/whileRunning.ts';
import { UsageError, messageOf } from '../errors.ts';
import { base, empty, out, timeout, withoutNotes } from '../options.ts';
import { Output, filesIn } from '../Output.ts';
import { targetOf } from '../placeAll.ts';
import { Progress } from '../Progress.ts';
import { type Project, buildTalk, openProject, serve } from '../project.ts';
import { compareSite, filesStaying, isInside, siteList } from '../siteFiles.ts';
import { slideLimit, socialPictureFollows } from '../vite/firstSlide.ts';
import { socialPictureFile, socialPictureSize } from '../vite/pageText.ts';
import { talkOf } from './export/printed.ts';
import { type NotesRemoval, readNotes } from './notes.ts';

const options = {
  withoutNotes,
  base,
  out: {
    ...out,
    value: '<folder>',
    help: 'the folder of the site (default: as in vite.config.ts)',
  },
  empty,
  timeout,
};

export const usage = `lectern build [folder]: build a website of the talk

${helpOn(Object.values(options))}

Link previews show ${socialPictureFile} of the project's public folder. If there is none and this machine has a
browser, the build takes a picture of the first slide.

Files that Lectern has not made stay in the folder of the site. ${siteList} lists those that it has made: the next
build replaces them, and removes what it no longer needs. The site is replaced once it is complete.

Exit status: 0 the site is built; 1 it is built, but the picture for link previews could not be taken; 2 nothing is
built, for example because notes could not be left out.`;

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
  const configured = resolve(project.root, config.build.outDir);
  const site = values.out === undefined ? configured : resolve(values.out);
  refuseSources(site, project, config);
  const output = new Output(site, 'folder');
  try {
    if (values.withoutNotes) progress.stage('reading the notes');
    const removal = values.withoutNotes
      ? await readNotes(dirname(project.configFile), values.timeout)
      : undefined;
    const noPicture = await buildSite(project, config, output, progress, { ...values, removal });
    const isOwn = isInside(dirname(project.configFile), targetOf(site, 'folder'));
    const { list, obsolete, staying } = compareSite(site, output.folder, {
      mayReplace: isOwn && site === configured,
      mayEmpty:
        values.empty || ((site === configured ? config.build.emptyOutDir : undefined) ?? isOwn),
    });
    const files = filesIn(output.folder);
    if (removal) {
      progress.stage('looking for notes');
      const talk = await readBuilt(project, output.folder, config.base, values.timeout);
      removal.prove(output.folder, files, talk);
      if (existsSync(site)) removal.prove(site, filesStaying(site, [...files, ...obsolete]), talk);
    }
    output.addFile(siteList, list);
    // Until the page is replaced, the old one has all that it needs.
    output.moveFolder(site, {
      order: [
        siteList,
        ...files.toSorted((one, other) => Number(isPage(one)) - Number(isPage(other))),
      ],
      obsolete,
    });
    progress.clear();
    const notes = removal ? ', without notes' : '';
    console.log(`${site}: ${files.length} files${notes}, in ${progress.seconds.toFixed(1)} s`);
    if (staying > 0) {
      console.log(
        `${plural(staying, 'file')} of an earlier build stay there. --empty removes them.`,
      );
    }
    if (noPicture) sayNoPicture(noPicture, config);
    return noPicture?.isFailure ? 1 : 0;
  } finally {
    progress.clear();
    output.discard();
  }
}

const isPage = (file: string) => file === 'index.html';

/** Why a site has no picture for link previews. */
interface NoPicture {
  reason: string;
  /** Whether it should have one. */
  isFailure?: boolean;
}

/**
 * Builds the site into a temporary folder: if the build fails, an older site stays as it is.
 *
 * @returns why it has no picture for link previews, if it has none
 */
async function buildSite(
  project: Project,
  config: ResolvedConfig,
  { folder }: Output,
  progress: Progress,
  wanted: { base?: string; timeout: number; removal?: NotesRemoval },
): Promise<NoPicture | undefined> {
  const build = (withPicture: boolean) =>
    buildTalk(project, folder, {
      base: wanted.base,
      plugins: [
        slideLimit(wanted.timeout),
        ...(wanted.removal?.plugins ?? []),
        ...(withPicture ? [socialPictureFollows] : []),
      ],
      // A source map contains the original files, with the notes.
      build: wanted.removal && { sourcemap: false },
    });
  const picture = pictureOf(config);
  progress.stage('building the talk');
  await build(picture.program !== undefined);
  if (!existsSync(join(folder, 'index.html'))) {
    throw new UsageError(
      '[lectern] The build has made no index.html, so nothing was changed. Lectern gives Vite the folder to write ' +
        'into: remove "write" and "output.dir" from the build options of vite.config.ts.',
    );
  }
  if (picture.program === undefined) return picture.missing;
  progress.stage('taking the picture for link previews');
  try {
    await takeSocialPicture(project, folder, config.base, picture.program, wanted.timeout);
    return undefined;
  } catch (error) {
    if (isEnding()) throw error;
    // The page must not name a picture that is not there.
    progress.stage('building the talk without a picture');
    await build(false);
    return { reason: messageOf(error).replace('[lectern] ', ''), isFailure: true };
  }
}

/** The browser that takes the picture for link previews, or why it is not taken. */
function pictureOf({ publicDir, base: address }: ResolvedConfig): {
  program?: string;
  missing?: NoPicture;
} {
  if (publicDir !== '' && existsSync(join(publicDir, socialPictureFile))) return {};
  if (isElsewhere(address)) {
    return {
      missing: { reason: `The files of the site will be on another server, ${address}.` },
    };
  }
  try {
    return { program: findBrowser() };
  } catch {
    return { missing: { reason: 'No browser was found to take one.' } };
  }
}

/** What the built site says about the talk, once it has come to rest. */
async function readBuilt(project: Project, folder: string, basePath: string, timeLimit: number) {
  let talk: TalkHandle | undefined;
  const away = isElsewhere(basePath) ? new URL(basePath, 'http://localhost').href : undefined;
  await onServer(project, folder, away ? '/' : basePath, findBrowser(), async (browser, origin) => {
    const page = await browser.newPage();
    if (away !== undefined) {
      // The files that will be on another server.
      const headers = { 'access-control-allow-origin': '*' };
      await page.route(`${away}**`, (route) => {
        const { pathname } = new URL(route.request().url().slice(away.length), 'file:///');
        const path = join(folder, decodeURI(pathname));
        return existsSync(path) ? route.fulfill({ path, headers }) : route.abort();
      });
    }
    await followWaits(page);
    await loadTalk(page, `${origin}?${parameters.printPdf}`, { timeout: timeLimit });
    await settle(page, timeLimit);
    talk = await talkOf(page);
  });
  return talk!;
}

/** Whether the base of a site is on another server. */
const isElsewhere = (base: string) => /^(?:[a-z]+:)?\/\//i.test(base);

function sayNoPicture({ reason }: NoPicture, { publicDir }: ResolvedConfig) {
  console.log(
    `Link previews have no picture. ${reason} To add a picture, save it as ${join(publicDir || 'public', socialPictureFile)}.`,
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
    const { browser, close } = await launch(program);
    try {
      await whileRunning(browser, look(browser, server.origin));
    } finally {
      await close();
    }
  } finally {
    await server.close();
  }
}

/**
 * Refuses to build into a folder that has the talk itself.
 *
 * @throws {UsageError} if the site would lie around the talk or its public files, or among the latter
 */
function refuseSources(site: string, { configFile, root }: Project, { publicDir }: ResolvedConfig) {
  const target = targetOf(site, 'folder');
  const sources = [dirname(configFile), root, ...(existsSync(publicDir) ? [publicDir] : [])];
  const isTalk = sources.some((folder) => isInside(target, realpathSync(folder)));
  const isPublic = existsSync(publicDir) && isInside(realpathSync(publicDir), target);
  if (!isTalk && !isPublic) return;
  throw new UsageError(
    `[lectern] The site cannot be built into ${site}, because the talk itself is there. Name another folder with --out.`,
  );
}
