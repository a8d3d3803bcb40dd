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
    .map((piece, index) => (index % 2 === 1 ? <strong key={index}>{piece}</strong> : piece));
}
