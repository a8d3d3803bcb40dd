export interface EmojiProps {
  /** The emoji. */
  children: string;
  /** What it means, where it says something that the text does not; without it, screen readers skip it. */
  label?: string;
  /** A class of your own; Emotion's `css` prop gives one. */
  className?: string;
}

/** An emoji as a picture: decoration, unless it has a label. */
export function Emoji({ children, label, className }: EmojiProps) {
  return label ? (
    <span role="img" aria-label={label} className={className}>
      {children}
    </span>
  ) : (
    <span aria-hidden className={className}>
      {children}
    </span>
  );
}
