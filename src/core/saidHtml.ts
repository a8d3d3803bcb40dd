import { directionOf, directionRuns } from './direction.ts';
import { type NoteList, blocksOf, isOther, spokenOf } from './notes.ts';
import { nested, piecesOf } from './richText.ts';
import type { SlideRecord } from './SlideIndex.ts';
import type { Say } from './strings.ts';
import { escapeHtml } from './escaped.ts';

/**
 * The notes of a slide and the cues at its steps, as HTML.
 *
 * @param wanted the speaker whose notes are wanted; those of others are marked with `data-other`. @default all
 */
export function saidHtml(
  { notes, cues }: Pick<SlideRecord, 'notes' | 'cues'>,
  say: Say,
  wanted = '',
): string {
  const atSteps = cues.flatMap((cue, step) =>
    cue ? `<li value="${step + 1}" dir="${directionOf(cue)}">${noteText(cue)}</li>` : [],
  );
  const blocks = blocksOf(notes ?? '').map((block) =>
    'items' in block ? noteList(block, wanted) : noteParagraph(block.text, wanted),
  );
  return `<div class="said">${blocks.join('')}${
    atSteps.length > 0
      ? `<ol class="steps" aria-label="${escapeHtml(say('At its steps'))}">${atSteps.join('')}</ol>`
      : ''
  }</div>\n`;
}

/** A paragraph with its line breaks, which a style keeps. Lines in the other direction are apart. */
const noteParagraph = (paragraph: string, wanted: string) =>
  directionRuns(paragraph)
    .map(({ text, dir }) => `<p dir="${dir}"${otherMark(paragraph, wanted)}>${noteText(text)}</p>`)
    .join('');

const otherMark = (text: string, wanted: string) => (isOther(text, wanted) ? ' data-other' : '');

function noteList({ start, items }: NoteList, wanted: string): string {
  const written = items.map(
    ({ text, list }) =>
      `<li dir="${directionOf(text)}"${otherMark(text, wanted)}>${noteText(text)}${list ? noteList(list, wanted) : ''}</li>`,
  );
  return start === undefined
    ? `<ul>${written.join('')}</ul>`
    : `<ol start="${start}">${written.join('')}</ol>`;
}

/** Notes with who says them and their marks. */
function noteText(notes: string): string {
  const { speaker, text } = spokenOf(notes.trim());
  const said = nested<string>(piecesOf(text), {
    text: (piece) => escapeHtml(piece.text),
    mark: ({ tag, href, lang, dir }, inside) => {
      const language = lang ? ` lang="${lang}" dir="${dir}"` : '';
      const address = href ? ` href="${escapeHtml(href)}"` : '';
      return `<${tag}${address}${language}>${inside.join('')}</${tag}>`;
    },
  });
  return `${speaker ? `<strong>${escapeHtml(speaker)}:</strong> ` : ''}${said.join('')}`;
}
