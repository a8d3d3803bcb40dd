import { directionOf } from '../core/direction.ts';
import { type NoteList, blocksOf, spokenOf } from '../core/notes.ts';
import { NoteText } from '../spectacle/NoteText.tsx';

/** The notes of a slide: paragraphs and lists. */
export function NoteBlocks({ children }: { children: string }) {
  return blocksOf(children).map((block, index) =>
    'items' in block ? (
      <List key={index} {...block} />
    ) : (
      <p key={index} dir={directionOf(block.text)}>
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

function List({ start, items }: NoteList) {
  const Element = start === undefined ? 'ul' : 'ol';
  return (
    <Element
      start={start}
      css={{ paddingInlineStart: '1.4em', listStyle: start === undefined ? 'disc' : 'decimal' }}
    >
      {items.map(({ text, list }, index) => (
        <li key={index} dir={directionOf(text)}>
          <Said>{text}</Said>
          {list && <List {...list} />}
        </li>
      ))}
    </Element>
  );
}
