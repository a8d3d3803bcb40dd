import { Fragment } from 'react';
import { splitAtEmoji } from '../core/emoji.ts';
import { bindLastWords } from '../core/punctuation.ts';
import { piecesOf } from '../core/richText.ts';
import { keycapFont } from './Emoji.tsx';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { useDrawn } from '../spectacle/useDrawn.ts';

export interface RichTextProps {
  /**
   * The text; words between two pairs of asterisks are emphasized: `You are **not** alone`. A backslash keeps an
   * asterisk as it is: `\*`.
   */
  children: string;
}

/** A line of text in which words can be emphasized. */
export function RichText({ children }: RichTextProps) {
  // WebKit draws these signs as emoji, if asked to, and our font has them as signs only.
  const signs = useDrawn(children).replace(/([©®™])\uFE0F/g, '$1');
  // A dash or a dot may end a line, but not begin one.
  const bound = bindLastWords(signs.replace(/ (?=[·—–→] )/g, '\u00a0'));
  const pieces = piecesOf(bound).map(({ text, isStrong }, index) => {
    const Element = isStrong ? 'strong' : Fragment;
    const mark = (index === 0 && openingMark.exec(text)?.[0]) || '';
    return (
      <Element key={index}>
        {mark && <span data-mark>{mark}</span>}
        {withEmoji(text.slice(mark.length))}
      </Element>
    );
  });
  return (
    <OwnDirection of={children}>
      {/* In a flex container, such as a slide, each piece would be an item of its own. */}
      <span>{pieces}</span>
    </OwnDirection>
  );
}

const openingMark = /^[“”„]/;

/**
 * A style for large text: a quotation mark at its start hangs into the margin, and its words begin at the edge. The
 * mark and the space of the first letter are 0.4 em wide; 60 px of it stay on the slide.
 */
export const hangingMark = {
  '& [data-mark]': { marginInlineStart: 'max(-0.4em, -60px)' },
} as const;

/** Gives emoji the width that they have in our font: nothing shifts when the font is loaded. */
const withEmoji = (text: string) =>
  splitAtEmoji(text).map((piece, index) =>
    index % 2 === 1 ? (
      <span key={index} style={{ ...styleOf(piece), ...keycapFont(piece) }}>
        {piece}
      </span>
    ) : (
      <Fragment key={index}>{withCompounds(piece)}</Fragment>
    ),
  );

/** Keeps short words with hyphens in one line: `low-risk`, `end-to-end`. */
const withCompounds = (text: string) =>
  text.split(compound).map((piece, index) =>
    index % 2 === 1 ? (
      <span key={index} style={unbroken}>
        {piece}
      </span>
    ) : (
      piece
    ),
  );

/** A word of up to 12 letters: one that is longer may be wider than a narrow column. */
const compound =
  /((?<![\p{L}\p{N}-])(?=[\p{L}\p{N}-]{3,12}(?![\p{L}\p{N}-]))[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+)/u;
const unbroken = { whiteSpace: 'nowrap' } as const;

/** Joined emoji that are newer than the font are several pictures, and wider. */
const styleOf = (piece: string) => (/\u200D|\p{RI}/u.test(piece) ? wide : square);

const wide = { display: 'inline-block', minWidth: '1em', letterSpacing: 0 } as const;
const square = { display: 'inline-block', width: '1em', letterSpacing: 0 } as const;
