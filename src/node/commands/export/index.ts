import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { slideSizes, slideWidth } from '../../../core/sizes.ts';
import { orList, plural, printable, withoutData } from '../../../core/words.ts';
import { type Values, helpOn, othersOf, pathOf, readArguments } from '../../arguments.ts';
import { NoAnswer } from '../../browser/loadTalk.ts';
import { type OpenTalk, openTalk } from '../../browser/openTalk.ts';
import { whileRunning } from '../../browser/whileRunning.ts';
import { UsageError } from '../../errors.ts';
import * as option from '../../options.ts';
import { Output, isDevice, refuseExtension } from '../../Output.ts';
import { Progress } from '../../Progress.ts';
import { type Project, eachTalk, forEachTalk, openProject } from '../../project.ts';
import { TalkLanguage } from '../../vite/languages.ts';
import { writeHandout } from './handout.ts';
import { buildSingleFile } from './html.ts';
import { inLanguage, toFileName } from './names.ts';
import { makePdf } from './pdf.ts';
import { takePictures } from './png.ts';
import { openOnPaper, openPrinted, readAll } from './printed.ts';
import { writeScript } from './script.ts';
import { endlessOf } from './troubles.ts';

/** What a format has made. */
interface Made {
  path: string;
  /** What it contains: "23 pages". */
  content: string;
  /** What is wrong with it, a sentence each. */
  problems?: readonly string[];
  /** Remarks that are not problems, a sentence each. */
  remarks?: readonly string[];
}

/** What a format is made with. */
interface Tools {
  project: Project;
  output: Output;
  progress: Progress;
  /** The language that it is made in. */
  language: TalkLanguage;
  /** Names a file after the title of the talk, once the talk is built. */
  nameOf: (title: string, ending: string) => string;
  /** Builds the talk and opens it in a browser. */
  open: () => Promise<OpenTalk>;
}

type Options = Readonly<Record<string, option.Option<unknown>>>;

interface Format {
  /** Its line in the help text. */
  help: string;
  options: Options;
  /**
   * Makes it of each talk, in each language, with what follows `lectern export` on the command line.
   *
   * @returns the exit status
   */
  run: (command: string, args: readonly string[]) => Promise<number>;
}

const shared = { lang: option.lang, out: option.out, timeout: option.timeout };
const { slides, theme, aspectRatio, withSteps, notes, withoutNotes, scale, width } = option;

const formats = {
  pdf: formatOf({
    help: 'one page for each slide, with links, bookmarks and tags',
    kind: 'file',
    extensions: ['.pdf'],
    options: { ...shared, slides, theme, aspectRatio, withSteps, notes },
    async make(values, { output, progress, open, nameOf }) {
      // A page is read on screens of any size: of each picture, it has the largest file.
      const printed = await openPrinted(await open(), values, { deviceScaleFactor: 2 });
      progress.stage(`printing ${plural(printed.slides.length, 'slide')}`);
      const { bytes, pages } = await makePdf(printed);
      const path = await output.writeFile(bytes, nameOf(printed.talk.title, '.pdf'));
      return { ...printed, path, content: plural(pages, 'page') };
    },
  }),
  png: formatOf({
    help: 'a folder with a picture of each slide, named by its number and id',
    kind: 'folder',
    options: { ...shared, slides, theme, aspectRatio, withSteps, scale, width },
    refuse: scaleOf,
    async make(values, { output, progress, open, nameOf }) {
      const context = {
        viewport: slideSizes[values.aspectRatio ?? '16:9'],
        deviceScaleFactor: scaleOf(values),
      };
      const printed = await openPrinted(await open(), values, context);
      progress.stage('taking pictures');
      const pictures = await takePictures(printed, output, {
        withSteps: values.withSteps,
        onPicture: (done, all) => progress.count('taking picture', done, all),
      });
      const path = output.moveFolder(nameOf(printed.talk.title, '-pictures'));
      return { ...printed, path, content: plural(pictures, 'picture') };
    },
  }),
  handout: formatOf({
    help: 'one HTML file with every slide and its notes, to read and to print',
    kind: 'file',
    extensions: ['.html', '.htm'],
    options: { ...shared, slides, theme, aspectRatio, withoutNotes },
    async make(values, { output, progress, open, nameOf }) {
      const printed = await openOnPaper(await open(), { ...values, skipped: true });
      progress.stage('writing the handout');
      const { html, problems } = await writeHandout(printed, values);
      const path = await output.writeFile(html, nameOf(printed.talk.title, '-handout.html'));
      return {
        path,
        content: plural(printed.slides.length, 'slide'),
        problems: [...printed.problems, ...problems],
        remarks: printed.remarks,
      };
    },
  }),
  script: formatOf({
    help: 'what the speaker says, in Markdown',
    kind: 'file',
    extensions: ['.md', '.markdown', '.txt'],
    options: { ...shared, slides },
    async make(values, { output, open, nameOf }) {
      const { talk, problems } = await readAll(await open(), values.slides);
      const script = writeScript(talk, values.slides);
      const path = await output.writeFile(script.text, nameOf(talk.title, '-script.md'));
      return { path, content: plural(script.slides, 'slide'), problems };
    },
  }),
  html: formatOf({
    help: 'the whole talk in one HTML file that needs no network',
    kind: 'file',
    extensions: ['.html', '.htm'],
    options: { ...shared, withoutNotes },
    async make(values, { project, output, progress, language, nameOf }) {
      progress.stage('building the talk into one file');
      const { html, talk, problems } = await buildSingleFile(project, { ...values, language });
      const path = await output.writeFile(html, nameOf(talk.title, '.html'));
      return { path, content: plural(talk.slides.length, 'slide'), problems };
    },
  }),
} satisfies Record<string, Format>;

/** Checks the path of the file, makes the file, and cleans up in any case. */
function formatOf<Own extends Options & typeof shared>({
  help,
  kind,
  extensions,
  options,
  refuse,
  make,
}: {
  help: string;
  kind: 'file' | 'folder';
  /** The extensions that a file can have. */
  extensions?: readonly string[];
  options: Own;
  /** Throws an error for values that do not go together, before anything is opened. */
  refuse?: (values: Values<Own>) => unknown;
  make: (values: Values<Own>, tools: Tools) => Promise<Made>;
}): Format {
  const makeIn = async (
    language: TalkLanguage,
    values: Values<Own>,
    { project, out, progress }: { project: Project; out: string | undefined; progress: Progress },
  ) => {
    const { timeout } = values as Values<typeof shared>;
    const output = new Output(out, kind);
    let talk: OpenTalk | undefined;
    const nameOf = (title: string, ending: string) =>
      // Several talks can have the same title.
      inLanguage(`${project.talk?.name ?? toFileName(title)}${ending}`, language.suffix);
    const making = new Promise<Made>((done, fail) => {
      const open = async () => {
        progress.stage('building the talk');
        talk = await openTalk(project, timeout, language);
        whileRunning(talk.browser, new Promise<never>(() => {})).catch(fail);
        progress.stage('laying out the slides');
        return talk;
      };
      make(values, { project, output, progress, language, nameOf, open }).then(done, fail);
    });
    try {
      const made = await making;
      // A file of the talk has no address there.
      const inWords = (sentence: string) => sentence.replaceAll(talk?.origin ?? '\0', './');
      const { problems = [], remarks = [] } = made;
      return {
        ...made,
        problems: problems.map(inWords),
        remarks: remarks.map(inWords),
        size: output.size,
      };
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      progress.stage('looking for the slide');
      // If it cannot be found, what has happened before is the answer.
      const found = await endlessOf(
        talk ?? (talk = await openTalk(project, timeout, language)),
      ).catch((): string[] => []);
      throw found.length > 0 ? new UsageError(`[lectern] ${found.join('\n')}`) : error;
    } finally {
      progress.clear();
      output.discard();
      await talk?.close();
    }
  };
  const makeAll = async (project: Project, values: Values<Own>, progress: Progress) => {
    const { lang, out } = values as Values<typeof shared>;
    const first = new TalkLanguage(lang);
    return first.each((language) => {
      const path = language === first ? out : out && pathIn(language, out, first);
      return makeIn(language, values, { project, out: path, progress });
    });
  };
  const run: Format['run'] = async (command, args) => {
    const { values, others } = readArguments(command, args, options);
    const { out } = values as Values<typeof shared>;
    if (extensions) refuseExtension(out, extensions);
    refuse?.(values);
    return forEachTalk(await talksFor(command, others.slice(1), out), async (project) => {
      const progress = new Progress();
      return report(await makeAll(project, values, progress), progress);
    });
  };
  return { help, options, run };
}

/**
 * The path of the file in another language than the first.
 *
 * @throws {UsageError} if it leads to a pipe, which has taken the first
 */
function pathIn(language: TalkLanguage, out: string, first: TalkLanguage): string {
  if (!isDevice(resolve(out))) return inLanguage(out, language.suffix);
  throw new UsageError(
    `[lectern] ${out} takes one file, and has that in ${first.name}. Choose a language with --lang.`,
  );
}

/**
 * The talks that a file is made of.
 *
 * @throws {UsageError} if there are several and only one name
 */
async function talksFor(command: string, paths: readonly string[], out: string | undefined) {
  const talks = eachTalk(await openProject(pathOf(command, paths) ?? '.'));
  if (talks.length === 1 || out === undefined) return talks;
  throw new UsageError(
    `[lectern] --out is for one talk, and there are ${talks.length}: name one, as in "${command} ${talks[0]!.talk!.path}".`,
  );
}

const names = Object.keys(formats) as (keyof typeof formats)[];
const optionsOfAll: Options = Object.assign({}, ...names.map((name) => formats[name].options));

/** Which formats take an option, for the help text. */
const takenBy = (name: string) => {
  const takes = (format: keyof typeof formats) =>
    Object.values(formats[format].options).some((one) => one.name === name);
  const others = names.filter((format) => !takes(format));
  if (others.length === 0) return '';
  return others.length === 1 ? ` [all but ${others[0]}]` : ` [${names.filter(takes).join(', ')}]`;
};

export const usage = `lectern export <format> [talk]: make a file of the talk

${names.map((name) => `  ${name.padEnd(25)} ${formats[name].help}`).join('\n')}

${helpOn(Object.values(optionsOfAll), takenBy)}

Exit status: 0 the file is made; 1 it is made, but slides have problems; 2 it is not made, or that of one of several
talks is not.`;

/** Makes a file of the talk. */
export async function run(args: readonly string[]): Promise<number> {
  const name = chooseFormat(othersOf(args));
  return formats[name].run(`lectern export ${name}`, args);
}

/** Says what has been made of a talk. */
function report(all: readonly (Made & { size: number })[], progress: Progress): number {
  progress.clear();
  for (const { path, content, size, problems = [], remarks = [] } of all) {
    for (const sentence of [...problems, ...remarks])
      console.error(printable(withoutData(`[lectern] ${sentence}`)));
    console.log(`${path}: ${content}, ${formatSize(size)}, in ${progress.seconds.toFixed(1)} s`);
  }
  return all.some(({ problems = [] }) => problems.length > 0) ? 1 : 0;
}

/** Refuses a format where a folder is expected, and a folder where a format is expected. */
function chooseFormat([first, ...folders]: readonly string[]): keyof typeof formats {
  const format = names.find((name) => name === first);
  const list = orList(names);
  if (first === undefined) {
    throw new UsageError(
      `[lectern] The format is missing: ${list}. Write, for example, "lectern export pdf".`,
    );
  }
  if (!format) {
    const advice = existsSync(first)
      ? `The format comes before the folder: "lectern export pdf ${first}".`
      : `Use ${list}.`;
    throw new UsageError(`[lectern] Unknown format "${first}". ${advice}`);
  }
  const second = folders.find((folder) => names.some((name) => name === folder));
  if (second === undefined) return format;
  throw new UsageError(
    `[lectern] "lectern export" makes one format at a time, not ${format} and ${second}. ` +
      `Run it once for each. If the folder of the talk is called ${second}, write ./${second}.`,
  );
}

/** How many pixels of a picture there are for each of the slide. */
function scaleOf({ scale: factor, width: pixels }: { scale?: number; width?: number }): number {
  if (factor !== undefined && pixels !== undefined) {
    throw new UsageError('[lectern] --scale and --width both set the size: use only one of them.');
  }
  return pixels === undefined ? (factor ?? 1) : pixels / slideWidth;
}

const formatSize = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
