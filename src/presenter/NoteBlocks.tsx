import { directionOf } from '../core/direction.ts';
import { type NoteList, blocksOf, isOther, spokenOf } from '../core/notes.ts';
import { NoteText } from '../spectacle/NoteText.tsx';

/**
 * The notes of a slide: paragraphs and lists.
 *
 * @param speaker whose notes are wanted; those of others are marked with `data-other`. Empty: all
 */
export function NoteBlocks({ children, speaker = '' }: { children: string; speaker?: string }) {
  return blocksOf(children).map((block, index) =>
    'items' in block ? (
      <List key={index} {...block} speaker={speaker} />
    ) : (
      <p key={index} dir={directionOf(block.text)} data-other={isOther(block.text, speaker)}>
        <Said>{block.text}</Said>
      </p>
    ),
  );
}

/** A paragraph, an item or a cue, and who says it. */
export function Said({ children }: { children: string }) {
  const { speaker, text } = spokenOf(children.trim());
  return (
    <>
      {speaker && (
        <>
          <strong data-speaker>{speaker}:</strong>{' '}
        </>
      )}
      <NoteText>{text}</NoteText>
    </>
  );
}

function List({ start, items, speaker }: NoteList & { speaker: string }) {
  const Element = start === undefined ? 'ul' : 'ol';
  return (
    <Element
      start={start}
      css={{ paddingInlineStart: '1.4em', listStyle: start === undefined ? 'disc' : 'decimal' }}
    >
      {items.map(({ text, list }, index) => (
        <li key={index} dir={directionOf(text)} data-other={isOther(text, speaker)}>
          <Said>{text}</Said>
          {list && <List {...list} speaker={speaker} />}
        </li>
      ))}
    </Element>
  );
}
