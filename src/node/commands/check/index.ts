import { extname } from 'node:path';
import { aspectRatios as allAspectRatios } from '../../../core/sizes.ts';
import { type Values, helpOn, pathOf, readArguments } from '../../arguments.ts';
import { whileRunning } from '../../browser/whileRunning.ts';
import { type OpenTalk, openTalk } from '../../browser/openTalk.ts';
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
import { readTalk } from './checkedPage.ts';
import { fixAll } from './fix.ts';
import { Findings } from './findings.ts';
import { toHtml } from './html.ts';
import { toJson } from './json.ts';
import type { Result } from './Result.ts';
import { TalkLanguage } from '../../vite/languages.ts';
import { joinLanguages } from './languages.ts';
import { plural } from '../../../core/words.ts';
import { toSarif } from './sarif.ts';
import { SourceFiles } from './SourceFiles.ts';
import { fixedText, toText } from './text.ts';
import { walk } from './walk.ts';

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
what is wrong and how to fix it.

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
  const { values, others } = readArguments('lectern check', args, options);
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
    return checkTalk(project, values, reportFormat);
  });
}

/** Checks a talk in each of its languages, and reports what is wrong. */
async function checkTalk(
  project: Project,
  values: Values<typeof options>,
  reportFormat: keyof typeof writers,
): Promise<number> {
  const start = Date.now();
  const output = values.out === undefined ? undefined : new Output(values.out, 'file');
  const progress = new Progress();
  try {
    const checkIn = async (language: TalkLanguage) => {
      progress.stage(`building the talk${language.isFirst ? '' : ` in ${language.name}`}`);
      const talk = await openTalk(project, values.timeout, language);
      try {
        const checking = check(talk, values, progress, reportFormat === 'html');
        return { language, result: await whileRunning(talk.browser, checking) };
      } finally {
        await talk.close();
      }
    };
    const first = new TalkLanguage(values.lang);
    const checked = [await checkIn(first)];
    // They are known now.
    for (const language of first.others) checked.push(await checkIn(language));
    const sources = new SourceFiles(
      project.root,
      (code, lang) => project.vite.parseAst(code, { lang }),
      project.talk?.path,
    );
    const found = joinLanguages(checked);
    progress.clear();
    if (values.fix) {
      const fixed = fixAll(found, sources, project.root, start);
      // What programs read has nothing else in it.
      (isForPrograms(reportFormat) ? console.error : console.log)(fixedText(fixed));
      if (fixed.files.size > 0)
        return await checkTalk(project, { ...values, fix: false }, reportFormat);
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

async function check(
  talk: OpenTalk,
  wanted: Values<typeof options>,
  progress: Progress,
  pictures: boolean,
): Promise<Result> {
  const facts = await readTalk(talk);
  const chosen = {
    rules: wanted.rules,
    themes: wanted.themes(facts.themes),
    aspectRatios: wanted.aspectRatios,
    slides: wanted.slides(facts.slides),
  };
  const findings = new Findings(chosen.rules);
  if (chosen.slides.length === facts.slides.length) {
    for (const found of facts.found) findings.add(null, found);
  }
  for (const slide of chosen.slides) {
    for (const found of slide.found) findings.add(slide.id, found);
  }
  progress.stage(
    `checking ${plural(chosen.slides.length, 'slide')} in ${plural(chosen.themes.length, 'theme')} and ${plural(chosen.aspectRatios.length, 'aspect ratio')}`,
  );
  const states = await walk(
    talk,
    {
      ...chosen,
      isWhole: chosen.slides.length === facts.slides.length,
      pictures,
      onSlide: (number, theme, ratio) =>
        progress.count(`${theme} ${ratio}: slide`, number, facts.slides.length),
    },
    findings,
  );
  const isComplete =
    chosen.themes.length === facts.themes.length &&
    chosen.aspectRatios.length === allAspectRatios.length;
  return {
    talk: facts,
    ...chosen,
    states,
    seconds: progress.seconds,
    ...findings.settle(facts, { ...chosen, isComplete }),
  };
}

/** The format that belongs to the extension of a file. */
function formatOf(path = ''): keyof typeof writers {
  const ending = extname(path).slice(1).toLowerCase();
  return ending === 'html' || ending === 'json' || ending === 'sarif' ? ending : 'text';
}

/** Whether a report is printed instead of the text. */
const isForPrograms = (format: keyof typeof writers) => format === 'json' || format === 'sarif';
