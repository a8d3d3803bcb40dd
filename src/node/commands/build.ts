import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ResolvedConfig } from 'vite';
import { plural, printable } from '../../core/words.ts';
import { type Values, helpOn, pathOf, readArguments } from '../arguments.ts';
import { findBrowser } from '../browser/findBrowser.ts';
import { UsageError } from '../errors.ts';
import { base, empty, lang, out, timeout, withoutNotes } from '../options.ts';
import { Output, filesIn } from '../Output.ts';
import { targetOf } from '../placeAll.ts';
import { Progress } from '../Progress.ts';
import { type Project, buildTalk, eachTalk, inTalk, openProject, readConfig } from '../project.ts';
import { compareSite, filesStaying, isInside, siteList } from '../siteFiles.ts';
import { slideLimit, socialPictureFollows } from '../vite/firstSlide.ts';
import { TalkLanguage } from '../vite/languages.ts';
import { socialPictureFile } from '../vite/pageText.ts';
import { talkList } from '../vite/talkList.ts';
import { type NoPicture, type Seen, isElsewhere, lookAtSite } from './lookAtSite.ts';
import { type KnownNotes, type NotesRemoval, readNotes } from './notes.ts';

const options = {
  withoutNotes,
  base,
  lang,
  out: {
    ...out,
    value: '<folder>',
    help: 'the folder of the site (default: as in vite.config.ts)',
  },
  empty,
  timeout,
};

export const usage = `lectern build [talk]: build a website of the talk

${helpOn(Object.values(options))}

A talk in several languages has its first one in the folder of the site, and each other one in a folder of its own
there, such as de/.

Each of several talks has a folder of its own there, such as tea/, beside the list of them. All are built, or none.
"lectern build talks/tea.tsx" builds the folder of one and leaves the rest as it is; with --out, that folder is the site.

Link previews show ${socialPictureFile} of the project's public folder. If there is none and this machine has a
browser, the build makes one: the title of the talk, the speaker and the event, in the theme of the talk.

Files that Lectern has not made stay in the folder of the site. ${siteList} lists those that it has made: the next
build replaces them, and removes what it no longer needs. The site is replaced once it is complete.

Exit status: 0 the site is built; 1 it is built, but slides could not be shown or the picture for link previews could
not be taken; 2 nothing is built, for example because notes could not be left out.`;

/** Builds a website of the talk. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, others } = readArguments('lectern build', args, options);
  const progress = new Progress();
  const project = await openProject(pathOf('lectern build', others) ?? '.');
  const { config, site: configured } = await readConfig(project, values.base);
  const site = values.out === undefined ? configured : resolve(values.out);
  const talks = eachTalk(project);
  const isList = project.talks.length > 0 && !project.talk;
  const folderOf = ({ talk }: Project) =>
    talk && (isList || values.out === undefined) ? `${talk.name}/` : '';
  refuseSources(site, project, config);
  const output = new Output(site, 'folder');
  try {
    const parts: Part[] = [];
    for (const one of talks) {
      const wanted = { ...values, folder: folderOf(one) };
      parts.push(...(await inTalk(one, () => buildAll(one, config, output, progress, wanted))));
    }
    if (isList) output.addFile('index.html', talkList(talks.map(({ talk }) => talk!)));
    // One of several that is built alone changes nothing around it.
    const within = isList ? '' : folderOf(project);
    const isOwn = isInside(dirname(project.configFile), targetOf(site, 'folder'));
    const { list, obsolete, staying } = compareSite(site, output.folder, {
      within,
      mayReplace: isOwn && site === configured,
      mayEmpty:
        values.empty || ((site === configured ? config.build.emptyOutDir : undefined) ?? isOwn),
    });
    const files = filesIn(output.folder);
    for (const { removal, talk } of existsSync(site) ? parts : []) {
      removal?.prove(site, filesStaying(site, [...files, ...obsolete]), talk!);
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
    const notes = values.withoutNotes ? ', without notes' : '';
    const count = isList ? ` of ${plural(talks.length, 'talk')}` : '';
    const languages = new Set(parts.map(({ language }) => language.name));
    const names = languages.size > 1 ? ` in ${[...languages].filter(Boolean).join(', ')}` : '';
    console.log(
      `${join(site, within)}: ${files.length} files${count}${names}${notes}, in ${progress.seconds.toFixed(1)} s`,
    );
    if (staying > 0) {
      console.log(
        `${plural(staying, 'file')} of an earlier build stay there. --empty removes them.`,
      );
    }
    const missing = parts.find(({ noPicture }) => noPicture)?.noPicture;
    if (missing) sayNoPicture(missing, config);
    const problems = parts.flatMap(({ problems: found, project: { talk } }) =>
      found.map((sentence) => (isList ? `${talk!.path}: ${sentence}` : sentence)),
    );
    for (const sentence of problems) console.error(printable(`[lectern] ${sentence}`));
    return parts.some(({ noPicture }) => noPicture?.isFailure) || problems.length > 0 ? 1 : 0;
  } finally {
    progress.clear();
    output.discard();
  }
}

const isPage = (file: string) => basename(file) === 'index.html';

/** The site of a talk in one language. */
interface Part extends Seen {
  project: Project;
  language: TalkLanguage;
  removal?: NotesRemoval;
}

/** Builds the site of a talk into a folder there, in each of its languages or in the one that is asked for. */
async function buildAll(
  project: Project,
  config: ResolvedConfig,
  output: Output,
  progress: Progress,
  wanted: Values<typeof options> & { folder: string },
): Promise<Part[]> {
  const { timeout } = wanted;
  const notes: KnownNotes = new Map();
  const build = async (language: TalkLanguage): Promise<Part> => {
    if (wanted.withoutNotes) progress.stage('reading the notes');
    const removal = wanted.withoutNotes
      ? await readNotes(project, timeout, language, notes)
      : undefined;
    // A relative base is right in any folder. The one of vite.config.ts is that of all talks.
    const isRelative = ['', '.'].includes(config.base.slice(0, 1));
    const own = project.talk && wanted.base === undefined ? `${project.talk.name}/` : wanted.folder;
    const base = isRelative ? wanted.base : config.base + encodeURI(own + language.folder);
    const folder = join(output.folder, wanted.folder, language.folder);
    const seen = await buildSite(project, config, folder, progress, {
      base,
      timeout,
      language,
      removal,
    });
    if (removal) {
      progress.stage('looking for notes');
      removal.prove(folder, filesIn(folder), seen.talk!);
    }
    return { ...seen, project, language, removal };
  };
  return new TalkLanguage(wanted.lang, { isBeside: wanted.lang === undefined }).each(build);
}

/**
 * Builds the site into a temporary folder, and looks at it: if the build fails, an older site stays as it is.
 *
 * @throws {UsageError} if it cannot be built, or not be read although notes are left out
 */
async function buildSite(
  project: Project,
  config: ResolvedConfig,
  folder: string,
  progress: Progress,
  wanted: { base?: string; timeout: number; language: TalkLanguage; removal?: NotesRemoval },
): Promise<Seen> {
  const { name } = wanted.language;
  const what = project.talk?.path ?? 'the talk';
  const where = name === undefined || wanted.language.isFirst ? '' : ` in ${name}`;
  const base = wanted.base ?? config.base;
  const build = (withPicture: boolean) =>
    buildTalk(project, folder, {
      base: wanted.base,
      plugins: [
        wanted.language.plugin,
        slideLimit(wanted.timeout),
        ...(wanted.removal?.plugins ?? []),
        ...(withPicture ? [socialPictureFollows] : []),
      ],
      // A source map contains the original files, with the notes.
      build: {
        ...(wanted.removal && { sourcemap: false }),
        // The public folder may have put files there.
        emptyOutDir: wanted.language.folder === '',
      },
    });
  const program = browserIfAny();
  const picture = pictureOf(config, program !== undefined);
  progress.stage(`building ${what}${where}`);
  await build(picture.isTaken);
  if (!existsSync(join(folder, 'index.html'))) {
    throw new UsageError(
      '[lectern] The build has made no index.html, so nothing was changed. Lectern gives Vite the folder to write ' +
        'into: remove "write" and "output.dir" from the build options of vite.config.ts.',
    );
  }
  if (program === undefined || (isElsewhere(base) && !wanted.removal)) {
    return { problems: [], noPicture: picture.missing };
  }
  progress.stage('looking at the slides');
  const seen = await lookAtSite(project, folder, program, {
    base,
    takesPicture: picture.isTaken,
    isExact: wanted.removal !== undefined,
    timeout: wanted.timeout,
  });
  if (!seen.noPicture) return { ...seen, noPicture: picture.missing };
  // The page must not name a picture that is not there.
  progress.stage('building the talk without a picture');
  await build(false);
  return seen;
}

function browserIfAny(): string | undefined {
  try {
    return findBrowser();
  } catch {
    return undefined;
  }
}

/** Whether a picture for link previews is taken, or why not. */
function pictureOf(
  { publicDir, base: address }: ResolvedConfig,
  hasBrowser: boolean,
): { isTaken: boolean; missing?: NoPicture } {
  if (publicDir !== '' && existsSync(join(publicDir, socialPictureFile))) return { isTaken: false };
  if (isElsewhere(address)) {
    const reason = `The files of the site will be on another server, ${address}.`;
    return { isTaken: false, missing: { reason } };
  }
  if (hasBrowser) return { isTaken: true };
  return { isTaken: false, missing: { reason: 'No browser was found to take one.' } };
}

function sayNoPicture({ reason }: NoPicture, { publicDir }: ResolvedConfig) {
  const file = join(publicDir || 'public', socialPictureFile);
  console.log(
    printable(`Link previews have no picture. ${reason} To add a picture, save it as ${file}.`),
  );
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
