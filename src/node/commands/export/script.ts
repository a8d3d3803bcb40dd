import type { TalkHandle } from '../../../core/page.ts';
import { formatTime, planTalk } from '../../../core/plan.ts';
import { piecesOf, withoutBreaks } from '../../../core/richText.ts';
import { plural } from '../../../core/words.ts';
import type { SlideChoice } from '../../choices.ts';

/**
 * Writes what the speaker says, slide by slide, in Markdown.
 *
 * @returns the text, and how many slides are in it
 */
export function writeScript(
  { title, author, slides, duration, rates }: Omit<TalkHandle, 'theme' | 'themes'>,
  choose: SlideChoice,
): { text: string; slides: number } {
  const plan = planTalk(slides, duration, rates);
  const chosen = choose(slides.map((slide, index) => ({ ...slide, number: index + 1 })));
  const time = (minutes = 0) => formatTime(minutes * 60_000);
  const lines = [
    `# ${lineOf(title)}`,
    `${author ? `${lineOf(author)} · ` : ''}${plural(slides.length, 'slide')} · ${time(plan.total)} minutes`,
  ];
  let lastPart: string | undefined;
  for (const { id, number, title: name, part, notes, cues } of chosen) {
    if (part && part !== lastPart) lines.push(`## ${lineOf(part)}`);
    lastPart = part;
    lines.push(`### ${number}. ${lineOf(name)} (${time(plan.minutes.get(id))})`);
    if (notes?.trim()) lines.push(markdownOf(notes));
    const atSteps = cues.flatMap((cue, step) =>
      cue ? `- **Step ${step + 1}:** ${inline(onOneLine(cue))}` : [],
    );
    if (atSteps.length > 0) lines.push(atSteps.join('\n'));
  }
  return { text: `${lines.join('\n\n')}\n`, slides: chosen.length };
}

const listItem = /^([-*+•]|\d{1,9}[.)])\s+(?=\S)/;

/** Notes in Markdown: with their paragraphs, lists, line breaks and words in bold, and without code. */
function markdownOf(notes: string): string {
  const written: string[] = [];
  let last: 'blank' | 'item' | 'text' = 'blank';
  let outer = 0;
  // A line of a paragraph can end an emphasis that another one began, so the lines are split after `inline`.
  const lines = inline(
    notes
      .replace(/\r\n?/g, '\n')
      .replace(/^\s*\n/, '')
      .trimEnd(),
  ).split('\n');
  for (const line of lines) {
    const text = line.trim();
    const item = listItem.exec(unescaped(text));
    const kind = text === '' ? 'blank' : item ? 'item' : 'text';
    if (kind === 'text' && last === 'text') written[written.length - 1] += '  ';
    if (kind !== last && kind !== 'blank' && last !== 'blank') written.push('');
    const depth = line.search(/\S/);
    if (kind === 'item' && last !== 'item') outer = depth;
    const indent = kind === 'item' && depth > outer ? '   ' : '';
    written.push(indent + (item ? itemOf(unescaped(text), item) : text));
    last = kind;
  }
  return written.join('\n');
}

/** An item of a list, whose text is no heading, quote or list itself. */
const itemOf = (text: string, [start, mark = '']: RegExpExecArray) =>
  `${mark === '•' ? '-' : mark} ${text.slice(start.length).replace(blockMark, escapeBlock)}`;

/** Without the backslash that keeps a line from becoming an item of a list. */
const unescaped = (line: string) => line.replace(/^\\(?=[-+*])|(?<=^\d+)\\/, '');

/** A text as Markdown: words that Lectern emphasizes are bold. */
const inline = (text: string) =>
  escape(
    // What stands for two asterisks is no character, and means nothing in a text.
    piecesOf(withoutBreaks(text).replaceAll(strongMark, '\uFFFD'))
      .map((piece) => (piece.isStrong ? `${strongMark}${piece.text}${strongMark}` : piece.text))
      .join(''),
  ).replaceAll(strongMark, '**');

/** Stands for two asterisks until the others are escaped. */
const strongMark = '\uFFFF';

/** Text for a heading, where Markdown would remove `#` at the end. */
const lineOf = (text: string) => escape(onOneLine(text)).replace(/#+$/, '\\$&');

const onOneLine = (text: string) => text.trim().replace(/\s+/g, ' ');

/** Escapes what Markdown would read as emphasis, code, an entity, a link, a heading, a line, a table, a quote or a list. */
const escape = (text: string) =>
  text
    .replace(/[\\`*<[]|~(?=~)|(?<=~)~|&(?=#?\w+;)/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(blockMark, escapeBlock);

/** What Markdown reads as more than a paragraph at the start of a line. */
const blockMark = /^([^\S\n]*)([#>+=|-]|:(?=-)|\d+(?=[.)]))/gm;

const escapeBlock = (_: string, space: string, mark: string) =>
  /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`;
