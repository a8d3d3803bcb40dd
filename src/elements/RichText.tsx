import { Fragment } from 'react';

export interface RichTextProps {
  /** The text; what stands between two pairs of asterisks stands out: `You are **not** alone`. */
  children: string;
}

/** A line of text in which single words can stand out. */
export function RichText({ children }: RichTextProps) {
  // A dash or a dot ends a line and does not begin one.
  // Every second piece stood between asterisks. The pieces never change places: their index is a key.
  return children
    .replace(/ (?=[·—–→] )/g, '\u00a0')
    .split('**')
    .map((piece, index) =>
      index % 2 === 1 ? (
        <strong key={index}>{withEmoji(piece)}</strong>
      ) : (
        <Fragment key={index}>{withEmoji(piece)}</Fragment>
      ),
    );
}

/** What is drawn as a picture: an emoji, with its skin, and with whatever it is joined to. */
const emoji =
  /((?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)\p{Emoji_Modifier}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)*)/u;

/** Emoji have the width that our font gives them from the start, so that its arrival shifts nothing. */
const withEmoji = (text: string) =>
  text.split(emoji).map((piece, index) =>
    index % 2 === 1 ? (
      <span key={index} style={square}>
        {piece}
      </span>
    ) : (
      piece
    ),
  );

const square = { display: 'inline-block', width: '1em', letterSpacing: 0 } as const;
