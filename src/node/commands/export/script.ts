import { countOf, labelOf } from '../../../core/backup.ts';
import { bylineOf } from '../../../core/byline.ts';
import type { TalkHandle } from '../../../core/page.ts';
import { formatTime, planTalk } from '../../../core/plan.ts';
import { type NoteList, blocksOf, spokenOf } from '../../../core/notes.ts';
import { type Mark, nested, piecesOf, withoutBreaks } from '../../../core/richText.ts';
import { wordsOf } from '../../wordsOf.ts';
import type { SlideChoice } from '../../choices.ts';

/**
 * Writes what the speaker says, slide by slide, in Markdown.
 *
 * @returns the text, and how many slides are in it
 */
export function writeScript(
  talk: Omit<TalkHandle, 'theme' | 'themes'>,
  choose: SlideChoice,
): { text: string; slides: number } {
  const { title, slides, duration, rates } = talk;
  const words = wordsOf(talk.lang ?? '', talk.strings);
  const { say } = words;
  const plan = planTalk(slides, duration, rates);
  const chosen = choose(slides.map((slide, index) => ({ ...slide, number: index + 1 })));
  const count = countOf(slides);
  const time = (minutes: number) => formatTime(minutes * 60_000);
  const lines = [
    `# ${lineOf(title)}`,
    lineOf(
      [
        ...bylineOf(talk),
        words.slides(count),
        say('{time} minutes', { time: time(plan.total) }),
      ].join(' · '),
    ),
  ];
  let lastPart: string | undefined;
  for (const { id, number, title: name, part, notes, cues } of chosen) {
    if (part && part !== lastPart) lines.push(`## ${lineOf(part)}`);
    lastPart = part;
    const minutes = plan.minutes.get(id);
    const planned = minutes === undefined ? '' : ` (${time(minutes)})`;
    lines.push(`### ${labelOf(number, count)}. ${lineOf(name)}${planned}`);
    if (notes?.trim()) lines.push(markdownOf(notes));
    const atSteps = cues.flatMap((cue, step) =>
      cue
        ? `- **${escape(say('Step {number}', { number: step + 1 }))}:** ${said(onOneLine(withoutBreaks(cue)))}`
        : [],
    );
    if (atSteps.length > 0) lines.push(atSteps.join('\n'));
  }
  return { text: `${lines.join('\n\n')}\n`, slides: chosen.length };
}

/** Notes in Markdown: with their paragraphs, lists, line breaks and marks, and without blocks of code. */
const markdownOf = (notes: string) =>
  blocksOf(withoutBreaks(notes))
    .map((block) => ('items' in block ? listOf(block) : said(block.text)))
    .join('\n\n');

function listOf({ start, items }: NoteList): string {
  const written = items.map(({ text, list }, index) => {
    const mark = start === undefined ? '-' : `${start + index}.`;
    const inside = list ? `\n${listOf(list)}` : '';
    return `${mark} ${`${said(text)}${inside}`.replaceAll('\n', `\n${' '.repeat(Math.max(3, mark.length + 1))}`)}`;
  });
  return written.join('\n');
}

/** A paragraph with its line breaks, and who says it. */
function said(paragraph: string): string {
  const { speaker, text } = spokenOf(paragraph);
  return `${speaker ? `**${escape(speaker)}:** ` : ''}${inline(text).replaceAll('\n', '  \n')}`;
}

/** These stand for marks until the other text is escaped. They are no characters, and mean nothing in a text. */
const signs = {
  strong: '\uFFFF',
  em: '\uFFFE',
  del: '\uFDD0',
  code: '\uFDD1',
  a: '\uFDD2',
  aEnd: '\uFDD3',
  mark: '',
  span: '',
} satisfies Record<Mark['tag'] | 'aEnd', string>;

const anySign = /[\uFFFE\uFFFF\uFDD0-\uFDD3]/g;

/** A text as Markdown, with the marks that Markdown has. */
function inline(text: string): string {
  const codes: string[] = [];
  const addresses: string[] = [];
  const marked = nested<string>(piecesOf(text.replace(anySign, '\uFFFD')), {
    text: (piece) => piece.text,
    mark({ tag, href = '' }, inside) {
      if (tag === 'code') codes.push(codeOf(inside.join('')));
      if (tag === 'a') addresses.push(href);
      return tag === 'code'
        ? signs.code
        : `${signs[tag]}${inside.join('')}${tag === 'a' ? signs.aEnd : signs[tag]}`;
    },
  });
  return escape(marked.join(''))
    .replaceAll(signs.strong, '**')
    .replaceAll(signs.em, '*')
    .replaceAll(signs.del, '~~')
    .replaceAll(signs.a, '[')
    .replaceAll(signs.aEnd, () => `](<${addresses.shift()}>)`)
    .replaceAll(signs.code, () => codes.shift() ?? '');
}

/** Code between more backticks than it has itself. */
function codeOf(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const gap = /^`|`$|^ .*\S.* $/.test(text) ? ' ' : '';
  return `${fence}${gap}${text}${gap}${fence}`;
}

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
