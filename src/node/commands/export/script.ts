import type { TalkHandle } from '../../../core/page.ts';
import { formatTime, planTalk } from '../../../core/plan.ts';
import type { SlideChoice } from '../../choices.ts';

/**
 * Writes what the speaker says, slide by slide, in Markdown.
 *
 * @returns the text, and how many slides are in it
 */
export function writeScript(
  { title, author, slides, duration, rates }: TalkHandle,
  choose: SlideChoice,
): { text: string; slides: number } {
  const plan = planTalk(slides, duration, rates);
  const chosen = choose(slides.map((slide, index) => ({ ...slide, number: index + 1 })));
  const time = (minutes = 0) => formatTime(minutes * 60_000);
  const lines = [
    `# ${escape(title)}`,
    `${author ? `${escape(author)} · ` : ''}${slides.length} slides · ${time(plan.total)} minutes`,
  ];
  let lastPart: string | undefined;
  for (const { id, number, title: name, part, notes, cues } of chosen) {
    if (part && part !== lastPart) lines.push(`## ${escape(part)}`);
    lastPart = part;
    lines.push(`### ${number}. ${escape(name)} (${time(plan.minutes.get(id))})`);
    if (notes) lines.push(escape(notes.trim()));
    const atSteps = cues.flatMap((cue, step) =>
      cue ? `- **Step ${step + 1}:** ${escape(cue.trim()).replace(/\s*\n\s*/g, ' ')}` : [],
    );
    if (atSteps.length > 0) lines.push(atSteps.join('\n'));
  }
  return { text: `${lines.join('\n\n')}\n`, slides: chosen.length };
}

/** Escapes what Markdown would read as emphasis, code, a link, a heading, a quote or a list. */
const escape = (text: string) =>
  text
    .replace(/[\\`*<[]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^([ \t]*)([#>+-]|\d+(?=[.)]))/gm, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
