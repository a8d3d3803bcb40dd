import { type Finding, type State, groupBy } from './findings.ts';
import type { Result } from './index.ts';

/** What a person reads in ten seconds, and then slide by slide. */
export function toText(result: Result, isColourful: boolean): string {
  const { talk, slides, findings, waived } = result;
  const paint = (code: number) => (text: string) =>
    isColourful ? `\u001b[${code}m${text}\u001b[0m` : text;
  const [bold, dim, red, green] = [paint(1), paint(2), paint(31), paint(32)];

  const bySlide = groupBy(findings, ({ slide }) => slide);
  const details = [...bySlide].flatMap(([id, list]) => [
    '',
    bold(titleOf(id, result)),
    ...list.flatMap((finding) => {
      const where = whereOf(finding, result);
      return [
        `  ${red(`${finding.category}/${finding.rule}`)}  ${finding.message}${where && dim(` (${where})`)}`,
        `    ${dim(`→ ${finding.advice}`)}`,
      ];
    }),
  ]);
  const waivers = waived.map(
    ({ slide, category, rule, reason }) =>
      `  ${titleOf(slide, result)}: ${category}/${rule}, because: ${reason}`,
  );
  const title = shorten(talk.title, 60);
  const verdict =
    findings.length === 0
      ? green(`Nothing is wrong with “${title}”.`)
      : red(`“${title}” has ${countOf(findings)}: ${sumsOf(findings)}.`);
  return [
    ...(details.length > 0 ? [verdict] : []),
    ...details,
    ...(waivers.length > 0 ? ['', bold(`Waived: ${waived.length}`), ...waivers] : []),
    ...(details.length + waivers.length > 0 ? [''] : []),
    verdict,
    dim(
      `${plural(slides.length, 'slide')}, ${plural(result.states, 'state')} (${result.themes.join(', ')}; ${result.ratios.join(', ')}) in ${result.seconds.toFixed(1)} s. ${spokenOf(result)}`,
    ),
  ]
    .join('\n')
    .trimStart();
}

/** How much is wrong, and on how many slides. */
export function countOf(findings: readonly Pick<Finding, 'slide'>[]): string {
  const slides = new Set(findings.map(({ slide }) => slide));
  const isOfTalk = slides.delete(null);
  const places = [
    ...(slides.size > 0 ? [`on ${plural(slides.size, 'slide')}`] : []),
    ...(isOfTalk ? ['on the talk as a whole'] : []),
  ];
  return `${plural(findings.length, 'finding')} ${places.join(' and ')}`;
}

/** How long the talk is, by its notes. */
export function spokenOf({ talk, slides }: Pick<Result, 'talk' | 'slides'>): string {
  const minutes = slides.reduce((sum, { spoken }) => sum + spoken, 0);
  const isWhole = slides.length === talk.slides.length;
  const may = talk.duration === undefined || !isWhole ? '' : ` of ${talk.duration}`;
  return `Spoken, by the notes: ${minutes.toFixed(1)}${may} min.`;
}

export function titleOf(id: string | null, { talk }: Pick<Result, 'talk'>): string {
  const slide = talk.slides.find((one) => one.id === id);
  return slide
    ? `${slide.number}. ${shorten(slide.title, 60)} (#${shorten(slide.id, 40)})`
    : 'The talk as a whole';
}

/** The states that a finding is confined to; empty when it is in all of them. */
export function whereOf(
  { states, slide }: Pick<Finding, 'states' | 'slide'>,
  { themes, ratios, talk }: Pick<Result, 'themes' | 'ratios' | 'talk'>,
): string {
  if (states.length === 0) return '';
  const named = (pick: (state: State) => string, all: readonly string[]) => {
    const names = [...new Set(states.map(pick))];
    return names.length < all.length ? [names.join(', ')] : [];
  };
  const steps = [...new Set(states.map(({ step }) => step))].sort((a, b) => a - b);
  const last = talk.slides.find(({ id }) => id === slide)?.steps ?? 0;
  const first = steps[0] ?? 0;
  const isToTheEnd = steps.at(-1) === last && steps.length === last - first + 1;
  return [
    ...named(({ theme }) => theme, themes),
    ...named(({ ratio }) => ratio, ratios),
    ...(first === 0 && isToTheEnd
      ? []
      : isToTheEnd && first < last
        ? [`from step ${first}`]
        : [`step ${steps.join(', ')}`]),
  ].join(', ');
}

const shorten = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

const sumsOf = (findings: readonly Finding[]) =>
  [...groupBy(findings, ({ category }) => category)]
    .map(([category, list]) => `${category} ${list.length}`)
    .join(', ');

export const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
