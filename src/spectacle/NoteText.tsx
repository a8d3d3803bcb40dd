import { isRightToLeft } from '../core/direction.ts';
import { piecesOf } from '../core/richText.ts';

/** Text of the speaker's notes: with its line breaks, and words in bold between two pairs of asterisks. */
export function NoteText({ children }: { children: string }) {
  return (
    <span css={lines} dir={isRightToLeft(children) ? 'rtl' : 'ltr'}>
      {piecesOf(children.trim()).map(({ text, isStrong }, index) =>
        isStrong ? <strong key={index}>{text}</strong> : text,
      )}
    </span>
  );
}

const lines = {
  whiteSpace: 'pre-line',
  overflowWrap: 'anywhere',
  '&[dir="rtl"]': { display: 'block' },
} as const;
