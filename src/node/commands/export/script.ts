import type { TalkHandle } from '../../../core/page.ts';
import { formatTime, planTalk } from '../../../core/plan.ts';
import { piecesOf, withoutBreaks } from '../../../core/richText.ts';
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
    if (notes?.trim()) lines.push(markdownOf(notes));
    const atSteps = cues.flatMap((cue, step) =>
      cue ? `- **Step ${step + 1}:** ${inline(cue.trim().replace(/\s*\n\s*/g, ' '))}` : [],
    );
    if (atSteps.length > 0) lines.push(atSteps.join('\n'));
  }
  return { text: `${lines.join('\n\n')}\n`, slides: chosen.length };
}

const listItem = /^([-*+•]|\d+[.)])\s+(?=\S)/;

/** Notes in Markdown: with their paragraphs, lists, line breaks and words in bold, and without code. */
function markdownOf(notes: string): string {
  const written: string[] = [];
  let last: 'blank' | 'item' | 'text' = 'blank';
  let outer = 0;
  // A line of a paragraph can end an emphasis that another one began, so the lines are split after `inline`.
  for (const line of inline(notes.replace(/^\s*\n|\s+$/g, '')).split('\n')) {
    const text = line.trim();
    const kind = text === '' ? 'blank' : listItem.test(unescaped(text)) ? 'item' : 'text';
    if (kind === 'text' && last === 'text') written[written.length - 1] += '  ';
    if (kind !== last && kind !== 'blank' && last !== 'blank') written.push('');
    const depth = line.search(/\S/);
    if (kind === 'item' && last !== 'item') outer = depth;
    const indent = kind === 'item' && depth > outer ? '   ' : '';
    written.push(indent + (kind === 'item' ? unescaped(text).replace(/^•/, '-') : text));
    last = kind;
  }
  return written.join('\n');
}

/** Without the backslash that keeps a line from becoming an item of a list. */
const unescaped = (line: string) => line.replace(/^\\(?=[-+*])|(?<=^\d+)\\/, '');

/** Text in Markdown, with the words in bold that are so in Lectern. */
const inline = (text: string) =>
  escape(
    piecesOf(withoutBreaks(text))
      .map((piece) => (piece.isStrong ? `${strongMark}${piece.text}${strongMark}` : piece.text))
      .join(''),
  ).replaceAll(strongMark, '**');

/** Stands for two asterisks until the others are escaped: a character that no text contains. */
const strongMark = '\uFFFF';

/** Escapes what Markdown would read as emphasis, code, a link, a heading, a quote or a list. */
const escape = (text: string) =>
  text
    .replace(/[\\`*<[]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^([ \t]*)([#>+-]|\d+(?=[.)]))/gm, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
