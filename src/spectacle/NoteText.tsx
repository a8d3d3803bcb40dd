import { directionRuns } from '../core/direction.ts';
import { piecesOf } from '../core/richText.ts';

/**
 * Text of the speaker's notes: with its line breaks, words in bold between two pairs of asterisks, and each line in
 * the direction of its language.
 */
export function NoteText({ children }: { children: string }) {
  const runs = directionRuns(children.trim());
  return runs.map(({ text, dir }, run) => (
    <span key={run} css={lines} dir={dir} data-apart={runs.length > 1 || dir === 'rtl'}>
      {piecesOf(text).map((piece, index) =>
        piece.isStrong ? <strong key={index}>{piece.text}</strong> : piece.text,
      )}
    </span>
  ));
}

const lines = {
  whiteSpace: 'pre-line',
  overflowWrap: 'anywhere',
  '&[data-apart="true"]': { display: 'block' },
} as const;
