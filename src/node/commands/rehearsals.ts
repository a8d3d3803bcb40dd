import { partsOf } from '../../core/parts.ts';
import { type Rehearsal, formatTime } from '../../core/plan.ts';
import { sum } from '../../core/sum.ts';
import { printable } from '../../core/words.ts';
import { pathOf, readArguments } from '../arguments.ts';
import { askServer } from '../dev/ask.ts';
import type { Outline, OutlineSlide } from '../dev/DevTalk.ts';
import { readRehearsals, rehearsalsFile } from '../dev/Rehearsals.ts';
import { eachTalk, forEachTalk, openProject } from '../project.ts';

export const usage = `lectern rehearsals [talk]: compare how long the slides took with the plan

"lectern start" keeps each rehearsal in ${rehearsalsFile}: the clock of the presenter view, from its start until it is reset
or the view is closed, if that was at least a minute. This command prints the last three, by slide and part.

To plan with the measured times instead of the notes:
  import rehearsals from './${rehearsalsFile}';
  <Presentation rates={{ rehearsals }} …>

Exit status: 0 they were printed, or there are none; 2 they could not be.`;

/** Prints the last rehearsals of each talk. */
export async function run(args: readonly string[]): Promise<number> {
  const { others } = readArguments('lectern rehearsals', args, {});
  const project = await openProject(pathOf('lectern rehearsals', others) ?? '.');
  return forEachTalk(eachTalk(project), async (talk) => {
    const all = readRehearsals(talk.root);
    const server = await askServer(talk);
    try {
      console.log(printable(compareRehearsals(await server.ask('outline'), all)));
    } finally {
      await server.close();
    }
    return 0;
  });
}

/** A table of the slides and parts: the plan, and the last three rehearsals with how far they were from it. */
export function compareRehearsals(talk: Outline, all: readonly Rehearsal[]): string {
  const last = all
    .filter(({ talk: title }) => title === talk.title)
    .toSorted((one, other) => (one.start < other.start ? -1 : 1))
    .slice(-3);
  if (last.length === 0) {
    return `${talk.title}: no rehearsals yet. Run "lectern start", open the presenter view (s), and give the talk.`;
  }
  const row = (name: string, slides: readonly OutlineSlide[]) => {
    const planned = sum(slides.map((slide) => slide.planned));
    const taken = last.map(({ minutes }) => {
      const spent = sum(slides.map(({ id }) => minutes[id] ?? 0));
      return spent === 0 ? '–' : `${timeOf(spent)} ${differenceOf(spent - planned)}`;
    });
    return [name, timeOf(planned), ...taken];
  };
  const parts = partsOf(talk.slides);
  const rows = parts.flatMap(({ name, slides }) => [
    ...(parts.length > 1 ? [row(name, slides)] : []),
    ...slides.map((slide) => row(`  ${slide.number} ${slide.title}`, [slide])),
  ]);
  const head = ['', 'plan', ...last.map(({ start }) => dayOf(start))];
  return `${talk.title}\n${aligned([head, ...rows, row('Total', talk.slides)])}`;
}

const timeOf = (minutes: number) => formatTime(minutes * 60_000);
const differenceOf = (minutes: number) => `${minutes < 0 ? '−' : '+'}${timeOf(minutes)}`;

/** The day and the time of day, where this machine is: `2026-11-30 15:04`. */
function dayOf(start: string): string {
  const date = new Date(start);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16).replace('T', ' ');
}

/** Rows in columns: names begin at the left, figures end at the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell[column === 0 ? 'padEnd' : 'padStart'](widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
