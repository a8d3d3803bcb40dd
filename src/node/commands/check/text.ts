import { join, relative } from 'node:path';
import { plural, printable, shorten } from '../../../core/words.ts';
import { groupBy } from './findings.ts';
import type { Fixed } from './fix.ts';
import type { Finding, Result, State } from './Result.ts';

/** The result to read: a summary, the findings slide by slide, and the summary again. */
export function toText(result: Result, isColored: boolean): string {
  const { talk, slides, findings, waived, themes, aspectRatios } = result;
  const paint = (code: number) => (text: string) =>
    isColored ? `\u001b[${code}m${printable(text)}\u001b[0m` : printable(text);
  const [bold, dim, red, green] = [paint(1), paint(2), paint(31), paint(32)];

  const bySlide = groupBy(findings, ({ slide }) => slide);
  const details = [...bySlide].flatMap(([id, list]) => [
    '',
    bold(titleOf(id, result)),
    ...list.flatMap((finding) => {
      const where = whereOf(finding, result);
      return [
        `  ${red(`${finding.category}/${finding.rule}`)}  ${printable(finding.message)}${where && dim(` (${where})`)}`,
        `    ${dim(`→ ${finding.advice}`)}`,
        ...placeOf(finding, result).map((place) => `    ${dim(place)}`),
      ];
    }),
  ]);
  // One waiver may waive several findings.
  const waivers = new Set(
    waived.map(({ slide, category, rule, reason }) =>
      printable(`  ${titleOf(slide, result)}: ${category}/${rule}, because: ${reason}`),
    ),
  );
  const title = shorten(talk.title, 60);
  const summary =
    findings.length === 0
      ? green(`“${title}” has no issues.`)
      : red(`“${title}” has ${countOf(findings)}: ${sumsOf(findings)}.`);
  return [
    ...(details.length > 0 ? [summary] : []),
    ...details,
    ...(waivers.size > 0 ? ['', bold(`Waived: ${waivers.size}`), ...waivers] : []),
    ...(details.length + waivers.size > 0 ? [''] : []),
    summary,
    dim(
      `Checked ${plural(slides.length, 'slide')} in ${plural(result.states, 'state')} (${[...languagesOf(result), themes.join(', '), aspectRatios.join(', ')].join('; ')}) in ${result.seconds.toFixed(1)} s. ${speakingTimeOf(result)}`,
    ),
  ]
    .join('\n')
    .trimStart();
}

/** The place of a finding, as terminals and editors read it: relative to the working folder. */
export function placeOf({ file, line, column }: Finding, { root = '' }: Result): string[] {
  return file === undefined ? [] : [`${relative('', join(root, file))}:${line}:${column}`];
}

/** What `--fix` has done, file by file. */
export function fixedText({ files, changed }: Fixed): string {
  const lines = [...files].flatMap(([file, list]) => [
    `Fixed in ${relative('', file)}:`,
    ...list.map(({ category, rule, message }) => `  ${category}/${rule}  ${message}`),
  ]);
  const left = changed.map(
    (file) =>
      `${relative('', file)} has changed during the check, so nothing is fixed in it. Run it again.`,
  );
  const all = [...lines, ...left];
  return `${printable(all.length > 0 ? all.join('\n') : 'Nothing has one right answer.')}\n`;
}

/** How many issues there are, and on how many slides. */
export function countOf(findings: readonly Pick<Finding, 'slide'>[]): string {
  const slides = new Set(findings.map(({ slide }) => slide));
  const isOfTalk = slides.delete(null);
  const places = [
    ...(slides.size > 0 ? [`on ${plural(slides.size, 'slide')}`] : []),
    ...(isOfTalk ? ['in the talk as a whole'] : []),
  ];
  return `${plural(findings.length, 'issue')} ${places.join(' and ')}`;
}

/** The languages that were checked, as one text; none for a talk in one language. */
export const languagesOf = ({ versions }: Pick<Result, 'versions'>): string[] =>
  versions ? [versions.map(({ language }) => language).join(', ')] : [];

/** How long it takes to say the notes. */
export function speakingTimeOf(result: Pick<Result, 'talk' | 'slides' | 'versions'>): string {
  const { talk, slides, versions = [] } = result;
  const isWhole = slides.length === talk.slides.length;
  const limit = talk.duration === undefined || !isWhole ? '' : ` of ${talk.duration}`;
  const minutesOf = (some: Result['slides']) =>
    some.reduce((sum, { spoken }) => sum + spoken, 0).toFixed(1);
  const minutes =
    versions.length > 1
      ? versions.map((one) => `${minutesOf(one.slides)} (${one.language})`).join(', ')
      : minutesOf(slides);
  return `Speaking time from the notes: ${minutes}${limit} min.`;
}

export function titleOf(id: string | null, { talk }: Pick<Result, 'talk'>): string {
  const slide = talk.slides.find((one) => one.id === id);
  return slide
    ? `${slide.number}. ${shorten(slide.title, 60)} (#${shorten(slide.id, 40)})`
    : 'The talk as a whole';
}

/** The languages and states that have a finding; empty when all of them do. */
export function whereOf(
  { states, slide, languages = [] }: Pick<Finding, 'states' | 'slide' | 'languages'>,
  result: Pick<Result, 'themes' | 'aspectRatios' | 'talk' | 'versions'>,
): string {
  const { themes, aspectRatios, talk, versions = [] } = result;
  const inSome = languages.length < versions.length ? languages : [];
  if (states.length === 0) return inSome.join(', ');
  const named = (pick: (state: State) => string, all: readonly string[]) => {
    const names = [...new Set(states.map(pick))];
    return names.length < all.length ? [names.join(', ')] : [];
  };
  const steps = [...new Set(states.map(({ step }) => step))].toSorted((a, b) => a - b);
  const last = talk.slides.find(({ id }) => id === slide)?.steps ?? 0;
  const first = steps[0] ?? 0;
  const isToTheEnd = steps.at(-1) === last && steps.length === last - first + 1;
  const isEverywhere = first === 0 && isToTheEnd;
  const place = isToTheEnd && first < last ? `from step ${first}` : `step ${steps.join(', ')}`;
  return [
    ...inSome,
    ...named(({ theme }) => theme, themes),
    ...named(({ aspectRatio }) => aspectRatio, aspectRatios),
    ...(isEverywhere ? [] : [place]),
  ].join(', ');
}

const sumsOf = (findings: readonly Finding[]) =>
  [...groupBy(findings, ({ category }) => category)]
    .map(([category, list]) => `${category} ${list.length}`)
    .join(', ');
