import type { TalkHandle } from '../../../core/page.ts';
// oxlint-disable-next-line no-restricted-imports -- arithmetic alone, without React
import { formatTime, planTalk } from '../../../core/plan.ts';
import type { Range } from './range.ts';

/** Writes what the speaker says, slide by slide, in Markdown. */
export function writeScript(
  { title, author, slides, duration, rates }: TalkHandle,
  range?: Range,
): { text: string; slides: number } {
  const plan = planTalk(slides, duration, rates);
  const isWanted = range?.(slides.length) ?? (() => true);
  const time = (minutes = 0) => formatTime(minutes * 60_000);
  const lines = [
    `# ${escape(title)}`,
    `${author ? `${escape(author)} · ` : ''}${slides.length} slides · ${time(plan.total)} minutes`,
  ];
  let lastPart: string | undefined;
  let written = 0;
  for (const [index, { id, title: name, part, notes, cues }] of slides.entries()) {
    if (!isWanted(index + 1)) continue;
    written++;
    if (part && part !== lastPart) lines.push(`## ${escape(part)}`);
    lastPart = part;
    lines.push(`### ${index + 1}. ${escape(name)} (${time(plan.minutes[id])})`);
    if (notes) lines.push(escape(notes.trim()));
    const said = cues.flatMap((cue, step) =>
      cue ? `- **Step ${step + 1}:** ${escape(cue.trim()).replace(/\s*\n\s*/g, ' ')}` : [],
    );
    if (said.length > 0) lines.push(said.join('\n'));
  }
  return { text: `${lines.join('\n\n')}\n`, slides: written };
}

/** Words as they are, where Markdown would make something else of them. */
const escape = (text: string) =>
  text
    .replace(/[\\`*<[]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^([ \t]*)([#>+-]|\d+(?=[.)]))/gm, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
