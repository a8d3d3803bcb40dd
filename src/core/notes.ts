import { plainText } from './richText.ts';
import type { SlideRecord } from './SlideIndex.ts';

/** Notes and cues below each other, without those that are missing; undefined if all are. */
export const joinNotes = (...notes: readonly (string | undefined)[]): string | undefined =>
  notes.filter(Boolean).join('\n\n') || undefined;

/** A paragraph of notes, with its line breaks. */
export interface NoteParagraph {
  text: string;
}

/** A list in notes. */
export interface NoteList {
  /** The number of the first item, if the list is numbered. */
  start?: number;
  items: NoteItem[];
}

export interface NoteItem extends NoteParagraph {
  /** The list in the item. */
  list?: NoteList;
}

const itemMark = '(?:[-*+•]|(?<number>\\d{1,9})[.)])[^\\S\\n]+(?=\\S)';
const itemStart = new RegExp(`^${itemMark}`);
const speakerMark = '\\[(?<speaker>[^[\\]\\n]+)\\][^\\S\\n]+(?=\\S)';
const speakerStart = new RegExp(`^${speakerMark}`);

/**
 * Splits notes into paragraphs and lists, as Markdown does. A line in a paragraph stays a line, and one that begins
 * with the `[name]` of a speaker begins another paragraph. An item that is further right than its list is in a list of
 * its own; one level is enough.
 */
export function blocksOf(notes: string): (NoteParagraph | NoteList)[] {
  const blocks: (NoteParagraph | NoteList)[] = [];
  // What the next line continues, and where its list and its item begin.
  let last: NoteParagraph | undefined;
  let [listAt, itemAt] = [0, 0];
  for (const line of notes.split(/\r\n?|\n/)) {
    const text = line.trim();
    const at = line.search(/\S/);
    const item = itemStart.exec(text);
    const block = blocks.at(-1);
    const list = block && 'items' in block ? block : undefined;
    if (text === '') last = undefined;
    else if (item) {
      const number = item.groups?.['number'];
      const start = number === undefined ? undefined : Number(number);
      const added: NoteItem = { text: text.slice(item[0].length) };
      last = added;
      itemAt = at;
      const outer = list?.items.at(-1);
      if (outer && at > listAt) (outer.list ??= { start, items: [] }).items.push(added);
      else if (list && (list.start === undefined) === (start === undefined)) list.items.push(added);
      else {
        listAt = at;
        blocks.push({ start, items: [added] });
      }
    } else if (last && !speakerStart.test(text) && (!list || at > itemAt)) last.text += `\n${text}`;
    else blocks.push((last = { text }));
  }
  return blocks;
}

/** Who says a text, if it begins with a `[name]`, and what they say. */
export function spokenOf(text: string): { speaker?: string; text: string } {
  const found = speakerStart.exec(text);
  return found
    ? { speaker: found.groups?.['speaker'], text: text.slice(found[0].length) }
    : { text };
}

/** Whether somebody else says a text than the speaker whose notes are wanted; undefined if all are, or nobody is named. */
export const isOther = (text: string, wanted: string): true | undefined => {
  const { speaker } = spokenOf(text.trim());
  return (wanted !== '' && speaker !== undefined && speaker !== wanted) || undefined;
};

/** The speakers of talks: the notes of a whole talk are not read again with each key. */
const speakersOf = new WeakMap<readonly SlideRecord[], string[]>();

/** The names of all who speak in the notes of some slides, in the order in which they begin. */
export function speakersIn(slides: readonly SlideRecord[]): string[] {
  const known = speakersOf.get(slides);
  if (known) return known;
  const notes = slides.flatMap((slide) => [slide.notes, ...slide.cues]);
  const texts = notes.flatMap((text) => blocksOf(text ?? '')).flatMap(textsOf);
  const speakers = [...new Set(texts.flatMap((text) => spokenOf(text).speaker ?? []))];
  speakersOf.set(slides, speakers);
  return speakers;
}

const textsOf = (block: NoteParagraph | NoteList): string[] =>
  'items' in block
    ? block.items.flatMap(({ text, list }) => [text, ...(list ? textsOf(list) : [])])
    : [block.text];

/** The words of notes that are said: without marks, addresses, numbers of items and names of speakers. */
export const saidIn = (notes: string): string => plainText(notes.replace(unsaid, ''));

const unsaid = new RegExp(`^[^\\S\\n]*(?:${itemMark})?(?:${speakerMark})?`, 'gm');
