import { extname } from 'node:path';
import { type Values, helpOn, pathOf, readArguments } from '../../arguments.ts';
import { findServer } from '../../dev/ask.ts';
import { UsageError } from '../../errors.ts';
import {
  aspectRatios,
  fix,
  format,
  lang,
  out,
  rules,
  slides,
  themes,
  timeout,
} from '../../options.ts';
import { Output, refuseExtension } from '../../Output.ts';
import { Progress } from '../../Progress.ts';
import { type Project, eachTalk, forEachTalk, openProject } from '../../project.ts';
import { fixAll } from './fix.ts';
import { toHtml } from './html.ts';
import { toJson } from './json.ts';
import type { Result } from './Result.ts';
import { toSarif } from './sarif.ts';
import { SourceFiles } from './SourceFiles.ts';
import { fixedText, toText } from './text.ts';

const options = {
  slides,
  themes,
  aspectRatios,
  lang,
  rules,
  fix,
  format,
  out: {
    ...out,
    value: '<file>',
    help: 'write the report into a file as well (html: with pictures)',
  },
  timeout,
};

export const usage = `lectern check [talk]: find what would go wrong on stage

Opens the talk in a browser, goes to every step of every slide in every theme and aspect ratio, and reports
what is wrong and how to fix it. While "lectern start" runs, --slides checks on that page, without a build: in seconds,
and in the talk's own theme unless you name others.

${helpOn(Object.values(options))}

Exit status: 0 no issues; 1 issues; 2 nothing was checked, or one of several talks could not be.`;

const extensions = {
  text: ['.txt', '.md', '.log'],
  json: ['.json'],
  html: ['.html', '.htm'],
  sarif: ['.sarif'],
};

const writers = {
  text: (result: Result) => toText(result, false),
  json: toJson,
  html: toHtml,
  sarif: toSarif,
};

/** Checks a talk, or several one after the other. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, given, others } = readArguments('lectern check', args, options);
  const path = pathOf('lectern check', others) ?? '.';
  const reportFormat = values.format ?? formatOf(values.out);
  if (reportFormat === 'html' && values.out === undefined) {
    throw new UsageError('[lectern] --format html needs a file: add --out report.html.');
  }
  refuseExtension(values.out, extensions[reportFormat]);
  const talks = eachTalk(await openProject(path));
  if (talks.length > 1 && (values.out !== undefined || isForPrograms(reportFormat))) {
    throw new UsageError(
      `[lectern] A report is on one talk, and there are ${talks.length}: name one, as in "lectern check ${talks[0]!.talk!.path}".`,
    );
  }
  return forEachTalk(talks, (project) => {
    if (talks.length > 1) console.log(`${project === talks[0] ? '' : '\n'}${project.talk!.path}`);
    return checkTalk(project, { values, given, reportFormat });
  });
}

/** What was asked for. */
interface Wanted {
  values: Values<typeof options>;
  /** The options as they were written. */
  given: ReadonlyMap<string, string>;
  reportFormat: keyof typeof writers;
}

/** Checks a talk, and reports what is wrong. */
async function checkTalk(project: Project, wanted: Wanted): Promise<number> {
  const { values, reportFormat } = wanted;
  const start = Date.now();
  const output = values.out === undefined ? undefined : new Output(values.out, 'file');
  const progress = new Progress();
  const checkBuilt = async () => {
    // It takes half a second to load, which those who write do not wait for.
    const built = await import('./built.ts');
    return built.checkBuilt(project, values, { progress, pictures: reportFormat === 'html' });
  };
  try {
    const found = (await checkWhileEditing(project, wanted, progress)) ?? (await checkBuilt());
    const sources = new SourceFiles(project.root, project.vite, project.talk?.path);
    progress.clear();
    if (values.fix) {
      const fixed = fixAll(found, sources, project.root, start);
      // What programs read has nothing else in it.
      (isForPrograms(reportFormat) ? console.error : console.log)(fixedText(fixed));
      if (fixed.files.size > 0)
        return await checkTalk(project, { ...wanted, values: { ...values, fix: false } });
    }
    const result = sources.locate(found);
    const path = await output?.writeFile(writers[reportFormat](result), 'report');
    if (path === undefined && isForPrograms(reportFormat))
      console.log(writers[reportFormat](result));
    else console.log(toText(result, process.stdout.isTTY && !process.env.NO_COLOR));
    if (path !== undefined) console.log(`\nReport: ${path}`);
    return result.findings.length > 0 ? 1 : 0;
  } finally {
    progress.clear();
    output?.discard();
  }
}

/**
 * Checks some slides on the development server, which needs no build: while one writes, the first answer counts. The
 * whole talk, and other languages than its first, are checked as they are shown on stage: built.
 *
 * @returns undefined if no server runs
 */
async function checkWhileEditing(
  project: Project,
  { given, reportFormat }: Wanted,
  progress: Progress,
): Promise<Result | undefined> {
  if (!given.has('slides') || given.has('lang')) return undefined;
  const server = await findServer(project);
  if (!server) return undefined;
  progress.stage(`checking on the development server, ${server.origin}`);
  return server.ask('check', {
    slides: given.get('slides'),
    theme: given.get('theme'),
    aspectRatio: given.get('aspect-ratio'),
    rules: given.get('rules'),
    pictures: reportFormat === 'html',
  });
}

/** The format that belongs to the extension of a file. */
function formatOf(path = ''): keyof typeof writers {
  const ending = extname(path).slice(1).toLowerCase();
  return ending === 'html' || ending === 'json' || ending === 'sarif' ? ending : 'text';
}

/** Whether a report is printed instead of the text. */
const isForPrograms = (format: keyof typeof writers) => format === 'json' || format === 'sarif';
