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
    <span role="img" aria-label={label} className={className} style={keycapFont(children)}>
      {children}
    </span>
  ) : (
    <span aria-hidden className={className} style={keycapFont(children)}>
      {children}
    </span>
  );
}

/** The font of keycap emoji such as 1️⃣: the emoji font of a text must not replace its digits. */
export const keycapFont = (emoji: string) =>
  emoji.includes('\u20E3')
    ? { fontFamily: "'Lectern Keycaps', 'Lectern Emoji', sans-serif" }
    : undefined;
