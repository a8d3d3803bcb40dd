import { piecesOf } from '../core/richText.ts';

/** Text of the speaker's notes: with its line breaks, and words in bold between two pairs of asterisks. */
export function NoteText({ children }: { children: string }) {
  return (
    <span css={lines}>
      {piecesOf(children.trim()).map(({ text, isStrong }, index) =>
        isStrong ? <strong key={index}>{text}</strong> : text,
      )}
    </span>
  );
}

const lines = { whiteSpace: 'pre-line' } as const;
