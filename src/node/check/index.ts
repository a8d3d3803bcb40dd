import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { type Category, categories as allCategories } from '../../core/rules.ts';
import type { SlideFacts, TalkFacts } from '../../check/pageCheck.ts';
import { Output } from '../export/Output.ts';
import { Progress } from '../export/Progress.ts';
import { openTalk } from '../openTalk.ts';
import { UsageError } from '../UsageError.ts';
import { type Finding, Findings, type Waived } from './findings.ts';
import { toHtml } from './html.ts';
import { toJson } from './json.ts';
import { plural, toText } from './text.ts';
import { heights, readTalk, walk } from './walk.ts';

export const usage = `lectern check [folder]: find what would go wrong on stage

Opens the talk in Chromium, goes to every step of every slide, in every theme and shape, and says what is
wrong and what to do about it. The folder is the one with the talk's vite.config.ts; this one unless given.

  --rules <names>      ${allCategories.slice(0, 4).join(', ')},
                       ${allCategories.slice(4).join(', ')}; all unless given
  --themes <names>     all themes of the talk unless given
  --ratios <names>     ${Object.keys(heights).join(', ')}; all unless given
  --slides <slides>    numbers, ids or runs, such as 1,4-6,problems; all unless given
  --format <name>      text or json (to standard output); text unless given
  --report <file>      write a page with a picture of each finding
  --timeout <seconds>  how long a slide may take to come up; 30 unless given

Names are separated by commas. The exit status is 0 when nothing is wrong, 1 when something is, and 2 when
the check cannot be made.`;

/** All that one check has brought. */
export interface Result {
  talk: TalkFacts;
  categories: readonly Category[];
  themes: readonly string[];
  ratios: readonly string[];
  /** The slides that were looked at. */
  slides: readonly SlideFacts[];
  states: number;
  seconds: number;
  findings: Finding[];
  waived: Waived[];
}

/** `lectern check`. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      rules: { type: 'string' },
      themes: { type: 'string' },
      ratios: { type: 'string' },
      slides: { type: 'string' },
      format: { type: 'string', default: 'text' },
      report: { type: 'string' },
      timeout: { type: 'string', default: '30' },
    },
  });
  const [folder = '.', ...more] = positionals;
  if (more.length > 0) {
    throw new UsageError(`[lectern] One folder at a time: "${more.join(' ')}" is too much.`);
  }
  const categories = choose('category', values.rules, allCategories);
  const ratios = choose('ratio', values.ratios, Object.keys(heights));
  const [format] = choose('format', values.format, ['text', 'json'] as const);
  const timeout = Number(values.timeout) * 1000;
  if (!(timeout > 0)) {
    throw new UsageError(
      `[lectern] --timeout "${values.timeout}" is no number of seconds: write one, such as 60.`,
    );
  }

  const output =
    values.report === undefined ? undefined : await Output.open(values.report, 'file', '--report');
  const progress = new Progress();
  const start = performance.now();
  try {
    progress.stage('building the talk');
    const opened = await openTalk(folder, { timeout });
    try {
      const talk = await readTalk(opened);
      const themes = choose('theme', values.themes, talk.themes);
      const slides = chooseSlides(values.slides, talk.slides);
      const isWhole = themes.length === talk.themes.length && ratios.length === 3;
      const findings = new Findings(categories);
      if (slides.length === talk.slides.length) {
        for (const found of talk.found) findings.add(null, found);
      }
      for (const slide of slides) {
        for (const found of slide.found) findings.add(slide.id, found);
      }
      progress.stage(
        `looking at ${plural(slides.length, 'slide')} in ${plural(themes.length, 'theme')} and ${plural(ratios.length, 'shape')}`,
      );
      const states = await walk(
        opened,
        {
          categories,
          themes,
          ratios,
          slides,
          timeout,
          pictures: output !== undefined,
          onSlide: (number, theme, ratio) =>
            progress.count(`${theme} ${ratio}: slide`, number, talk.slides.length),
        },
        findings,
      );
      const settled = findings.settle(talk, { slides, themes, ratios, isWhole });
      const seconds = (performance.now() - start) / 1000;
      const result: Result = {
        talk,
        categories,
        themes,
        ratios,
        slides,
        states,
        seconds,
        ...settled,
      };
      progress.clear();
      const report = await output?.writeFile(toHtml(result), 'check.html');
      if (format === 'json') console.log(toJson(result));
      else console.log(toText(result, process.stdout.isTTY && !process.env.NO_COLOR));
      if (report && format === 'text') console.log(`\nWith pictures: ${report}`);
      return result.findings.length > 0 ? 1 : 0;
    } finally {
      await opened.close();
    }
  } finally {
    progress.clear();
    await output?.discard();
  }
}

/** Reads a list of names, and says which ones there are when one is wrong. */
function choose<Name extends string>(
  kind: string,
  list: string | undefined,
  known: readonly Name[],
): readonly Name[] {
  if (list === undefined) return known;
  const names = list.split(',').map((name) => name.trim());
  const wrong = names.filter((name) => !known.some((one) => one === name));
  if (wrong.length > 0) {
    throw new UsageError(
      `[lectern] There is no ${kind} "${wrong.join('", "')}". There are: ${known.join(', ')}.`,
    );
  }
  return known.filter((name) => names.includes(name));
}

function chooseSlides(list: string | undefined, slides: readonly SlideFacts[]) {
  if (list === undefined) return slides;
  const chosen = new Set<string>();
  for (const piece of list.split(',').map((text) => text.trim())) {
    const [, first, dash, last] = /^(\d+)(?:(-)(\d*))?$/.exec(piece) ?? [];
    const from = Number(first);
    const to = dash ? Number(last || slides.length) : from;
    const found = slides.filter(
      ({ id, number }) => id === piece || (number >= from && number <= to),
    );
    const isBeyond = first !== undefined && (from < 1 || to < from || to > slides.length);
    if (found.length === 0 || (isBeyond && !slides.some(({ id }) => id === piece))) {
      throw new UsageError(
        `[lectern] There is no slide "${piece}". There are 1 to ${slides.length}: ` +
          `${slides.map(({ id }) => id).join(', ')}.`,
      );
    }
    for (const { id } of found) chosen.add(id);
  }
  return slides.filter(({ id }) => chosen.has(id));
}
