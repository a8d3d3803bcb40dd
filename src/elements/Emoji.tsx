export interface EmojiProps {
  /** The emoji. */
  children: string;
  /** What the emoji means, if the text does not say it; without a label, screen readers skip the emoji. */
  label?: string;
  /** An additional class name; Emotion's `css` prop sets it. */
  className?: string;
}

/** An emoji, which is decorative unless it has a label. */
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
