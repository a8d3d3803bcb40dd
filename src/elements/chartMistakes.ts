import { sum } from '../core/sum.ts';
import { plural } from '../core/words.ts';
import { type ChartData, canBeDrawn, isNumber, labelsOf } from './chartData.ts';

/** What is wrong with the data of a chart, and what to do in the next line of each. */
export function mistakesIn(data: ChartData): string[] {
  const { kind, series, lit } = data;
  const labels = labelsOf(data).map(String);
  const names = series.map(({ name }) => name);
  const all = [...names, ...labels].filter(Boolean);
  if (series.length === 0 || labels.length === 0) {
    const missing = series.length === 0 ? 'series' : 'labels';
    return [`A chart has no ${missing}, so there is nothing to draw\nGive it at least one.`];
  }
  const mistakes = series.flatMap((one) => mistakesOf(one, kind, labels.length));
  const empty = series.filter(({ values }) => !values.some((value) => canBeDrawn(value, kind)));
  if (empty.length === series.length) {
    mistakes.push('A chart has no values, so there is nothing to draw\nAdd one.');
  } else if (empty[0]) {
    mistakes.push(
      `The series "${empty[0].name}" of a chart has no values\nGive it one, or leave it out.`,
    );
  }
  const values = series.flatMap((one) => one.values.filter(isNumber));
  if (kind !== 'share' && values.length > 1 && values.every((value) => value === 0)) {
    mistakes.push('All values of a chart are 0\nSay so on a StatementSlide, or give it others.');
  }
  const whole = (at: number) => sum(series.map(({ values }) => Math.abs(values[at] ?? 0)));
  const bare = kind === 'share' ? labels.findIndex((_, at) => whole(at) === 0) : -1;
  if (bare >= 0 && empty.length < series.length) {
    mistakes.push(
      `The parts of a whole${labels[bare] && ` "${labels[bare]}"`} are all 0 in a chart, so it is not drawn\nGive it values, or leave it out.`,
    );
  }
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) {
    mistakes.push(
      `Two series of a chart are called "${twice}", and nobody can tell them apart\nGive each a name of its own.`,
    );
  }
  const wanted = String(lit);
  if (lit !== undefined && !all.includes(wanted)) {
    mistakes.push(
      `A chart should light "${wanted}", but it has no series and no label of that name\nThere are: ${all.join(', ')}.`,
    );
  } else if (!names.includes(wanted) && labels.indexOf(wanted) !== labels.lastIndexOf(wanted)) {
    mistakes.push(
      `A chart lights the label "${wanted}", and has it more than once, so only the first is lit\nGive each label a name of its own.`,
    );
  }
  return [...new Set(mistakes)];
}

/** Writes "a, b and c". */
const list = new Intl.ListFormat('en-GB');

function mistakesOf(
  { name, values }: ChartData['series'][number],
  kind: ChartData['kind'],
  count: number,
): string[] {
  const mistakes: string[] = [];
  const of = `The series "${name}" of a chart has`;
  if (values.length !== count) {
    mistakes.push(
      `${of} ${plural(values.length, 'value')}, but there are ${plural(count, 'label')}\nGive it one for each label, and null where there is none.`,
    );
  }
  const odd = new Set(
    values.filter((value) => value !== null && value !== undefined && !isNumber(value)).map(String),
  );
  if (odd.size > 0) {
    const [are, them] = odd.size > 1 ? ['s', 'are'] : ['', 'is'];
    mistakes.push(
      `${of} the value${are} ${list.format(odd)}, which ${them} left out\nGive it a number, or null where there is none.`,
    );
  }
  const negative = values.find((value) => isNumber(value) && !canBeDrawn(value, kind));
  if (negative !== undefined) {
    mistakes.push(
      `${of} the value ${negative}, which is no share of a whole and is left out\nUse kind="bars" for negative values.`,
    );
  }
  return mistakes;
}
